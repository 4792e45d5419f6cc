"""Raw HTML as Markdown itself finds it, wherever the scan does not see any.

Markdown reads a tag over blank lines, where the scan has long begun another paragraph. And HTML
that a maintainer allows may be harmless and still wear a mark that others have to earn, or fetch a
picture from elsewhere.
"""

from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown

from mkdocs_dossier.diagnostics import Code
from mkdocs_dossier.diagnostics.lifting import lifted_by
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.markdown_extension.conversion import Conversion
from mkdocs_dossier.markdown_extension.harmless import is_elsewhere
from mkdocs_dossier.markdown_extension.unread import find_words
from mkdocs_dossier.syntax.reserved import HINT, is_reserved, refuse_name

_POLICY = "html"


def watch_raw_html(md: Markdown, conversion: Conversion) -> None:
    """Look at whatever Markdown puts aside as raw HTML, in blocks and in lines."""
    block, inline = md.preprocessors["html_block"], md.inlinePatterns["html"]
    block.run = _watch(block.run, conversion)  # type: ignore[method-assign]
    inline.handleMatch = _watch(inline.handleMatch, conversion)  # type: ignore[method-assign]


def _watch(find: Callable[..., Any], conversion: Conversion) -> Callable[..., Any]:
    def find_watched(*arguments: Any) -> Any:  # noqa: ANN401 - Markdown's own
        stashed = conversion.md.htmlStash.rawHtmlBlocks
        before = len(stashed)
        result = find(*arguments)
        for piece in stashed[before:]:
            for tag, attributes in _list_tags(piece):
                _judge(tag, attributes, conversion)
        return result

    return find_watched


def _list_tags(piece: "str | Element") -> Iterator[tuple[str, dict[str, str]]]:
    if isinstance(piece, Element):
        yield from ((element.tag, dict(element.attrib)) for element in piece.iter())
        return
    tags = _Tags()
    tags.feed(piece)
    tags.close()
    yield from tags.found


class _Tags(HTMLParser):
    """Collects the tags of raw HTML; comments are none."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Add a tag with its attributes, entities resolved."""
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """Add a closing tag."""
        self.found.append((f"/{tag}", {}))

    def handle_pi(self, data: str) -> None:
        """Add a processing instruction."""
        self.found.append((f"?{data[:10]}", {}))

    def handle_decl(self, decl: str) -> None:
        """Add a declaration."""
        self.found.append((f"!{decl[:10]}", {}))

    def unknown_decl(self, data: str) -> None:
        """Add a marked section."""
        self.found.append((f"![{data[:10]}", {}))


def _judge(tag: str, attributes: dict[str, str], conversion: Conversion) -> None:
    if _POLICY not in conversion.options["allow"]:
        told = (*conversion.diagnostics, *conversion.found)
        if not any(found.code is Sec.SEC001 for found in told):
            said = f"Raw HTML (<{tag}>) is not printed."
            hint = "Use Markdown for it." + lifted_by(_POLICY)
            _report(conversion, f"<{tag}", Sec.SEC001, said, hint)
        return
    for kind in ("id", "class"):
        for word in attributes.get(kind, "").split():
            if is_reserved(word, kind):
                _report(conversion, word, Sec.SEC015, refuse_name(word), HINT)
    for name in ("src", "srcset"):
        if is_elsewhere(name, value := attributes.get(name, "")):
            said = f"The picture “{value}” lies elsewhere; readers' browsers would ask for it."
            hint = "Put a copy into the report, and say whose it is; or link to it."
            _report(conversion, value, Sec.SEC018, said, hint)


def _report(conversion: Conversion, words: str, code: Code, said: str, hint: str) -> None:
    page = conversion.page
    if page is not None:
        span = find_words(page.chapter.text, words, page.chapter.start, [])
        conversion.report(code, page.chapter.place(span), said, hint)
