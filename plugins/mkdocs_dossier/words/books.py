"""The words of a report on paper and offline, and of the links to it."""

from dataclasses import dataclass
from functools import lru_cache

from mkdocs_dossier.words.catalogue import catalogue_for


@dataclass(frozen=True, slots=True)
class BookWords:
    """What readers see; ``{}`` takes what the name suggests."""

    contents: str
    corrections: str
    corrections_so_far: str
    no_corrections: str
    as_of: str
    newest_at: str
    page: str
    accessibility: str
    no_search: str
    offer: str
    whole_site: str


@lru_cache(maxsize=64)
def book_words_for(langs: str) -> BookWords:
    """Return the words for a book in the best of some languages; see ``languages.prefer``."""
    say = catalogue_for(langs).pgettext
    return BookWords(
        contents=say("heading of a book", "Contents"),
        corrections=say("heading of a book", "Corrections"),
        corrections_so_far=say("title page of a book", "Corrections and other notices so far: {}"),
        no_corrections=say("title page of a book", "No corrections so far."),
        as_of=say("title page of a book; a day", "This copy says what the report said on {}."),
        newest_at=say("title page of a book", "Later changes and corrections:"),
        page=say("before the number of a page, where a text points to it", "page"),
        accessibility=say(
            "what an e-book says of itself",
            "Text with headings in order, a table of contents, links and languages marked; the"
            " reading order is that of the printed page.",
        ),
        no_search=say(
            "foot of a page without a server",
            "The search needs the site on the web; the lists of contents, sources and corrections"
            " work here.",
        ),
        offer=say("before links to files", "To keep, print or read offline:"),
        whole_site=say("link to a file", "whole site (zip)"),
    )
