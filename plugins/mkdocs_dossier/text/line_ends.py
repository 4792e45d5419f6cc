"""Line ends of page formats, where a hyphen may or may not belong to the word."""

import re
from collections.abc import Iterator

# U+0002 is what PDFium writes in place of a hyphen at a line end and the line feed.
_LINE_END = re.compile(
    r"(?:\x02\s*|[-‐\xad][ \t\r]*\n\s*)(?=\w)|[–—](?<=\S.)[ \t\r]*\n\s*(?=\w)",
)


def line_end_edits(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Yield how the line ends behind hyphens and closed-up dashes are read.

    Between letters the hyphen may be the typesetter's or the word's own: it is dropped and
    the edit marked as a join, so that either spelling can match there and nowhere else. Next
    to a digit, or between a small and a capital letter, it can only be the word's own.

    Yields:
        Start, end, replacement, and whether it is a join.
    """
    for match in _LINE_END.finditer(text):
        start, end = match.span()
        mark, before, after = text[start], text[start - 1 : start], text[end]
        if mark in "–—":
            yield start + 1, end, "", False
        elif not (before.isalnum() or "\u0300" <= before <= "\u036f"):
            continue
        elif mark == "\xad":
            yield start, end, "", True
        elif before.isnumeric() or after.isnumeric() or (before.islower() and after.isupper()):
            yield start, end, "-", False
        else:
            yield start, end, "", True
