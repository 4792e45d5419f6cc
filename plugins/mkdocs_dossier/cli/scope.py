"""What of a report is to be checked: the paths and the revision that somebody named."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath

import click

from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.site import Loaded, Settings
from mkdocs_dossier.site.revisions import RevisionError, find_base, list_changes, read_at
from mkdocs_dossier.site.touched import find_touched

Wanted = Callable[[str], bool]
"""Tells whether findings in a file, by its path relative to the report's folder, are wanted."""


def limit_to_paths(settings: Settings, config_file: Path, paths: Sequence[Path]) -> Wanted:
    """Return what tells whether a file is one of ``paths``, or below one of them.

    Args:
        settings: where the report is.
        config_file: a file of the report, too.
        paths: files and folders that exist; none for all.

    Raises:
        click.UsageError: if a path is no part of the report.
    """
    if not paths:
        return lambda path: True  # noqa: ARG005 - every file is wanted
    limits = [_place(settings, config_file, path) for path in paths]

    def is_wanted(path: str) -> bool:
        return any(PurePosixPath(path).is_relative_to(limit) for limit in limits)

    return is_wanted


def _place(settings: Settings, config_file: Path, path: Path) -> PurePosixPath:
    parts = (settings.docs, settings.sources, config_file.resolve())
    for absolute in (Path(os.path.abspath(path)), path.resolve()):  # noqa: PTH100 - keeps links
        if settings.root.is_relative_to(absolute):
            return PurePosixPath()
        holds = any(part.is_relative_to(absolute) for part in parts)
        if holds or any(absolute.is_relative_to(part) for part in parts):
            return PurePosixPath(settings.shown(absolute))
    docs, sources = (one_line(settings.shown(part)) for part in parts[:2])
    raise click.UsageError(
        f"{one_line(str(path))} is no part of the report: what is checked stands in {docs}/ and"
        f" {sources}/."
    )


def limit_to_change(loaded: Loaded, settings: Settings, config_file: Path, revision: str) -> Wanted:
    """Return what tells whether a file changed since a revision, or could be broken by it.

    Raises:
        click.UsageError: if the revision cannot be compared with.
    """
    root = settings.root
    try:
        base = find_base(root, revision)
        changes = list_changes(root, base)
    except RevisionError as error:
        raise click.UsageError(one_line(str(error))) from error
    if settings.shown(config_file.resolve()) in changes:
        return lambda path: True  # noqa: ARG005 - a setting can change what is found anywhere
    touched = find_touched(loaded, settings, changes, lambda path: read_at(root, base, path))
    return touched.__contains__
