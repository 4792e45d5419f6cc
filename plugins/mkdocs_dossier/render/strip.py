"""The strip: a timeline's events drawn to scale, above the list that tells them."""

from collections.abc import Sequence
from functools import partial
from math import isfinite
from xml.etree.ElementTree import Element

from mkdocs_dossier.dates import bounds, format_date
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.date import CalendarDate, Doubt, HistoricalDate
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.render.elements import build
from mkdocs_dossier.render.event_anchors import event_anchor, name_event, tell_date
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.render.scale import Scale
from mkdocs_dossier.render.strip_counts import Tell, count_marks, draw_counts
from mkdocs_dossier.render.strip_marks import (
    LANE,
    MOST_MARKS,
    TOP,
    Mark,
    draw_gradients,
    draw_tick,
    place_marks,
)
from mkdocs_dossier.words.timelines import timeline_words

Told = tuple[Chapter, TimelineEvent]

_FEWEST = 4
"""Events below which a list says as much."""

_MOST_ERAS = 4
"""Lanes of eras above the counts."""

_TAIL = 9.0
"""Percent that an open end takes: where it begins is not known, so its length says nothing."""


def render_strip(page: Page, name: str, title: str, told: Sequence[Told]) -> Element | None:
    """Return the strip of some events, if there are enough of them and they span any time.

    The drawing is sized in percent and its text in the page's own size, so that it stays
    readable at any width; it has no script and no colours of its own.

    Args:
        page: where it stands.
        name: unique on the page; ids begin with it.
        title: of the timeline; may be empty.
        told: the events, each with its chapter.
    """
    dated = [(home, event) for home, event in told if event.date]
    scale = Scale.over([event.date for _, event in dated if event.date])
    if len(dated) < _FEWEST or scale is None:
        return None
    words = timeline_words(page.langs)
    marks = [_mark(page, scale, home, event) for home, event in dated]
    drawn, foot = _draw_marks(name, marks, partial(_tell_several, page))
    axis = foot + 4
    ticks = scale.ticks(page.langs)
    first, last = (format_date(date, page.langs) for date in _ends(dated))
    is_counted = any(bar.get("class") == "dossier-strip__count" for bar in drawn)
    about = words.counted if is_counted else words.described
    heading = words.overview_of.format(title) if title else words.overview
    svg = build(
        "svg",
        {
            "class": "dossier-strip__drawing",
            "role": "group",
            "aria-labelledby": f"{name}-name",
            "aria-describedby": f"{name}-about",
            "width": "100%",
            "height": str(axis + 28),
            "focusable": "false",
        },
        build("title", {"id": f"{name}-name"}, heading),
        build("desc", {"id": f"{name}-about"}, about(len(dated), first, last)),
        draw_gradients(name),
        build("line", {"class": "dossier-strip__axis", "x1": "0%", "x2": "100%",
                       "y1": str(axis), "y2": str(axis)}),
    )  # fmt: skip
    for number, tick in enumerate(ticks):
        svg.append(draw_tick(tick.position, tick.label, axis, is_second=number % 2 == 1))
    for element in drawn:
        svg.append(element)
    # Its scale runs from left to right whatever the page does.
    strip = {"class": "dossier-strip", "data-search-exclude": "true", **page.latin}
    return build("div", strip, svg)


def _draw_marks(name: str, marks: list[Mark], tell: Tell) -> tuple[list[Element], int]:
    """Draw each event, or how many there are where they could not be told apart.

    Eras stay what they are, as long as there is room for them.
    """
    placed = place_marks(name, marks) if len(marks) <= MOST_MARKS else None
    if placed:
        return placed[0], TOP + placed[1] * LANE
    eras = [mark for mark in marks if mark.kind == "era"]
    told = place_marks(name, eras) if len(eras) < len(marks) else None
    if told is None or told[1] > _MOST_ERAS:
        return draw_counts(count_marks(marks, tell), TOP)
    counted = count_marks([mark for mark in marks if mark.kind != "era"], tell)
    drawn, foot = draw_counts(counted, TOP + told[1] * LANE)
    return [*told[0], *drawn], foot


def _tell_several(page: Page, dates: str, number: int) -> str:
    return page.marks.title(dates, timeline_words(page.langs).events(number))


def _ends(told: Sequence[Told]) -> tuple[HistoricalDate, HistoricalDate]:
    """Return the first and the last date that are known, without doubt or time of day."""
    found = [
        HistoricalDate("", CalendarDate(each.year, each.month, each.day))
        for _, event in told
        if event.date
        for each in (event.date.start, event.date.end)
        if isinstance(each, CalendarDate)
    ]
    return min(found, key=lambda date: bounds(date)[0]), max(
        found, key=lambda date: bounds(date)[1]
    )


def _mark(page: Page, scale: Scale, home: Chapter, event: TimelineEvent) -> Mark:
    if event.date is None:
        raise TypeError
    earliest, latest = bounds(event.date)
    name = name_event(page.report, home, event)
    date = tell_date(event, page.langs)
    words = page.marks.title(date, name) if name else date
    start, end = scale.position(earliest), scale.position(latest)
    if not isfinite(earliest):
        start = max(0.0, end - _TAIL)
    if not isfinite(latest):
        end = min(100.0, start + _TAIL)
    return Mark(
        start,
        end,
        _fades(event.date),
        f"#{event_anchor(page, home, event)}",
        words,
        "era" if event.is_era else "event",
        date,
    )


def _fades(date: HistoricalDate) -> tuple[bool, bool]:
    """Tell which ends of a date are not certain."""
    earliest, latest = bounds(date)
    start, end = date.start, date.start if date.end is None else date.end
    doubts = [isinstance(each, CalendarDate) and each.doubt is not Doubt.NONE
              for each in (start, end)]  # fmt: skip
    return doubts[0] or not isfinite(earliest), doubts[1] or not isfinite(latest)
