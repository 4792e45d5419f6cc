"""Comments of HTML, which neither readers nor checks see."""

import re

from mkdocs_dossier.diagnostics import Finding
from mkdocs_dossier.diagnostics.syntax import Syn
from mkdocs_dossier.model.place import Span

_CODE_SPAN = re.compile(r"(?<![\\`])(`+)(?!`).+?(?<!`)\1(?!`)")


def find_comments(text: str, start: int, end: int) -> tuple[tuple[Span, ...], int]:
    """Find the comments that open in ``[start, end)`` of ``text``, one line or less.

    Returns:
        The stretches inside comments, and the offset of the one that is still open; -1 if none.
    """
    if text.find("<!--", start, end) < 0:
        return (), -1
    line = _CODE_SPAN.sub(lambda match: "`" * len(match.group()), text[start:end])
    hidden: list[Span] = []
    at = line.find("<!--")
    while at >= 0:
        close = line.find("-->", at + 4)
        if close < 0:
            hidden.append(Span(start + at, end))
            return tuple(hidden), start + at
        # Markdown lets no comment begin within another: the first one is then mere text.
        at = line.rfind("<!--", at, close)
        hidden.append(Span(start + at, start + close + 3))
        at = line.find("<!--", close + 3)
    return tuple(hidden), -1


def unclosed(at: int) -> Finding:
    """Return the finding for a comment at whose end the page ends."""
    return Finding(
        Syn.SYN009, Span(at, at + 4), "This comment is never closed.", "Close it with -->."
    )


def broken(at: int) -> Finding:
    """Return the finding for a comment in which its paragraph ends."""
    return Finding(
        Syn.SYN009,
        Span(at, at + 4),
        "Markdown prints this comment, because its paragraph ends before it does.",
        "Begin it at the head of a line that is not indented, or end it earlier.",
    )
