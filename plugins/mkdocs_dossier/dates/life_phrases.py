"""Ages and births told in prose, in English and French."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_dossier.dates.calendar_names import any_of, month_numbers
from mkdocs_dossier.dates.parsing import parse_date
from mkdocs_dossier.model.date import HistoricalDate
from mkdocs_dossier.model.place import Span

_AGE = r"(?P<age>[1-9]?[0-9]|1[0-2][0-9])(?![0-9])"
_ENDS = r"(?=\s*(?:[,.;:)!?—–]|and\b|et\b|$))"
_APART = r"\s{0,6}"
_NAMED = r"(?<=[^\W\d_])[*_]{0,3}"
"""Behind a word, such as a name, that may be set in bold."""


@dataclass(frozen=True, slots=True)
class Age:
    """An age in full years.

    Attributes:
        span: of the phrase, in the text.
        age: in years.
        or_older: whether it may have been reached long before what the text is about.
        is_bare: whether nothing but a name before it tells that it is an age.
    """

    span: Span
    age: int
    or_older: bool
    is_bare: bool


@dataclass(frozen=True, slots=True)
class Birth:
    """When somebody was born.

    Attributes:
        span: of the phrase, in the text.
        date: a year, a month or a day.
    """

    span: Span
    date: HistoricalDate


_EXACT = {
    "en": (rf"\baged\s+{_AGE}", rf"\b{_AGE}[-\s]years?[-\s]old\b"),
    "fr": (rf"\b[âa]gée?s?\s+de\s+{_AGE}\s+ans\b",),
}
_REACHED = {
    "en": (
        rf"\bat\s+(?:the\s+)?age\s+(?:of\s+)?{_AGE}",
        rf"\b(?:is|was|were|turns|turned)\s+{_AGE}{_ENDS}",
        rf"\b(?:is|was|were|turns|turned)\s+{_AGE}(?=\s+(?:when|at)\b)",
    ),
    "fr": (
        rf"(?<!\w)à\s+l['’][âa]ge\s+de\s+{_AGE}\s+ans\b",
        rf"(?<!\w)à\s+{_AGE}\s+ans{_ENDS}",
        rf"\b(?:a|avait)\s+(?:alors\s+|déjà\s+)?{_AGE}\s+ans(?={_ENDS}|\s+(?:quand|lors)\b)",
    ),
}
_BARE = {
    "en": (
        rf"{_NAMED},{_APART}{_AGE}(?=\s*[,;)]|\s*\.(?:\s|$))",
        rf"{_NAMED}\s\({_AGE}(?=[),])",
    ),
    "fr": (
        rf"{_NAMED},{_APART}{_AGE}\s+ans(?=\s*[,;.)]|\s*$)",
        rf"{_NAMED}\s\({_AGE}\s+ans(?=[),])",
    ),
}
_PAST = re.compile(
    r"(?:\b(?:died|dead|killed|mort|morte|morts|mortes|décédée?s?|tuée?s?|disparue?s?),?\s*)$"
)
_BEHIND = re.compile(r"\s*+,?\s*+(?:when|while|as|at\s+the\s+time|quand|lors|à\s+l['’]époque)\b")
_VAGUE = re.compile(
    r"(?:\b(?:about|around|over|under|nearly|almost|than|least|between|not|will\s+be|would\s+be|"
    r"before|until|since|from|environ|presque|près|plus|moins|entre|pas|avant|depuis|vers)"
    r"(?:\s+(?:de|the|l))?|[0-9]\s*(?:to|and|or|[-–—/]|à|et|ou))\s*$"
)
_FIGURE = re.compile(r"[0-9]")


def find_ages(text: str, language: str) -> list[Age]:
    """Find ages in figures, such as "aged 34", "34 ans" or the 34 of "Ann Other, 34, said".

    Args:
        text: prose, its citations blanked.
        language: ``en`` or ``fr``.
    """
    if not _FIGURE.search(text):
        return []
    found: dict[int, Age] = {}
    for patterns, or_older, is_bare in (
        (_EXACT, False, False),
        (_REACHED, True, False),
        (_BARE, False, True),
    ):
        for match in _compiled(patterns[language]).finditer(text):
            number = next(value for value in match.groups() if value)
            at = match.start(match.lastindex or 0)
            before = text[max(0, match.start() - 24) : match.start()]
            if at in found or _VAGUE.search(before.lower() if not is_bare else ""):
                continue
            reached = (
                or_older
                or _PAST.search(before.lower()) is not None
                or _BEHIND.match(text, match.end()) is not None
            )
            start = match.start() + len(match[0]) - len(match[0].lstrip("*_,( \n"))
            found[at] = Age(Span(start, match.end()), int(number), reached, is_bare)
    return sorted(found.values(), key=lambda age: age.span)


def find_births(text: str, language: str) -> list[Birth]:
    """Find births with a year, such as "born on 3 May 1990" or « née à Lyon en 1990 »."""
    return list(_find_births(text, language))


def _find_births(text: str, language: str) -> Iterator[Birth]:
    months = month_numbers(language)
    for match in _birth_pattern(language).finditer(text):
        parts = match.groupdict()
        month = parts["month"] or parts["month_first"]
        day = parts["day"] or parts.get("day_second")
        edtf = parts["year"]
        if month:
            edtf += f"-{months[month.lower()]:02}" + (f"-{int(day):02}" if day else "")
        date = parse_date(edtf)
        if isinstance(date, HistoricalDate):
            yield Birth(Span(*match.span()), date)


@lru_cache
def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    numbered = (each.replace("?P<age>", "") for each in patterns)
    return re.compile("|".join(f"(?:{each})" for each in numbered), re.IGNORECASE)


@lru_cache
def _birth_pattern(language: str) -> re.Pattern[str]:
    place = r"[A-ZÀ-Þ][\w.'’-]*(?:[\s,]+[A-ZÀ-Þ][\w.'’-]*){0,3},?\s+"
    month = rf"(?P<month>{any_of(month_numbers(language))})\.?"
    first = month.replace("<month>", "<month_first>")
    year = r"(?P<year>1[0-9]{3}|20[0-9]{2})(?![0-9])"
    if language == "fr":
        day = r"(?P<day>[0-9]{1,2})(?:er)?"
        date = rf"(?:(?:le\s+)?{day}\s+{month}\s+|(?:en\s+)?{first}\s+|en\s+)?{year}"
        return re.compile(rf"\b(?i:née?s?)\s+(?:(?:à|au|en|aux)\s+{place})?(?i:{date})")
    day = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
    second = day.replace("<day>", "<day_second>")
    month_first = rf"(?:on\s+|in\s+)?{first}(?:\s+{second})?,?\s+"
    date = rf"(?:(?:on\s+)?{day}\s+{month},?\s+|{month_first}|in\s+)?{year}"
    return re.compile(rf"(?:\b(?i:born)|\bb\.)\s+(?:in\s+{place})?(?i:{date})")
