"""The words by which readers report errors."""

from dataclasses import dataclass
from functools import lru_cache

from mkdocs_dossier.words.catalogue import catalogue_for


@dataclass(frozen=True, slots=True)
class ErrorWords:
    """What readers see, and what stands in the letter that they write; ``{}`` takes a title."""

    link: str
    chapter_link: str
    subject: str
    version: str
    question: str


@lru_cache(maxsize=64)
def error_words_for(langs: str) -> ErrorWords:
    """Return the words for a page in the best of some languages; see ``languages.prefer``."""
    say = catalogue_for(langs).pgettext
    return ErrorWords(
        link=say("link", "Report an error"),
        chapter_link=say("link", "Report an error in this chapter"),
        subject=say("subject of a letter", "Error: {}"),
        version=say("letter", "Version"),
        question=say("letter", "What is wrong, and how can it be checked?"),
    )
