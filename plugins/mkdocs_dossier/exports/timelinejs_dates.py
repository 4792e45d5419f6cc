"""Dates as TimelineJS has them, and ours.

Source: TimelineJS, "JSON data format" (date objects). TimelineJS counts years before 1 as
historians do (-44 is 44 BCE), EDTF as astronomers do (-0043); neither has the other's gap.
"""

import re
from collections.abc import Mapping

from mkdocs_dossier.dates import format_date, parse_date
from mkdocs_dossier.dates.days import first_day, last_day
from mkdocs_dossier.model.date import CalendarDate, Doubt, HistoricalDate

_WHOLE = re.compile(r"\s*(-?\d{1,12})(?:\.0*)?\s*")
_CIRCA = re.compile(r"\s*(?:c\.|ca\.?\s|circa|around|about|approx\w*|vers|environ)", re.IGNORECASE)
_PERHAPS = re.compile(
    r"\s*(?:possibly|perhaps|maybe|probably|peut-être|probablement)\b|.*\?\s*$", re.IGNORECASE
)
_PARTS = ("year", "month", "day", "hour", "minute", "second")


def write_dates(date: HistoricalDate, lang: str) -> dict[str, object]:
    """Return ``start_date``, ``end_date`` and, where those do not say it all, ``display_date``."""
    start, end = date.start, date.end
    found: dict[str, object] = {}
    if isinstance(start, CalendarDate):
        found["start_date"] = _write(start, is_end=False)
        if end is None and _is_stretch(start):
            found["end_date"] = _write(start, is_end=True)
    if isinstance(end, CalendarDate):
        found["end_date"] = _write(end, is_end=True)
        # TimelineJS wants a start; an event without one is shown where it ends.
        found.setdefault("start_date", found["end_date"])
        if not isinstance(start, CalendarDate):
            del found["end_date"]
    if not _is_plain(date):
        found["display_date"] = format_date(date, lang)
    return found


def read_dates(slide: Mapping[str, object], display: str) -> str:
    """Return the EDTF of a slide or era; empty if it has no date, odd if it has none that can be.

    Args:
        slide: with ``start_date`` and, for a stretch of time, ``end_date``.
        display: what its readers are told of the date, for the doubt in it.
    """
    start, end = _read(slide.get("start_date")), _read(slide.get("end_date"))
    if not start or "T" in start or "T" in end:
        mark = ""
    else:
        mark = "~" if _CIRCA.match(display) else "?" if _PERHAPS.match(display) else ""
    if not end or end == start:
        return start + mark
    return f"{start}{mark}/{end}" if start else f"../{end}"


def reads_as(date: HistoricalDate, slide: Mapping[str, object]) -> bool:
    """Tell whether a slide's dates are those that would be written for ``date``."""
    written = write_dates(date, "en")
    return all(_read(written.get(key)) == _read(slide.get(key)) for key in _ENDS)


_ENDS = ("start_date", "end_date")


def _is_plain(date: HistoricalDate) -> bool:
    """Tell whether TimelineJS' own words for a date say all that ours do."""
    ends = [date.start] if date.end is None else [date.start, date.end]
    return all(
        isinstance(end, CalendarDate)
        and end.doubt is Doubt.NONE
        and end.offset is None
        and not _is_stretch(end)
        and not end.month_unspecified
        and not end.day_unspecified
        for end in ends
    )


def _is_stretch(date: CalendarDate) -> bool:
    return bool(date.unspecified) or (date.month or 0) > 12


def _write(date: CalendarDate, *, is_end: bool) -> dict[str, object]:
    year, month, day = date.year, date.month, date.day
    if _is_stretch(date):
        found = last_day(date) if is_end else first_day(date)
        year, month = found.year, (None if date.unspecified else found.month)
    parts = (year if year > 0 else year - 1, month, day, date.hour, date.minute, date.second)
    return {name: part for name, part in zip(_PARTS, parts, strict=True) if part is not None}


def _read(value: object) -> str:
    if not isinstance(value, Mapping):
        return ""
    parts = [_number(value.get(name)) for name in _PARTS]
    year, month, day, hour, minute, second = parts
    if year is None:
        return ""
    text = write_year(year if year > 0 else year + 1)
    if month is None:
        return text
    text += f"-{month:02}"
    if day is None:
        return text
    text += f"-{day:02}"
    if hour is None:
        return text
    text += f"T{hour:02}:{minute or 0:02}"
    return text if second is None else f"{text}:{second:02}"


def write_year(year: int) -> str:
    """Return an astronomical year as EDTF has it."""
    if -9999 <= year <= 9999:
        return f"-{-year:04}" if year < 0 else f"{year:04}"
    return f"Y{year}"


def _number(value: object) -> int | None:
    if isinstance(value, bool) or value is None:
        return None
    match = _WHOLE.fullmatch(str(value))
    return int(match[1]) if match else None


def tells_more(display: str, edtf: str, lang: str) -> bool:
    """Tell whether words for a date say anything that its EDTF does not."""
    date = parse_date(edtf)
    return bool(display) and not (
        isinstance(date, HistoricalDate) and format_date(date, lang) == display
    )
