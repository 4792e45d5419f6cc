"""Code fences, as SuperFences reads them.

A fence stands on a line of its own, its lines are indented as far as its first, and it closes with
the very mark that it opened with. Anything else is running text to SuperFences, and is therefore
running text here.
"""

import re
from dataclasses import dataclass

from mkdocs_dossier.diagnostics import Finding
from mkdocs_dossier.diagnostics.syntax import Syn
from mkdocs_dossier.model.place import Span

_OPENING = re.compile(
    r"(`{3,}|~{3,})[ \t]*(?:\.?[\w#.+-]+(?=[ \t]|$))?"
    r"[ \t]*(?:\{[^\n]*\}|(?:[A-Za-z]\w*(?:=(?:\"[^\"\n]*\"|'[^'\n]*'))?(?:[ \t]+|$))*)[ \t]*$"
)


@dataclass(frozen=True, slots=True)
class Fence:
    """An open fence.

    Attributes:
        mark: the backticks or tildes.
        offset: where they stand.
        indent: columns of indentation.
        quoted: how many blockquotes it stands in.
    """

    mark: str
    offset: int
    indent: int
    quoted: int

    def closes(self, line: str, indent: int) -> bool:
        """Tell whether ``line``, without what it is indented by, closes the fence."""
        return indent == self.indent and line.rstrip() == self.mark

    def is_left(self, indent: int, quoted: int) -> bool:
        """Tell whether a line that is no blank one stands outside of the fence's container."""
        return quoted != self.quoted or indent < self.indent

    def left_at(self, content: int, end: int) -> Finding:
        """Return the finding for a line that stands outside of the container."""
        return Finding(
            Syn.SYN009,
            Span(content, end),
            "This line is indented less than the code fence that it stands in.",
            "Close the fence above it, or indent it as far as the fence.",
        )

    def unclosed(self) -> Finding:
        """Return the finding for a fence at whose end the page ends."""
        return Finding(
            Syn.SYN009,
            Span(self.offset, self.offset + len(self.mark)),
            "This code fence is never closed.",
            f"Close it with a line of {self.mark} as long as the first.",
        )


def open_fence(text: str, content: int, end: int, indent: int, quoted: int) -> Fence | None:
    """Return the fence that the line with this content opens, if it opens one."""
    if not text.startswith(("```", "~~~"), content):
        return None
    match = _OPENING.match(text, content, end)
    return Fence(match.group(1), content, indent, quoted) if match else None
