"""The text of a locked capture: read in isolation, cached, compared with the lock."""

from dataclasses import replace
from pathlib import Path

from mkdocs_dossier.captures.cached import read_cached
from mkdocs_dossier.captures.isolation import Reader
from mkdocs_dossier.captures.lock_check import check_text
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.model.capture import Capture, CaptureText


def read_locked(
    reader: Reader, cache: Path, capture: Capture, raw: bytes, path: str
) -> tuple[CaptureText | None, tuple[Diagnostic, ...]]:
    """Return the text of a capture as the lock describes it.

    Args:
        reader: reads it if the cache does not have it.
        cache: folder of the cache.
        capture: its entry in the lock.
        raw: the file's bytes, whose digest was checked.
        path: of the file, for the diagnostics.

    Returns:
        The text, marked as recognised if the lock says so, and what was found.
    """
    extraction = read_cached(reader, cache, raw, capture.media_type, capture.address)
    diagnostics = (*extraction.at(path), *check_text(capture, extraction, path))
    text = extraction.text
    if text is not None and capture.ocr:
        text = replace(text, ocr=True)
    return text, diagnostics
