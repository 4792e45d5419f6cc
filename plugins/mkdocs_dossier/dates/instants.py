"""Moments with their zone, as front matter and corrections want them."""

from dataclasses import replace
from datetime import datetime, timezone

from mkdocs_dossier.dates.parsing import parse_date
from mkdocs_dossier.dates.problem import DateProblem, show
from mkdocs_dossier.diagnostics.timelines import Tim
from mkdocs_dossier.model.date import CalendarDate

_EXAMPLE = "2020-02-13T18:06:00-05:00"


def read_instant(text: str) -> datetime | DateProblem:
    """Read an ISO 8601 date and time with its zone.

    Args:
        text: such as ``2020-02-13T18:06:00-05:00``; seconds may be left out.

    Returns:
        The moment, aware of its zone; or what is wrong or missing. Never raises.
    """
    date = parse_date(text)
    if isinstance(date, DateProblem):
        return _read_meant(date)
    day = date.start
    if date.end is not None or not isinstance(day, CalendarDate) or not 1 <= day.year <= 9999:
        return _wanted(text, f"Write the date, the time and the zone, such as {_EXAMPLE}.")
    if day.month is None or day.day is None:
        return _wanted(text, f"Write the day, the time and the zone too, such as {_EXAMPLE}.")
    if day.hour is None:
        plain = f"{day.year:04}-{day.month:02}-{day.day:02}"
        example = f"{plain}T12:00:00Z"
        hint = f"Add the time and the zone, such as {example} for noon UTC."
        return _wanted(text, hint, (example,))
    if day.offset is None:
        example = f"{date.edtf}Z"
        hint = f"Add the zone: {example} for UTC, {date.edtf}-05:00 for New York in winter."
        return _wanted(text, hint, (example,))
    return datetime(
        day.year,
        day.month,
        day.day,
        day.hour,
        day.minute or 0,
        day.second or 0,
        tzinfo=timezone(day.offset),
    )


def _read_meant(problem: DateProblem) -> DateProblem:
    """Complete a hint that names a day alone."""
    if problem.code is not Tim.TIM001 or len(problem.meant) != 1:
        return problem
    completed = read_instant(problem.meant[0])
    if isinstance(completed, datetime):
        return problem
    return replace(problem, hint=f"{problem.hint} {completed.hint}")


def _wanted(text: str, hint: str, meant: tuple[str, ...] = ()) -> DateProblem:
    sentence = f"{show(text.strip())} lacks the time and zone that are wanted here."
    return DateProblem(sentence, hint, len(text.rstrip()), Tim.TIM005, meant)
