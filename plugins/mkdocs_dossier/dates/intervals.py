"""Intervals in words."""

from mkdocs_dossier.dates.days import Day
from mkdocs_dossier.dates.locales import (
    Tongue,
    fill,
    interval_patterns,
    needs_era,
)
from mkdocs_dossier.dates.single import (
    doubted,
    shape_of,
    tell_alone,
    tell_bare,
    tell_day,
    tell_time,
    tell_within,
    tell_zone,
)
from mkdocs_dossier.model.date import CalendarDate, Doubt, End
from mkdocs_dossier.words.dates import Shape

_SKELETONS = {
    Shape.YEAR: ("y",),
    Shape.MONTH: ("yMMMM", "yMMM"),
    Shape.DAY: ("yMMMMd", "yMMMd"),
}
_PARTS = {Shape.YEAR: "y", Shape.MONTH: "yM", Shape.DAY: "yMd"}


def tell_interval(start: CalendarDate | End, end: CalendarDate | End, tongue: Tongue) -> str:
    """Return an interval in words; what its ends share is said once, as CLDR does."""
    words = tongue.words
    if isinstance(start, CalendarDate) and isinstance(end, CalendarDate):
        return (
            _with_dash(start, end, tongue)
            or _within_a_day(start, end, tongue)
            or words.between.format(tell_within(start, tongue), tell_within(end, tongue))
        )
    if isinstance(start, CalendarDate):
        template = words.since if end is End.OPEN else words.from_on
        return template.format(tell_within(start, tongue))
    if isinstance(end, CalendarDate):
        shape = shape_of(end) or Shape.YEAR
        told = doubted(tell_bare(end, tongue), end.doubt, words)
        until = words.until[shape].format(told)
        return until if start is End.OPEN else words.up_to.format(until)
    return ""


def _with_dash(start: CalendarDate, end: CalendarDate, tongue: Tongue) -> str:
    """Return two certain dates of one shape and no time as 1–9 May 2019; else nothing."""
    shape = shape_of(start)
    plain = start.hour is None and end.hour is None and {start.doubt, end.doubt} == {Doubt.NONE}
    if not plain or shape is None or shape is not shape_of(end) or shape not in _PARTS:
        return ""
    first = Day(start.year, start.month or 1, start.day or 1)
    last = Day(end.year, end.month or 1, end.day or 1)
    differs = next((n for n in range(3) if first[n] != last[n]), None)
    if differs is None:
        return tell_alone(start, tongue)
    opening, closing = interval_patterns(tongue.locale, _SKELETONS[shape], _PARTS[shape][differs])
    if not closing:
        return ""
    # An era that both years share is said once, with the second.
    once = (first.year > 0) is (last.year > 0) and needs_era(last.year)
    return fill(opening, first, tongue, era=not once) + fill(closing, last, tongue)


def _within_a_day(start: CalendarDate, end: CalendarDate, tongue: Tongue) -> str:
    """Return two times of one day in one zone as a day and its times; else nothing."""
    day = Day(start.year, start.month or 1, start.day or 1)
    same = day == Day(end.year, end.month or 1, end.day or 1) and start.offset == end.offset
    if not same or start.hour is None or end.hour is None:
        return ""
    times = (tell_time(time, tongue, zone=False) for time in (start, end))
    zone = "" if start.offset is None else f" ({tell_zone(start.offset)})"
    words = tongue.words
    return f"{tell_day(day, tongue)}{words.marks.comma} {words.between.format(*times)}{zone}"
