"""The history of a chapter: what changed since it was published, when and why."""

from dataclasses import dataclass
from datetime import datetime

from mkdocs_dossier.model.edit import Segment


@dataclass(frozen=True, slots=True)
class ChangedPassage:
    """A passage that was reworded.

    Attributes:
        segments: its words, kept, removed and added.
        anchors: ids that authors gave to it, before or after.
    """

    segments: tuple[Segment, ...]
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Revised:
    """One version of a chapter that came after another.

    Attributes:
        revision: the commit's hash.
        instant: of the commit, with zone.
        notices: ids of the notices that came with it, in the order written.
        reasons: why what changed is minor.
        passages: what was reworded, in order.
    """

    revision: str
    instant: datetime
    notices: tuple[str, ...]
    reasons: tuple[str, ...]
    passages: tuple[ChangedPassage, ...]


@dataclass(frozen=True, slots=True)
class History:
    """What became of a chapter since its publication.

    Attributes:
        versions: the newest first.
        is_whole: whether they go back to its publication.
    """

    versions: tuple[Revised, ...]
    is_whole: bool = True
