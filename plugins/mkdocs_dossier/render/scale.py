"""The scale of an overview: where an instant stands, and which ticks are drawn."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from math import isfinite

from mkdocs_dossier.dates import Instant, bounds, format_date
from mkdocs_dossier.model.date import CalendarDate, HistoricalDate

_DAY = 86_400
_YEAR = 365.2425 * _DAY
_MOST_TICKS = 6
"""Labels of whole dates that stand side by side on a wide page."""

_YEARS = tuple(step * 10**power for power in range(10) for step in (1, 2, 5))
_EDGE = 2.5
"""Percent left free at either end, so that marks are drawn whole."""


@dataclass(frozen=True, slots=True)
class Tick:
    """One date on the scale.

    Attributes:
        position: in percent of the width.
        label: the date in words.
    """

    position: float
    label: str


@dataclass(frozen=True, slots=True)
class Scale:
    """A stretch of time, drawn from left to right.

    Attributes:
        first: its earliest second.
        last: its latest.
    """

    first: Instant
    last: Instant

    @classmethod
    def over(cls, dates: list[HistoricalDate]) -> "Scale | None":
        """Return the scale that holds the finite bounds of ``dates``, if they span any time."""
        found = [at for date in dates for at in bounds(date) if isfinite(at)]
        if not found or max(found) - min(found) < _DAY:
            return None
        return cls(min(found), max(found))

    def position(self, instant: Instant) -> float:
        """Return where an instant stands, in percent; open ends stand at the edge."""
        if not isfinite(instant):
            return 0.0 if instant < 0 else 100.0
        share = (instant - self.first) / (self.last - self.first)
        return round(_EDGE + share * (100 - 2 * _EDGE), 2)

    def ticks(self, lang: str) -> list[Tick]:
        """Return the ticks: years, months or days, whichever gives a few of them."""
        dates = self._choose()
        return [
            Tick(self.position(bounds(date)[0]), format_date(date, lang).replace(" ", "\u00a0"))
            for date in dates
        ]

    def _choose(self) -> list[HistoricalDate]:
        span = self.last - self.first
        if span > 2 * _YEAR:
            return self._years(span)
        if span > 62 * _DAY:
            return self._months(span)
        return self._days(span)

    def _years(self, span: Instant) -> list[HistoricalDate]:
        wanted = span / _YEAR / _MOST_TICKS
        step = _YEARS[min(bisect_left(_YEARS, wanted), len(_YEARS) - 1)]
        first = _year_of(self.first) // step - 1
        years = [_round_year(number, step) for number in range(first, first + _MOST_TICKS + 5)]
        return self._inside([_date(year) for year in years])

    def _months(self, span: Instant) -> list[HistoricalDate]:
        wanted = span / (30 * _DAY) / _MOST_TICKS
        step = next(step for step in (1, 2, 3, 4, 6) if step >= wanted or step == 6)
        year = _year_of(self.first)
        months = [(year + at // 12, at % 12 + 1) for at in range(0, 40, step)]
        return self._inside([_date(*month) for month in months])

    def _days(self, span: Instant) -> list[HistoricalDate]:
        step = max(1, -(-int(span // _DAY + 1) // _MOST_TICKS))
        year = _year_of(self.first)
        days = [_date(each, month, day) for each in (year, year + 1) for month in range(1, 13)
                for day in range(1, 29)]  # fmt: skip
        return self._inside(days)[::step]

    def _inside(self, dates: list[HistoricalDate]) -> list[HistoricalDate]:
        return [date for date in dates if self.first <= bounds(date)[0] <= self.last]


def _round_year(number: int, step: int) -> int:
    """Return a round year: 100 CE, 1 CE, 100 BCE, which astronomers call 100, 1, -99."""
    if step == 1 or number > 0:
        return number * step
    return 1 + number * step


def _date(year: int, month: int | None = None, day: int | None = None) -> HistoricalDate:
    return HistoricalDate("", CalendarDate(year, month, day))


@lru_cache(maxsize=4096)
def _year_of(instant: Instant) -> int:
    """Return the astronomical year that an instant lies in."""
    guess = int(instant // _YEAR) + 1970
    while bounds(_date(guess))[0] > instant:
        guess -= 1
    while bounds(_date(guess))[1] < instant:
        guess += 1
    return guess
