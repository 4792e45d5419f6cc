"""Lines of a chapter, each told apart: text, code, blank, a directive's.

Markdown's containers (lists, blockquotes, admonitions, tabs, footnotes, definitions) are
recognised as Python-Markdown does it, four columns a level, only as far as it takes to know
what is code and where a line's content begins.
"""

import re
from dataclasses import dataclass
from enum import Enum

from mkdocs_dossier.diagnostics import Finding
from mkdocs_dossier.diagnostics.syntax import Syn
from mkdocs_dossier.model.place import Span


class LineKind(Enum):
    """What a line is."""

    BLANK = "blank"
    TEXT = "text"
    TITLE = "title"
    """The first line of an admonition or tab: words, but no prose."""
    CODE = "code"
    MARKER = "marker"
    """Three colons or more: opens or closes a directive."""


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


_LEAD = re.compile(r"(?:[ \t]{0,3}>[ ]?)*")
_INDENT = re.compile(r"[ \t]*")
_ITEM = re.compile(r"(?:[-*+]|\d+[.)])[ \t]+(?=\S)|:[ \t]+(?=\S)|\[\^[^\]\s]+\]:[ \t]*")
_TITLE = re.compile(r"(?:!!!|\?\?\?\+?|===[!+]*)[ \t]+\S")
_HEADING = re.compile(r"#{1,6}[ \t#]?")
_FENCE = re.compile(r"(`{3,})[^`\n]*$|(~{3,})[^\n]*$")
_CODE_SPAN = re.compile(r"(?<![\\`])(`+)(?!`).+?(?<!`)\1(?!`)")


def _columns(blank: str) -> int:
    return len(blank.expandtabs(4))


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
        self._fence = ""
        self._opened = 0
        self._comment = -1
        self._allowed = 0
        self._after_blank = True
        self._quoted = 0

    def finish(self) -> list[Finding]:
        if self._fence:
            span = Span(self._opened, self._opened + len(self._fence))
            return [
                Finding(
                    Syn.SYN009,
                    span,
                    "This code fence is never closed.",
                    f"Close it with a line of {self._fence} as long as the first.",
                )
            ]
        if self._comment >= 0:
            span = Span(self._comment, self._comment + 4)
            return [
                Finding(Syn.SYN009, span, "This comment is never closed.", "Close it with -->.")
            ]
        return []

    def _add(self, kind: LineKind, start: int, content: int, end: int, **more: object) -> None:
        self.lines.append(Line(kind, start, content, end, **more))  # type: ignore[arg-type]

    def read(self, start: int, end: int) -> None:
        text = self.text
        lead = _LEAD.match(text, start, end)
        after_lead = lead.end() if lead else start
        blank = _INDENT.match(text, after_lead, end)
        content = blank.end() if blank else after_lead
        if self._fence:
            self._add(LineKind.CODE, start, content, end)
            if text[content:end].rstrip() == self._fence:
                self._fence = ""
                self._after_blank = True
            return
        if self._comment >= 0:
            self._read_in_comment(start, end)
            return
        if content >= end:
            self._add(LineKind.BLANK, start, content, end)
            self._after_blank = True
            return
        quoted = text.count(">", start, after_lead)
        if quoted != self._quoted and self._after_blank:
            self._allowed = 0
        self._quoted = quoted
        self._read_content(start, content, end, _columns(text[after_lead:content]))

    def _read_content(self, start: int, content: int, end: int, indent: int) -> None:
        text = self.text
        level = indent // 4
        fence = _FENCE.match(text, content, end)
        if fence:
            self._open_fence(fence, start, content, end, indent)
            return
        if self._after_blank:
            if level > self._allowed:
                self._add(LineKind.CODE, start, content, end, indent=indent)
                return
            self._allowed = level
        if text.startswith(":::", content):
            self._add(LineKind.MARKER, start, content, end, indent=indent)
            self._after_blank = True
            return
        if _TITLE.match(text, content, end):
            self._allowed = level + 1
            self._add(LineKind.TITLE, start, content, end, indent=indent, opens=True)
            self._after_blank = True
            return
        opens = False
        item = _ITEM.match(text, content, end)
        while item:
            opens = True
            self._allowed = level + 1
            content = item.end()
            item = _ITEM.match(text, content, end)
        if opens and text.startswith(":::", content):
            self._add(LineKind.MARKER, start, content, end, indent=indent, opens=True)
            self._after_blank = True
            return
        if opens:
            fence = _FENCE.match(text, content, end)
            if fence:
                self._open_fence(fence, start, content, end, indent)
                return
        heading = _HEADING.match(text, content, end)
        hidden = self._find_comments(content, end)
        self._add(
            LineKind.TEXT,
            start,
            content,
            end,
            indent=indent,
            opens=opens or heading is not None,
            hidden=hidden,
        )
        # A heading is over at its end: what follows is a block of its own.
        self._after_blank = heading is not None

    def _open_fence(
        self, fence: re.Match[str], start: int, content: int, end: int, indent: int
    ) -> None:
        self._fence = fence.group(1) or fence.group(2)
        self._opened = fence.start()
        self._add(LineKind.CODE, start, content, end, indent=indent)

    def _find_comments(self, content: int, end: int) -> tuple[Span, ...]:
        text = self.text
        if text.find("<!--", content, end) < 0:
            return ()
        line = _CODE_SPAN.sub(lambda m: "`" * len(m.group()), text[content:end])
        hidden: list[Span] = []
        at = line.find("<!--")
        while at >= 0:
            close = line.find("-->", at + 4)
            if close < 0:
                hidden.append(Span(content + at, end))
                self._comment = content + at
                break
            hidden.append(Span(content + at, content + close + 3))
            at = line.find("<!--", close + 3)
        return tuple(hidden)

    def _read_in_comment(self, start: int, end: int) -> None:
        close = self.text.find("-->", start, end)
        if close < 0:
            self._add(LineKind.CODE, start, start, end)
            return
        self._comment = -1
        hidden = (Span(start, close + 3), *self._find_comments(close + 3, end))
        self._add(LineKind.TEXT, start, start, end, hidden=hidden)
        self._after_blank = False
