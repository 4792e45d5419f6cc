"""Stretches of a block that do not overlap, asked for by offset.

A hostile paragraph may hold as many marks as characters, so that nothing may look at all of them
for each of them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable


class Stretches:
    """Half-open stretches ``[start, end)``, none of which overlap."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self.all = sorted(stretches)
        self._starts = [start for start, _ in self.all]

    def around(self, at: int) -> tuple[int, int] | None:
        """Return the stretch that ``at`` is in or begins, if there is one."""
        number = bisect_right(self._starts, at) - 1
        if number >= 0 and at < self.all[number][1]:
            return self.all[number]
        return None

    def overlap(self, start: int, end: int) -> bool:
        """Tell whether one of the stretches overlaps ``[start, end)``."""
        number = bisect_left(self._starts, end) - 1
        return number >= 0 and self.all[number][1] > start

    def following(self, at: int) -> int:
        """Return the number of the first stretch that begins at ``at`` or behind it."""
        return bisect_left(self._starts, at)
