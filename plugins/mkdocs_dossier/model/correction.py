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


DEFAULT_GRAVITY = {
    CorrectionKind.CORRECTION: Gravity.SERIOUS,
    CorrectionKind.CLARIFICATION: Gravity.MINOR,
    CorrectionKind.UPDATE: Gravity.MINOR,
    CorrectionKind.EDITORS_NOTE: Gravity.SERIOUS,
    CorrectionKind.RETRACTION: Gravity.SERIOUS,
}
"""The gravity of a notice that states none.

An error of fact is told with due prominence unless its author says that it is minor, as clause
1(ii) of the Editors' Code of Practice (IPSO) asks for what is significant. An editor's note is
about the piece as a whole. What was accurate all along, or is merely new, is minor.
"""


class Remains(Enum):
    """What becomes of the text of a chapter that is withdrawn."""

    STRUCK = "struck"
    """It stays to be read, struck through."""
    REPLACED = "replaced"
    """The notice stands in its place; the text is published nowhere."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One notice of a change.

    Attributes:
        id: permanent, unique in the report.
        kind: what it is.
        instant: when it was published, with zone; ``None`` if what is written is no date.
        gravity: minor or serious; that of its kind if the author gives none.
        target: id of the corrected passage, without ``#``; may be empty.
        wrong: the wrong words, for the checks alone; may be empty. Whatever is printed,
            exported or told takes ``was``.
        now: the right words; may be empty.
        span: of the directive, in the chapter's text.
        body: of what readers are told.
        show_was: whether the wrong words may be repeated.
        supersedes: id of the earlier notice that this one puts right; may be empty.
        elsewhere: why the wrong words are right in other passages; empty to look everywhere.
        remains: what becomes of the text that a retraction withdraws.
        untranslated: why it concerns the chapter in this language alone; mostly empty.
    """

    id: str
    kind: CorrectionKind
    instant: datetime | None
    gravity: Gravity
    target: str
    wrong: str
    now: str
    span: Span
    body: Span
    show_was: bool = True
    supersedes: str = ""
    elsewhere: str = ""
    remains: Remains = Remains.STRUCK
    untranslated: str = ""

    @property
    def was(self) -> str:
        """The wrong words as readers may see them; empty where repeating them does harm."""
        return self.wrong if self.show_was else ""
