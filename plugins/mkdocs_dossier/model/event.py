"""Timeline events: dated things that happened, with their sources."""

from dataclasses import dataclass

from mkdocs_dossier.model.date import HistoricalDate
from mkdocs_dossier.model.place import Span


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """One dated thing that happened.

    Attributes:
        id: anchor on the page, unique in the chapter, derived from the date
            unless it is given, so that editing the words does not move it.
        date: when; ``None`` if what is written is no date.
        written: the date as written.
        headline: the bold words that the text opens with, as plain text; may be empty.
        span: from the date to the end of the text, in the chapter's text.
        date_span: of the date.
        body: of the text, its first line without the colon; without the attribute list.
        keys: of the records cited in it, in order.
        is_named: whether the id was given by the author: one record wherever it is told.
        refers_to: id of the event whose record this tells again; empty for most.
        attributes: names and values of the list in braces below the text.
        retold: where the same record is told besides: a chapter's uri, an event's id.
    """

    id: str
    date: HistoricalDate | None
    written: str
    headline: str
    span: Span
    date_span: Span
    body: Span
    keys: tuple[str, ...] = ()
    is_named: bool = False
    refers_to: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    retold: tuple[tuple[str, str], ...] = ()

    def attribute(self, name: str) -> str:
        """Return the value of an attribute, or an empty string."""
        found = ""
        for known, value in self.attributes:
            if known == name:
                found = value
        return found

    def names(self, name: str) -> tuple[str, ...]:
        """Return the parts of an attribute that lists several, such as ``people``."""
        listed = self.attribute(name)
        if not listed:
            return ()
        parts = (part.strip() for part in listed.split(";"))
        return tuple(dict.fromkeys(part for part in parts if part))

    @property
    def people(self) -> tuple[str, ...]:
        """Who took part."""
        return self.names("people")

    @property
    def places(self) -> tuple[str, ...]:
        """Where it happened."""
        return self.names("places")

    @property
    def tags(self) -> tuple[str, ...]:
        """What it is about."""
        return self.names("tags")

    @property
    def is_era(self) -> bool:
        """Whether it is a stretch of time that other events lie in."""
        return ("class", "era") in self.attributes


@dataclass(frozen=True, slots=True)
class Timeline:
    """One ``::: timeline`` with events of its own.

    Attributes:
        id: anchor on the page.
        title: what stands behind the name; may be empty.
        span: of the directive, in the chapter's text.
        intro: of the text before the first event; may be empty.
        events: in the order written.
        attributes: names and values of the list in braces that ends the intro.
    """

    id: str
    title: str
    span: Span
    intro: Span
    events: tuple[TimelineEvent, ...]
    attributes: tuple[tuple[str, str], ...] = ()
