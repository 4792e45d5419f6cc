"""The grammar of EDTF levels 0 and 1, and nothing besides.

Source: Library of Congress, "Extended Date/Time Format (EDTF) Specification" (2019), sections
"Level 0" and "Level 1". Also read, being plain ISO 8601-1: times to the minute, times as the ends
of an interval; and, being harmless: doubt about a season, seasons as the ends of an interval.
"""

import re
from datetime import timedelta

from mkdocs_dossier.dates.bounds import bounds
from mkdocs_dossier.dates.days import SEASON_MONTHS, month_length
from mkdocs_dossier.dates.impossible import (
    doubtful_time,
    end_before_start,
    no_date_at_all,
    no_such_clock,
    no_such_day,
    no_such_month,
    no_such_zone,
    season_with_day,
)
from mkdocs_dossier.dates.problem import DateProblem
from mkdocs_dossier.model.date import CalendarDate, Doubt, End, HistoricalDate

_DATE = re.compile(
    r"(?:Y(?P<long>-?[1-9][0-9]{4,11})"
    r"|(?!-0000)(?P<year>-?[0-9]{2}(?:[0-9]{2}|[0-9]X|XX))"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX)"
    r"(?:T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?"
    r"(?P<zone>Z|[+-][0-9]{2}(?::[0-9]{2})?)?)?)?)?)"
    r"(?P<doubt>[?~%]?)"
)
_DOUBTS = {doubt.value: doubt for doubt in Doubt}
_ENDS = {"": End.UNKNOWN, "..": End.OPEN}
_MOST_MINUTES_FROM_UTC = 16 * 60
"""No place's clock was ever further from UTC: see the tz database's oldest local times."""


def read_edtf(text: str) -> HistoricalDate | DateProblem | None:
    """Read canonical EDTF.

    Args:
        text: without spaces around it.

    Returns:
        The date; why it is impossible; or ``None`` where the text does not follow the grammar.
    """
    if "/" not in text:
        date = _read_date(text, 0)
        return HistoricalDate(text, date) if isinstance(date, CalendarDate) else date
    start_text, _, end_text = text.partition("/")
    start = _read_end(start_text, 0)
    if start is None or isinstance(start, DateProblem):
        return start
    end = _read_end(end_text, len(start_text) + 1)
    if end is None or isinstance(end, DateProblem):
        return end
    if isinstance(start, End) and isinstance(end, End):
        return no_date_at_all()
    interval = HistoricalDate(text, start, end)
    earliest, latest = bounds(interval)
    return end_before_start(start_text, end_text) if latest < earliest else interval


def _read_end(text: str, column: int) -> CalendarDate | End | DateProblem | None:
    """Read an end of an interval; unknown digits are level 2 there."""
    end = _ENDS.get(text)
    if end is not None:
        return end
    return None if "X" in text else _read_date(text, column)


def _read_date(text: str, column: int) -> CalendarDate | DateProblem | None:
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    long, year, month, day, hour, minute, second, zone, mark = found.groups()
    digits = long or year.replace("X", "0")
    unspecified = 0 if long else year.count("X")
    first = int(digits)
    if digits[0] == "-" and unspecified:
        first -= 10**unspecified - 1
    doubt = _DOUBTS[mark]
    if month is None:
        return CalendarDate(first, unspecified=unspecified, doubt=doubt)
    if unspecified or (month == "XX" and day not in {None, "XX"}):
        return None
    if hour is not None and (mark or day == "XX"):
        return None if day == "XX" else doubtful_time(text, column)
    date = CalendarDate(
        first,
        None if month == "XX" else int(month),
        None if day in {None, "XX"} else int(day),
        month_unspecified=month == "XX",
        day_unspecified=day == "XX",
        doubt=doubt,
        hour=None if hour is None else int(hour),
        minute=None if hour is None else int(minute),
        second=None if second is None else int(second),
        offset=None if zone is None else _read_zone(zone),
    )
    return (
        _refuse_day(date, text, column + found.start("month"))
        or _refuse_clock(date, text, column + found.start("hour"), column + found.start("zone"))
        or date
    )


def _read_zone(zone: str) -> timedelta:
    if zone == "Z":
        return timedelta()
    minutes = int(zone[1:3]) * 60 + int(zone[4:] or 0)
    # What cannot be is kept as too much, to be refused.
    minutes = minutes if zone[4:] < "60" else _MOST_MINUTES_FROM_UTC + 1
    return timedelta(minutes=-minutes if zone[0] == "-" else minutes)


def _refuse_day(date: CalendarDate, text: str, column: int) -> DateProblem | None:
    """Return why the day cannot be; ``column`` is where its month stands."""
    month, day = date.month, date.day
    if month is None:
        return None
    if month in SEASON_MONTHS:
        with_day = day is not None or date.day_unspecified
        return season_with_day(text, column) if with_day else None
    if not 1 <= month <= 12:
        return no_such_month(text, month, column)
    if day is not None and not 1 <= day <= month_length(date.year, month):
        return no_such_day(date.year, month, day, column + 3)
    return None


def _refuse_clock(
    date: CalendarDate, text: str, column: int, zone_column: int
) -> DateProblem | None:
    """Return why the time cannot be; the columns are where it and its zone stand."""
    if date.hour is None:
        return None
    if date.hour > 23 or (date.minute or 0) > 59 or (date.second or 0) > 59:
        return no_such_clock(date, text, column)
    if date.offset is not None and abs(date.offset) > timedelta(minutes=_MOST_MINUTES_FROM_UTC):
        return no_such_zone(text, zone_column)
    return None
