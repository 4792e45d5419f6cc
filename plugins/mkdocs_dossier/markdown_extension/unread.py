"""A net below the scan: what Markdown prints that the scan should have read.

The scan and Markdown can disagree about what is running text, as other extensions move, include
and make text. A citation that is printed as it was written tells of every such place.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX, AtomicString

from mkdocs_dossier.diagnostics.syntax import Syn
from mkdocs_dossier.markdown_extension.conversion import Conversion
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.syntax.citations import CITED
from mkdocs_dossier.syntax.specifications import SPECIFICATIONS

_OPAQUE = frozenset("code pre script style math svg".split())
_DIRECTIVE = re.compile(rf"^[ \t>]*(:{{3,}}[ \t]*(?:{'|'.join(SPECIFICATIONS)})\b)", re.MULTILINE)
_GROUP = re.compile(r"\[([^\[\]]*@[^\[\]]*)\]")
# A mark of smarty's stands there as a placeholder.
_ATTRIBUTES = re.compile(rf"(\{{:?[ \t]*[\w-]+=)[\"'“”‘’{STX}]")

# Without one of these signs there is nothing to find; most pages have none in their tree.
_SIGN = re.compile(r"@|:::|\{")

# Where the scan says that it lost its way, more findings would only hide that one.
_LOST = frozenset({Syn.SYN001, Syn.SYN002, Syn.SYN003, Syn.SYN009})


class UnreadTreeprocessor(Treeprocessor):
    """Reports constructs of ours that are printed as they were written."""

    def __init__(self, md: Markdown, conversion: Conversion) -> None:
        super().__init__(md)
        self.conversion = conversion

    def run(self, root: Element) -> None:
        """Look through the words of the finished tree."""
        page = self.conversion.page
        if page is None or any(found.code in _LOST for found in self.conversion.diagnostics):
            return
        taken = [item.span for item in page.chapter.items]
        if not any(_SIGN.search(words) for words in root.itertext()):
            return
        for found in _walk(root, page.report.records, in_link=False):
            span = find_words(page.chapter.text, found, page.chapter.start, taken)
            taken.append(span)
            self.conversion.report(
                Syn.SYN015,
                page.chapter.place(span),
                f"“{found}” is printed as it stands, and words quoted near it are not checked.",
                "Move it into running text; write a backslash before a sign that is meant as such.",
            )


def _walk(element: Element, records: object, *, in_link: bool) -> Iterator[str]:
    if element.tag in _OPAQUE:
        return
    # An address takes along what follows it directly; links of ours lead to a place on a page.
    inside = in_link or (element.tag == "a" and "#" not in element.get("href", ""))
    yield from _unread(element.text, records, in_link=inside)
    for child in element:
        yield from _walk(child, records, in_link=inside)
        yield from _unread(child.tail, records, in_link=inside)


def _unread(text: str | None, records: object, *, in_link: bool) -> Iterator[str]:
    if not text or (isinstance(text, AtomicString) and not in_link):
        return
    for match in _DIRECTIVE.finditer(text):
        yield match.group(1)
    for match in _ATTRIBUTES.finditer(text):
        yield match.group(1)
    if "@" not in text:
        return
    groups = [
        match
        for match in _GROUP.finditer(text)
        if all(CITED.search(part) for part in match.group(1).split(";"))
    ]
    yield from (match.group() for match in groups)
    if in_link:
        return
    for match in CITED.finditer(text):
        grouped = any(group.start() < match.start() < group.end() for group in groups)
        known = match.group(2).strip("{}") in records  # type: ignore[operator]
        if known and not grouped:
            yield match.group()


def find_words(text: str, words: str, start: int, taken: list[Span]) -> Span:
    """Return where ``words`` stand in a chapter's text, outside of what was read."""
    at = text.find(words, start)
    while at >= 0:
        span = Span(at, at + len(words))
        if not any(other.start <= at < other.end for other in taken):
            return span
        at = text.find(words, at + 1)
    return Span(start, start)
