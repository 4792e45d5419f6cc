"""The words of a page's way to other languages."""

from dataclasses import dataclass
from functools import lru_cache

from mkdocs_dossier.words.catalogue import catalogue_for


@dataclass(frozen=True, slots=True)
class LanguageWords:
    """What readers see; ``{}`` takes what the name suggests."""

    languages: str
    front_page: str
    stale: str


@lru_cache(maxsize=64)
def language_words_for(langs: str) -> LanguageWords:
    """Return the words for a page in the best of some languages; see ``languages.prefer``."""
    say = catalogue_for(langs).pgettext
    return LanguageWords(
        languages=say("name of a list of links", "Languages"),
        front_page=say("a language, where a page is not translated", "{} (front page)"),
        stale=say(
            "before a language",
            "The original of this page has changed since it was translated. What is new stands in:",
        ),
    )
