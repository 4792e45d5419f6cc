"""One date in words: on its own, or within a longer phrase."""

from datetime import time, timedelta

from babel import Locale
from babel.dates import format_time

from mkdocs_dossier.dates.days import Day
from mkdocs_dossier.dates.locales import day_pattern, fill, month_pattern, tell_year, words_for
from mkdocs_dossier.dates.words import Shape, Words
from mkdocs_dossier.model.date import CalendarDate, Doubt

_SEASONS = {21: Shape.SPRING, 22: Shape.SUMMER, 23: Shape.AUTUMN, 24: Shape.WINTER}


def tell_alone(date: CalendarDate, locale: Locale) -> str:
    """Return a date that stands on its own, with its doubt."""
    words = words_for(locale)
    shape = shape_of(date)
    if shape is None:
        return _tell_span(date, locale, words)
    text = _tell_plain(date, shape, locale, words)
    template = {
        Doubt.APPROXIMATE: words.around,
        Doubt.UNCERTAIN: words.possibly,
        Doubt.BOTH: words.possibly_around,
    }.get(date.doubt)
    return text if template is None else template.format(words.article.get(shape, "") + text)


def tell_within(date: CalendarDate, locale: Locale, *, article: bool = True) -> str:
    """Return a date that follows a preposition, with its doubt."""
    words = words_for(locale)
    shape = shape_of(date) or Shape.YEAR
    before = words.article.get(shape, "") if article else ""
    return doubted(before + _tell_plain(date, shape, locale, words), date.doubt, words)


def doubted(text: str, doubt: Doubt, words: Words) -> str:
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


def tell_time(date: CalendarDate, locale: Locale, *, zone: bool = True) -> str:
    """Return a date's time of day, and its zone in brackets; the second only if it is not 0."""
    clock = words_for(locale).clock
    width = 1 if date.second else 0
    pattern = clock[width] if clock else ("short", "medium")[width]
    moment = time(date.hour or 0, date.minute or 0, date.second or 0)
    text = str(format_time(moment, pattern, locale=locale))
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


def tell_day(day: Day, locale: Locale) -> str:
    """Return a whole day, such as 5 February 2020."""
    return fill(day_pattern(locale), day, locale)


def _tell_plain(date: CalendarDate, shape: Shape, locale: Locale, words: Words) -> str:
    day = Day(date.year, date.month or 1, date.day or 1)
    if shape is Shape.DAY:
        return _tell_day_and_time(date, day, locale, words)
    if shape is Shape.MONTH:
        text = fill(month_pattern(locale), day, locale)
        return words.day_unknown.format(text) if date.day_unspecified else text
    year = tell_year(date.year, locale)
    if shape is Shape.DECADE:
        return words.decade.format(year)
    if shape is not Shape.YEAR:
        return words.season.format(words.seasons[int(shape.value) - 21], year)
    if not date.month_unspecified:
        return year
    return (words.neither_known if date.day_unspecified else words.month_unknown).format(year)


def _tell_day_and_time(date: CalendarDate, day: Day, locale: Locale, words: Words) -> str:
    text = tell_day(day, locale)
    if date.hour is None:
        return text
    at = words.at or str(locale.datetime_formats["long"])
    return at.replace("{1}", text).replace("{0}", tell_time(date, locale))


def _tell_span(date: CalendarDate, locale: Locale, words: Words) -> str:
    years = (date.year, date.year + 10**date.unspecified - 1)
    ends = (doubted(tell_year(year, locale), date.doubt, words) for year in years)
    return words.between.format(*ends)
