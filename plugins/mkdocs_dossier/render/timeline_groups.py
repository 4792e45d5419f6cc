"""A long timeline under headings: decades, years or months, whichever gives sections to read."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from mkdocs_dossier.dates import format_date
from mkdocs_dossier.dates.days import first_day
from mkdocs_dossier.model.date import CalendarDate, HistoricalDate
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.render.elements import build
from mkdocs_dossier.words.timelines import timeline_words

_FEWEST = 5
"""Events below which headings would outweigh what they head."""

_MONTHS_WITHIN = 1
"""Years apart up to which events are told by month."""


def group_items(frame: Element, events: Sequence[TimelineEvent], lang: str) -> list[Element]:
    """Part the one ordered list of a frame into sections, each with a heading.

    Args:
        frame: holds the list, an item for each of ``events``.
        events: in order.
        lang: of the page.

    Returns:
        The headings.
    """
    listed = next((child for child in frame if child.tag == "ol"), None)
    if listed is None or len(events) < _FEWEST or len(listed) != len(events):
        return []
    starts = [_start(event) for event in events]
    years = [start.year for start in starts if start]
    # A heading tells where events stand in order, so a month only where each has one.
    by_month = (
        bool(years)
        and max(years) - min(years) <= _MONTHS_WITHIN
        and all(start.month for start in starts if start)
    )
    sections: list[Element] = []
    heading = None
    for item, start in zip(list(listed), starts, strict=True):
        text = _tell(start, lang, by_month=by_month)
        if text != heading:
            heading = text
            name = _slug(start, by_month=by_month)
            sections.append(
                build(
                    "section",
                    {"class": "dossier-period", "aria-labelledby": name},
                    build("h2", {"id": name, "class": "dossier-period__title"}, text),
                    build("ol", {"class": "dossier-events"}),
                )
            )
        sections[-1][1].append(item)
    at = list(frame).index(listed)
    frame.remove(listed)
    for number, section in enumerate(sections):
        section.tail = "\n"
        frame.insert(at + number, section)
    return [section[0] for section in sections]


def _start(event: TimelineEvent) -> CalendarDate | None:
    """Return the month, or the year, that an event is sorted by; ``None`` if it has no start."""
    start = event.date.start if event.date else None
    if not isinstance(start, CalendarDate):
        return None
    day = first_day(start)
    return CalendarDate(day.year, None if start.month is None else day.month)


def _tell(start: CalendarDate | None, lang: str, *, by_month: bool) -> str:
    if start is None:
        return timeline_words(lang).before
    shown = start if by_month else CalendarDate(start.year)
    text = format_date(HistoricalDate("", shown), lang)
    return text[:1].upper() + text[1:]


def _slug(start: CalendarDate | None, *, by_month: bool) -> str:
    if start is None:
        return "period-open"
    return f"period-{start.year}" + (f"-{start.month}" if by_month else "")
