"""Revisions: states of the repository, and what lies between two of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from mkdocs_dossier.model.edit import Version, Versions

Signature = tuple[tuple[str, ...], tuple[str, ...]]
"""The words of an edit, before and after."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """One file that differs between two revisions.

    Attributes:
        status: ``A`` added, ``M`` modified, ``D`` deleted, ``R`` renamed, ``T`` of another type.
        path: relative to the report's folder, as it is now, or as it was if it is gone.
        former: its path before; the same unless it was renamed.
        old: name of its content before, as Git has it; empty if there was none.
        new: likewise now; empty for none, and for what only the working tree holds.
    """

    status: str
    path: str
    former: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit, and what it changed.

    Attributes:
        name: its hash.
        instant: when it was committed, with zone.
        minor: reasons given in trailers called ``Minor``.
        changes: against its first parent.
    """

    name: str
    instant: datetime
    minor: tuple[str, ...]
    changes: tuple[FileChange, ...]


@dataclass(frozen=True, slots=True)
class ReportChange:
    """What changed in a report between two revisions, chapters scanned.

    Attributes:
        old: the chapters that changed, as they were; a renamed one by its new uri.
        new: the chapters that changed, as they are, by uri.
        renamed: the former uri of chapters that moved to another file, by their new one.
        redirected: where readers of an address are led, by the uri that it was.
        minor: the edits that a commit calls minor, by uri.
    """

    old: Versions
    new: Versions
    renamed: Mapping[str, str] = field(default_factory=dict)
    redirected: Mapping[str, str] = field(default_factory=dict)
    minor: Mapping[str, frozenset[Signature]] = field(default_factory=dict)

    def successor(self, uri: str) -> Version | None:
        """Return the version that a former chapter's readers find now, if it changed."""
        return self.new.get(uri) or self.new.get(self.redirected.get(uri, ""))
