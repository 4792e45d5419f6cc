"""A built site's files, from its folder or from a zip that somebody downloaded."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import IO, Protocol
from zipfile import BadZipFile, ZipFile
from zlib import error as zlib_error

from mkdocs_dossier.integrity.sums import SUMS

_SHOWN = ".well-known"
"""The one hidden folder that web servers publish; others are the host's, such as .git."""
_MOST = 4 * 1024**3
"""Bytes that a zip may unpack to."""
_CHUNK = 1024 * 1024


class UnreadableSiteError(Exception):
    """Why a site cannot be read, as a sentence."""


class SiteFiles(Protocol):
    """The files of a site, wherever they are."""

    def list(self) -> list[str]:
        """Return the paths of all files, relative to the site, with slashes, in order."""
        ...

    def open(self, path: str) -> IO[bytes]:
        """Open one of them for reading."""
        ...


class Folder:
    """A site in a folder; hidden files count only where servers publish them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def list(self) -> list[str]:
        """Return the paths of all files; a symbolic link is one."""
        found: list[str] = []
        for parent, folders, names in os.walk(self._folder):
            links = [name for name in folders if Path(parent, name).is_symlink()]
            folders[:] = [name for name in folders if name not in links]
            where = Path(parent).relative_to(self._folder)
            found += [(where / name).as_posix() for name in (*names, *links)]
            if not where.parts:
                folders[:] = [each for each in folders if each == _SHOWN or each[0] != "."]
                found = [each for each in found if each[0] != "."]
        return sorted(found)

    def open(self, path: str) -> IO[bytes]:
        """Open a file of the site."""
        return (self._folder / path).open("rb")


class Archive:
    """A site in a zip, at its top or in the one folder that the zip holds."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        names = [name for name in archive.namelist() if not name.endswith("/")]
        tops = [name.removesuffix(SUMS) for name in names if name.split("/")[-1] == SUMS]
        self._top = min(tops, key=len, default="")
        self._names = sorted(
            name.removeprefix(self._top) for name in names if name.startswith(self._top)
        )
        if sum(each.file_size for each in archive.infolist()) > _MOST:
            raise UnreadableSiteError("The zip unpacks to more than Dossier reads.")

    def list(self) -> list[str]:
        """Return the paths of all files; one that stands there twice is told twice."""
        return self._names

    def open(self, path: str) -> IO[bytes]:
        """Open a file of the site; reading never gives more than the zip says it holds."""
        return self._archive.open(f"{self._top}{path}")


@contextmanager
def open_site(path: Path) -> Iterator[SiteFiles]:
    """Open a site.

    Args:
        path: of its folder, or of a zip; nothing is unpacked to a disk.

    Raises:
        UnreadableSiteError: if it is neither, or damaged.
    """
    if path.is_dir():
        yield Folder(path)
        return
    try:
        with ZipFile(path) as archive:
            yield Archive(archive)
    except (BadZipFile, zlib_error, EOFError, RuntimeError, NotImplementedError) as error:
        raise UnreadableSiteError("The file is no zip, or it is damaged or locked.") from error
    except OSError as error:
        raise UnreadableSiteError(f"It cannot be read: {error.strerror}.") from error


def digest_files(site: SiteFiles, paths: Sequence[str] | None = None) -> dict[str, str]:
    """Return the SHA-256 of a site's files by path.

    Args:
        site: the site.
        paths: of files in it; without them, all.

    Returns:
        Digests in hexadecimal; empty for what cannot be read, such as a link to a folder.
    """
    return {path: _digest(site, path) for path in (site.list() if paths is None else paths)}


def _digest(site: SiteFiles, path: str) -> str:
    try:
        with site.open(path) as file:
            digest = sha256()
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
            return digest.hexdigest()
    except OSError:
        return ""


def read_list(site: SiteFiles, name: str) -> str | None:
    """Return one of the site's own lists, ``SHA256SUMS`` or ``manifest.json``, if it is there."""
    if name not in site.list():
        return None
    with site.open(name) as file:
        return file.read(64 * _CHUNK).decode("utf-8", "replace")
