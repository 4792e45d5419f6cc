"""Problems of dates that follow the grammar and yet cannot be."""

import re
from calendar import month_name

from mkdocs_dossier.dates.days import month_length
from mkdocs_dossier.dates.problem import DateProblem, show
from mkdocs_dossier.diagnostics.timelines import Tim
from mkdocs_dossier.model.date import CalendarDate

_YEAR_DAY_MONTH = re.compile(r"([0-9]{4})-(1[3-9]|2[0-9]|3[01])-(0[1-9]|1[0-2])")
_TWO_YEARS = re.compile(r"([0-9]{2})([0-9]{2})-([0-9]{2})")


def no_such_month(text: str, month: int, column: int) -> DateProblem:
    """Refuse a month that is neither 1 to 12 nor a season."""
    swapped = _YEAR_DAY_MONTH.fullmatch(text)
    years = _TWO_YEARS.fullmatch(text)
    meant: tuple[str, ...] = ()
    if swapped:
        year, day, month_text = swapped.groups()
        if int(day) <= month_length(int(year), int(month_text)):
            meant = (f"{year}-{month_text}-{day}",)
    elif years and years[2] < years[3]:
        meant = (f"{years[1]}{years[2]}/{years[1]}{years[3]}",)
    hint = "Months are 01 to 12, or 21 to 24 for spring, summer, autumn, winter."
    if meant:
        hint = f"Write {meant[0]} if that is what is meant. {hint}"
    return DateProblem(f"There is no month {month:02}.", hint, column, Tim.TIM002, meant)


def season_with_day(text: str, column: int) -> DateProblem:
    """Refuse a day within a season."""
    return DateProblem(
        f"{show(text)} gives a day in a season.",
        "Write the season alone, such as 2019-21 for spring 2019, or a month and a day.",
        column,
        Tim.TIM002,
    )


def no_such_day(year: int, month: int, day: int, column: int) -> DateProblem:
    """Refuse a day that its month does not have."""
    name, length = month_name[month], month_length(year, month)
    shown = f"{year:04}" if year >= 0 else f"{year:05}"
    return DateProblem(
        f"There is no day {day} in {name} {shown}.",
        f"{name} {shown} has {length} days. If the day is not known, write {shown}-{month:02}.",
        column,
        Tim.TIM002,
        (f"{shown}-{month:02}",),
    )


def no_such_clock(date: CalendarDate, text: str, column: int) -> DateProblem:
    """Refuse a time that no clock shows."""
    hint = "Hours are 00 to 23, minutes and seconds 00 to 59."
    if date.hour == 24 and not date.minute and not date.second:
        hint = f"Midnight at the end of a day is 00:00 of the next. {hint}"
    time = text.partition("T")[2]
    return DateProblem(f"There is no time {show(time)}.", hint, column, Tim.TIM002)


def no_such_zone(text: str, column: int) -> DateProblem:
    """Refuse a zone too far from UTC, or with more than 59 minutes."""
    return DateProblem(
        f"{show(text)} has a time zone that does not exist.",
        "A zone is Z for UTC, or the difference from it, such as -05:00 or +05:30.",
        column,
        Tim.TIM002,
    )


def doubtful_time(text: str, column: int) -> DateProblem:
    """Refuse doubt about a time of day, which EDTF does not have."""
    date, mark = text.partition("T")[0], text[-1]
    return DateProblem(
        f"The mark {mark} cannot follow a time.",
        f"Write the day, {date}{mark}, or the two times between which it was, a/b.",
        column + len(text) - 1,
        Tim.TIM001,
        (f"{date}{mark}",),
    )


def no_date_at_all() -> DateProblem:
    """Refuse an interval with neither end known."""
    return DateProblem(
        "An interval needs at least one date.",
        "Write 2019/.. for since 2019, ../2019 for until 2019, or 2019/2020.",
    )


def end_before_start(start: str, end: str) -> DateProblem:
    """Refuse an interval whose end lies before its start."""
    return DateProblem(
        f"The interval ends ({end}) before it starts ({start}).",
        f"Write {end}/{start} if the ends are the wrong way round.",
        len(start) + 1,
        Tim.TIM003,
        (f"{end}/{start}",),
    )
