"""Text as a browser lays it out: blocks, line breaks, cells, collapsed space."""

import re
from dataclasses import dataclass, field

from mkdocs_dossier.model.place import Span

SPACE = re.compile(r"[ \t\n\f\r]+")


@dataclass(slots=True)
class Writer:
    """Collects text as a browser lays it out: blocks, line breaks, collapsed space.

    Attributes:
        parts: of the text so far.
        length: of the text so far, in characters.
        block: where the open block starts, or ``None`` between blocks.
        blocks: places of the closed ones.
        space: whether a collapsed space waits for the next word.
    """

    parts: list[str] = field(default_factory=list)
    length: int = 0
    block: int | None = None
    blocks: list[Span] = field(default_factory=list)
    space: str = ""

    def words(self, text: str, *, preformatted: bool) -> None:
        """Add text of the open block, or open one."""
        if self.block is None and not text.strip():
            return
        if preformatted:
            self.put(text)
            return
        words = text.strip(" \t\n\f\r")
        if not words:
            if text and self.block is not None and not self.space:
                self.space = " "
            return
        if text[0] in " \t\n\f\r" and self.block is not None and not self.space:
            self.space = " "
        self.put(SPACE.sub(" ", words))
        if text[-1] in " \t\n\f\r":
            self.space = " "

    def put(self, text: str) -> None:
        """Write ``text``, with what separates it from what stands before."""
        if self.block is None:
            if self.length:
                self.write("\n\n")
            self.block = self.length
        elif self.space:
            self.write(self.space)
        self.space = ""
        self.write(text)

    def write(self, text: str) -> None:
        """Append to the text."""
        self.parts.append(text)
        self.length += len(text)

    def line(self) -> None:
        """Break the line within a block."""
        if self.block is not None:
            self.space = "\n"

    def cell(self) -> None:
        """Step to the next cell of a table's row."""
        if self.block is not None and self.space != "\n":
            self.space = "\t"

    def close(self) -> None:
        """Close the open block, if there is one."""
        if self.block is not None:
            self.blocks.append(Span(self.block, self.length))
            self.block = None
        self.space = ""
