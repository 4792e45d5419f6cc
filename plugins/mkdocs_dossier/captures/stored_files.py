"""Digests of the files that captures are in: the folder in the repository, and the vault."""

import os
from collections.abc import Collection, Iterator
from hashlib import file_digest
from pathlib import Path

from mkdocs_dossier.captures.file_names import is_capture
from mkdocs_dossier.captures.limits import DEFAULT


def published_files(folder: Path) -> dict[str, str]:
    """Return name and SHA-256 of every capture in ``sources/captures/``.

    Folders, symbolic links, sidecars and hidden files are none. A file that cannot be read has an
    empty digest.
    """
    if not folder.is_dir():
        return {}
    return {
        entry.name: digest_of_file(Path(entry.path))
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name)
        if entry.is_file(follow_symlinks=False) and is_capture(entry.name)
    }


def find_in_vault(vault: Path, digests: Collection[str]) -> dict[str, Path]:
    """Return where in the vault the files with the wanted digests are, whatever their names.

    Files larger than a capture may be are not looked at, nor are symbolic links followed.
    """
    wanted = set(digests)
    found: dict[str, Path] = {}
    for path in walk(vault):
        if not wanted - found.keys():
            break
        digest = digest_of_file(path)
        if digest in wanted:
            found.setdefault(digest, path)
    return found


def walk(folder: Path) -> Iterator[Path]:
    """Yield the ordinary files below ``folder``, in order of their names."""
    for parent, folders, names in os.walk(folder, followlinks=False):
        folders.sort()
        for name in sorted(names):
            path = Path(parent, name)
            if not path.is_symlink() and path.is_file() and size_of(path) <= DEFAULT.raw:
                yield path


def size_of(path: Path) -> int:
    """Return a file's size in bytes; one that cannot be seen is larger than any limit."""
    try:
        return path.stat().st_size
    except OSError:
        return DEFAULT.raw + 1


def digest_of_file(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal; empty if it cannot be read."""
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
