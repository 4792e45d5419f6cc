"""The words of feeds, and of the links to them."""

from dataclasses import dataclass
from functools import lru_cache

from mkdocs_dossier.words.catalogue import catalogue_for


@dataclass(frozen=True, slots=True)
class FeedWords:
    """What readers see; ``{}`` takes the report's name."""

    corrections: str
    chapters: str
    follow_corrections: str
    follow_chapters: str


@lru_cache(maxsize=64)
def feed_words_for(langs: str) -> FeedWords:
    """Return the words for a page in the best of some languages; see ``languages.prefer``."""
    say = catalogue_for(langs).pgettext
    return FeedWords(
        corrections=say("title of a feed", "{}: corrections and replies"),
        chapters=say("title of a feed", "{}: chapters"),
        follow_corrections=say("before links to feeds", "Follow corrections and replies:"),
        follow_chapters=say("before links to feeds", "Follow new and corrected chapters:"),
    )
