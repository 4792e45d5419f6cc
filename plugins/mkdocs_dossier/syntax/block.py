"""Blocks: the text lines of one paragraph, item, heading or cell, joined."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mkdocs_dossier.diagnostics import Finding
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.diagnostics.syntax import Syn
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.syntax.lines import Line, LineKind

HIDDEN = "\x00"
"""Stands in a block for a character that is no prose."""

LONGEST = 20_000
"""Characters of a paragraph or cell; what is longer is no prose, and is refused."""

_DELIMITER = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_BAR = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Block:
    """Joined content of lines, with the way back to the file.

    Attributes:
        text: the content, lines parted by a line feed, comments filled up.
        starts: offset in ``text`` at which each piece starts.
        offsets: offset in the file of each piece.
    """

    text: str
    starts: tuple[int, ...]
    offsets: tuple[int, ...]

    def offset(self, position: int) -> int:
        """Return the file's offset for ``position`` in the block."""
        piece = bisect_right(self.starts, position) - 1
        return self.offsets[piece] + position - self.starts[piece]

    def position(self, offset: int) -> int:
        """Return the position in the block of the file's ``offset``."""
        piece = max(bisect_right(self.offsets, offset) - 1, 0)
        return self.starts[piece] + offset - self.offsets[piece]

    def span(self, start: int, end: int) -> Span:
        """Return the file's span for ``[start, end)`` of the block."""
        if end <= start:
            at = self.offset(start)
            return Span(at, at)
        return Span(self.offset(start), self.offset(end - 1) + 1)


def join(text: str, lines: Sequence[Line]) -> Block:
    """Join the content of ``lines`` of ``text`` into one block."""
    parts: list[str] = []
    starts: list[int] = []
    offsets: list[int] = []
    position = 0
    for line in lines:
        part = text[line.content : line.end]
        for span in line.hidden:
            head = max(0, span.start - line.content)
            tail = min(len(part), span.end - line.content)
            part = part[:head] + HIDDEN * (tail - head) + part[tail:]
        starts.append(position)
        offsets.append(line.content)
        parts.append(part)
        position += len(part) + 1
    return Block("\n".join(parts), tuple(starts), tuple(offsets))


def too_long(block: Block) -> Finding:
    """Return the finding for a block that is longer than ``LONGEST``."""
    return Finding(
        Syn.SYN017,
        block.span(0, 0),
        f"This paragraph has {len(block.text)} characters; more than {LONGEST} are not read.",
        "Divide it into paragraphs with blank lines.",
    )


def too_open(block: Block, at: int) -> Finding:
    """Return the finding for a paragraph in which brackets open without end."""
    return Finding(
        Sec.SEC006,
        block.span(at, at + 1),
        "Too many brackets are open in this paragraph; Markdown would look for the end of each.",
        "Close them, or write a backslash before a bracket that is one.",
    )


def group(lines: Iterable[Line], taken: Container[int] = ()) -> list[list[Line]]:
    """Part ``lines`` into blocks: at blank lines, code, and lines that open one.

    Args:
        lines: in order.
        taken: offsets of lines that hold no prose.
    """
    groups: list[list[Line]] = []
    current: list[Line] = []
    for line in lines:
        if line.kind is not LineKind.TEXT or line.start in taken:
            current = []
            continue
        if not current or line.opens:
            current = []
            groups.append(current)
        current.append(line)
    return groups


def cells(text: str, lines: Sequence[Line]) -> list[Block]:
    """Return the cells of a table, each a block, or the one block of other lines."""
    if len(lines) < 2 or not _is_table(text, lines):
        return [join(text, lines)]
    found: list[Block] = []
    for line in lines:
        row = text[line.content : line.end]
        edges = [-1, *(bar.start() for bar in _BAR.finditer(row)), len(row)]
        for left, right in pairwise(edges):
            cell = row[left + 1 : right]
            if cell.strip():
                found.append(Block(cell, (0,), (line.content + left + 1,)))
    return found


def _is_table(text: str, lines: Sequence[Line]) -> bool:
    second = text[lines[1].content : lines[1].end]
    first = text[lines[0].content : lines[0].end]
    return "|" in first and _DELIMITER.match(second) is not None
