"""A feed: what a report tells those who follow it, before it is written in any format."""

from dataclasses import dataclass
from datetime import datetime

from mkdocs_dossier.exports.imprint import Imprint


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph of an entry.

    Attributes:
        text: plain.
        label: what stands before it, with its mark; may be empty.
        tag: the HTML element that says what the words are: ``del``, ``ins``, or none.
    """

    text: str
    label: str = ""
    tag: str = ""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One thing told.

    Attributes:
        id: a tag URI (RFC 4151), the same for ever.
        address: its permanent link.
        title: plain.
        parts: what is told.
        published: with zone.
        updated: with zone.
        lang: BCP 47 tag of the title.
        content_lang: of what is told.
        authors: names.
        term: what it is, in a word that never changes.
        label: the same for readers.
    """

    id: str
    address: str
    title: str
    parts: tuple[Part, ...]
    published: datetime
    updated: datetime
    lang: str
    content_lang: str
    authors: tuple[str, ...]
    term: str
    label: str


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed.

    Attributes:
        name: ``corrections`` or ``chapters``.
        title: plain.
        home: address of the page that shows the same.
        imprint: the report's.
        updated: when the last of it changed; where nothing is told yet, the report itself.
        entries: newest first.
    """

    name: str
    title: str
    home: str
    imprint: Imprint
    updated: datetime
    entries: tuple[FeedEntry, ...]
