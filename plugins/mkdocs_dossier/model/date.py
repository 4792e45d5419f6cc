"""Dates as EDTF writes them (Library of Congress, ISO 8601-2:2019): levels 0 and 1."""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum


class Doubt(Enum):
    """EDTF qualifiers."""

    NONE = ""
    UNCERTAIN = "?"
    APPROXIMATE = "~"
    BOTH = "%"


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """One EDTF date, not an interval.

    Attributes:
        year: astronomical (0 is 1 BCE); the first year meant where digits are unspecified.
        month: 1 to 12, or a season 21 to 24, or ``None``.
        day: 1 to 31, or ``None``.
        unspecified: how many last digits of the year are ``X``: 0, 1 or 2.
        month_unspecified: whether the month is written ``XX``.
        day_unspecified: whether the day is written ``XX``.
        doubt: the qualifier.
        hour: 0 to 23 (24 never), or ``None`` where no time is given.
        minute: 0 to 59.
        second: 0 to 59, or ``None`` where the time is to the minute.
        offset: from UTC; ``None`` where no zone is given.
    """

    year: int
    month: int | None = None
    day: int | None = None
    unspecified: int = 0
    month_unspecified: bool = False
    day_unspecified: bool = False
    doubt: Doubt = Doubt.NONE
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    offset: timedelta | None = None

    def __hash__(self) -> int:
        # Dates are looked up by the thousand; the rest tells few of them apart.
        return hash((self.year, self.month, self.day, self.hour, self.minute))


class End(Enum):
    """An end of an interval that is no date."""

    OPEN = ".."
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class HistoricalDate:
    """When something happened: a date, or an interval with two ends.

    Attributes:
        edtf: as written, canonical.
        start: the date, or the interval's first end.
        end: the interval's last end; ``None`` for a single date.
    """

    edtf: str
    start: CalendarDate | End
    end: CalendarDate | End | None = None

    def __hash__(self) -> int:
        # What is written tells dates apart, but for those that nobody wrote.
        return hash(self.edtf or self.start)
