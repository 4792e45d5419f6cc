"""The words of lists of sources."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from mkdocs_dossier.words.catalogue import catalogue_for


class Kind(Enum):
    """What readers take a source for: several kinds of records each."""

    ARTICLE = "articles"
    BOOK = "books"
    REPORT = "reports"
    CASE = "decisions"
    LAW = "laws"
    INTERVIEW = "interviews"
    LETTER = "letters"
    WEB = "web"
    TALK = "talks"
    RECORDING = "recordings"
    DATA = "data"
    DOCUMENT = "documents"
    CONFIDENTIAL = "confidential"


@dataclass(frozen=True, slots=True)
class SourceWords:
    """What readers see; ``{}`` takes what the name suggests.

    Attributes:
        mention: a link's name: ``{number}`` of the mention, ``{title}`` of the chapter.
    """

    by_author: str
    by_kind: str
    by_date: str
    no_author: str
    no_date: str
    mention: str
    mentions: str
    not_shown: str
    no_copy: str
    whole_list: str
    kinds: Mapping[Kind, str]


@lru_cache(maxsize=64)
def source_words_for(langs: str) -> SourceWords:
    """Return the words for a page in the best of some languages; see ``languages.prefer``."""
    say = catalogue_for(langs).pgettext
    return SourceWords(
        by_author=say("heading", "Sources by author"),
        by_kind=say("heading", "Sources by kind"),
        by_date=say("heading", "Sources by date, newest first"),
        no_author=say("heading over sources", "No author named"),
        no_date=say("heading over sources", "No date"),
        mention=say("link to a number", "Mention {number} in {title}"),
        mentions=say("before numbers", "Mentions:"),
        not_shown=say("source", "Not cited on any page."),
        no_copy=say("source", "No copy is kept."),
        whole_list=say("link", "All sources"),
        kinds={
            Kind.ARTICLE: say("kind of source", "Articles"),
            Kind.BOOK: say("kind of source", "Books and theses"),
            Kind.REPORT: say("kind of source", "Reports and standards"),
            Kind.CASE: say("kind of source", "Court decisions"),
            Kind.LAW: say("kind of source", "Laws, treaties and hearings"),
            Kind.INTERVIEW: say("kind of source", "Interviews"),
            Kind.LETTER: say("kind of source", "Letters and messages"),
            Kind.WEB: say("kind of source", "Web pages and posts"),
            Kind.TALK: say("kind of source", "Talks"),
            Kind.RECORDING: say("kind of source", "Films, recordings and pictures"),
            Kind.DATA: say("kind of source", "Data and software"),
            Kind.DOCUMENT: say("kind of source", "Other documents"),
            Kind.CONFIDENTIAL: say("kind of source", "Confidential sources"),
        },
    )
