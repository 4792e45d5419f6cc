"""Names of months and weekdays as people write them, from CLDR."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from unicodedata import combining, normalize

from babel import Locale

Names = Mapping[str, int]

_LOCALES = {"en": ("en", "en_GB"), "fr": ("fr",)}
_ALSO_WRITTEN = {"en": {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}}
"""English short names that CLDR lacks."""


@cache
def month_numbers(*languages: str) -> Names:
    """Return the month, 1 to 12, by name in lower case: full or short, with accents or not."""
    return {
        name: number
        for language in languages
        for locale in _LOCALES.get(language, (language,))
        for name, number in _names(Locale.parse(locale).months["format"], range(1, 13))
    }


@cache
def weekday_numbers(language: str) -> Names:
    """Return the weekday, 0 for Monday, by name in lower case: full or short."""
    names = {
        name: number
        for locale in _LOCALES.get(language, (language,))
        for name, number in _names(Locale.parse(locale).days["format"], range(7))
    }
    return names | _ALSO_WRITTEN.get(language, {})


def without_accents(text: str) -> str:
    """Return ``text`` with its accents taken off."""
    return "".join(letter for letter in normalize("NFD", text) if not combining(letter))


def any_of(names: Iterable[str]) -> str:
    """Return a regular expression for any of the names, longest first."""
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


def _names(widths: Mapping[str, Mapping[int, str]], numbers: range) -> Iterable[tuple[str, int]]:
    for width in ("abbreviated", "wide"):
        for number in numbers:
            name = widths[width][number].lower().rstrip(".")
            yield name, number
            yield without_accents(name), number
