"""Reading and writing ``sources/captures.lock``; its shape is described in :mod:`lock`."""

import json
import re
from typing import Any

from mkdocs_dossier.captures.lock import EMPTY, VERSION, Earlier, Lock, LockEntry
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.captures import Cap
from mkdocs_dossier.model.capture import Availability, Capture
from mkdocs_dossier.model.place import Place

PATH = "sources/captures.lock"
DIGEST = re.compile(r"[0-9a-f]{64}")
FILE = re.compile(r"[^./\\\x00-\x1f][^/\\\x00-\x1f]*")
STRINGS = ("address", "captured", "digest", "extractor", "file", "media_type", "text_digest")
FIELDS = {*STRINGS, "availability", "history", "ocr"}
AVAILABILITIES = {each.value: each for each in Availability}


class BrokenLockError(ValueError):
    """A lock, or an entry of it, that is not what the tool writes."""


def read_lock(text: str, path: str = PATH) -> tuple[Lock, tuple[Diagnostic, ...]]:
    """Read a lock.

    Args:
        text: of the lock file.
        path: of the lock file, for the diagnostics.

    Returns:
        The entries that could be read, and a ``CAP005`` for everything else.
    """
    try:
        content = json.loads(text, object_pairs_hook=without_repeats)
    except json.JSONDecodeError as error:
        return EMPTY, (broken(Place(path, error.lineno, error.colno), "The lock is no JSON."),)
    except (BrokenLockError, RecursionError) as error:
        return EMPTY, (broken(Place(path), str(error) or "The lock is nested too deep."),)
    captures = content.get("captures") if isinstance(content, dict) else None
    if not isinstance(captures, dict):
        return EMPTY, (broken(Place(path), "The lock has no captures."),)
    if content.get("version") != VERSION:
        sentence = f"The lock is not of version {VERSION}, which this Dossier reads."
        return EMPTY, (broken(Place(path), sentence),)
    entries: dict[str, LockEntry] = {}
    diagnostics: list[Diagnostic] = []
    for key, value in captures.items():
        try:
            entries[key] = read_entry(key, value)
        except BrokenLockError as error:
            place = Place(path, line_of(key, text))
            diagnostics.append(broken(place, f"The lock's entry of “{key}” {error}."))
    return Lock(entries), tuple(diagnostics)


def write_lock(lock: Lock) -> str:
    """Return the lock file's text; equal locks give equal bytes."""
    captures = {key: entry_as_json(entry) for key, entry in lock.entries.items()}
    content = {"captures": captures, "version": VERSION}
    return json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def entry_as_json(entry: LockEntry) -> dict[str, object]:
    """Return an entry as what is written."""
    capture = entry.capture
    value: dict[str, object] = {name: getattr(capture, name) for name in STRINGS}
    value["availability"] = capture.availability.value
    value["ocr"] = capture.ocr
    value["history"] = [
        {"captured": old.captured, "digest": old.digest, "text_digest": old.text_digest}
        for old in entry.history
    ]
    return value


def read_entry(key: str, value: object) -> LockEntry:
    """Return one entry.

    Raises:
        BrokenLockError: with the end of a sentence that says what is wrong.
    """
    fields = checked(value, FIELDS, STRINGS)
    if fields["availability"] not in AVAILABILITIES:
        raise BrokenLockError("is neither published nor withheld")
    if not isinstance(fields["ocr"], bool) or not isinstance(fields["history"], list):
        raise BrokenLockError("has a field of the wrong type")
    availability = AVAILABILITIES[fields["availability"]]
    file = fields["file"]
    if availability is Availability.PUBLISHED and not FILE.fullmatch(file):
        raise BrokenLockError("names a file that cannot be in the folder of captures")
    if availability is Availability.WITHHELD and file:
        raise BrokenLockError("names the file of a withheld capture")
    names = {name: fields[name] for name in STRINGS}
    capture = Capture(key=key, availability=availability, ocr=fields["ocr"], **names)
    return LockEntry(capture, tuple(read_earlier(old) for old in fields["history"]))


def read_earlier(value: object) -> Earlier:
    """Return one entry of a history.

    Raises:
        BrokenLockError: with the end of a sentence that says what is wrong.
    """
    names = ("captured", "digest", "text_digest")
    return Earlier(**checked(value, set(names), names))


def checked(value: object, names: set[str], strings: tuple[str, ...]) -> dict[str, Any]:
    """Return ``value`` if it is an object with just these fields, digests being such.

    Raises:
        BrokenLockError: with the end of a sentence that says what is wrong.
    """
    if not isinstance(value, dict) or value.keys() != names:
        raise BrokenLockError("does not have the fields of an entry")
    if not all(isinstance(value[name], str) for name in strings):
        raise BrokenLockError("has a field of the wrong type")
    if not all(DIGEST.fullmatch(value[name]) for name in ("digest", "text_digest")):
        raise BrokenLockError("has a digest that is no SHA-256 in hexadecimal")
    return value


def without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Return a JSON object whose names are all different.

    Raises:
        BrokenLockError: if two are the same; a merge may leave an entry twice.
    """
    result = dict(pairs)
    if len(result) != len(pairs):
        raise BrokenLockError("The lock has two entries or fields of the same name.")
    return result


def line_of(key: str, text: str) -> int:
    """Return the line on which an entry starts, as far as its name tells."""
    at = text.find(json.dumps(key, ensure_ascii=False) + ":")
    return text.count("\n", 0, at) + 1 if at >= 0 else 1


def broken(place: Place, sentence: str) -> Diagnostic:
    """Return the diagnostic about a lock that cannot be read."""
    hint = "Take the lock from the repository's history, or lock again with `dossier capture`."
    return Diagnostic(Cap.CAP005, place, sentence, hint)
