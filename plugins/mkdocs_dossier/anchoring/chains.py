"""Placing every segment of a quotation: in order, apart, and as close together as they stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from mkdocs_dossier.anchoring.limits import Limits
from mkdocs_dossier.anchoring.negations import find_negations
from mkdocs_dossier.anchoring.occurrences import Needle, Occurrence, find_occurrences
from mkdocs_dossier.anchoring.prepared import PreparedCapture
from mkdocs_dossier.anchoring.segments import Gap, Parts
from mkdocs_dossier.anchoring.sentences import crosses_sentence_end
from mkdocs_dossier.model.place import Span

Chain = tuple[Occurrence, ...]
_LONGEST = 100
_STEPS_TO_READ = 10


@dataclass(slots=True)
class Placing:
    """One search; remembers what it has found, so that no stretch is searched twice.

    From each occurrence of the first segment the others follow as closely as they can. What
    follows an offset does not depend on how the offset was reached, so the work grows with the
    occurrences, not with their combinations.
    """

    capture: PreparedCapture
    parts: Parts
    limits: Limits
    spoken: frozenset[str]
    may_remove_negation: bool = False
    _steps: int = 0
    _ahead: dict[int, tuple[int, Chain | None]] = field(default_factory=dict)
    _tails: dict[tuple[int, int], Chain | None] = field(default_factory=dict)

    def chains(self, start: int, end: int) -> Iterator[Chain]:
        """Yield the closest placing for each first occurrence between two offsets."""
        if not self.parts.segments or len(self.parts.segments) > _LONGEST:
            return
        if not self._can_stand():
            return
        for first in find_occurrences(self.capture, self._needle(0), start, end):
            self._steps += 1
            if self._steps > self.limits.steps:
                return
            tail = self._follow(1, first.resume)
            if tail is not None and self._may_close((first, *tail)):
                yield (first, *tail)

    def _can_stand(self) -> bool:
        # One segment that stands nowhere would otherwise be found out once for every place of
        # the others.
        if len(self.parts.segments) == 1:
            return True
        joined, value = bool(self.capture.normalised.joins), self.capture.value
        return all(words in value or (joined and "-" in words) for words in self.parts.segments)

    def _may_close(self, chain: Chain) -> bool:
        # A full stop or comma may stand in for another end of the sentence, but not for one
        # that makes it a question or an outcry.
        if not self.parts.stopped:
            return True
        return self.capture.value[chain[-1].end : chain[-1].end + 1] not in {"?", "!"}

    def _needle(self, index: int) -> Needle:
        gaps = self.parts.gaps
        return Needle(self.parts.segments[index], gaps[index].initial, gaps[index + 1].ending)

    def _follow(self, index: int, offset: int) -> Chain | None:
        """Place the segments from ``index`` on, behind ``offset``."""
        if index == len(self.parts.segments):
            return ()
        if self.parts.gaps[index].ellipsis:
            known = self._ahead.get(index)
            if known and known[0] <= offset and (not known[1] or offset <= known[1][0].start):
                return known[1]
            found = self._place(index, offset, len(self.capture.value))
            self._ahead[index] = (offset, found)
            return found
        key = (index, offset)
        if key not in self._tails:
            reach = self.limits.replaced + len(self.parts.segments[index]) * 2 + 2
            self._tails[key] = self._place(index, offset, offset + reach)
        return self._tails[key]

    def _place(self, index: int, offset: int, end: int) -> Chain | None:
        gap = self.parts.gaps[index]
        for occurrence in find_occurrences(self.capture, self._needle(index), offset, end):
            self._steps += 1
            if self._steps > self.limits.steps:
                return None
            if not gap.ellipsis and not self._may_stand_for(gap, offset, occurrence.start):
                continue
            tail = self._follow(index + 1, occurrence.resume)
            if tail is not None:
                return (occurrence, *tail)
        return None

    def _may_stand_for(self, gap: Gap, start: int, end: int) -> bool:
        """Tell whether an insertion may stand in place of a stretch of the source."""
        skipped = self.capture.value[start:end]
        bare = skipped.strip(" ")
        if not bare or bare == gap.written:
            return True
        if gap.replaces_nothing or not gap.editors_words or len(bare) > self.limits.replaced:
            return False
        self._steps += _STEPS_TO_READ
        if not self.may_remove_negation and find_negations(skipped, self.spoken):
            return False
        self._steps += _STEPS_TO_READ
        following = self.capture.value[end : end + 40]
        raw = self.capture.normalised.raw_span(Span(start, end)).of(self.capture.text.text)
        return not crosses_sentence_end(skipped, following, raw)


def jump_of(chain: Sequence[Occurrence]) -> int:
    """Return how many characters of the source a placing skips."""
    return sum(after.start - before.resume for before, after in pairwise(chain))
