"""Citations as readers see them: numbers that lead to the references, or a CSL style's marks."""

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
    children: list[Child] = []
    for place, item in enumerate(citation.items):
        is_last = place == len(citation.items) - 1
        start, end = "" if place else "[", "]" if is_last else page.marks.semicolon
        if item.key in page.notes:
            children += _render_item(page, number, place, item, start, end)
        else:
            children.append(f"{start}{item.key}?{end}")
        children.append("" if is_last else " ")
    return build("span", {"class": "dossier-citation"}, *children)


def _render_narrative(page: Page, number: int, item: CitationItem) -> Element:
    author = format_short(page.report.records[item.key], page.langs)
    told = _render_item(page, number, 0, item, "[", "]")
    return build(
        "span",
        {"class": "dossier-narrative"},
        f"{author}\u00a0",
        build("span", {"class": "dossier-citation"}, *told),
    )


def _render_item(
    page: Page, number: int, place: int, item: CitationItem, start: str, end: str
) -> list[Child]:
    """Return a source of a citation, between two marks.

    Its number stays on one line with its locator and the marks; browsers break lines before and
    after what can be pressed. An author's own words beside them may be long.
    """
    note = page.notes[item.key]
    locator = (
        f"{page.marks.comma}\u00a0{format_locator(item.locator, page.langs)}"
        if item.locator
        else ""
    )
    held = build(
        "span",
        {"class": "dossier-held"},
        "" if item.prefix else start,
        render_number(page, note, page.mentions[number, place]),
        render_fate(page, item.key),
        locator,
        "" if item.suffix else end,
    )
    before = [start, *render_prefix(item.prefix)] if item.prefix else []
    behind = [*render_suffix(item.suffix), end] if item.suffix else []
    return [*before, held, *behind]


def render_source_mark(page: Page, number: int, item: CitationItem) -> Element | None:
    """Return the source of a ``quote`` directive by name, with its citation."""
    if item.key not in page.notes:
        return None
    mark = render_mark(page, number, (item,), narrative=True)
    told = mark if mark is not None else _render_narrative(page, number, item)
    return build("span", {"class": "dossier-origin"}, told)
