"""Examining a report's folders: chapters, sources, vault, cache, and the disk they are on."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from mkdocs_dossier.captures.lock import EMPTY, Lock
from mkdocs_dossier.captures.lock_file import read_lock
from mkdocs_dossier.cli.examination import Examined, State
from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.model.capture import Availability
from mkdocs_dossier.site import Settings
from mkdocs_dossier.site.reading import find_bibliographies, find_chapters, read_text
from mkdocs_dossier.site.revisions import RevisionError, find_top, is_ignored


def read_report_lock(settings: Settings) -> Lock:
    """Return the lock of a report, empty where there is none that can be read."""
    path = settings.sources / "captures.lock"
    if not path.is_file():
        return EMPTY
    text, _ = read_text(path, settings.shown(path))
    lock, _ = read_lock(text)
    return lock


def examine_folders(settings: Settings, lock: Lock) -> Iterator[Examined]:
    """Look at the folders."""
    docs, sources = settings.shown(settings.docs), settings.shown(settings.sources)
    chapters = sum(1 for _ in find_chapters(settings.docs))
    if chapters:
        yield Examined("chapters", State.FINE, f"{docs}/ holds {_count(chapters, 'page')}.")
    else:
        advice = "Write a first page, index.md, or set `docs_dir:`."
        yield Examined("chapters", State.BROKEN, f"{docs}/ holds no Markdown page.", advice)
    files = len(find_bibliographies(settings.sources))
    if files:
        yield Examined("sources", State.FINE, f"{sources}/ holds {_count(files, '.bib file')}.")
    else:
        yield Examined(
            "sources",
            State.BROKEN,
            f"{sources}/ holds no .bib file: nothing can be cited.",
            "Add one, or set `sources_dir` of the plugin.",
        )
    yield _examine_vault(settings, lock)
    yield from _examine_cache(settings, lock)
    yield _examine_disk(settings)


def _examine_vault(settings: Settings, lock: Lock) -> Examined:
    withheld = sum(
        entry.capture.availability is Availability.WITHHELD for entry in lock.entries.values()
    )
    vault = settings.vault
    if vault is None:
        state = State.NOTE if withheld else State.FINE
        sentence = f"None is configured; receipts stand for {_count(withheld, 'withheld capture')}."
        advice = "Whoever holds the captures sets `vault` of the plugin, or says --vault."
        return Examined("vault", state, sentence, advice if withheld else "")
    if vault.resolve().is_relative_to(find_top(settings.root) or settings.root):
        return Examined(
            "vault",
            State.BROKEN,
            "It is inside of the repository: withheld captures could be published with it.",
            "Move it out of the repository, and change `vault` of the plugin.",
        )
    if not vault.is_dir():
        return Examined(
            "vault",
            State.NOTE,
            "The configured folder is not here; receipts stand for withheld captures.",
            "Nothing to do, unless you hold the captures.",
        )
    return Examined("vault", State.FINE, "The configured folder is here.")


def _examine_cache(settings: Settings, lock: Lock) -> Iterator[Examined]:
    folder = settings.cache
    while not folder.exists():
        folder = folder.parent
    shown = one_line(settings.shown(settings.cache))
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        sentence = f"{shown} cannot be written to ({error.strerror}): every build reads anew."
        yield Examined("cache", State.BROKEN, sentence, "Set `cache_dir` of the plugin.")
        return
    try:
        ignored = not settings.cache.is_relative_to(settings.root) or is_ignored(
            settings.root, settings.shown(settings.cache)
        )
    except RevisionError:
        ignored = True
    if ignored:
        yield Examined("cache", State.FINE, f"{shown} can be written to.")
        return
    withheld = any(
        entry.capture.availability is Availability.WITHHELD for entry in lock.entries.values()
    )
    yield Examined(
        "cache",
        State.BROKEN if withheld else State.NOTE,
        f"Git does not ignore {shown}, which holds the texts of captures, withheld ones too.",
        f"Write /{shown.split('/')[0]}/ into .gitignore.",
    )


def _examine_disk(settings: Settings) -> Examined:
    if not _ignores_case(settings.root):
        return Examined("file names", State.FINE, "Upper and lower case are told apart.")
    return Examined(
        "file names",
        State.NOTE,
        "This disk takes Map.md and map.md for one file; the web server probably does not.",
        "Write links and names of images in the very case of the file.",
    )


def _ignores_case(folder: Path) -> bool:
    for file in folder.iterdir():
        other = file.with_name(file.name.swapcase())
        if other != file:
            return other.exists() and other.samefile(file)
    return False


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
