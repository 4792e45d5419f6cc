"""What loading a report gives."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.chapters import Doc
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.site.holdings import Holdings

_CHAPTER = ".md"
_ELSEWHERE = ""
_DANGEROUS = frozenset({Sec.SEC005, Sec.SEC006, Sec.SEC008, Sec.SEC017, Doc.DOC006})
"""What could stall a build or steer a theme; MkDocs parses front matter for itself."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A report, and what is wrong with it.

    Attributes:
        report: as scanned and judged.
        diagnostics: by path, line and column.
        holdings: what its quotations were held against.
    """

    report: Report
    diagnostics: tuple[Diagnostic, ...]
    holdings: Holdings
    _by_path: Mapping[str, list[Diagnostic]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Every page asks for its own, and there may be as many as pages.
        by_path: dict[str, list[Diagnostic]] = {}
        for diagnostic in self.diagnostics:
            path = diagnostic.place.path
            by_path.setdefault(path if path.endswith(_CHAPTER) else _ELSEWHERE, []).append(
                diagnostic
            )
        object.__setattr__(self, "_by_path", by_path)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The diagnostics that stop a build."""
        return tuple(diagnostic for diagnostic in self.diagnostics if diagnostic.is_error)

    def is_dangerous(self, path: str) -> bool:
        """Tell whether a chapter should not be read by MkDocs and Markdown at all."""
        own = self._by_path.get(path, []) if path.endswith(_CHAPTER) else []
        return any(found.code in _DANGEROUS for found in own)

    def concerning(self, path: str) -> tuple[Diagnostic, ...]:
        """Return the diagnostics of one chapter and of what is no chapter, in order."""
        own = self._by_path.get(path, []) if path != _ELSEWHERE else []
        return tuple(sorted([*self._by_path.get(_ELSEWHERE, []), *own], key=in_order))


def in_order(diagnostic: Diagnostic) -> tuple[str, int, int]:
    """Return what diagnostics are sorted by."""
    return diagnostic.place.path, diagnostic.place.line, diagnostic.place.column
