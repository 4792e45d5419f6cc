"""The earliest and latest instant that a date may mean."""

from datetime import timedelta
from functools import lru_cache
from math import inf

from mkdocs_dossier.dates.days import first_day, last_day, ordinal
from mkdocs_dossier.model.date import CalendarDate, End, HistoricalDate

SECONDS_IN_DAY = 86_400
EPOCH = 719_163
"""The ordinal of 1 January 1970."""

Instant = int | float
"""Whole seconds since 1970-01-01T00:00:00 UTC as POSIX counts them, or an infinity.

Without a zone the clock of the place is meant, which is not known: such times, and days, are
counted as if that clock showed UTC. They sort rightly among themselves, and within a day's
difference among times with zones.
"""


@lru_cache(maxsize=8192)
def bounds(date: HistoricalDate) -> tuple[Instant, Instant]:
    """Return the earliest and latest second that ``date`` may mean, both included.

    A date without a time spans its whole days; an open or unknown end is infinite. An end of an
    interval that has no zone is read in the other's. Doubt (``?``, ``~``, ``%``) does not widen
    the bounds: EDTF gives no number for it.

    Returns:
        The earliest, never after the latest for a date that was parsed.
    """
    start, end = date.start, date.start if date.end is None else date.end
    first, last = _offset(start), _offset(end)
    return (
        _earliest(start, last if first is None else first),
        _latest(end, first if last is None else last),
    )


def sort_key(date: HistoricalDate) -> tuple[Instant, Instant]:
    """Return what to sort by: earliest, then latest. Keep the order written among equals."""
    return bounds(date)


def _offset(date: CalendarDate | End) -> timedelta | None:
    return date.offset if isinstance(date, CalendarDate) else None


def _earliest(date: CalendarDate | End, offset: timedelta | None) -> Instant:
    if isinstance(date, End):
        return -inf
    clock = (date.hour or 0) * 3600 + (date.minute or 0) * 60 + (date.second or 0)
    return _second(ordinal(first_day(date)), clock, offset)


def _latest(date: CalendarDate | End, offset: timedelta | None) -> Instant:
    if isinstance(date, End):
        return inf
    clock = SECONDS_IN_DAY - 1
    if date.hour is not None:
        second = 59 if date.second is None else date.second
        clock = date.hour * 3600 + (date.minute or 0) * 60 + second
    return _second(ordinal(last_day(date)), clock, offset)


def _second(day: int, clock: int, offset: timedelta | None) -> int:
    ahead = 0 if offset is None else round(offset.total_seconds())
    return (day - EPOCH) * SECONDS_IN_DAY + clock - ahead
