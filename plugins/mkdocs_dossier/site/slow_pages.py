"""What is said of a page that takes too long."""

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.model.place import Place

SECONDS = 20.0
"""Of the processor, for one page; a long chapter takes a tenth of one."""


def tell_slow(path: str) -> Diagnostic:
    """Return the diagnostic for a page that was stopped."""
    said = f"This page takes more than {SECONDS:g} seconds of the processor; it was stopped."
    hint = "Divide it, and look for long runs of signs without words."
    return Diagnostic(Sec.SEC017, Place(path), said, hint)
