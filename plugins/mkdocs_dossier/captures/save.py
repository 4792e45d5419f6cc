"""Putting a fresh capture on disk, never over another one, and describing it for the lock."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mkdocs_dossier.captures.cached import digest_of
from mkdocs_dossier.captures.extraction import Extraction
from mkdocs_dossier.captures.extractor import extractor_of
from mkdocs_dossier.captures.fetch import Fetched
from mkdocs_dossier.captures.file_names import (
    by_key,
    name_of_capture,
    name_of_sidecar,
)
from mkdocs_dossier.captures.headers import write_answer
from mkdocs_dossier.captures.media import media_type_of_name, suffix_of_media_type, suffix_of_name
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.captures import Cap
from mkdocs_dossier.model.capture import Availability, Capture
from mkdocs_dossier.model.place import Place


@dataclass(frozen=True, slots=True)
class Origin:
    """Where, when and how a capture was made.

    Attributes:
        file: its name below ``sources/captures/``; not kept if it is withheld.
        media_type: as it was read.
        address: where it is from; may be empty.
        captured: ISO 8601 time with zone; may be empty.
        availability: who may see it.
        ocr: whether its captor says that its text was recognised from images.
    """

    file: str
    media_type: str
    address: str = ""
    captured: str = ""
    availability: Availability = Availability.PUBLISHED
    ocr: bool = False


def describe(key: str, raw: bytes, extraction: Extraction, origin: Origin) -> Capture:
    """Return the lock's description of a capture.

    Args:
        key: of its record.
        raw: its bytes.
        extraction: of it, with a text.
        origin: where it is from.
    """
    return Capture(
        key=key,
        digest=digest_of(raw),
        text_digest=extraction.text_digest,
        media_type=origin.media_type,
        extractor=extractor_of(origin.media_type),
        file="" if origin.availability is Availability.WITHHELD else origin.file,
        availability=origin.availability,
        address=origin.address,
        captured=origin.captured,
        ocr=origin.ocr or (extraction.text is not None and extraction.text.ocr),
    )


def suffix_of_fetched(fetched: Fetched) -> str:
    """Return the suffix for a fetched capture: by its media type, else by its address."""
    by_type = suffix_of_media_type(fetched.media_type)
    path = fetched.answer.final_address.partition("?")[0].partition("#")[0]
    by_address = suffix_of_name(path.rpartition("/")[2])
    # Servers call Markdown, transcripts and archives plain text or bare bytes.
    vague = by_type in {"", ".txt"}
    return by_address or by_type if vague else by_type


def media_type_of_fetched(fetched: Fetched, suffix: str) -> str:
    """Return the media type to read a fetched capture by."""
    if suffix_of_media_type(fetched.media_type) == suffix:
        return fetched.media_type
    return media_type_of_name(suffix)


def save_fetched(
    folder: Path, key: str, fetched: Fetched, keys: Iterable[str] = ()
) -> tuple[Path | None, tuple[Diagnostic, ...]]:
    """Write a fetched capture and its sidecar.

    Args:
        folder: ``sources/captures``; made when needed.
        key: of its record.
        fetched: what came.
        keys: of other records, whose files may start alike.

    Returns:
        The capture's file, or ``None`` with the reason: its format cannot be read (``CAP010``) or
        the key has a capture already (``CAP031``).
    """
    suffix = suffix_of_fetched(fetched)
    if not suffix:
        sentence = f"The server sends “{fetched.media_type[:60]}”, which cannot be read as text."
        hint = "Save the source as HTML, PDF or plain text, and capture the file."
        return None, (Diagnostic(Cap.CAP010, Place("sources/captures"), sentence, hint),)
    there = occupied(folder, key, keys)
    if there:
        return None, (taken(key, there),)
    file = folder / name_of_capture(key, suffix)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, content in (
            (file, fetched.raw),
            (folder / name_of_sidecar(key), write_answer(fetched.answer).encode()),
        ):
            with path.open("xb") as new:
                new.write(content)
    except FileExistsError as error:
        return None, (taken(key, Path(str(error.filename)).name),)
    except OSError as error:
        sentence = f"The capture could not be written: {error.strerror}."
        return None, (Diagnostic(Cap.CAP030, Place(f"sources/captures/{file.name}"), sentence),)
    return file, ()


def occupied(folder: Path, key: str, keys: Iterable[str]) -> str:
    """Return the name of a file that a key has in the folder already, or an empty string."""
    names = [path.name for path in folder.iterdir()] if folder.is_dir() else []
    captures = by_key(names, [key, *keys]).get(key, [])
    sidecar = name_of_sidecar(key)
    return captures[0] if captures else sidecar if sidecar in names else ""


def taken(key: str, name: str) -> Diagnostic:
    """Return the diagnostic that nothing is overwritten."""
    sentence = f"“{key}” has a file in sources/captures/ already; nothing was overwritten."
    hint = "Move it away first. The lock's history keeps its digest."
    return Diagnostic(Cap.CAP031, Place(f"sources/captures/{name}"), sentence, hint)
