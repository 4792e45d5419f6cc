"""Diagnostics as text: ``path:line:col: CODE sentence``, the line it is about, the hint."""

from collections.abc import Callable, Iterable
from enum import Enum

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.formats.excerpts import LineOf, excerpt
from mkdocs_dossier.formats.selection import Selection, select
from mkdocs_dossier.formats.terminal import one_line


class Role(Enum):
    """What a stretch of the text is, for whoever colours it."""

    PLACE = "place"
    ERROR = "error"
    WARNING = "warning"
    MARGIN = "margin"
    HINT = "hint"


Paint = Callable[[str, Role], str]
"""Returns a stretch of harmless text with the colour of its role."""


def leave_plain(text: str, role: Role) -> str:
    """Return ``text`` without any colour."""
    del role
    return text


def format_diagnostic(
    diagnostic: Diagnostic, line_of: LineOf | None = None, paint: Paint = leave_plain
) -> str:
    """Return one diagnostic as one line, or as a few.

    Args:
        diagnostic: what was found.
        line_of: returns the line of a place, to be shown with a mark; none is shown without.
        paint: colours each stretch.
    """
    place = diagnostic.place
    role = Role.ERROR if diagnostic.is_error else Role.WARNING
    where = f"{one_line(place.path)}:{place.line}:{place.column}:"
    code = paint(diagnostic.code.name, role)
    lines = [f"{paint(where, Role.PLACE)} {code} {one_line(diagnostic.sentence)}"]
    shown, marks = excerpt(place, line_of(place)) if line_of else ("", "")
    if shown:
        number = str(place.line)
        lines.append(f"    {paint(f'{number} |', Role.MARGIN)} {shown}")
        margin = paint(f"{' ' * len(number)} |", Role.MARGIN)
        at = len(marks) - len(marks.lstrip())
        lines.append(f"    {margin} {marks[:at]}{paint(marks[at:], role)}")
    if diagnostic.hint:
        lines.append(f"    {paint(one_line(diagnostic.hint), Role.HINT)}")
    return "\n".join(lines)


def format_text(diagnostics: Iterable[Diagnostic], limit: int = 50) -> str:
    """Return diagnostics one below the other, and how many there are.

    Args:
        diagnostics: in the order to be printed.
        limit: how many are printed; 0 for all.
    """
    return format_selection(select(diagnostics, limit))


def format_selection(
    selection: Selection, line_of: LineOf | None = None, paint: Paint = leave_plain
) -> str:
    """Return the findings to be shown, and how many more there are."""
    lines = [format_diagnostic(each, line_of, paint) for each in selection.shown]
    if selection.left_out:
        lines.append(f"… and {selection.left_out} more.")
    return "\n".join(lines)


def summarise(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many errors and warnings there are, in words."""
    return count_findings(select(diagnostics))


def count_findings(selection: Selection) -> str:
    """Return how many errors and warnings there are, in words."""
    return f"{_count(selection.errors, 'error')}, {_count(selection.warnings, 'warning')}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
