"""Events as iCalendar (RFC 5545).

A calendar knows days and times, not doubt: a date that is less certain than a day becomes an
event over all the days that it may mean, and its words stand in the description.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from math import isfinite

from mkdocs_dossier.dates import bounds
from mkdocs_dossier.exports.event_html import to_plain
from mkdocs_dossier.exports.event_texts import plain_text
from mkdocs_dossier.exports.timeline_selection import Selection
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.date import CalendarDate, HistoricalDate
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.event_anchors import name_event, tell_date, tell_headline

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST = (datetime(1, 1, 1, tzinfo=UTC) - _EPOCH).total_seconds()
_LAST = (datetime(9999, 12, 31, tzinfo=UTC) - _EPOCH).total_seconds() - 1
_FOLD = 75
"""Octets of a line; RFC 5545, section 3.1."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def write_calendar(
    report: Report, selection: Selection, lang: str, title: str = ""
) -> tuple[str, int]:
    """Return the events as iCalendar text.

    Args:
        report: the whole.
        selection: the events.
        lang: of the words for dates.
        title: of the calendar; may be empty.

    Returns:
        The text, and how many events it leaves out since their years have not four digits.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dossier//Timeline//EN"]
    if title:
        lines.append(f"X-WR-CALNAME:{_escape(title)}")
    left_out = 0
    for home, event in selection.told:
        times = list(_times(event.date)) if event.date else []
        if not times:
            left_out += 1
            continue
        lines += _event(report, home, event, times, lang)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _fold(line)), left_out


def _event(
    report: Report, home: Chapter, event: TimelineEvent, times: list[str], lang: str
) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_escape(f'{home.uri}#{event.id}')}"
    # The same report gives the same file: the stamp is the chapter's, not the build's.
    changed = home.last_corrected or home.front.updated or home.front.published or _EPOCH
    yield f"DTSTAMP:{changed.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield from times
    yield f"SUMMARY:{_escape(name_event(report, home, event))}"
    said = [tell_date(event, lang)]
    headline = to_plain(tell_headline(report, home, event))
    said += [text for text in (headline, plain_text(report, home, event)) if text]
    yield f"DESCRIPTION:{_escape(chr(10).join(said))}"
    if event.places:
        yield f"LOCATION:{_escape(', '.join(event.places))}"
    if event.tags:
        yield f"CATEGORIES:{','.join(map(_escape, event.tags))}"
    yield "TRANSP:TRANSPARENT"
    if event.date:
        yield f"X-DOSSIER-EDTF:{_escape(event.date.edtf)}"
    yield "END:VEVENT"


def _times(date: HistoricalDate) -> Iterator[str]:
    start = date.start
    if date.end is None and isinstance(start, CalendarDate) and start.hour is not None:
        moment = bounds(date)[0]
        if _FIRST <= moment <= _LAST:
            at = _EPOCH + timedelta(seconds=moment)
            yield f"DTSTART:{_day(at)}T{at:%H%M%S}{'' if start.offset is None else 'Z'}"
        return
    earliest, latest = bounds(date)
    if not isfinite(earliest):
        earliest = latest
    if not isfinite(latest):
        latest = earliest
    if not (isfinite(earliest) and earliest >= _FIRST and latest <= _LAST):
        return
    first, last = (_EPOCH + timedelta(seconds=at) for at in (earliest, latest))
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    yield f"DTEND;VALUE=DATE:{_day(last + timedelta(days=1))}"


def _day(moment: datetime) -> str:
    return f"{moment.year:04}{moment.month:02}{moment.day:02}"


def _escape(text: str) -> str:
    """Return text as RFC 5545, section 3.3.11, has it."""
    plain = _CONTROL.sub("", text).replace("\r\n", "\n").replace("\r", "\n").replace("\\", "\\\\")
    return plain.replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _fold(line: str) -> Iterator[str]:
    """Part a line where it grows longer than 75 octets, never within a character."""
    if line.isascii():
        if len(line) <= _FOLD:
            yield line
            return
        yield line[:_FOLD]
        for at in range(_FOLD, len(line), _FOLD - 1):
            yield f" {line[at : at + _FOLD - 1]}"
        return
    part, size = "", 0
    for character in line:
        width = len(character.encode())
        if size + width > _FOLD:
            yield part
            part, size = " ", 1
        part += character
        size += width
    yield part
