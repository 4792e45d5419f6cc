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
        body: of the text, its first line without the colon.
        keys: of the records cited in it, in order.
    """

    id: str
    date: HistoricalDate | None
    written: str
    headline: str
    span: Span
    date_span: Span
    body: Span
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """One ``::: timeline`` with events of its own.

    Attributes:
        id: anchor on the page.
        title: what stands behind the name; may be empty.
        span: of the directive, in the chapter's text.
        intro: of the text before the first event; may be empty.
        events: in the order written.
    """

    id: str
    title: str
    span: Span
    intro: Span
    events: tuple[TimelineEvent, ...]
