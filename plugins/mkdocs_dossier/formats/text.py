"""Diagnostics as text: ``path:line:col: CODE sentence``, then the hint."""

from collections.abc import Iterable

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.formats.terminal import one_line


def format_diagnostic(diagnostic: Diagnostic) -> str:
    """Return one diagnostic as one or two lines."""
    place = diagnostic.place
    line = (
        f"{one_line(place.path)}:{place.line}:{place.column}: "
        f"{diagnostic.code.name} {one_line(diagnostic.sentence)}"
    )
    return f"{line}\n    {one_line(diagnostic.hint)}" if diagnostic.hint else line


def format_text(diagnostics: Iterable[Diagnostic], limit: int = 50) -> str:
    """Return diagnostics one below the other, and how many there are.

    Args:
        diagnostics: in the order to be printed.
        limit: how many are printed; 0 for all.
    """
    found = list(diagnostics)
    shown = found[:limit] if limit else found
    lines = [format_diagnostic(diagnostic) for diagnostic in shown]
    if len(found) > len(shown):
        lines.append(f"… and {len(found) - len(shown)} more.")
    return "\n".join(lines)


def summarise(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many errors and warnings there are, in words."""
    found = list(diagnostics)
    errors = sum(diagnostic.is_error for diagnostic in found)
    warnings = len(found) - errors
    return f"{_count(errors, 'error')}, {_count(warnings, 'warning')}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
