"""The report as it is on disk, with the texts that an editor has open in their files' place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.language_server.verdicts import Verdicts
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.record import Record
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.site import Loaded, Settings, overlay
from mkdocs_dossier.site.overlaying import holds_text


@dataclass(frozen=True, slots=True)
class Workspace:
    """A loaded report, and the open texts it holds.

    Attributes:
        settings: where the report is.
        loaded: the report, with every open text in place of its file's.
        verdicts: those already found.
        texts: the open texts by file.
    """

    settings: Settings
    loaded: Loaded
    verdicts: Verdicts = field(default_factory=Verdicts)
    texts: Mapping[Path, str] = field(default_factory=dict)

    @property
    def report(self) -> Report:
        """The report."""
        return self.loaded.report

    @property
    def records(self) -> Mapping[str, Record]:
        """Its records."""
        return self.loaded.report.records

    def put(self, path: Path, text: str) -> "Workspace":
        """Return the workspace with one more text open, or an open one changed."""
        if self.texts.get(path) == text or not holds_text(self.settings, path):
            return self
        loaded = overlay(self.loaded, self.settings, path, text, self.verdicts.judge)
        return replace(self, loaded=loaded, texts={**self.texts, path: text})

    def chapter(self, path: Path) -> Chapter | None:
        """Return the chapter whose file is at ``path``; events' files are none."""
        shown = self.settings.shown(path)
        return next((each for each in self.report.chapters if each.path == shown), None)

    def diagnostics(self, path: Path) -> tuple[Diagnostic, ...]:
        """Return what is wrong with one file, in order."""
        shown = self.settings.shown(path)
        return tuple(each for each in self.loaded.diagnostics if each.place.path == shown)

    def files(self) -> Iterator[Path]:
        """Yield every file that something is wrong with, each once."""
        shown = dict.fromkeys(each.place.path for each in self.loaded.diagnostics)
        return (self.settings.root / path for path in shown)
