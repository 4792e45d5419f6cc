"""A report loaded once and used until a file of it changes."""

import os
import time
from pathlib import Path

from mkdocs_dossier.site.holdings import Memory
from mkdocs_dossier.site.loaded import Loaded
from mkdocs_dossier.site.loading import load
from mkdocs_dossier.site.settings import Settings

_WAIT = 1.0
"""Seconds for which a report is taken as fresh, so that a page does not walk every folder."""

Fingerprint = tuple[tuple[str, int, int], ...]
"""Path, time and size of every file of a report."""


class _Kept:
    """What is kept for one report."""

    def __init__(self) -> None:
        self.memory: Memory = {}
        self.loaded: Loaded | None = None
        self.fingerprint: Fingerprint = ()
        self.looked = 0.0


_kept: dict[Settings, _Kept] = {}


def load_fresh(settings: Settings) -> Loaded:
    """Return the report, loaded again if one of its files has changed.

    Builders without our plugin call the extension page by page, and know nothing of the whole.
    """
    kept = _kept.setdefault(settings, _Kept())
    now = time.monotonic()
    if kept.loaded is not None and now - kept.looked < _WAIT:
        return kept.loaded
    fingerprint = take_fingerprint(settings)
    if kept.loaded is None or fingerprint != kept.fingerprint:
        kept.loaded = load(settings, kept.memory)
        kept.fingerprint = fingerprint
    kept.looked = now
    return kept.loaded


def take_fingerprint(settings: Settings) -> Fingerprint:
    """Return path, time and size of every file of the report."""
    found: list[tuple[str, int, int]] = []
    for folder in (settings.docs, settings.sources):
        for parent, folders, names in os.walk(folder):
            folders.sort()
            for name in sorted(names):
                try:
                    stat = Path(parent, name).stat()
                except OSError:
                    continue
                found.append((f"{parent}/{name}", stat.st_mtime_ns, stat.st_size))
    return tuple(found)
