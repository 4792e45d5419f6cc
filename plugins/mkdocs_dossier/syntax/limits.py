"""How much a chapter may hold, so that no text of strangers can stall a build."""

import re
from collections.abc import Iterable, Iterator

from mkdocs_dossier.diagnostics import Finding
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.syntax.lines import Line, LineKind

LARGEST = 2_000_000
"""Characters of a chapter; a thick novel takes one million."""
LONGEST_LINE = 50_000
"""Characters of a line."""
DEEPEST = 24
"""Lists and quotes within each other; Python-Markdown reads them by recursion."""
MOST_OPEN = 50
"""Brackets within each other, or without a partner, in one paragraph.

Python-Markdown looks for the partner of every opening bracket up to the end of the paragraph:
16,000 of them take it a minute.
"""
MOST_FOOTNOTES = 2_000
"""Calls of footnotes in a chapter; each is looked up among all of them."""

_MARK = r"[ \t]*(?:>|[-+*][ \t]|\d+\.[ \t])"
_DEEP = re.compile(rf"(?:{_MARK}|[ ]{{4}}|\t){{{DEEPEST}}}{_MARK}")
_BRACKET = re.compile(r"[\[\]]")


def check_size(text: str) -> Iterator[Finding]:
    """Yield what of a chapter is larger, longer or deeper than anybody writes.

    Args:
        text: the whole file, lines ending in a line feed.
    """
    if len(text) > LARGEST:
        said = f"This file has {len(text):,} characters; more than {LARGEST:,} are not read."
        yield Finding(Sec.SEC006, Span(0, 0), said, "Divide it into chapters.")
        return
    at = 0
    if len(text) > LONGEST_LINE:
        for line in text.split("\n"):
            if len(line) > LONGEST_LINE:
                said = f"This line has {len(line):,} characters; {LONGEST_LINE:,} are the most."
                yield Finding(Sec.SEC006, Span(at, at), said, "Break the line.")
            at += len(line) + 1
    calls = text.count("[^")
    if calls > MOST_FOOTNOTES:
        said = f"Footnotes are called {calls:,} times here; {MOST_FOOTNOTES:,} are the most."
        at = text.index("[^")
        yield Finding(Sec.SEC006, Span(at, at + 2), said, "Divide the chapter.")


def check_depth(text: str, lines: Iterable[Line]) -> Iterator[Finding]:
    """Yield the first line of a chapter that stands in too many lists and quotes."""
    for line in lines:
        if line.kind is LineKind.CODE or line.end - line.start <= DEEPEST:
            continue
        if deep := _DEEP.match(text, line.start, line.end):
            said = f"Lists or quotes stand within each other more than {DEEPEST} deep."
            yield Finding(Sec.SEC006, Span(*deep.span()), said, "Write it less deep.")
            return


def find_open_bracket(text: str) -> int:
    """Return the offset of a bracket in a paragraph within which too many others open, or -1."""
    if text.count("[") <= MOST_OPEN:
        return -1
    opened: list[int] = []
    for match in _BRACKET.finditer(text):
        if match[0] == "[":
            opened.append(match.start())
        elif opened:
            opened.pop()
        if len(opened) > MOST_OPEN:
            return opened[0]
    return -1
