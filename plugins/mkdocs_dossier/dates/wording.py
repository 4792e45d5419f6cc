"""Dates in words, never in codes."""

from functools import lru_cache

from babel import Locale

from mkdocs_dossier.dates.days import Day, first_day, last_day
from mkdocs_dossier.dates.intervals import tell_interval
from mkdocs_dossier.dates.locales import locale_of, words_for
from mkdocs_dossier.dates.single import doubted, tell_alone, tell_day, tell_within
from mkdocs_dossier.dates.words import Shape, Words
from mkdocs_dossier.model.date import CalendarDate, Doubt, End, HistoricalDate


@lru_cache(maxsize=8192)
def format_date(date: HistoricalDate, lang: str) -> str:
    """Return a date in words, as a reader of ``lang`` expects them.

    Args:
        date: any date of EDTF level 0 or 1.
        lang: BCP 47 tag of the page. Plain ``en`` gives day, month, year; ``en-US`` the
            American order. Languages other than English and French get CLDR's months and order,
            and English for words such as "around".

    Returns:
        Such as "around May 2019" or « 1er–9 mai 2019 ». May hold no-break and thin spaces.
    """
    locale = locale_of(lang)
    start, end = date.start, date.end
    if isinstance(start, CalendarDate) and end in {None, start}:
        return tell_alone(start, locale)
    return tell_interval(start, End.UNKNOWN if end is None else end, locale)


@lru_cache(maxsize=8192)
def describe_bounds(date: HistoricalDate, lang: str) -> str:
    """Return the earliest and latest day that are meant, for text read out.

    Args:
        date: any date of EDTF level 0 or 1.
        lang: BCP 47 tag of the page.

    Returns:
        Such as "earliest 1 May 2019, latest 31 May 2019"; just the day, or the day and time,
        where nothing is left open. Doubt is said with each day, since it has no number.
    """
    locale = locale_of(lang)
    words = words_for(locale)
    if date.end in {None, date.start} and _is_one_day(date.start):
        return format_date(date, lang)
    last = date.start if date.end is None else date.end
    ends = (_tell_bound(date.start, locale, words, 0), _tell_bound(last, locale, words, 1))
    return ", ".join(ends)


def _is_one_day(date: CalendarDate | End) -> bool:
    return isinstance(date, CalendarDate) and date.day is not None and date.doubt is Doubt.NONE


def _tell_bound(date: CalendarDate | End, locale: Locale, words: Words, side: int) -> str:
    if isinstance(date, End):
        return (words.bounds_open if date is End.OPEN else words.bounds_unknown)[side]
    if date.hour is not None:
        return words.bounds[side].format(tell_within(date, locale))
    day: Day = last_day(date) if side else first_day(date)
    text = words.article.get(Shape.DAY, "") + tell_day(day, locale)
    return words.bounds[side].format(doubted(text, date.doubt, words))
