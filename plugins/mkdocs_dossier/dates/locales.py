"""CLDR's patterns for a page's language, filled with any year."""

import re
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import tokenize_pattern
from babel.numbers import format_decimal

from mkdocs_dossier.dates.days import Day
from mkdocs_dossier.words.dates import DateWords, date_words
from mkdocs_dossier.words.languages import first_of

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,4}")
_PLAIN_ENGLISH = "en_GB"
"""Where English of no country is wanted: day, month, year is what most of the world reads."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """What dates are told with.

    Attributes:
        locale: CLDR's data for the page's language.
        words: that CLDR does not have.
    """

    locale: Locale
    words: DateWords


@lru_cache(maxsize=64)
def tongue_of(langs: str) -> Tongue:
    """Return what dates are told with on a page; see ``words.languages.prefer``."""
    return Tongue(locale_of(first_of(langs)), date_words(langs))


def ordinal_form(number: int, langs: str) -> str:
    """Return CLDR's category of an ordinal number, such as ``two`` for the second in English."""
    return str(locale_of(first_of(langs)).ordinal_form(number))


@lru_cache(maxsize=64)
def locale_of(lang: str) -> Locale:
    """Return CLDR's data for a BCP 47 tag: its own, its language's, or English."""
    tag = lang.replace("-", "_")
    while _TAG.fullmatch(tag) and tag.lower() != "en":
        try:
            return Locale.parse(tag)
        except (UnknownLocaleError, ValueError):
            tag = tag.rpartition("_")[0]
    return Locale.parse(_PLAIN_ENGLISH)


def day_pattern(locale: Locale) -> str:
    """Return CLDR's long date, such as ``d MMMM y``."""
    return str(locale.date_formats["long"].pattern)


def month_pattern(locale: Locale) -> str:
    """Return CLDR's month of a year, such as ``MMMM y``."""
    return str(locale.datetime_skeletons["yMMMM"].pattern)


def interval_patterns(locale: Locale, skeletons: tuple[str, ...], greatest: str) -> tuple[str, str]:
    """Return CLDR's two halves of an interval.

    Args:
        locale: of the page.
        skeletons: of the parts that are told, such as ``yMMMd``; the first known is taken.
        greatest: the greatest part in which the ends differ: ``y``, ``M`` or ``d``.

    Returns:
        Patterns of the start, with the dash, and of the end; empty if CLDR has none.
    """
    for skeleton in skeletons:
        halves = (locale.interval_formats.get(skeleton) or {}).get(greatest)
        if halves and len(halves) == 2:
            return halves[0], halves[1]
    return "", ""


@lru_cache(maxsize=256)
def _tokens(pattern: str) -> tuple[tuple[str, str, int], ...]:
    return tuple(
        ("", value, 0) if isinstance(value, str) else (value[0], "", value[1])
        for _, value in tokenize_pattern(pattern)
    )


def fill(pattern: str, day: Day, tongue: Tongue, *, era: bool = True) -> str:
    """Return a pattern of day, month and year filled; month names are always whole."""
    filled = []
    for field, text, width in _tokens(pattern):
        if field == "y":
            filled.append(tell_year(day.year, tongue, era=era))
        elif field in {"M", "L"} and width > 2:
            context = "format" if field == "M" else "stand-alone"
            filled.append(str(tongue.locale.months[context]["wide"][day.month]))
        elif field in {"M", "L"}:
            filled.append(str(day.month))
        elif field == "d":
            filled.append(tongue.words.first_of_month if day.day == 1 else str(day.day))
        elif not field:
            filled.append(text)
        # Era and weekday: the year says its era itself.
    return "".join(filled).replace("  ", " ")


def needs_era(year: int) -> bool:
    """Tell whether a year's digits alone would not be taken for a year of our era."""
    return not 1000 <= year <= 9999


def tell_year(year: int, tongue: Tongue, *, era: bool = True) -> str:
    """Return an astronomical year in words: ``2019``, ``44 BCE``, ``170,000,002 CE``."""
    number = year if year > 0 else 1 - year
    digits = str(number) if number <= 9999 else format_decimal(number, locale=tongue.locale)
    if not era or not needs_era(year):
        return digits
    eras = tongue.words.eras
    name = eras[year > 0] if eras else str(tongue.locale.eras["abbreviated"][int(year > 0)])
    return f"{digits}\u00a0{name}"
