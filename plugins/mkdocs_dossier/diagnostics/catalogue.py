"""Every code there is."""

from mkdocs_dossier.diagnostics.browsing import Browsing
from mkdocs_dossier.diagnostics.captures import Cap
from mkdocs_dossier.diagnostics.chapters import Doc
from mkdocs_dossier.diagnostics.citations import Cit
from mkdocs_dossier.diagnostics.code import Code
from mkdocs_dossier.diagnostics.corrections import Cor
from mkdocs_dossier.diagnostics.integrity import Integrity
from mkdocs_dossier.diagnostics.internal import Int
from mkdocs_dossier.diagnostics.leaks import Leak
from mkdocs_dossier.diagnostics.quotations import Quo
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.diagnostics.syntax import Syn
from mkdocs_dossier.diagnostics.timelines import Tim

FAMILIES: tuple[type[Code], ...] = (
    Syn, Cit, Quo, Cap, Tim, Cor, Doc, Sec, Leak, Integrity, Browsing, Int,
)  # fmt: skip
"""The families of codes, in the order of the handbook."""


def find_code(name: str) -> Code | None:
    """Return the code called ``name``, in any case of letters."""
    wanted = name.strip().upper()
    return next((code for family in FAMILIES for code in family if code.name == wanted), None)
