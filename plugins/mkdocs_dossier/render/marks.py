"""Marks in the text in a CSL style, each source of them with its preview."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element

from mkdocs_dossier.model.citation import CitationItem
from mkdocs_dossier.model.in_text import InText, MarkPart
from mkdocs_dossier.model.reference import Piece, Style
from mkdocs_dossier.render.affixes import render_prefix, render_suffix
from mkdocs_dossier.render.clusters import cluster_of, part_items
from mkdocs_dossier.render.elements import Child, build
from mkdocs_dossier.render.locators import format_locator
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.render.previews import render_fate, render_number
from mkdocs_dossier.render.reference_words import tell_families
from mkdocs_dossier.render.references import format_short
from mkdocs_dossier.words.languages import direction_beside
from mkdocs_dossier.words.references import terms_for

_LONGEST = 30
_YEAR = re.compile(r"\b\d{4}[a-z]*\b")
_OPENING = re.compile(r"\S+$")
_CLOSING = re.compile(r"[\s\w]|$")
_TAGS = {Style.ITALIC: "i", Style.RAISED: "sup", Style.STRONG: "strong"}


def render_mark(
    page: Page, number: int, items: Sequence[CitationItem], *, narrative: bool
) -> Element | None:
    """Return a citation as the style of the report has it, or ``None`` if it has numbered notes.

    Args:
        page: that it stands on.
        number: of the piece in the page.
        items: what is cited.
        narrative: whether the author's name is part of the sentence.
    """
    in_text = page.in_text
    if in_text is None:
        return None
    children: list[Child] = []
    for group in part_items(page.report, items, numbered=in_text.numbered):
        told = _render_group(page, in_text, number, items, group, narrative=narrative)
        if told is None:
            # Only where the style could not be applied, which is reported.
            return None
        children += [" ", *told] if children else told
    kind = "dossier-citation" if in_text.numbered else "dossier-named"
    mark = build("span", {"class": kind}, *_hold_together(children))
    if not in_text.numbered or not narrative or items[0].key not in page.report.records:
        return mark
    # A number is no part of a sentence, and a style of numbers has no names.
    name = f"{_name(page, items[0].key)}\u00a0"
    return build("span", {"class": "dossier-narrative"}, name, mark)


def _render_group(
    page: Page,
    in_text: InText,
    number: int,
    items: Sequence[CitationItem],
    group: tuple[int, ...],
    *,
    narrative: bool,
) -> list[Child] | None:
    first = items[group[0]]
    record = page.report.records.get(first.key)
    if record is None:
        return [f"{first.key}?"]
    if record.confidential and not in_text.numbered:
        mention = page.mentions[number, group[0]]
        return _render_confidential(page, first, mention, narrative=narrative)
    cluster = cluster_of(items, group, narrative=narrative)
    parts = in_text.marks.get(cluster)
    if parts is None:
        return None
    return list(_render_parts(page, number, items, group, parts))


def _name(page: Page, key: str) -> str:
    record = page.report.records[key]
    names = () if record.confidential else record.authors or record.editors
    if names:
        return tell_families(names, terms_for(page.langs))
    return format_short(record, page.langs)


def _render_parts(
    page: Page,
    number: int,
    items: Sequence[CitationItem],
    group: tuple[int, ...],
    parts: Sequence[MarkPart],
) -> Iterator[Child]:
    left = list(group)
    for part in parts:
        place = next((each for each in left if items[each].key == part.key), None)
        if place is None:
            yield from _render_pieces(page, part.pieces)
            continue
        left.remove(place)
        before, label = _shorten(part.pieces)
        yield from _render_pieces(page, before)
        note = page.notes[part.key]
        yield render_number(page, note, page.mentions[number, place], _label(page, label))
        yield render_fate(page, part.key)
    for place in left:
        # A style writes 1–3 for three sources: the ways back to the second lead here too.
        mention, fate = page.mentions[number, place], render_fate(page, items[place].key)
        if fate is None:
            yield build("span", {"id": mention})
        else:
            yield from (" ", render_number(page, page.notes[items[place].key], mention), fate)


def _hold_together(children: Iterable[Child]) -> Iterator[Child]:
    """Keep brackets and commas on the lines of the sources that they belong to.

    To a browser a button is like a picture: a line may end before and behind it, whatever stands
    there. Texts and elements take turns in the result.
    """
    texts, elements = [""], []
    for child in children:
        if isinstance(child, str):
            texts[-1] += child
        elif child is not None:
            elements.append(child)
            texts.append("")
    for place, element in enumerate(elements):
        if element.get("class") != "dossier-number":
            yield from (texts[place], element)
            continue
        before, opening = _split(_OPENING, texts[place])
        closing, texts[place + 1] = _split(_CLOSING, texts[place + 1])
        held = {"class": "dossier-held"} if opening or closing else None
        yield from (before, build("span", held, opening, element, closing) if held else element)
    yield texts[-1]


def _split(between: re.Pattern[str], text: str) -> tuple[str, str]:
    match = between.search(text)
    at = match.start() if match else len(text)
    return text[:at], text[at:]


def _shorten(pieces: Sequence[Piece]) -> tuple[Sequence[Piece], Sequence[Piece]]:
    """Part a source's words into those before its link and those in it: the year, if it is long.

    A button is not broken over lines, and a phone shows some thirty letters on one.
    """
    text = "".join(piece.text for piece in pieces)
    years = list(_YEAR.finditer(text))
    at = years[-1].start() if years else text.rstrip().rfind(" ") + 1
    if len(text) <= _LONGEST or not 0 < at < len(text):
        return (), pieces
    before: list[Piece] = []
    behind: list[Piece] = []
    for piece in pieces:
        before.append(replace(piece, text=piece.text[: max(at, 0)]))
        behind.append(replace(piece, text=piece.text[max(at, 0) :]))
        at -= len(piece.text)
    return [piece for piece in before if piece.text], [piece for piece in behind if piece.text]


def _label(page: Page, pieces: Sequence[Piece]) -> Callable[[], list[Child]]:
    return lambda: _render_pieces(page, pieces)


def _render_confidential(
    page: Page, item: CitationItem, mention: str, *, narrative: bool
) -> list[Child]:
    label = page.report.records[item.key].confidential
    mark = render_number(page, page.notes[item.key], mention, lambda: [label])
    place = format_locator(item.locator, page.langs) if item.locator else ""
    if narrative:
        return [mark, f" ({place})" if place else "", *render_suffix(item.suffix)]
    told = f"{page.marks.comma} {place}" if place else ""
    before, behind = render_prefix(item.prefix), render_suffix(item.suffix)
    return ["(", *before, mark, told, *behind, ")"]


def _render_pieces(page: Page, pieces: Sequence[Piece]) -> list[Child]:
    children: list[Child] = []
    for piece in pieces:
        tag = _TAGS.get(piece.style, "span" if piece.lang else "")
        about = {"lang": piece.lang, "dir": direction_beside(piece.lang, page.lang)}
        children.append(build(tag, about, piece.text) if tag else piece.text)
    return children
