"""The line that a finding is about, with a mark below the words that are meant."""

import unicodedata
from collections.abc import Callable

from mkdocs_dossier.formats.terminal import escape
from mkdocs_dossier.model.place import Place

LineOf = Callable[[Place], str]
"""Returns the line of a place, without its end; empty where it cannot be shown."""

WIDTH = 96
"""Columns of a line that are shown; more would wrap, and the mark stand nowhere."""
_BEFORE = 40


def excerpt(place: Place, line: str) -> tuple[str, str]:
    """Return the line as it can be printed, and a line of marks to stand below it.

    Args:
        place: what is meant; columns count characters.
        line: the whole line.

    Returns:
        Two strings of equal layout: what stands at a column of the second marks what stands at
        that column of the first. Both are empty where there is nothing to mark.
    """
    start = place.column - 1
    if not line.strip() or not 0 <= start <= len(line):
        return "", ""
    end = len(line)
    if place.end_line == place.line and place.end_column is not None:
        end = min(end, place.end_column - 1)
    elif place.end_line is None:
        end = start + 1
    cut = max(0, start - _BEFORE) if _columns(line) > WIDTH else len(line) - len(line.lstrip())
    cut = min(cut, start)
    before = _spell(line[cut:start])
    meant = _spell(line[start : max(end, start)])
    shown = before + meant + _spell(line[max(end, start) :])
    lead = "…" if cut and line[:cut].strip() else ""
    room = WIDTH - _columns(lead)
    at = _columns(before)
    marks = "^" * max(1, min(_columns(meant), room - at))
    return lead + _fit(shown, room), " " * (_columns(lead) + at) + marks


def _spell(text: str) -> str:
    return escape(text).replace("\t", " ")


def _fit(text: str, columns: int) -> str:
    if _columns(text) <= columns:
        return text.rstrip()
    while _columns(text) >= columns:
        text = text[: min(len(text) - 1, columns)]
    return f"{text.rstrip()}…"


def _columns(text: str) -> int:
    """Return how many columns a terminal gives ``text`` (UAX 11: wide signs take two)."""
    return sum(
        0 if unicodedata.combining(sign) else 1 + (unicodedata.east_asian_width(sign) in "WF")
        for sign in text
    )
