"""Positions as editors count them, and offsets as we do.

The Language Server Protocol 3.17, "Position": a 0-based line, and code units of an encoding that
both ends agree on; UTF-16 where they agree on none.
"""

from dataclasses import dataclass
from enum import Enum

from mkdocs_dossier.model.place import LineIndex, Place, Span

Position = tuple[int, int]
"""A 0-based line, and code units before it on that line."""


class Encoding(Enum):
    """What a position's characters are; the value is the protocol's."""

    UTF8 = "utf-8"
    UTF16 = "utf-16"
    UTF32 = "utf-32"

    def measure(self, text: str) -> int:
        """Return how many code units ``text`` is long."""
        if self is Encoding.UTF32 or text.isascii():
            return len(text)
        if self is Encoding.UTF8:
            return len(text.encode("utf-8", "surrogatepass"))
        return len(text) + sum(character > "\uffff" for character in text)


@dataclass(frozen=True, slots=True)
class Positions:
    """A text, and the way between its offsets and an editor's positions.

    Attributes:
        text: lines ending in a line feed.
        lines: of the text.
        encoding: what the editor counts in.
    """

    text: str
    lines: LineIndex
    encoding: Encoding

    @classmethod
    def of(cls, text: str, encoding: Encoding = Encoding.UTF16) -> "Positions":
        """Index ``text``."""
        return cls(text, LineIndex.of(text), encoding)

    def offset(self, position: Position) -> int:
        """Return the offset of a position; one behind a line's or the text's end is that end."""
        line, units = position
        if line >= len(self.lines.starts):
            return len(self.text)
        start, end = self._line(max(line, 0))
        if self.encoding is Encoding.UTF32 or self.text[start:end].isascii():
            return min(start + max(units, 0), end)
        at = start
        while at < end and units > 0:
            units -= self.encoding.measure(self.text[at])
            at += 1
        # A position within a character is taken to be before it.
        return at - 1 if units < 0 else at

    def position(self, offset: int) -> Position:
        """Return where ``offset`` is for the editor."""
        line, column = self.lines.line_column(min(max(offset, 0), len(self.text)))
        start = self.lines.starts[line - 1]
        return line - 1, self.encoding.measure(self.text[start : start + column - 1])

    def span(self, place: Place) -> Span:
        """Return what a place covers; to the end of its line where it says only where it starts."""
        start = self._at(place.line, place.column)
        if place.end_line is None or place.end_column is None:
            line = min(place.line, len(self.lines.starts)) - 1
            return Span(start, max(start, self._line(line)[1]))
        return Span(start, max(start, self._at(place.end_line, place.end_column)))

    def _at(self, line: int, column: int) -> int:
        """Return the offset of a 1-based line and column."""
        if line > len(self.lines.starts):
            return len(self.text)
        start, end = self._line(line - 1)
        return min(start + max(column, 1) - 1, end)

    def _line(self, line: int) -> tuple[int, int]:
        """Return where a 0-based line starts and ends, without its line feed."""
        start = self.lines.starts[line]
        if line + 1 < len(self.lines.starts):
            return start, self.lines.starts[line + 1] - 1
        return start, len(self.text)
