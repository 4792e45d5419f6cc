"""Citations as readers see them: numbers that lead to the references."""

from xml.etree.ElementTree import Element

from mkdocs_dossier.model.citation import Citation, CitationItem, Label, Locator
from mkdocs_dossier.render.affixes import render_prefix, render_suffix
from mkdocs_dossier.render.elements import Child, build
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.render.previews import name_fate, render_number
from mkdocs_dossier.render.references import format_short

_ABBREVIATIONS = {
    "en": {
        Label.BOOK: "bk.",
        Label.CHAPTER: "chap.",
        Label.COLUMN: "col.",
        Label.FIGURE: "fig.",
        Label.FOLIO: "fol.",
        Label.ISSUE: "no.",
        Label.LINE: "l.",
        Label.NOTE: "n.",
        Label.OPUS: "op.",
        Label.PAGE: "p.",
        Label.PARAGRAPH: "par.",
        Label.PART: "pt.",
        Label.SECTION: "§",
        Label.SUB_VERBO: "s.v.",
        Label.TIMESTAMP: "",
        Label.VERSE: "v.",
        Label.VOLUME: "vol.",
    },
    "fr": {Label.BOOK: "liv.", Label.ISSUE: "nᵒ", Label.FOLIO: "fᵒ"},
}
_PLURALS = {Label.PAGE: "pp.", Label.PARAGRAPH: "pars.", Label.LINE: "ll.", Label.SECTION: "§§"}
_FRENCH_PLURALS = {Label.PAGE: "p.", Label.PARAGRAPH: "par.", Label.LINE: "l.", Label.SECTION: "§"}


def format_locator(locator: Locator, lang: str) -> str:
    """Return a locator in words: ``p. 12``, ``pp. 3–5``."""
    french = lang.partition("-")[0].lower() == "fr"
    table = _ABBREVIATIONS["fr"] if french else {}
    label = table.get(locator.label, _ABBREVIATIONS["en"][locator.label])
    value = locator.value.replace("--", "–").replace("-", "–")
    if any(sign in value for sign in "–,&") and locator.label in _PLURALS:
        label = (_FRENCH_PLURALS if french else _PLURALS)[locator.label]
    return f"{label}\u00a0{value}" if label else value


def render_citation(page: Page, number: int, citation: Citation) -> Element | None:
    """Return a citation as an element, or ``None`` if none of its keys is known."""
    known = [item for item in citation.items if item.key in page.notes]
    if not known:
        return None
    if citation.narrative:
        return _render_narrative(page, number, citation.items[0])
    children: list[Child] = ["["]
    for place, item in enumerate(citation.items):
        if item.key not in page.notes:
            children += [f"{item.key}?"]
        else:
            children += _render_item(page, number, place, item)
        children.append("; ")
    children[-1] = "]"
    return build("span", {"class": "dossier-citation"}, *children)


def _render_narrative(page: Page, number: int, item: CitationItem) -> Element:
    author = format_short(page.report.records[item.key], page.lang)
    return build(
        "span",
        {"class": "dossier-narrative"},
        f"{author}\u00a0",
        build(
            "span", {"class": "dossier-citation"}, "[", *_render_item(page, number, 0, item), "]"
        ),
    )


def _render_item(page: Page, number: int, place: int, item: CitationItem) -> list[Child]:
    note = page.notes[item.key]
    locator = f",\u00a0{format_locator(item.locator, page.lang)}" if item.locator else ""
    return [
        *render_prefix(item.prefix),
        render_number(page, note, page.mentions[number, place]),
        _render_fate(page, item.key),
        locator,
        *render_suffix(item.suffix),
    ]


def _render_fate(page: Page, key: str) -> Element | None:
    """Return what has become of a source since, at every use of it."""
    fate = name_fate(page.report.records[key], page.words)
    return build("strong", {"class": "dossier-fate"}, f"\u00a0({fate})") if fate else None


def render_source_mark(page: Page, number: int, item: CitationItem) -> Element | None:
    """Return the source of a ``quote`` directive by name, with its citation."""
    if item.key not in page.notes:
        return None
    return build("span", {"class": "dossier-origin"}, _render_narrative(page, number, item))
