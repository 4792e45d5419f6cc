"""The words of the search."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_dossier.model.findable import Findable
from mkdocs_dossier.words.catalogue import Count, catalogue_for


@dataclass(frozen=True, slots=True)
class SearchWords:
    """What readers see; ``{}`` takes what the name suggests.

    Attributes:
        kinds: what one entry of a kind is called.
        several: what entries of a kind are called together.
        in_chapter: an entry's name, and the number of its chapter.
        on_page: an entry's name, and the title of its page.
        counted: how many results there are.
        shown: how many there are and are shown; there may be more.
        some: how many have some of the words only.
    """

    search: str
    field: str
    go: str
    kinds: Mapping[Findable, str]
    several: Mapping[Findable, str]
    in_chapter: str
    on_page: str
    narrow: str
    everything: str
    languages: str
    any_language: str
    hint: str
    scripts: str
    searching: str
    none: str
    counted: Count
    shown: str
    some: str
    more: str
    failed: str


@lru_cache(maxsize=64)
def search_words_for(langs: str) -> SearchWords:
    """Return the words for a page in the best of some languages; see ``languages.prefer``."""
    catalogue = catalogue_for(langs)
    say, count = catalogue.pgettext, catalogue.npgettext
    return SearchWords(
        search=say("heading of the page to search on", "Search"),
        field=say("name of the field to search with", "Search this report"),
        go=say("button that searches", "Search"),
        kinds={
            Findable.CHAPTER: say("kind of result", "Chapter"),
            Findable.QUOTATION: say("kind of result", "Quotation"),
            Findable.SOURCE: say("kind of result", "Source"),
            Findable.PERSON: say("kind of result", "Person"),
            Findable.EVENT: say("kind of result", "Event"),
            Findable.CORRECTION: say("kind of result", "Correction"),
            Findable.REPLY: say("kind of result", "Reply"),
        },
        several={
            Findable.CHAPTER: say("choice of results", "Chapters"),
            Findable.QUOTATION: say("choice of results", "Quotations"),
            Findable.SOURCE: say("choice of results", "Sources"),
            Findable.PERSON: say("choice of results", "People"),
            Findable.EVENT: say("choice of results", "Events"),
            Findable.CORRECTION: say("choice of results", "Corrections"),
            Findable.REPLY: say("choice of results", "Replies"),
        },
        in_chapter=say("a result, and the number of its chapter", "{}, chapter {}"),
        on_page=say("a result, and the title of its page", "{}, in “{}”"),
        narrow=say("before choices of results", "Show"),
        everything=say("choice of results", "Everything"),
        languages=say("before choices of languages", "Language"),
        any_language=say("choice of languages", "All"),
        hint=say(
            "below the field to search with",
            "Accents and capital letters do not matter. Put words in quotation marks to find them"
            " exactly so.",
        ),
        scripts=say(
            "below the field to search with",
            "The search runs in your browser and needs JavaScript.",
        ),
        searching=say("search", "Searching…"),
        none=say("search, with what was asked", "Nothing found for “{}”."),
        counted=lambda n: count("search", "{} result", "{} results", n),
        shown=say("search, with a number", "The best results: {}"),
        some=say(
            "search, with a number", "Nothing has all of these words. Results with some of them: {}"
        ),
        more=say("button", "Show more results"),
        failed=say("search", "The search cannot be loaded. Check your connection and try again."),
    )
