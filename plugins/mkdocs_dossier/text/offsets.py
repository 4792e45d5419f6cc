"""Rewriting a text piece by piece while remembering where each piece came from."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from mkdocs_dossier.model.place import Span


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where the characters of a rewritten text stood before.

    Three numbers per edit, in order; between edits both texts run in step. Twelve bytes an
    edit, so that a text with an edit at every second character stays small.

    Attributes:
        starts: where each replacement starts in the rewritten text.
        ends: where it ends there.
        origins: where the replaced stretch ended before.
    """

    starts: "array[int]"
    ends: "array[int]"
    origins: "array[int]"

    def origin_start(self, offset: int) -> int:
        """Return where the character at ``offset`` started before."""
        index = bisect_right(self.ends, offset) - 1
        if index < 0:
            return min(offset, self._edge(0, offset))
        return min(self.origins[index] + offset - self.ends[index], self._edge(index + 1, offset))

    def _edge(self, index: int, offset: int) -> int:
        # Within a replacement longer than one character nothing finer is known.
        if index == len(self.ends) or offset <= self.starts[index]:
            return 2**62
        return self._old_start(index)

    def _old_start(self, index: int) -> int:
        if index == 0:
            return self.starts[0]
        return self.origins[index - 1] + self.starts[index] - self.ends[index - 1]

    def origin_end(self, offset: int) -> int:
        """Return where the character before ``offset`` ended before."""
        if offset <= 0:
            return 0
        index = bisect_right(self.ends, offset - 1)
        if index < len(self.ends) and self.starts[index] <= offset - 1:
            return self.origins[index]
        return self.origin_start(offset - 1) + 1

    def destination(self, origin: int) -> int:
        """Return where the character that stood at ``origin`` went.

        What was dropped went to where its place closed up.
        """
        index = bisect_right(self.origins, origin) - 1
        base = origin if index < 0 else self.ends[index] + origin - self.origins[index]
        following = index + 1
        if following < len(self.ends):
            return min(base, self.starts[following])
        return base

    def origin_span(self, span: Span) -> Span:
        """Return where the characters of ``span`` stood before."""
        start = self.origin_start(span.start)
        return Span(
            start, max(start, self.origin_end(span.end)) if span.end > span.start else start
        )


def rewrite(text: str, edits: Iterable[tuple[int, int, str]]) -> tuple[str, OffsetMap | None]:
    """Replace stretches of a text.

    Args:
        text: the text before.
        edits: start, end and replacement of each stretch, in order, not overlapping.

    Returns:
        The text after, and where its characters came from; no map if nothing was replaced.
    """
    remaining = iter(edits)
    first = next(remaining, None)
    if first is None:
        return text, None
    starts, ends, origins = array("I"), array("I"), array("I")
    pieces: list[str] = []
    last = shift = 0
    for start, end, replacement in chain([first], remaining):
        pieces.append(text[last:start])
        pieces.append(replacement)
        starts.append(start + shift)
        shift += len(replacement) - (end - start)
        ends.append(end + shift)
        origins.append(end)
        last = end
    pieces.append(text[last:])
    return "".join(pieces), OffsetMap(starts, ends, origins)


def holds(sorted_offsets: "array[int]", offset: int) -> bool:
    """Tell whether ``offset`` is among sorted offsets."""
    index = bisect_left(sorted_offsets, offset)
    return index < len(sorted_offsets) and sorted_offsets[index] == offset
