"""Capturing a source: fetched from its address or taken from a file, and locked."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mkdocs_dossier.captures.fetch import fetch
from mkdocs_dossier.captures.file_names import name_of_capture
from mkdocs_dossier.captures.isolation import Reader
from mkdocs_dossier.captures.lock import EMPTY, add_capture
from mkdocs_dossier.captures.lock_file import read_lock, write_lock
from mkdocs_dossier.captures.media import media_type_of_name, suffix_of_name
from mkdocs_dossier.captures.save import (
    Origin,
    describe,
    media_type_of_fetched,
    occupied,
    save_fetched,
    suffix_of_fetched,
    taken,
)
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.captures import Cap
from mkdocs_dossier.model.capture import Availability, Capture
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.site.reading import read_text
from mkdocs_dossier.site.settings import Settings
from mkdocs_dossier.site.writing import write_text

Outcome = tuple[Capture | None, tuple[Diagnostic, ...]]


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be captured.

    Attributes:
        key: of the record.
        keys: of all records, whose files may start alike.
        withheld: whether the file stays where it is, outside of the repository.
        ocr: whether the text was recognised from images.
        address: where a file is from; that of a fetched page is known.
        captured: ISO 8601 time with zone at which it was made.
    """

    key: str
    keys: Iterable[str] = ()
    withheld: bool = False
    ocr: bool = False
    address: str = ""
    captured: str = ""


def capture_address(settings: Settings, request: Request, address: str) -> Outcome:
    """Fetch an address, keep what came, and lock it."""
    fetched, diagnostics = fetch(address)
    if fetched is None:
        return None, diagnostics
    folder = settings.sources / "captures"
    path, diagnostics = save_fetched(folder, request.key, fetched, request.keys)
    if path is None:
        return None, diagnostics
    media_type = media_type_of_fetched(fetched, suffix_of_fetched(fetched))
    origin = Origin(
        path.name,
        media_type,
        fetched.answer.final_address,
        fetched.answer.captured,
        ocr=request.ocr,
    )
    return _lock(settings, request, fetched.raw, origin)


def capture_file(settings: Settings, request: Request, path: Path) -> Outcome:
    """Take a file as a capture, copying it beside the records unless it is withheld."""
    shown = settings.shown(path)
    media_type = media_type_of_name(path.name)
    if not media_type:
        sentence = "This kind of file cannot be read as text."
        hint = "Captures are txt, md, html, pdf, docx, eml, vtt, srt, warc or wacz files."
        return None, (Diagnostic(Cap.CAP010, Place(shown), sentence, hint),)
    try:
        raw = path.read_bytes()
    except OSError as error:
        sentence = f"The file cannot be read: {error.strerror}."
        return None, (Diagnostic(Cap.CAP030, Place(shown), sentence),)
    folder = settings.sources / "captures"
    name = path.name
    if not request.withheld and path.resolve().parent != folder.resolve():
        there = occupied(folder, request.key, request.keys)
        if there:
            return None, (taken(request.key, there),)
        name = name_of_capture(request.key, suffix_of_name(path.name))
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, folder / name)
    availability = Availability.WITHHELD if request.withheld else Availability.PUBLISHED
    origin = Origin(
        name, media_type, request.address, request.captured, availability, ocr=request.ocr
    )
    return _lock(settings, request, raw, origin)


def _lock(settings: Settings, request: Request, raw: bytes, origin: Origin) -> Outcome:
    with Reader() as reader:
        extraction = reader.read(raw, origin.media_type, origin.address)
    path = settings.sources / "captures.lock"
    found = extraction.at(settings.shown(settings.sources / "captures" / origin.file))
    if extraction.text is None:
        return None, found
    text, unread = read_text(path, settings.shown(path)) if path.is_file() else ("", ())
    lock, broken = read_lock(text, settings.shown(path)) if text else (EMPTY, ())
    if unread or broken:
        # A lock that can't be read whole is not written anew: entries would be lost.
        return None, (*found, *unread, *broken)
    capture = describe(request.key, raw, extraction, origin)
    write_text(path, write_lock(add_capture(lock, capture)))
    return capture, found
