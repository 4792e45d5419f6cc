"""The references at a chapter's foot, each with the ways back."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from mkdocs_dossier.model.record import Record
from mkdocs_dossier.model.reference import Piece, Style
from mkdocs_dossier.render.elements import Child, build
from mkdocs_dossier.render.page import Note, Page
from mkdocs_dossier.render.previews import is_unnumbered, name_fate, render_preview
from mkdocs_dossier.render.references import format_reference
from mkdocs_dossier.words.languages import direction_beside


def render_reference(page: Page, record: Record) -> list[Child]:
    """Return a reference as inline elements, in the style of the report."""
    styled = page.report.styled.get((page.lang, record.key))
    children = render_pieces(styled or format_reference(record, page.langs), page.lang)
    fate = name_fate(record, page.words)
    if fate:
        children += [" ", build("strong", {"class": "dossier-fate"}, f"({fate})")]
    return children


def render_pieces(pieces: Iterable[Piece], lang: str) -> list[Child]:
    """Return the pieces of a reference as inline elements of a page in ``lang``."""
    children: list[Child] = []
    for piece in pieces:
        child: Child = piece.text
        if piece.style is Style.ITALIC or piece.lang:
            tag = "cite" if piece.style in (Style.ITALIC, Style.QUOTED) else "span"
            name = f"dossier-title dossier-{piece.style.value}" if tag == "cite" else ""
            way = direction_beside(piece.lang, lang)
            child = build(tag, {"lang": piece.lang, "dir": way, "class": name}, piece.text)
        if piece.href:
            way = direction_beside("en", lang) if piece.style is Style.ADDRESS else ""
            child = build("a", {"href": piece.href, "dir": way}, child)
        children.append(child)
    return children


def render_references(page: Page) -> Element | None:
    """Return the section that lists a page's references.

    They stand in order of first mention, or as a CSL style without numbers sorts them.
    """
    if not page.notes:
        return None
    listed = build("ul" if is_unnumbered(page) else "ol")
    previews = build("div", {"class": "dossier-previews", "data-search-exclude": "true"})
    for key, note in page.notes.items():
        record = page.report.records[key]
        item = build("li", {"id": note.anchor}, *render_reference(page, record))
        item.append(_render_ways(page, note))
        listed.append(item)
        previews.append(render_preview(page, note, render_reference(page, record)))
    return build(
        "section",
        {"class": "dossier-references", "aria-labelledby": "references"},
        build("h2", {"id": "references"}, page.words.references),
        listed,
        previews,
    )


def _render_ways(page: Page, note: Note) -> Element:
    ways: list[Child] = [build("span", {"class": "dossier-ways__sign", "aria-hidden": "true"}, "↩")]
    for number, mention in enumerate(note.mentions, start=1):
        label = page.words.back_to.format(number)
        ways += [" ", build("a", {"href": f"#{mention}", "aria-label": label}, str(number))]
    return build("span", {"class": "dossier-ways"}, *ways)
