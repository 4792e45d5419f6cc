"""Lines of a chapter, each told apart: text, code, blank, a directive's.

Markdown's containers (lists, blockquotes, admonitions, tabs, footnotes, definitions) are
recognised as Python-Markdown does it, four columns a level, only as far as it takes to know
what is code and where a line's content begins.
"""

import re
from dataclasses import dataclass

from mkdocs_dossier.diagnostics import Finding
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.syntax.comments import broken, find_comments, unclosed
from mkdocs_dossier.syntax.fences import Fence, open_fence
from mkdocs_dossier.syntax.openings import (
    BREAK,
    INDENT,
    ITEM,
    LEAD,
    LineKind,
    classify,
    columns,
    is_heading,
)

__all__ = ["Line", "LineKind", "read_lines"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line.

    Attributes:
        kind: what it is.
        start: offset of the line.
        content: offset of its first character behind containers and indentation.
        end: offset behind its last character, without the line feed.
        indent: columns of indentation inside of blockquotes.
        opens: whether it begins a block of its own (list item, heading, definition …).
        hidden: stretches inside comments.
    """

    kind: LineKind
    start: int
    content: int
    end: int
    indent: int = 0
    opens: bool = False
    hidden: tuple[Span, ...] = ()


def read_lines(text: str, start: int) -> tuple[list[Line], list[Finding]]:
    """Tell the lines of ``text`` apart, from offset ``start`` on.

    Args:
        text: a whole file, lines ending in a line feed.
        start: offset of the body, at the beginning of a line.

    Returns:
        The lines in order, and a finding for a fence or comment that never closes.
    """
    reader = _Reader(text)
    position = start
    while position < len(text):
        end = text.find("\n", position)
        if end < 0:
            end = len(text)
        reader.read(position, end)
        position = end + 1
    return reader.lines, reader.finish()


class _Reader:
    """State that carries over from line to line."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines: list[Line] = []
        self.findings: list[Finding] = []
        self._fence: Fence | None = None
        self._comment = -1
        self._is_inline = False
        # How many levels of indentation are containers and not code, here and around each quote.
        self._allowed = 0
        self._around: dict[int, int] = {}
        self._after_blank = True
        self._quoted = 0
        self._is_lazy = False
        # Columns at which the block at hand begins, and those within its quote.
        self._base = self._inner = 0
        self._has_term = False
        # Whether the block at hand began with a list item, and how many lines it has.
        self._in_list = False
        self._length = 0

    def finish(self) -> list[Finding]:
        if self._fence:
            self.findings.append(self._fence.unclosed())
        if self._comment >= 0:
            self.findings.append(unclosed(self._comment))
        return self.findings

    def _add(self, kind: LineKind, start: int, content: int, end: int, **more: object) -> None:
        self.lines.append(Line(kind, start, content, end, **more))  # type: ignore[arg-type]

    def read(self, start: int, end: int) -> None:
        text = self.text
        lead = LEAD.match(text, start, end)
        after_lead = lead.end() if lead else start
        blank = INDENT.match(text, after_lead, end)
        content = blank.end() if blank else after_lead
        quoted = text.count(">", start, after_lead)
        before, indent = columns(text, start, content)
        if self._fence:
            self._read_in_fence(self._fence, start, content, end, indent, quoted)
            return
        if self._comment >= 0:
            self._read_in_comment(start, end)
            return
        if content >= end:
            # A first line of blanks is a line of the first paragraph to Python-Markdown.
            self._after_blank = bool(self.lines) or content == start
            self._add(LineKind.BLANK, start, content, end)
            # A sign without words leaves the quote open for a line that lacks the sign.
            self._is_lazy = quoted > 0
            if quoted and quoted != self._quoted:
                self._enter_quote(quoted)
                self._quoted = quoted
            return
        if quoted < self._quoted and self._is_lazy:
            quoted = self._quoted
        # Within a paragraph, a quote begins only where the paragraph itself could.
        deeper = quoted > self._quoted and (self._after_blank or before - self._base <= 3)
        if quoted != self._quoted and (self._after_blank or deeper):
            self._enter_quote(quoted)
        if self._after_blank and quoted and before // 4 > self._around.get(0, 0):
            self._add(LineKind.CODE, start, content, end, indent=before)
            return
        if self._after_blank or deeper:
            self._base = (before if quoted else indent) // 4 * 4
            self._inner = indent // 4 * 4
        if deeper or quoted < self._quoted or self._after_blank:
            self._quoted = quoted
        self._read_content(start, content, end, indent, deeper=deeper)

    def _enter_quote(self, quoted: int) -> None:
        if quoted > self._quoted:
            self._around[self._quoted] = self._allowed
        # Around a quote that was never met, no container was either.
        self._allowed = self._around.get(quoted, 0) if quoted < self._quoted else 0

    def _read_in_fence(
        self, fence: Fence, start: int, content: int, end: int, indent: int, quoted: int
    ) -> None:
        self._add(LineKind.CODE, start, content, end)
        if content >= end:
            return
        if fence.is_left(indent, quoted):
            self.findings.append(fence.left_at(content, end))
            self._fence = None
        elif fence.closes(self.text[content:end], indent):
            self._fence = None
        # What follows a fence directly is text however far it is indented.
        self._after_blank = False

    def _read_content(
        self, start: int, content: int, end: int, indent: int, *, deeper: bool
    ) -> None:
        text = self.text
        self._fence = open_fence(text, content, end, indent, self._quoted)
        if self._fence:
            self._add(LineKind.CODE, start, content, end, indent=indent)
            return
        level = indent // 4
        begins = self._after_blank or deeper
        if self._after_blank:
            if level > self._allowed:
                self._add(LineKind.CODE, start, content, end, indent=indent)
                return
            self._allowed = level
        if begins:
            self._in_list, self._length = False, 0
        self._length += 1
        kind = classify(text, content, end, second=self._length == 2)
        opens = deeper
        if kind is LineKind.TEXT:
            item = self._item(content, end, begins=begins)
            if item and text[content] == ":" and indent - self._inner > 3:
                # So far to the right it is a part of the line above.
                item = None
            while item:
                opens, begins = True, True
                self._allowed = level + 1
                content = self._skip_quote(item.end(), end)
                item = self._item(content, end, begins=True)
            if opens and text.startswith(":::", content):
                kind = LineKind.MARKER
        if kind is not LineKind.TEXT:
            if kind is LineKind.TITLE:
                self._allowed = level + 1
            opens = opens or kind is LineKind.TITLE
            self._add(kind, start, content, end, indent=indent, opens=opens)
            self._after_blank = True
            return
        heading = is_heading(text, content, end)
        hidden, self._comment = find_comments(text, content, end)
        # Only a comment that begins a line of the page itself may hold blank lines.
        line = text.rfind("\n", 0, content) + 1
        self._is_inline = self._comment - line > 3 or bool(text[line : self._comment].strip())
        opens = opens or heading
        self._add(kind, start, content, end, indent=indent, opens=opens, hidden=hidden)
        self._has_term = self._has_term or not text.startswith(":", content)
        # A heading is over at its end: what follows is a block of its own.
        self._after_blank = heading

    def _skip_quote(self, content: int, end: int) -> int:
        """Return where the words begin in a blockquote that a list item begins with, if any."""
        lead = LEAD.match(self.text, content, end)
        if not lead or lead.end() == content:
            return content
        self._around[self._quoted] = self._allowed
        self._quoted += lead.group().count(">")
        self._allowed = 0
        return lead.end()

    def _item(self, content: int, end: int, *, begins: bool) -> re.Match[str] | None:
        """Return the mark of an item; lists begin with a block, and nowhere within it."""
        match = ITEM.match(self.text, content, end)
        if match and match.group()[0] == ":" and not self._has_term:
            # Without a term above it, there is nothing to define.
            return None
        if match and match.group(1):
            if not begins and not self._in_list:
                return None
            self._in_list = True
        return match

    def _read_in_comment(self, start: int, end: int) -> None:
        close = self.text.find("-->", start, end)
        content = BREAK.match(self.text, start, end)
        if self._is_inline and content:
            self._is_inline = False
            self.findings.append(broken(self._comment))
        if close < 0:
            self._add(LineKind.CODE, start, start, end)
            return
        hidden, self._comment = find_comments(self.text, close + 3, end)
        hidden = (Span(start, close + 3), *hidden)
        self._add(LineKind.TEXT, start, start, end, hidden=hidden)
        self._after_blank = False
