"""Extractions kept on disk, found by what was read and by what.

An entry's name is a digest over the raw file's digest, media type, address and extractor version,
so an entry is never stale, and a broken one is simply written again. Readings that were stopped
are not kept: another machine may have the time or memory.
"""

import contextlib
import os
import tempfile
from hashlib import sha256
from pathlib import Path

from mkdocs_dossier.captures.as_json import dump, load
from mkdocs_dossier.captures.extraction import Extraction
from mkdocs_dossier.captures.extractor import extractor_of
from mkdocs_dossier.captures.isolation import Reader
from mkdocs_dossier.captures.media import IN_PROCESS, essence
from mkdocs_dossier.diagnostics.captures import Cap


def digest_of(raw: bytes) -> str:
    """Return the SHA-256 of a raw capture, in hexadecimal."""
    return sha256(raw).hexdigest()


def entry_of(folder: Path, digest: str, media_type: str, address: str) -> Path:
    """Return where the extraction of a capture is kept below the cache's folder."""
    parts = f"{digest}\n{media_type}\n{address}\n{extractor_of(media_type)}"
    name = sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()
    return folder / "captures" / name[:2] / f"{name[2:]}.json"


def read_cached(
    reader: Reader, folder: Path, raw: bytes, media_type: str, address: str = ""
) -> Extraction:
    """Return the extraction of a capture, from the cache if it is there.

    Args:
        reader: reads it if the cache does not have it.
        folder: of the cache, such as ``.cache/dossier``; made when needed.
        raw: the file's bytes.
        media_type: such as ``text/html; charset=utf-8``.
        address: where it was captured from.
    """
    if essence(media_type) in IN_PROCESS:
        return reader.read(raw, media_type, address)
    entry = entry_of(folder, digest_of(raw), media_type, address)
    kept = load_entry(entry)
    if kept is not None:
        return kept
    extraction = reader.read(raw, media_type, address)
    if not any(finding.code is Cap.CAP014 for finding in extraction.findings):
        keep(entry, dump(extraction))
    return extraction


def load_entry(entry: Path) -> Extraction | None:
    """Return what an entry holds, or ``None`` if there is none that can be used."""
    try:
        return load(entry.read_bytes())
    except OSError:
        return None


def keep(entry: Path, content: bytes) -> None:
    """Write an entry at once or not at all; a cache that cannot be written is no error."""
    with contextlib.suppress(OSError):
        entry.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=entry.parent, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(name).replace(entry)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
