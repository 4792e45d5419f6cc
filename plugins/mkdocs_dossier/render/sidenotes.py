"""Sidenotes: where there is room, a source stands beside the line that first cites it.

They repeat for the eye what the list of references says. So they are hidden from screen readers,
which have the list and the previews, and the style sheet shows them on wide screens alone. There is
no other element in them, and nothing to be reached by a key.
"""

from xml.etree.ElementTree import Element

from mkdocs_dossier.model.reference import Style
from mkdocs_dossier.render.elements import Child, build
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.render.references import format_reference


def render_sidenote(page: Page, key: str, *, is_block: bool) -> Element:
    """Return the note beside the first mention of a source.

    Args:
        page: that it stands on.
        key: the source's.
        is_block: whether it stands between blocks, and not in a line.
    """
    note = page.notes[key]
    record = page.report.records[key]
    pieces = page.report.styled.get((page.lang, key)) or format_reference(record, page.langs)
    children: list[Child] = []
    for piece in pieces:
        if piece.style is not Style.ADDRESS:
            is_title = piece.style is Style.ITALIC
            children.append(build("cite", None, piece.text) if is_title else piece.text)
        elif children and isinstance(children[-1], str):
            # An address is long, and can be followed from the list.
            children[-1] = children[-1].rstrip(" ,")
    is_numbered = page.in_text is None or page.in_text.numbered
    number = build("b", None, str(note.number)) if is_numbered else None
    return build(
        "div" if is_block else "small",
        {"class": "dossier-sidenote", "aria-hidden": "true", "data-search-exclude": "true"},
        number,
        " " if is_numbered else None,
        *children,
    )  # fmt: skip
