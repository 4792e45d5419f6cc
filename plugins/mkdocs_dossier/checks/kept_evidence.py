"""Checks of evidence: what was locked and attested is only added to."""

from collections.abc import Iterator, Mapping

from mkdocs_dossier.captures.file_names import name_of_sidecar
from mkdocs_dossier.captures.lock import Earlier, Lock, LockEntry
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.corrections import Cor
from mkdocs_dossier.model.capture import Availability
from mkdocs_dossier.model.place import Place

_RESTORE = "Take the file from the repository's history; add a new version with `dossier capture`."


def check_lock_kept(old: Lock, new: Lock, path: str) -> Iterator[Diagnostic]:
    """Yield entries of the lock that are gone, or say otherwise of what was captured.

    A capture may be withheld later on, and its text extracted anew.

    Args:
        old: the lock as it was.
        new: the lock as it is.
        path: of the lock, for the diagnostics.
    """
    for key, before in old.entries.items():
        after = new.entries.get(key)
        if after is None:
            yield _report(path, f"The lock had an entry of “{key}”, which is gone.")
            continue
        kept = {earlier.digest: earlier for earlier in after.history}
        if any(kept.get(each.digest) is None for each in before.history):
            yield _report(path, f"The history of “{key}” in the lock has lost an earlier version.")
        yield from _check_current(key, before, after, kept, path)


def _check_current(
    key: str, before: LockEntry, after: LockEntry, kept: Mapping[str, Earlier], path: str
) -> Iterator[Diagnostic]:
    was, now = before.capture, after.capture
    if was.digest != now.digest:
        if was.digest not in kept:
            sentence = f"The lock has another digest for “{key}”, and the earlier one is forgotten."
            yield _report(path, sentence)
        elif kept[was.digest].captured != was.captured:
            yield _report(path, f"The lock says otherwise when “{key}” was captured at first.")
    elif (was.captured, was.address) != (now.captured, now.address):
        sentence = f"The lock says otherwise when or where the capture of “{key}” was made."
        yield _report(path, sentence)


def check_captures_kept(
    old: Lock, new: Lock, changed: Mapping[str, str], folder: str
) -> Iterator[Diagnostic]:
    """Yield stored captures whose bytes were changed or removed while they are still current.

    Args:
        old: the lock as it was.
        new: the lock as it is.
        changed: names of files in the folder that were modified (``M``) or deleted (``D``).
        folder: of captures, for the diagnostics.
    """
    for key, entry in old.entries.items():
        was, now = entry.capture, new.capture(key)
        if was.availability is Availability.WITHHELD or now is None or now.digest != was.digest:
            continue
        if now.availability is Availability.WITHHELD:
            continue
        for name in (was.file, name_of_sidecar(key)):
            if name in changed and now.file == was.file:
                verb = "removed" if changed[name] == "D" else "changed"
                yield _report(
                    f"{folder}/{name}", f"The stored capture of “{key}” was {verb} after locking."
                )


def check_receipts_kept(old: str, new: str, path: str) -> Iterator[Diagnostic]:
    """Yield receipts that are gone or say something else; lines of the file are compared."""
    kept = set(filter(None, map(str.strip, new.split("\n"))))
    gone = [line for line in filter(None, map(str.strip, old.split("\n"))) if line not in kept]
    if gone:
        count = "A receipt was" if len(gone) == 1 else f"{len(gone)} receipts were"
        yield Diagnostic(
            Cor.COR058,
            Place(path),
            f"{count} changed or removed.",
            "Take the lines from the repository's history; new receipts are added beside them.",
        )


def _report(path: str, sentence: str) -> Diagnostic:
    return Diagnostic(Cor.COR057, Place(path), sentence, _RESTORE)
