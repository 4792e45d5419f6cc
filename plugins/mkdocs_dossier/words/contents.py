"""The words of the contents and of the index from A to Z."""

from dataclasses import dataclass
from functools import lru_cache

from mkdocs_dossier.words.catalogue import catalogue_for


@dataclass(frozen=True, slots=True)
class ContentsWords:
    """What readers see; ``{}`` takes what the name suggests."""

    contents: str
    chapters: str
    overviews: str
    others: str
    index: str
    index_summary: str
    letters: str
    digits: str
    name: str
    place: str
    source: str
    quotation: str
    author_of: str
    said_in: str
    reply_in: str


@lru_cache(maxsize=64)
def contents_words_for(langs: str) -> ContentsWords:
    """Return the words for a page in the best of some languages; see ``languages.prefer``."""
    say = catalogue_for(langs).pgettext
    return ContentsWords(
        contents=say("title of a page, and the link to it", "Contents"),
        chapters=say("heading of the contents", "Chapters"),
        overviews=say("heading of the contents", "The whole report"),
        others=say("heading of the contents", "Other pages"),
        index=say("title of a page", "A to Z"),
        index_summary=say("index", "People, places, sources and quotations, from A to Z."),
        letters=say("what a list of links to letters is called", "Letters"),
        digits=say("heading of what begins with a digit", "0–9"),
        name=say("index, what an entry is", "name"),
        place=say("index, what an entry is", "place"),
        source=say("index, what an entry is", "source"),
        quotation=say("index, what an entry is", "quotation"),
        author_of=say("index, with the title of a source", "author of {}"),
        said_in=say("index, with the title of a chapter", "quoted in {}"),
        reply_in=say("index, with the title of a chapter", "reply in {}"),
    )
