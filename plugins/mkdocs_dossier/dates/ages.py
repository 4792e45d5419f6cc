"""When somebody was born who had an age on a day, and who was born on a day."""

from dataclasses import dataclass
from math import inf

from mkdocs_dossier.dates.bounds import SECONDS_IN_DAY, Instant, bounds
from mkdocs_dossier.dates.days import Day, first_day, last_day
from mkdocs_dossier.model.date import CalendarDate, Doubt, End, HistoricalDate

_YEAR = 365.2425
_SLACK = 2
"""Days: leap days, and zones that are not known."""


@dataclass(frozen=True, slots=True)
class Births:
    """The days, both included, on which somebody may have been born.

    Attributes:
        first: in days since 1970-01-01, or minus infinity.
        last: likewise, or infinity.
    """

    first: Instant
    last: Instant

    def contradicts(self, other: "Births") -> bool:
        """Tell whether nobody can have been born within both."""
        return self.last < other.first or other.last < self.first


def born_in(date: HistoricalDate) -> Births:
    """Return the days that a date of birth may mean."""
    first, last = bounds(date)
    return Births(first // SECONDS_IN_DAY, last // SECONDS_IN_DAY)


def born_at_age(age: int, date: HistoricalDate, *, or_older: bool) -> Births:
    """Return when somebody was born who is of an age, in full years, at a date.

    Args:
        age: counted from birth, as is done in Europe and America.
        date: any time within it may be meant.
        or_older: whether the age may have been reached long before.
    """
    first, last = bounds(date)
    earliest = first / SECONDS_IN_DAY - (age + 1) * _YEAR - _SLACK
    return Births(-inf if or_older else earliest, last / SECONDS_IN_DAY - age * _YEAR + _SLACK)


def ages_at(born: HistoricalDate, date: HistoricalDate) -> tuple[int, int] | None:
    """Return the least and the greatest age at a date; ``None`` where there is no knowing.

    Both are below zero before the birth.
    """
    ends = (born.start, born.end or born.start, date.start, date.end or date.start)
    if not all(isinstance(each, CalendarDate) for each in ends):
        return None
    born_first, born_last, first, last = (each for each in ends if isinstance(each, CalendarDate))
    most = _full_years(first_day(born_first), last_day(last))
    return min(most, max(0, _full_years(last_day(born_last), first_day(first)))), most


def _full_years(born: Day, day: Day) -> int:
    return day.year - born.year - (day[1:] < born[1:])


def is_definite(date: HistoricalDate) -> bool:
    """Tell whether nothing about a date is in doubt: EDTF gives doubt no number."""
    return all(
        isinstance(each, End) or (each.doubt is Doubt.NONE and not each.unspecified)
        for each in (date.start, date.end)
        if isinstance(each, CalendarDate | End)
    )
