"""What became of a chapter since it was published: its version and its state of correction."""

from dataclasses import dataclass
from datetime import datetime

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.correction import CorrectionKind


@dataclass(frozen=True, slots=True)
class Changes:
    """How a chapter has changed.

    Attributes:
        version: when it last did, if it did after its publication.
        corrections: how many errors were put right.
        is_retracted: whether it was withdrawn.
    """

    version: datetime | None
    corrections: int
    is_retracted: bool


def sum_up_changes(chapter: Chapter) -> Changes:
    """Return how a chapter has changed, by its front matter and its notices."""
    front = chapter.front
    replied = [reply.told for reply in chapter.replies]
    dated = (front.updated, chapter.last_corrected, *replied)
    instants = [instant for instant in dated if instant]
    version = max(instants, default=None)
    if version and front.published and version <= front.published:
        version = None
    kinds = [notice.kind for notice in chapter.corrections]
    return Changes(version, kinds.count(CorrectionKind.CORRECTION), chapter.is_retracted)
