"""A book's table of contents."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from mkdocs_dossier.book.arranging import Arrangement
from mkdocs_dossier.book.parsing import take_title
from mkdocs_dossier.book.parts import Part
from mkdocs_dossier.render.elements import append, build


def list_contents(arrangement: Arrangement, write_href: Callable[[Part, str], str]) -> Element:
    """Return the parts, and what chapters consist of, as a list of links.

    Args:
        arrangement: of the parts.
        write_href: returns the link to an id in a part.
    """
    contents = build("ol")
    for part in arrangement.all:
        if part.article.is_source:
            # There may be thousands, and the list of sources has them.
            continue
        entry = build("li", {}, _link(write_href(part, part.stem), part.title, part.article.lang))
        sections = _find_sections(part) if part.article.is_chapter else []
        if sections:
            below = build("ol")
            for section in sections:
                href = write_href(part, section.get("id") or part.stem)
                append(below, build("li", {}, _link(href, take_title(section), part.article.lang)))
            append(entry, below)
        append(contents, entry)
    return contents


def _find_sections(part: Part) -> list[Element]:
    """Return the headings that an author gave a chapter's sections, which all have ids."""
    return [each for each in part.body if each.tag == "h2" and each.get("id")]


def _link(href: str, words: str, lang: str) -> Element:
    return build("a", {"href": href, "lang": lang}, words)
