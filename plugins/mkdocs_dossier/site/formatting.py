"""Formatting by Pandoc, from the cache where nothing has changed.

What came of a document is kept under a digest of everything that went into it; if all is there,
no process is started.
"""

import contextlib
import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from mkdocs_dossier.site.citation_style import UnstyledError
from mkdocs_dossier.site.pandoc import Job, read_program, run_pandoc, stamp_pandoc
from mkdocs_dossier.site.writing import write_text

Answer = Mapping[str, Any]


def format_all(cache: Path, style: str, jobs: Sequence[Job]) -> list[Answer]:
    """Return what Pandoc makes of each job, in one call for all that is not in the cache.

    Args:
        cache: folder of what is kept between builds.
        style: a CSL style.
        jobs: what to format.

    Raises:
        UnstyledError: if Pandoc does not manage.
    """
    common = _digest(f"{stamp_pandoc()}\x00{read_program()}\x00{style}")
    digests = {items: _digest(items) for items in {job.items for job in jobs}}
    paths = [cache / "styled" / f"{_name(common, digests[job.items], job)}.json" for job in jobs]
    answers = [_read_kept(path) for path in paths]
    missing = [number for number, answer in enumerate(answers) if answer is None]
    if missing:
        printed = run_pandoc(style, [jobs[number] for number in missing])
        for number, text in zip(missing, printed, strict=True):
            try:
                answers[number] = _read(text)
            except ValueError as error:
                raise UnstyledError("Pandoc's answer cannot be read.", "Update Pandoc.") from error
            with contextlib.suppress(OSError):
                write_text(paths[number], text)
    return [answer for answer in answers if answer is not None]


def _name(common: str, items: str, job: Job) -> str:
    return _digest("\x00".join((common, items, job.lang, job.document, str(job.records))))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _read_kept(path: Path) -> Answer | None:
    with contextlib.suppress(OSError, ValueError):
        return _read(path.read_text(encoding="utf-8"))
    return None


def _read(text: str) -> Answer:
    document = json.loads(text)
    if not isinstance(document, dict) or "blocks" not in document:
        raise ValueError
    return document
