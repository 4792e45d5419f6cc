"""Making a report's folder: all of it, or nothing."""

import contextlib
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from mkdocs_dossier.authoring.addition import RefusedError

_ELSEWHERES = (".git", ".venv")
"""What may be there before: a repository without files, and the environment that we run in."""


def check_folder(folder: Path) -> None:
    """Check that a report can be begun in a folder.

    Raises:
        RefusedError: if something is there already.
    """
    if folder.is_dir():
        if any(path.name not in _ELSEWHERES for path in folder.iterdir()):
            raise RefusedError(
                f"The folder {folder} is not empty; nothing was written. Name one that is not there"
                " yet. To add to a report, go to its folder: dossier new chapter."
            )
    elif folder.exists() or folder.is_symlink():
        raise RefusedError(f"There is a file {folder} already; nothing was written.")


def found_report(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write a report's files into a folder that holds none yet, or is not there yet.

    They are written beside it first: whatever goes wrong, there is a whole report or none.

    Args:
        folder: of the report.
        files: contents by path, ``/`` between folders.

    Raises:
        RefusedError: if something is there already, or it cannot be written.
    """
    check_folder(folder)
    goal = folder.resolve()
    try:
        goal.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(dir=goal.parent, prefix=f".{goal.name}."))
    except OSError as error:
        raise RefusedError(f"{folder} cannot be made: {error.strerror}.") from error
    try:
        for path, content in files.items():
            file = beside / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        # mkdtemp makes folders that only their owner can enter.
        beside.chmod(0o755)
        if goal.is_dir():
            _move_in(beside, goal)
        else:
            beside.rename(goal)
    except OSError as error:
        raise RefusedError(f"{folder} cannot be made: {error.strerror}.") from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _move_in(beside: Path, goal: Path) -> None:
    """Move everything into the folder, which may be the one that somebody works in."""
    moved: list[Path] = []
    try:
        for path in sorted(beside.iterdir()):
            there = goal / path.name
            if there.exists():
                raise FileExistsError(17, "something was put there meanwhile")
            path.rename(there)
            moved.append(there)
    except OSError:
        for there in moved:
            with contextlib.suppress(OSError):
                shutil.rmtree(there) if there.is_dir() else there.unlink()
        raise
