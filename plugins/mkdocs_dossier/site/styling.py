"""Styling: references in a CSL style, by Pandoc's citeproc, one call for all of them.

Rendering costs what the distinct references cost, not the citations. The result is kept in the
cache under a digest of everything that went into it.
"""

import contextlib
import hashlib
import json
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.citations import Cit
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.model.record import Record
from mkdocs_dossier.model.reference import Piece
from mkdocs_dossier.render.styled import read_styled
from mkdocs_dossier.site.citation_items import write_items
from mkdocs_dossier.site.citation_style import NEWSROOM, UnstyledError, read_style
from mkdocs_dossier.site.settings import Settings
from mkdocs_dossier.site.writing import write_text

Styled = dict[str, tuple[Piece, ...]]
"""References by the keys of their records."""

_SECONDS = 120


def style_references(
    settings: Settings, records: Sequence[Record], lang: str
) -> tuple[Styled, tuple[Diagnostic, ...]]:
    """Return references in the style that the configuration names.

    Args:
        settings: with ``citation_style``: ``newsroom``, a bundled style's name, or the path of a
            .csl file below the report's folder.
        records: the cited ones; confidential ones are left to our own formatter.
        lang: the page's language.
    """
    public = [record for record in records if not record.confidential]
    if settings.citation_style in ("", NEWSROOM) or not public:
        return {}, ()
    try:
        document = _process(settings, read_style(settings), write_items(public, lang), lang)
    except UnstyledError as error:
        place = Place("mkdocs.yml")
        return {}, (Diagnostic(Cit.CIT103, place, error.sentence, error.hint),)
    return read_styled(document, lang), ()


def _process(settings: Settings, style: str, records: str, lang: str) -> Mapping[str, Any]:
    parts = ("2", _stamp_pandoc(), style, records, lang)
    digest = hashlib.sha256("\x00".join(parts).encode()).hexdigest()
    kept = settings.cache / "styled" / f"{digest}.json"
    with contextlib.suppress(OSError, ValueError):
        return _read_document(kept.read_text(encoding="utf-8"))
    printed = _run_pandoc(style, records, lang)
    try:
        document = _read_document(printed)
    except ValueError as error:
        raise UnstyledError("Pandoc's answer cannot be read.", "Update Pandoc.") from error
    with contextlib.suppress(OSError):
        write_text(kept, printed)
    return document


def _read_document(text: str) -> Mapping[str, Any]:
    document = json.loads(text)
    if not isinstance(document, dict) or "blocks" not in document:
        raise ValueError
    return document


def _run_pandoc(style: str, records: str, lang: str) -> str:
    pandoc = _find_pandoc()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "style.csl").write_text(style, encoding="utf-8")
        Path(folder, "records.json").write_text(records, encoding="utf-8")
        command = [pandoc, "--from=markdown", "--to=json", "--citeproc", "--sandbox",
                   "--csl=style.csl", "--bibliography=records.json",
                   f"--metadata=lang:{lang}"]  # fmt: skip
        try:
            done = subprocess.run(  # noqa: S603 - fixed words, and files of our own
                command,
                input='---\nnocite: "@*"\n---\n',
                cwd=folder,
                capture_output=True,
                text=True,
                encoding="utf-8",
                timeout=_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise UnstyledError("Pandoc did not finish.", "Try again.") from error
    if done.returncode:
        said = done.stderr.strip().split("\n")[0][:200]
        raise UnstyledError(
            f"Pandoc could not apply the citation style: {said}", "Check the .csl file."
        )
    return done.stdout


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


def _stamp_pandoc() -> str:
    """Return what changes when another Pandoc is installed, without running it."""
    try:
        return version("pypandoc_binary")
    except PackageNotFoundError:
        found = shutil.which("pandoc")
        return str(Path(found).stat().st_mtime_ns) if found else ""
