"""What a reader can search for."""

from dataclasses import dataclass
from enum import Enum


class Findable(Enum):
    """What an entry of the search is; readers can narrow a search to one of them."""

    CHAPTER = "chapter"
    """Running text: a page, or a section of one."""
    QUOTATION = "quotation"
    SOURCE = "source"
    PERSON = "person"
    EVENT = "event"
    CORRECTION = "correction"
    """A notice of any kind: corrections and their kin."""
    REPLY = "reply"


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One thing to find, in plain words.

    Attributes:
        kind: what it is.
        uri: of its page, below the documents folder.
        anchor: its id on the page.
        lang: BCP 47 tag of its title, which is that of its page.
        title: what it is, and whose, and where.
        text: what is searched.
    """

    kind: Findable
    uri: str
    anchor: str
    lang: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class FoundPage:
    """One entry as an index of the built site has it.

    Attributes:
        kind: what it is.
        location: its address from the site's first page, with its anchor.
        lang: BCP 47 tag of its page.
        page: the title of its page, where the title does not say where it stands.
        title: what it is called.
        text: what is searched.
    """

    kind: Findable
    location: str
    lang: str
    page: str
    title: str
    text: str
