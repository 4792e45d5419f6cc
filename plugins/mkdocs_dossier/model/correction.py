"""Corrections and their kin: what readers are told of changes."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from mkdocs_dossier.model.place import Span


class CorrectionKind(Enum):
    """What a notice is; the value is the directive's name."""

    CORRECTION = "correction"
    """An error of fact put right."""
    CLARIFICATION = "clarification"
    """Something accurate that misled, made clear."""
    UPDATE = "update"
    """News added."""
    EDITORS_NOTE = "editors-note"
    """A note about the piece."""
    RETRACTION = "retraction"
    """The piece is withdrawn."""


class Gravity(Enum):
    """How much a correction changes what readers were told."""

    MINOR = "minor"
    SERIOUS = "serious"


@dataclass(frozen=True, slots=True)
class Correction:
    """One notice of a change.

    Attributes:
        id: permanent, unique in the report.
        kind: what it is.
        instant: when it was published, with zone; ``None`` if what is written is no date.
        gravity: minor or serious.
        target: id of the corrected passage, without ``#``; may be empty.
        was: the wrong words; may be empty.
        now: the right words; may be empty.
        span: of the directive, in the chapter's text.
        body: of what readers are told.
    """

    id: str
    kind: CorrectionKind
    instant: datetime | None
    gravity: Gravity
    target: str
    was: str
    now: str
    span: Span
    body: Span
