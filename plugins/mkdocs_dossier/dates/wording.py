"""Dates in words, never in codes."""

from functools import lru_cache

from mkdocs_dossier.dates.days import Day, first_day, last_day
from mkdocs_dossier.dates.intervals import tell_interval
from mkdocs_dossier.dates.locales import Tongue, tongue_of
from mkdocs_dossier.dates.single import doubted, tell_alone, tell_bare, tell_day
from mkdocs_dossier.model.date import CalendarDate, Doubt, End, HistoricalDate
from mkdocs_dossier.words.dates import DateWords


@lru_cache(maxsize=8192)
def format_date(date: HistoricalDate, langs: str) -> str:
    """Return a date in words, as a reader of the page expects them.

    Args:
        date: any date of EDTF level 0 or 1.
        langs: that the page may be told in, best first; mostly one BCP 47 tag. Plain ``en``
            gives day, month, year; ``en-US`` the American order. Months and order are CLDR's for
            the first; words such as "around" are of the first that there are words in.

    Returns:
        Such as "around May 2019" or « 1er–9 mai 2019 ». May hold no-break and thin spaces.
    """
    tongue = tongue_of(langs)
    start, end = date.start, date.end
    if isinstance(start, CalendarDate) and end in {None, start}:
        return tell_alone(start, tongue)
    return tell_interval(start, End.UNKNOWN if end is None else end, tongue)


@lru_cache(maxsize=8192)
def describe_bounds(date: HistoricalDate, langs: str) -> str:
    """Return the earliest and latest day that are meant, for text read out.

    Args:
        date: any date of EDTF level 0 or 1.
        langs: that the page may be told in, best first; mostly one BCP 47 tag.

    Returns:
        Such as "earliest 1 May 2019, latest 31 May 2019"; just the day, or the day and time,
        where nothing is left open. Doubt is said with each day, since it has no number.
    """
    tongue = tongue_of(langs)
    words = tongue.words
    if date.end in {None, date.start} and _is_one_day(date.start):
        return format_date(date, langs)
    last = date.start if date.end is None else date.end
    ends = (_tell_bound(date.start, tongue, words, 0), _tell_bound(last, tongue, words, 1))
    return f"{words.marks.comma} ".join(ends)


def _is_one_day(date: CalendarDate | End) -> bool:
    return isinstance(date, CalendarDate) and date.day is not None and date.doubt is Doubt.NONE


def _tell_bound(date: CalendarDate | End, tongue: Tongue, words: DateWords, side: int) -> str:
    if isinstance(date, End):
        return (words.bounds_open if date is End.OPEN else words.bounds_unknown)[side]
    if date.hour is not None:
        text = tell_bare(date, tongue)
    else:
        day: Day = last_day(date) if side else first_day(date)
        text = tell_day(day, tongue)
    return words.bounds[side].format(doubted(text, date.doubt, words))
