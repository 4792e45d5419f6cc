"""A report that an editor works on: loaded once, and kept in step with disk and open texts."""

import gc
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_dossier.language_server.verdicts import Verdicts
from mkdocs_dossier.language_server.workspace import Workspace
from mkdocs_dossier.site import Settings, load
from mkdocs_dossier.site.freshness import Fingerprint, take_fingerprint
from mkdocs_dossier.site.holdings import Memory
from mkdocs_dossier.site.overlaying import holds_text
from mkdocs_dossier.site.reading import read_text

CONFIGURATION = "mkdocs.yml"


class UnreadableConfigurationError(Exception):
    """A report's configuration cannot be read; the message says why."""


ReadSettings = Callable[[Path], Settings]
"""Returns the settings that a configuration file gives.

Raises:
    UnreadableConfigurationError: if it cannot be read.
"""


def find_configuration(path: Path, folders: Iterable[Path]) -> Path | None:
    """Return the configuration of the report that a file belongs to, the nearest above it.

    Args:
        path: of the file.
        folders: that the editor has open; nothing above the one that holds the file is looked at.
    """
    limits = [folder for folder in folders if path.is_relative_to(folder)]
    for folder in path.parents:
        if (folder / CONFIGURATION).is_file():
            return folder / CONFIGURATION
        if folder in limits:
            return None
    return None


@dataclass(slots=True)
class OpenReport:
    """A report and its workspace; used in one thread only.

    Attributes:
        configuration: the file that its settings are from.
        read_settings: what reads it.
        workspace: the report as it is; ``None`` before it was loaded.
        memory: prepared captures, kept from one load to the next.
    """

    configuration: Path
    read_settings: ReadSettings
    workspace: Workspace | None = None
    memory: Memory = field(default_factory=dict)
    _fingerprint: Fingerprint = ()
    _configured: int = 0

    def load(self, texts: Mapping[Path, str]) -> Workspace:
        """Read the whole report from disk, and put the open texts in place of their files'.

        Raises:
            UnreadableConfigurationError: if its settings cannot be read.
        """
        # A loaded report stays: to go through all of it at every other keystroke is in vain.
        gc.unfreeze()
        self._configured = self._configuration_time()
        settings = self.read_settings(self.configuration)
        self._fingerprint = take_fingerprint(settings)
        self.release()
        workspace = Workspace(settings, load(settings, self.memory), Verdicts())
        for path, text in texts.items():
            workspace = workspace.put(path, text)
        self.workspace = workspace
        gc.collect()
        gc.freeze()
        return workspace

    def freshen(self, texts: Mapping[Path, str]) -> Workspace:
        """Return the workspace, brought up to date with what has changed on disk.

        A chapter that was saved is read by itself; a source, a capture or a receipt may change
        every verdict, so everything is read again.

        Raises:
            UnreadableConfigurationError: if its settings cannot be read.
        """
        workspace = self.workspace
        if workspace is None or self._configuration_time() != self._configured:
            return self.load(texts)
        settings = workspace.settings
        fingerprint = take_fingerprint(settings)
        if fingerprint == self._fingerprint:
            return workspace
        changed = {Path(each[0]) for each in {*fingerprint} ^ {*self._fingerprint}}
        if any(self._concerns_all(settings, path) for path in changed):
            return self.load(texts)
        self._fingerprint = fingerprint
        for path in changed:
            if path not in texts and holds_text(settings, path):
                text, unread = read_text(path, settings.shown(path))
                if unread:
                    return self.load(texts)
                workspace = workspace.put(path, text)
        self.workspace = workspace
        return workspace

    def put(self, path: Path, text: str) -> None:
        """Take an open text in its file's place."""
        if self.workspace is not None:
            self.workspace = self.workspace.put(path, text)

    def release(self) -> None:
        """End the process that reads captures, if one runs."""
        if self.workspace is not None:
            self.workspace.loaded.holdings.release()

    def _concerns_all(self, settings: Settings, path: Path) -> bool:
        if holds_text(settings, path):
            return not path.is_file()
        return path.is_relative_to(settings.sources)

    def _configuration_time(self) -> int:
        try:
            return self.configuration.stat().st_mtime_ns
        except OSError:
            return 0
