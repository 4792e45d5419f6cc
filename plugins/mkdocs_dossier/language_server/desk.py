"""The desk: open texts and their reports, and which findings the editor has been told of."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from lsprotocol import types

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.language_server.explanations import Explanations
from mkdocs_dossier.language_server.positions import Encoding, Positions
from mkdocs_dossier.language_server.protocol import as_diagnostic, path_of, uri_of
from mkdocs_dossier.language_server.reports import (
    CONFIGURATION,
    OpenReport,
    ReadSettings,
    UnreadableConfigurationError,
    find_configuration,
)
from mkdocs_dossier.language_server.workspace import Workspace
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.site.reading import read_text


@dataclass(frozen=True, slots=True)
class Text:
    """A text that the editor has open.

    Attributes:
        uri: as the editor writes it.
        words: lines ending in a line feed.
        version: the editor's count of its changes.
    """

    uri: str
    words: str
    version: int | None


@dataclass(frozen=True, slots=True)
class View:
    """An open text as a question finds it."""

    workspace: Workspace
    path: Path
    positions: Positions
    chapter: Chapter | None


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What is to be told to the editor unasked."""

    problems: tuple[str, ...] = ()
    findings: tuple[types.PublishDiagnosticsParams, ...] = ()


@dataclass(slots=True)
class Desk:
    """Open reports and texts.

    Attributes:
        read_settings: what reads a report's configuration.
        texts: open ones by file; replaced, never changed, as another thread puts them here.
    """

    read_settings: ReadSettings
    texts: dict[Path, Text] = field(default_factory=dict)
    explanations: Explanations = field(default_factory=Explanations)
    _encoding: Encoding = Encoding.UTF16
    _folders: tuple[Path, ...] = ()
    _reports: dict[Path, OpenReport] = field(default_factory=dict)
    _problems: dict[Path, str] = field(default_factory=dict)
    _untold: list[str] = field(default_factory=list)
    _told: dict[Path, tuple[tuple[Diagnostic, ...], int | None]] = field(default_factory=dict)

    def take(self, uri: str, words: str, version: int | None) -> None:
        """Note what an open text is now."""
        path = path_of(uri)
        if path:
            words = words.replace("\r\n", "\n").replace("\r", "\n")
            self.texts = {**self.texts, path: Text(uri, _make_whole(words), version)}

    def leave(self, uri: str) -> None:
        """Note that a text is no longer open."""
        path = path_of(uri)
        self.texts = {each: text for each, text in self.texts.items() if each != path}

    def begin(self, folders: Iterable[Path], encoding: Encoding) -> None:
        """Load the reports in the folders that the editor has open."""
        self._folders, self._encoding = tuple(folders), encoding
        for folder in self._folders:
            if (folder / CONFIGURATION).is_file():
                self._report(folder / CONFIGURATION)

    def open(self, uri: str) -> View | None:
        """Take up a text, and whatever has changed beside it since."""
        self.freshen()
        return self.view(uri)

    def view(self, uri: str) -> View | None:
        """Return an open text in its report; ``None`` if it is in none."""
        path = path_of(uri)
        text = self.texts.get(path) if path else None
        found = find_configuration(path, self._folders) if path else None
        report = self._report(found) if found else None
        if path is None or text is None or report is None:
            return None
        report.put(path, text.words)
        if report.workspace is None:
            return None
        chapter = report.workspace.chapter(path)
        if chapter and chapter.text == text.words:
            positions = Positions(text.words, chapter.lines, self._encoding)
        else:
            positions = Positions.of(text.words, self._encoding)
        return View(report.workspace, path, positions, chapter)

    def shut(self, uri: str) -> None:
        """Take the file's own words again for a text that is no longer open."""
        path = path_of(uri)
        found = find_configuration(path, self._folders) if path else None
        report = self._reports.get(found) if found else None
        if path is None or report is None or report.workspace is None:
            return
        words, unread = read_text(path, path.name)
        if unread:
            self._load(report)
        else:
            report.put(path, words)

    def freshen(self) -> None:
        """Bring every report up to date with the disk."""
        for report in self._reports.values():
            self._load(report, whole=False)

    def text(self, path: Path) -> str:
        """Return a file's text as it is open, or as it is on disk; empty if it is no text."""
        open_text = self.texts.get(path)
        return open_text.words if open_text else read_text(path, path.name)[0]

    def collect(self) -> Outgoing:
        """Return what the editor has not been told yet."""
        problems, self._untold = tuple(self._untold), []
        findings: list[types.PublishDiagnosticsParams] = []
        for report in self._reports.values():
            if report.workspace is not None:
                findings += self._collect(report.workspace)
        return Outgoing(problems, tuple(findings))

    def close(self) -> None:
        """End what reports still run, and remove what was written."""
        for report in self._reports.values():
            report.release()
        self.explanations.remove()

    def _report(self, configuration: Path) -> OpenReport | None:
        report = self._reports.get(configuration)
        if report is None:
            report = OpenReport(configuration, self.read_settings)
            self._reports[configuration] = report
            self._load(report)
        return report

    def _load(self, report: OpenReport, *, whole: bool = True) -> None:
        texts = {path: text.words for path, text in self.texts.items()}
        try:
            if whole:
                report.load(texts)
            else:
                report.freshen(texts)
        except UnreadableConfigurationError as error:
            # Once, and not at every keystroke until it is mended.
            if self._problems.get(report.configuration) != str(error):
                self._problems[report.configuration] = str(error)
                self._untold.append(str(error))
        else:
            self._problems.pop(report.configuration, None)

    def _collect(self, workspace: Workspace) -> Iterable[types.PublishDiagnosticsParams]:
        found: dict[Path, list[Diagnostic]] = {}
        for diagnostic in workspace.loaded.diagnostics:
            found.setdefault(workspace.settings.root / diagnostic.place.path, []).append(diagnostic)
        root = workspace.settings.root
        told = [path for path in self._told if path.is_relative_to(root)]
        for path in dict.fromkeys([*found, *told, *workspace.texts]):
            text = self.texts.get(path)
            current = workspace.texts.get(path)
            if text and current is not None and text.words != current:
                # A newer keystroke waits; its findings are the ones to tell.
                continue
            version = text.version if text else None
            diagnostics = tuple(found.get(path, ()))
            if self._told.get(path) == (diagnostics, version):
                continue
            self._told[path] = (diagnostics, version)
            positions = Positions.of(text.words if text else self.text(path), self._encoding)
            yield types.PublishDiagnosticsParams(
                uri=text.uri if text else uri_of(path),
                diagnostics=[
                    as_diagnostic(each, positions, self.explanations) for each in diagnostics
                ],
                version=version,
            )


def _make_whole(words: str) -> str:
    """Return a text with each half of a character, as JavaScript may send, as U+FFFD.

    Both are one code unit in UTF-16, so that positions stay.
    """
    try:
        words.encode()
    except UnicodeEncodeError:
        return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return words
