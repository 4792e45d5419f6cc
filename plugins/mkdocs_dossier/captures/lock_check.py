"""Whether the stored captures are those that were locked."""

from collections.abc import Iterable, Mapping

from mkdocs_dossier.captures.extraction import Extraction
from mkdocs_dossier.captures.extractor import extractor_of
from mkdocs_dossier.captures.file_names import by_key
from mkdocs_dossier.captures.lock import Lock
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.captures import Cap
from mkdocs_dossier.model.capture import Availability, Capture
from mkdocs_dossier.model.place import Place

FOLDER = "sources/captures"


def check_lock(
    lock: Lock, files: Mapping[str, str], keys: Iterable[str] = (), folder: str = FOLDER
) -> tuple[Diagnostic, ...]:
    """Compare a lock with the files in the folder of captures.

    Args:
        lock: as read.
        files: SHA-256 by file name, as :func:`stored_files.published_files` gives them.
        keys: of all records: tells which key a file whose name has several dots is of.
        folder: of the captures, for the diagnostics.

    Returns:
        The diagnostics, by file name, then those about files that are not there.
    """
    stored = by_key(files, {*lock.entries, *keys})
    found: list[Diagnostic] = []
    for key, names in stored.items():
        for name in names:
            found += check_file(lock, key, name, files[name], folder)
    for key in sorted(lock.entries):
        capture = lock.entries[key].capture
        published = capture.availability is Availability.PUBLISHED
        if published and capture.file not in files:
            place = Place(f"{folder}/{capture.file}")
            sentence = f"The capture of “{key}” is in the lock, but its file is missing."
            hint = "Restore it from the repository's history."
            found.append(Diagnostic(Cap.CAP003, place, sentence, hint))
    return tuple(found)


def check_file(lock: Lock, key: str, name: str, digest: str, folder: str) -> list[Diagnostic]:
    """Return what is wrong with one stored file."""
    place = Place(f"{folder}/{name}")
    add = f"To lock it, run: dossier capture {key} {folder}/{name}"
    capture = lock.capture(key)
    if withheld(lock, digest):
        sentence = "This file is withheld according to the lock, but stands in the repository."
        hint = "Move it to the vault, and remove it from the history if it was committed."
        return [Diagnostic(Cap.CAP007, place, sentence, hint)]
    if capture is None:
        sentence = f"The capture of “{key}” is not in the lock."
        return [Diagnostic(Cap.CAP002, place, sentence, add)]
    if capture.file != name:
        locked = f"“{capture.file}”" if capture.file else "a withheld file"
        sentence = f"“{key}” has two captures: this one, and {locked}, which is the locked one."
        return [Diagnostic(Cap.CAP004, place, sentence, "Remove one of them.")]
    if capture.digest != digest:
        sentence = f"The capture of “{key}” has changed since it was locked."
        hint = f"Restore the old file, or lock this one as a new version. {add}"
        return [Diagnostic(Cap.CAP001, place, sentence, hint)]
    return []


def withheld(lock: Lock, digest: str) -> bool:
    """Tell whether these bytes are a withheld capture."""
    return digest in lock.withheld


def check_text(capture: Capture, extraction: Extraction, path: str) -> tuple[Diagnostic, ...]:
    """Compare the text that is read now with the one that was locked.

    Args:
        capture: as locked; its raw digest is taken as checked.
        extraction: of the file.
        path: of the file, for the diagnostic.
    """
    if extraction.text is None or extraction.text_digest == capture.text_digest:
        return ()
    now = extractor_of(capture.media_type)
    by = f"“{capture.extractor}” then, “{now}” now"
    if capture.extractor == now:
        by = "the extractor is the same, so the lock was edited, or the file's media type"
    sentence = f"The text read from the capture of “{capture.key}” is not the locked one ({by})."
    hint = f"Check its quotations, then run: dossier capture {capture.key} {path}"
    return (Diagnostic(Cap.CAP006, Place(path), sentence, hint),)
