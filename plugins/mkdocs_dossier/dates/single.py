"""One date in words: on its own, or within a longer phrase."""

from datetime import time, timedelta

from babel.dates import format_time

from mkdocs_dossier.dates.days import Day
from mkdocs_dossier.dates.locales import Tongue, day_pattern, fill, month_pattern, tell_year
from mkdocs_dossier.model.date import CalendarDate, Doubt
from mkdocs_dossier.words.dates import DateWords, Shape

_SEASONS = {21: Shape.SPRING, 22: Shape.SUMMER, 23: Shape.AUTUMN, 24: Shape.WINTER}


def tell_alone(date: CalendarDate, tongue: Tongue) -> str:
    """Return a date that stands on its own, with its doubt."""
    words = tongue.words
    shape = shape_of(date)
    if shape is None:
        return _tell_span(date, tongue, words)
    text = _tell_plain(date, shape, tongue, words)
    template = {
        Doubt.APPROXIMATE: words.around,
        Doubt.UNCERTAIN: words.possibly,
        Doubt.BOTH: words.possibly_around,
    }.get(date.doubt)
    return text if template is None else template.format(words.alone[shape].format(text))


def tell_within(date: CalendarDate, tongue: Tongue) -> str:
    """Return a date that follows "since" or "between", with its doubt."""
    words = tongue.words
    text = words.within[shape_of(date) or Shape.YEAR].format(tell_bare(date, tongue))
    return doubted(text, date.doubt, words)


def tell_bare(date: CalendarDate, tongue: Tongue) -> str:
    """Return a date without its doubt, and without what a preposition wants before it."""
    return _tell_plain(date, shape_of(date) or Shape.YEAR, tongue, tongue.words)


def doubted(text: str, doubt: Doubt, words: DateWords) -> str:
    """Return ``text`` with the words of a doubt that fit within a longer phrase."""
    template = {
        Doubt.APPROXIMATE: words.around_within,
        Doubt.UNCERTAIN: words.possibly_within,
        Doubt.BOTH: words.possibly_around_within,
    }.get(doubt, "{}")
    return template.format(text)


def shape_of(date: CalendarDate) -> Shape | None:
    """Return what the date's words name; ``None`` for years that have no name together.

    Decades have one from 1000 to 9999. A century has none: "the 2000s" may be ten years or a
    hundred, and the 21st century does not begin with 2000.
    """
    if date.unspecified:
        return Shape.DECADE if date.unspecified == 1 and 1000 <= date.year <= 9999 else None
    if date.day is not None:
        return Shape.DAY
    if date.month is None:
        return Shape.YEAR
    return _SEASONS.get(date.month, Shape.MONTH)


def tell_time(date: CalendarDate, tongue: Tongue, *, zone: bool = True) -> str:
    """Return a date's time of day, and its zone in brackets; the second only if it is not 0."""
    pattern = tongue.words.clock[1 if date.second else 0]
    moment = time(date.hour or 0, date.minute or 0, date.second or 0)
    text = str(format_time(moment, pattern, locale=tongue.locale))
    if not zone or date.offset is None:
        return text
    return f"{text} ({tell_zone(date.offset)})"


def tell_zone(offset: timedelta) -> str:
    """Return a difference from UTC, such as ``UTC−5`` or ``UTC+5:30``."""
    minutes = round(offset.total_seconds()) // 60
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'−' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")


def tell_day(day: Day, tongue: Tongue) -> str:
    """Return a whole day, such as 5 February 2020."""
    return fill(day_pattern(tongue.locale), day, tongue)


def _tell_plain(date: CalendarDate, shape: Shape, tongue: Tongue, words: DateWords) -> str:
    day = Day(date.year, date.month or 1, date.day or 1)
    if shape is Shape.DAY:
        return _tell_day_and_time(date, day, tongue, words)
    if shape is Shape.MONTH:
        text = fill(month_pattern(tongue.locale), day, tongue)
        return words.day_unknown.format(text) if date.day_unspecified else text
    year = tell_year(date.year, tongue)
    if shape is Shape.DECADE:
        return words.decade.format(year)
    if shape is not Shape.YEAR:
        return words.season.format(season=words.seasons[int(shape.value) - 21], year=year)
    if not date.month_unspecified:
        return year
    return (words.neither_known if date.day_unspecified else words.month_unknown).format(year)


def _tell_day_and_time(date: CalendarDate, day: Day, tongue: Tongue, words: DateWords) -> str:
    text = tell_day(day, tongue)
    if date.hour is None:
        return text
    clock = tell_time(date, tongue)
    if words.at:
        return words.at.format(day=text, time=clock)
    at = str(tongue.locale.datetime_formats["long"])
    return at.replace("{1}", text).replace("{0}", clock)


def _tell_span(date: CalendarDate, tongue: Tongue, words: DateWords) -> str:
    years = (date.year, date.year + 10**date.unspecified - 1)
    ends = (doubted(tell_year(year, tongue), date.doubt, words) for year in years)
    return words.between.format(*ends)
