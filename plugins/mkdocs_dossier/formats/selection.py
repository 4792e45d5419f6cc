"""Which of many findings are printed."""

from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_dossier.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Selection:
    """Findings to be printed, and how many there are in all.

    Attributes:
        shown: in the order of their places.
        errors: how many errors there are, shown or not.
        warnings: likewise.
    """

    shown: tuple[Diagnostic, ...]
    errors: int
    warnings: int

    @property
    def left_out(self) -> int:
        """How many are not shown."""
        return self.errors + self.warnings - len(self.shown)


def select(diagnostics: Iterable[Diagnostic], most: int = 0) -> Selection:
    """Return at most ``most`` findings in the order given; 0 for all.

    Errors go first where there are too many: a page of warnings must not hide the one finding
    that stops a build.
    """
    found = tuple(diagnostics)
    errors = sum(diagnostic.is_error for diagnostic in found)
    shown = found
    if most and len(found) > most:
        by_weight = sorted(range(len(found)), key=lambda at: not found[at].is_error)
        shown = tuple(found[at] for at in sorted(by_weight[:most]))
    return Selection(shown, errors, len(found) - errors)
