"""Days of the proleptic Gregorian calendar, in any year.

EDTF (ISO 8601-2:2019) counts all years this way, those before 1582 too; ``datetime.date``
knows only the years 1 to 9999, so days are counted in an equal year of a 400-year cycle.
"""

from calendar import monthrange
from datetime import date
from typing import NamedTuple

from mkdocs_dossier.model.date import CalendarDate

DAYS_IN_CYCLE = 146_097
SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
"""First and last month of a season, northern and meteorological.

EDTF leaves open which months a season is; this keeps seasons in the order of the year. Winter
begins in the December of its year.
"""


class Day(NamedTuple):
    """One day: astronomical year, month, day of the month."""

    year: int
    month: int
    day: int


def _cycle(year: int) -> tuple[int, int]:
    cycles, rest = divmod(year, 400)
    return cycles, rest + 400


def month_length(year: int, month: int) -> int:
    """Return how many days a month of 1 to 12 has."""
    return monthrange(_cycle(year)[1], month)[1]


def ordinal(day: Day) -> int:
    """Return the day's number; 1 January of year 1 is 1, as in ``date.toordinal``."""
    cycles, year = _cycle(day.year)
    return date(year, day.month, day.day).toordinal() + (cycles - 1) * DAYS_IN_CYCLE


def first_day(date_: CalendarDate) -> Day:
    """Return the earliest day that is meant."""
    month = 1 if date_.month is None else date_.month
    if month in SEASON_MONTHS:
        month = SEASON_MONTHS[month][0]
    return Day(date_.year, month, 1 if date_.day is None else date_.day)


def last_day(date_: CalendarDate) -> Day:
    """Return the latest day that is meant."""
    year = date_.year + 10**date_.unspecified - 1
    month = 12 if date_.month is None else date_.month
    if month in SEASON_MONTHS:
        first, month = SEASON_MONTHS[month]
        year += month < first
    return Day(year, month, month_length(year, month) if date_.day is None else date_.day)
