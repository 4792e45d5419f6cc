"""A capture made ready for many quotations."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.capture import CaptureText, Landmark
from mkdocs_dossier.model.citation import Label
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.text import NormalisedText, normalise_capture


@dataclass(frozen=True, slots=True)
class LandmarkIndex:
    """The landmarks of one label, in order of their starts.

    Attributes:
        landmarks: in order.
        starts: where each starts in the raw text.
        positions: in ``landmarks``, by the landmarks' names.
    """

    landmarks: tuple[Landmark, ...]
    starts: tuple[int, ...]
    positions: Mapping[str, Sequence[int]]

    def overlapping(self, span: Span) -> tuple[Landmark, ...]:
        """Return the landmarks that ``span`` of the raw text touches."""
        first = max(bisect_right(self.starts, span.start) - 1, 0)
        last = bisect_left(self.starts, max(span.end, span.start + 1))
        return tuple(
            landmark
            for landmark in self.landmarks[first:last]
            if landmark.span.start < max(span.end, span.start + 1)
            and span.start < landmark.span.end
        )


@dataclass(frozen=True, slots=True)
class PreparedCapture:
    """A capture's text, normalised once, with its landmarks sorted by label.

    Attributes:
        text: the capture's text as extracted.
        normalised: its normalised form and the way back.
        landmarks: an index for every label that the capture counts.
    """

    text: CaptureText
    normalised: NormalisedText
    landmarks: Mapping[Label, LandmarkIndex]

    @property
    def value(self) -> str:
        """The normalised text."""
        return self.normalised.value

    def raw_character(self, offset: int) -> str:
        """Return the raw character that became the one at ``offset``."""
        return self.text.text[self.normalised.raw_start(offset)]


def prepare(text: CaptureText) -> PreparedCapture:
    """Normalise a capture's text, once for all quotations of it."""
    grouped: dict[Label, list[Landmark]] = {}
    for landmark in text.landmarks:
        grouped.setdefault(landmark.label, []).append(landmark)
    indexes = {}
    for label, landmarks in grouped.items():
        landmarks.sort(key=lambda landmark: landmark.span.start)
        positions: dict[str, list[int]] = {}
        for position, landmark in enumerate(landmarks):
            positions.setdefault(landmark.name, []).append(position)
        indexes[label] = LandmarkIndex(
            tuple(landmarks), tuple(landmark.span.start for landmark in landmarks), positions
        )
    return PreparedCapture(text, normalise_capture(text.text, hyphenated=text.hyphenated), indexes)
