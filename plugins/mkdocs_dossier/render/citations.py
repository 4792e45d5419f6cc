"""Citations as readers see them: numbers that lead to the references, or a CSL style's marks."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from mkdocs_dossier.model.citation import Citation, CitationItem
from mkdocs_dossier.render.affixes import render_prefix, render_suffix
from mkdocs_dossier.render.elements import Child, build
from mkdocs_dossier.render.locators import format_locator
from mkdocs_dossier.render.marks import render_mark
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.render.previews import render_fate, render_number
from mkdocs_dossier.render.references import format_short


def render_citation(page: Page, number: int, citation: Citation) -> Element | None:
    """Return a citation as an element, or ``None`` if none of its keys is known."""
    known = [item for item in citation.items if item.key in page.notes]
    if not known:
        return None
    mark = render_mark(page, number, citation.items, narrative=citation.narrative)
    if mark is not None:
        return mark
    if citation.narrative:
        return _render_narrative(page, number, citation.items[0])
    children: list[Child] = ["["]
    for place, item in enumerate(citation.items):
        if item.key not in page.notes:
            children += [f"{item.key}?"]
        else:
            children += _render_item(page, number, place, item)
        children.append(f"{page.marks.semicolon} ")
    children[-1] = "]"
    return build("span", {"class": _name_class(citation.items)}, *children)


def _name_class(items: Sequence[CitationItem]) -> str:
    """Return the class of a citation: a number and its locator stay on one line.

    An author's own words beside them may be long, and so may several sources.
    """
    is_short = len(items) == 1 and not (items[0].prefix or items[0].suffix)
    return "dossier-citation dossier-held" if is_short else "dossier-citation"


def _render_narrative(page: Page, number: int, item: CitationItem) -> Element:
    author = format_short(page.report.records[item.key], page.langs)
    name = _name_class((item,))
    return build(
        "span",
        {"class": "dossier-narrative"},
        f"{author}\u00a0",
        build("span", {"class": name}, "[", *_render_item(page, number, 0, item), "]"),
    )


def _render_item(page: Page, number: int, place: int, item: CitationItem) -> list[Child]:
    note = page.notes[item.key]
    locator = (
        f"{page.marks.comma}\u00a0{format_locator(item.locator, page.langs)}"
        if item.locator
        else ""
    )
    return [
        *render_prefix(item.prefix),
        render_number(page, note, page.mentions[number, place]),
        render_fate(page, item.key),
        locator,
        *render_suffix(item.suffix),
    ]


def render_source_mark(page: Page, number: int, item: CitationItem) -> Element | None:
    """Return the source of a ``quote`` directive by name, with its citation."""
    if item.key not in page.notes:
        return None
    mark = render_mark(page, number, (item,), narrative=True)
    told = mark if mark is not None else _render_narrative(page, number, item)
    return build("span", {"class": "dossier-origin"}, told)
