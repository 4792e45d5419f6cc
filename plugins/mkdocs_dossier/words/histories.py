"""The words of chapters' histories."""

from dataclasses import dataclass
from functools import lru_cache

from mkdocs_dossier.words.catalogue import catalogue_for


@dataclass(frozen=True, slots=True)
class HistoryWords:
    """What readers see; ``{}`` takes what the name suggests."""

    title: str
    link: str
    intro: str
    back: str
    none: str
    removed: str
    added: str
    withheld: str
    minor: str
    no_reason: str
    no_words: str
    version: str
    cut: str
    first: str


@lru_cache(maxsize=64)
def history_words_for(langs: str) -> HistoryWords:
    """Return the words for a page in the best of some languages; see ``languages.prefer``."""
    say = catalogue_for(langs).pgettext
    return HistoryWords(
        title=say("title of a page", "History of “{}”"),
        link=say("link", "History of this chapter"),
        intro=say(
            "history",
            "What has changed in this chapter since it was published, newest first. Words that were"
            " taken out are struck through, words that were put in are underlined.",
        ),
        back=say("before a chapter's title", "To the chapter:"),
        none=say("history", "Nothing is known to have changed since it was published."),
        removed=say("history, before words that are read out", "removed:"),
        added=say("history, before words that are read out", "added:"),
        withheld=say("history, in place of words", "words withheld"),
        minor=say("history, with a reason", "Minor change: {}"),
        no_reason=say("history", "No reason was given."),
        no_words=say("history", "No words of the text changed."),
        version=say("history, with the sign of a version", "Version {}"),
        cut=say("history", "Older changes are not shown here."),
        first=say("chapter, before a date", "Published"),
    )
