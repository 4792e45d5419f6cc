"""Weekdays beside dates in prose, which can be wrong together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from mkdocs_dossier.dates.calendar_names import any_of, month_numbers, weekday_numbers
from mkdocs_dossier.dates.locales import locale_of
from mkdocs_dossier.model.place import Span

_LANGUAGES = ("en", "fr")
_SPACE = r"(?:[^\S\n]{1,3}|[^\S\n]{0,3}\n[^\S\n]{0,3})"
"""A space, or a line's end within a paragraph."""

# A phrase ends in one; most texts have none, and names of days are slow to look for.
_YEAR = re.compile(r"\s[1-9][0-9]{3}(?![0-9])")


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """A weekday and a date, written together in prose.

    Attributes:
        span: of the phrase, in the text.
        words: the phrase as written.
        weekday: what it says, 0 for Monday.
        actual: what the calendar says; ``None`` where it has no such day.
        edtf: the date, such as ``2020-02-05``.
        actual_name: the right weekday in the text's language; empty without ``actual``.
    """

    span: Span
    words: str
    weekday: int
    actual: int | None
    edtf: str
    actual_name: str

    @property
    def is_possible(self) -> bool:
        """Whether the weekday is the date's."""
        return self.actual == self.weekday


def find_date_phrases(text: str, lang: str) -> tuple[DatePhrase, ...]:
    """Find weekdays with a full date, such as "Thursday 6 February 2020".

    Args:
        text: prose; line breaks may stand within a phrase, blank lines not.
        lang: BCP 47 tag of the text; nothing is found in other languages than English and French.

    Returns:
        The phrases, right and wrong ones, in the order written.
    """
    language = lang.replace("_", "-").partition("-")[0].lower()
    if language not in _LANGUAGES or not _YEAR.search(text):
        return ()
    return tuple(_find(text, language))


def _find(text: str, language: str) -> Iterator[DatePhrase]:
    weekdays, months = weekday_numbers(language), month_numbers(language)
    for found in _pattern(language).finditer(text):
        parts = found.groupdict()
        month = months[(parts["month"] or parts["month_first"]).lower()]
        day = int(parts["day"] or parts["day_second"])
        actual = _weekday(int(parts["year"]), month, day)
        name = "" if actual is None else locale_of(language).days["format"]["wide"][actual]
        edtf = f"{parts['year']}-{month:02}-{day:02}"
        weekday = weekdays[parts["weekday"].lower()]
        yield DatePhrase(Span(*found.span()), found[0], weekday, actual, edtf, str(name))


def _weekday(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return None


@lru_cache(maxsize=len(_LANGUAGES))
def _pattern(language: str) -> re.Pattern[str]:
    names = weekday_numbers(language)
    weekday = rf"(?P<weekday>{any_of(names)})\.?"
    # Most words are passed over by their first letter.
    letters = "".join(sorted({name[0] for name in names}))
    year = r"(?P<year>[1-9][0-9]{3})(?![0-9])"
    day = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|er)?"
    month = rf"(?P<month>{any_of(month_numbers(language))})\.?"
    month_first = month.replace("<month>", "<month_first>")
    day_second = day.replace("<day>", "<day_second>")
    day_first = rf"(?:the{_SPACE}|le{_SPACE})?{day}{_SPACE}(?:of{_SPACE})?{month}"
    rest = rf"(?:{day_first}|{month_first}{_SPACE}{day_second})"
    return re.compile(rf"(?=[{letters}])\b{weekday},?{_SPACE}{rest},?{_SPACE}{year}", re.IGNORECASE)
