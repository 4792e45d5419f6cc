"""Replies: what somebody who is named in a chapter answers to it, in their own words."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import Enum

from mkdocs_dossier.model.place import Span


class Placement(Enum):
    """Where in its chapter a reply is printed."""

    HEAD = "head"
    """In full below the chapter's title, before its first sentence."""
    FOOT = "foot"
    """Behind the chapter's last sentence."""
    HERE = "here"
    """Where the author wrote it."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One reply.

    Attributes:
        id: permanent, unique among the report's replies.
        sender: whose words these are.
        role: what the sender is; may be empty.
        received: the day on which the words came; ``None`` if what is written is none.
        instant: when it was published, with zone; ``None`` where only the day of receipt is given.
        placement: where it is printed.
        target: id of the passage it answers, without ``#``; may be empty.
        lang: BCP 47 tag of the words; empty for that of the chapter.
        words: the paragraphs, verbatim; a line feed where a line has to begin anew.
        span: of the directive, in the chapter's text.
        body: of the words.
    """

    id: str
    sender: str
    role: str
    received: date | None
    instant: datetime | None
    placement: Placement
    target: str
    lang: str
    words: tuple[str, ...]
    span: Span
    body: Span

    @property
    def told(self) -> datetime | None:
        """When readers were told of it, as far as is known: else the day of receipt, in UTC."""
        if self.instant or self.received is None:
            return self.instant
        return datetime.combine(self.received, time(), UTC)
