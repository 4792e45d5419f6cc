"""Locators in words: ``p. 12``, ``pp. 3–5``."""

from functools import lru_cache

from mkdocs_dossier.model.citation import Locator
from mkdocs_dossier.syntax.locators import read_locator
from mkdocs_dossier.words.locators import locator_words


def format_locator(locator: Locator, langs: str) -> str:
    """Return a locator in words: ``p. 12``, ``pp. 3–5``."""
    words = locator_words(langs)
    value = locator.value.replace("--", "–").replace("-", "–")
    label = words.one[locator.label]
    if any(sign in value for sign in "–,&"):
        label = words.several.get(locator.label, label)
    return f"{label}\u00a0{value}" if label else value


@lru_cache(maxsize=8192)
def tell_place(place: str, langs: str) -> str:
    """Return a place that is named as in a citation, such as ``pp. 12-13``, in readers' words."""
    locator, rest = read_locator(f", {place}")
    return format_locator(locator, langs) if locator and not rest.strip() else place
