"""Which engine a report is searched with."""

from collections.abc import Callable, Mapping
from enum import Enum

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.chapters import Doc
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.site.pagefind import INSTALL, has_pagefind

LARGE = 3_000_000
"""Characters of Markdown past which ``auto`` means Pagefind: about 300 chapters of 1,200 words.

The index that browsers read whole is then a megabyte to download.
"""


class Engine(Enum):
    """What answers a reader who searches."""

    BUILTIN = "builtin"
    """A script of ours, over an index that the browser reads whole."""
    PAGEFIND = "pagefind"
    """Pagefind, over an index of which the browser reads what it needs."""
    THEME = "theme"
    """The theme's own search, as it is."""


POLICY: Mapping[Engine, Mapping[str, tuple[str, ...]]] = {
    Engine.BUILTIN: {
        "script-src": ("'self'",),
        "connect-src": ("'self'",),
        "form-action": ("'self'",),
    },
    Engine.PAGEFIND: {
        # Pagefind is compiled to WebAssembly; this allows that, and no text to become a script.
        "script-src": ("'self'", "'wasm-unsafe-eval'"),
        "connect-src": ("'self'",),
        "worker-src": ("'self'",),
        "form-action": ("'self'",),
    },
}
"""What a Content Security Policy has to allow on pages to search on, by engine (CSP Level 3)."""


def choose_engine(
    report: Report, wished: str, place: Place, is_installed: Callable[[], bool] = has_pagefind
) -> tuple[Engine, tuple[Diagnostic, ...]]:
    """Return the engine for a report, and what keeps it from the right one.

    Args:
        report: to be searched.
        wished: ``auto`` or the value of an engine.
        place: of the configuration.
        is_installed: tells whether Pagefind is.
    """
    if wished != "auto":
        engine = Engine(wished)
        if engine is not Engine.PAGEFIND or is_installed():
            return engine, ()
        said = "Pagefind, which `search_engine` asks for, is not installed."
        return Engine.BUILTIN, (Diagnostic(Doc.DOC007, place, said, f"Install it: {INSTALL}"),)
    size = sum(len(chapter.text) for chapter in report.chapters)
    if size <= LARGE:
        return Engine.BUILTIN, ()
    if is_installed():
        return Engine.PAGEFIND, ()
    said = f"This report has {size // 10**5 / 10} million characters, all of which a reader"
    said += " downloads to search in it."
    hint = f"Install Pagefind: {INSTALL}, or say `search_engine: builtin` if that is what you want."
    return Engine.BUILTIN, (Diagnostic(Doc.DOC008, place, said, hint),)
