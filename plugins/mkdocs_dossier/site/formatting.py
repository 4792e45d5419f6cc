"""Formatting by Pandoc, from the cache where nothing has changed.

What came of a document is kept under a digest of everything that went into it; if all is there,
no process is started. Of a document whose clusters are apart each is kept for itself, so that one
that is new costs no more than itself.
"""

import contextlib
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mkdocs_dossier.site.citation_style import UnstyledError
from mkdocs_dossier.site.pandoc import Job, read_program, run_pandoc, stamp_pandoc
from mkdocs_dossier.site.writing import write_text

Answer = Mapping[str, Any]
_Block = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Formatted:
    """What Pandoc has made of a document.

    Attributes:
        clusters: blocks by the digests of what they were made of.
        rest: the list of references.
    """

    clusters: Mapping[str, _Block]
    rest: Sequence[_Block]


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
    formatted = [_read_kept(path) for path in paths]
    asked = [_leave_out(job, kept) for job, kept in zip(jobs, formatted, strict=True)]
    missing = [at for at, kept in enumerate(formatted) if kept is None or asked[at].clusters]
    if missing:
        printed = run_pandoc(style, [asked[at] for at in missing])
        for at, text in zip(missing, printed, strict=True):
            try:
                made = _join(jobs[at], formatted[at], _read(asked[at], text))
            except ValueError as error:
                raise UnstyledError("Pandoc's answer cannot be read.", "Update Pandoc.") from error
            formatted[at] = made
            with contextlib.suppress(OSError):
                write_text(paths[at], _write(made))
    return [_answer(job, each) for job, each in zip(jobs, formatted, strict=True) if each]


def _name(common: str, items: str, job: Job) -> str:
    clusters = () if job.is_apart else job.clusters
    told = (job.lang, job.opening, *clusters, str(job.records), str(job.is_bare))
    return _digest("\x00".join((common, items, *told)))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _leave_out(job: Job, kept: _Formatted | None) -> Job:
    """Return a job without the clusters that have been formatted before."""
    if kept is None:
        return job
    return replace(
        job, clusters=tuple(each for each in job.clusters if _digest(each) not in kept.clusters)
    )


def _join(job: Job, kept: _Formatted | None, made: _Formatted) -> _Formatted:
    """Return what there is of a job by now, and nothing that it no longer holds."""
    every = {**(kept.clusters if kept else {}), **made.clusters}
    return _Formatted({name: every[name] for name in map(_digest, job.clusters)}, made.rest)


def _answer(job: Job, formatted: _Formatted) -> Answer:
    clusters = [formatted.clusters[_digest(each)] for each in job.clusters]
    return {"blocks": [*clusters, *formatted.rest]}


def _read(job: Job, text: str) -> _Formatted:
    """Return what Pandoc has printed; a ValueError if that is something else."""
    document = json.loads(text)
    if not isinstance(document, dict) or "blocks" not in document:
        raise ValueError
    blocks = [block for block in document["blocks"] if block.get("t") == "Div"]
    count = len(job.clusters)
    clusters = dict(zip(map(_digest, job.clusters), blocks[:count], strict=True))
    return _Formatted(clusters, blocks[count:])


def _write(formatted: _Formatted) -> str:
    kept = {"clusters": formatted.clusters, "rest": formatted.rest}
    return json.dumps(kept, ensure_ascii=False)


def _read_kept(path: Path) -> _Formatted | None:
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
        kept = json.loads(path.read_text(encoding="utf-8"))
        return _Formatted(dict(kept["clusters"].items()), list(kept["rest"]))
    return None
