"""Cleaned copies, written beside the files that they are of and never over anything."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs_dossier import __version__
from mkdocs_dossier.captures.cached import digest_of
from mkdocs_dossier.protection.by_hand import say_by_hand
from mkdocs_dossier.protection.describing import list_fixed
from mkdocs_dossier.protection.isolation import Examiner
from mkdocs_dossier.site.settings import Settings
from mkdocs_dossier.site.writing import write_text

RECORD = "cleaned.jsonl"
_MARK = ".clean"
_DAMAGED = (
    "it could not be taken apart, or has a part that only its own program can remove; export it"
    " anew from there"
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What was done about one file.

    Attributes:
        original: the file.
        copy: the cleaned copy; ``None`` if there is none.
        reason: why there is none, or what is left in it; may be empty.
    """

    original: Path
    copy: Path | None
    reason: str = ""


def clean_files(settings: Settings, files: Iterable[Path]) -> Iterator[Cleaned]:
    """Write a cleaned copy of every file that tells what can be removed, and record it.

    The record, ``cleaned.jsonl`` in the folder of sources, has a JSON object a line: ``cleaned``
    and ``original`` (SHA-256), ``file``, ``removed`` (codes), ``tool``.

    Args:
        settings: of the report.
        files: to be looked at.
    """
    with Examiner() as examiner:
        for path in files:
            if path.stem.endswith(_MARK):
                continue
            outcome = _clean(settings, examiner, path)
            if outcome:
                yield outcome


def _clean(settings: Settings, examiner: Examiner, path: Path) -> Cleaned | None:
    try:
        raw = path.read_bytes()
    except OSError as error:
        return Cleaned(path, None, f"it cannot be read: {error.strerror}")
    told = {trace.code for trace in examiner.examine(raw, path.name).traces} & list_fixed(path.name)
    if not told:
        return None
    cleaned = examiner.clean(raw, path.name)
    if cleaned is None:
        return Cleaned(path, None, say_by_hand(path.name).rstrip(".") or _DAMAGED)
    left = {trace.code for trace in examiner.examine(cleaned, path.name).traces} & list_fixed(
        path.name
    )
    copy = name_copy(path)
    try:
        with copy.open("xb") as file:
            file.write(cleaned)
    except FileExistsError:
        return Cleaned(path, None, f"{settings.shown(copy)} is there already")
    except OSError as error:
        return Cleaned(path, None, f"the copy cannot be written: {error.strerror}")
    removed = sorted(code.name for code in told - left)
    _record(settings, copy, digest_of(raw), digest_of(cleaned), removed)
    names = ", ".join(sorted(f"{code.name} ({code.explanation.title})" for code in left))
    return Cleaned(path, copy, f"left in it: {names}" if left else "")


def name_copy(path: Path) -> Path:
    """Return what the cleaned copy of a file is called."""
    return path.with_name(f"{path.stem}{_MARK}{path.suffix}")


def _record(
    settings: Settings, copy: Path, original: str, cleaned: str, removed: list[str]
) -> None:
    record = settings.sources / RECORD
    before = record.read_text(encoding="utf-8") if record.is_file() else ""
    entry = {
        "cleaned": cleaned,
        "file": settings.shown(copy),
        "original": original,
        "removed": removed,
        "tool": f"dossier {__version__}",
    }
    write_text(record, f"{before}{json.dumps(entry, ensure_ascii=False, sort_keys=True)}\n")
