"""Reading the report's text files."""

import os
from collections.abc import Iterator
from pathlib import Path

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.chapters import Doc
from mkdocs_dossier.model.place import Place

MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""How the names of chapters end."""


def read_text(path: Path, shown: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Read a file strictly as UTF-8, lines ending in a line feed.

    Returns:
        The text, empty if it cannot be read, and why.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        return "", (Diagnostic(Doc.DOC005, Place(shown), f"The file cannot be read: {reason}."),)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        finding = Diagnostic(
            Doc.DOC005,
            Place(shown, line, column),
            "The file is not in UTF-8.",
            "Save it again with the encoding UTF-8.",
        )
        return "", (finding,)
    return text.replace("\r\n", "\n").replace("\r", "\n"), ()


def decode(raw: bytes) -> str:
    """Return the text of a file of some revision, whatever is wrong with it now being reported."""
    text = raw.decode("utf-8-sig", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def find_chapters(docs: Path) -> Iterator[Path]:
    """Yield the Markdown files below the documents folder by path, none that are hidden."""
    for folder, folders, files in os.walk(docs):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(MARKDOWN) and not name.startswith("."):
                yield Path(folder, name)


def is_chapter(docs: Path, path: Path) -> bool:
    """Tell whether ``find_chapters`` would find a file, were it there."""
    if not path.is_relative_to(docs) or not path.name.lower().endswith(MARKDOWN):
        return False
    return not any(part.startswith(".") for part in path.relative_to(docs).parts)


def find_bibliographies(sources: Path) -> list[Path]:
    """Return the .bib files in the folder of sources, by name."""
    return sorted(sources.glob("*.bib")) if sources.is_dir() else []


def find_timelines(sources: Path) -> list[Path]:
    """Return the files of events in the folder of sources."""
    names = ("timeline.yml", "timeline.csv")
    return [sources / name for name in names if (sources / name).is_file()]
