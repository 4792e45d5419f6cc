"""Pandoc, run once for everything that a citation style has to format.

Pandoc's own command has one language for all that it is given. Its Lua interpreter has the same
citation processor as a function, so that one process serves every language and page.
"""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path

from mkdocs_dossier.site.citation_documents import write_whole
from mkdocs_dossier.site.citation_style import UnstyledError

_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Job:
    """One document to be formatted.

    Attributes:
        lang: of its words.
        items: CSL-JSON of the records.
        opening: what stands before the clusters, as JSON of a block; may be empty.
        clusters: what is cited in the text, each as JSON of a citation.
        records: which of the items may be cited, by their places; 1-based, as Lua counts.
        is_bare: whether of the list of references only the order is wanted, and only of those that
            are cited.
        is_apart: whether a cluster is formatted the same whatever the others are.
    """

    lang: str
    items: str
    opening: str
    clusters: tuple[str, ...]
    records: tuple[int, ...]
    is_bare: bool = False
    is_apart: bool = False


def run_pandoc(style: str, jobs: Sequence[Job]) -> list[str]:
    """Return each job's document as formatted, as JSON.

    Raises:
        UnstyledError: if there is no Pandoc, or it does not manage.
    """
    pandoc = _find_pandoc()
    with tempfile.TemporaryDirectory() as folder:
        for name, text in _write_files(style, jobs).items():
            Path(folder, name).write_text(text, encoding="utf-8")
        try:
            done = subprocess.run(  # noqa: S603 - fixed words, and files of our own
                [pandoc, "lua", "styled.lua"],
                cwd=folder,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                encoding="utf-8",
                timeout=_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise UnstyledError("Pandoc did not finish.", "Try again.") from error
    if done.returncode:
        said = _find_reason(done.stderr)
        raise UnstyledError(
            f"Pandoc could not apply the citation style: {said}",
            "Check the .csl file, and that Pandoc is of version 3 or newer.",
        )
    answers = done.stdout.splitlines()
    if len(answers) != len(jobs):
        raise UnstyledError("Pandoc's answer cannot be read.", "Update Pandoc.")
    return answers


def _find_reason(said: str) -> str:
    lines = [line.strip() for line in said.split("\n") if line.strip()]
    # Lua tells first that it was Lua, and last where in the program.
    told = [line for line in lines if not line.startswith(("Error running Lua", "stack traceback"))]
    return (told or lines or [""])[0][:200]


def _write_files(style: str, jobs: Sequence[Job]) -> Mapping[str, str]:
    names: dict[str, str] = {}
    wanted = [
        {
            "lang": job.lang,
            "items": names.setdefault(job.items, f"items-{len(names)}.json"),
            "document": write_whole(job.opening, job.clusters, lists_all=not job.is_bare),
            "records": job.records,
            "is_bare": job.is_bare,
        }
        for job in jobs
    ]
    texts = {name: items for items, name in names.items()}
    documents = json.dumps(wanted, ensure_ascii=False)
    return {**texts, "documents.json": documents, "style.csl": style, "styled.lua": read_program()}


@cache
def read_program() -> str:
    """Return what Pandoc's Lua interpreter is to do."""
    return files("mkdocs_dossier.assets").joinpath("styled.lua").read_text(encoding="utf-8")


def stamp_pandoc() -> str:
    """Return what changes when another Pandoc is installed, without running it."""
    try:
        return version("pypandoc_binary")
    except PackageNotFoundError:
        found = shutil.which("pandoc")
        return str(Path(found).stat().st_mtime_ns) if found else ""


def _find_pandoc() -> str:
    try:
        # An optional extra: most reports do without.
        import pypandoc  # noqa: PLC0415

        return str(pypandoc.get_pandoc_path())
    except (ImportError, OSError):
        found = shutil.which("pandoc")
    if found:
        return found
    raise UnstyledError(
        "A CSL style needs Pandoc, which is not installed.",
        "Install it with: pip install 'mkdocs-dossier[csl]'",
    )
