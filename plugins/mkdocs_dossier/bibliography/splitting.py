"""A .bib file's text to entries and strings, by bibtexparser 2.

Nothing of bibtexparser's lines is used: they are 0-based, name the line of the ``=``, and are one
less after each backslash at the end of a line. Blocks keep their raw text in order, so their
offsets are exact.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bibtexparser.entrypoint import parse_string
from bibtexparser.exceptions import ParsingException
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ImplicitComment,
    ParsingFailedBlock,
    String,
)

from mkdocs_dossier.bibliography.entry import RawEntry
from mkdocs_dossier.bibliography.failures import explain_failure, find_lost_text, name_unread
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.citations import Cit
from mkdocs_dossier.model.place import LineIndex, Place, Span


@dataclass(frozen=True, slots=True)
class RawString:
    """An ``@string`` as written: its name in lower case, its value, its place."""

    name: str
    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class SplitFile:
    """What a file holds, in order, and the places of entries that could not be read, by key."""

    entries: tuple[RawEntry, ...] = ()
    strings: tuple[RawString, ...] = ()
    unread: tuple[tuple[str, Place], ...] = ()


def split_file(path: str, text: str) -> tuple[SplitFile, tuple[Diagnostic, ...]]:
    """Split the text of a .bib file; lines end in a line feed.

    Args:
        path: for places.
        text: what it holds.

    Returns:
        Entries and strings, duplicates included, and a diagnostic for each block that is lost.
    """
    lines = LineIndex.of(text)
    try:
        with _silence():
            blocks = parse_string(text, parse_stack=[]).blocks
    except ParsingException:
        lost = Diagnostic(Cit.CIT201, Place(path), "This file cannot be read as BibTeX.")
        return SplitFile(), (lost,)
    entries: list[RawEntry] = []
    strings: list[RawString] = []
    diagnostics: list[Diagnostic] = []
    unread: list[tuple[str, Place]] = []
    position, broken = 0, False
    for block in blocks:
        raw = block.raw or ""
        start = max(text.find(raw, position), position)
        position = start + len(raw)
        whole = _usable(block)
        if isinstance(whole, Entry):
            fields = tuple((field.key, str(field.value)) for field in whole.fields)
            entries.append(RawEntry(path, whole.key, whole.entry_type, fields, raw, start, lines))
        elif isinstance(whole, String):
            place = lines.place(path, Span(start, position))
            strings.append(RawString(whole.key.lower(), str(whole.value), place))
        elif isinstance(block, ParsingFailedBlock):
            finding = explain_failure(block.error, text, start)
            diagnostics.append(finding.in_file(path, lines))
            unread.append((name_unread(text, start), diagnostics[-1].place))
        elif isinstance(block, ImplicitComment) and not broken:
            diagnostics += [lost.in_file(path, lines) for lost in find_lost_text(raw, start)]
        broken = whole is None
    return SplitFile(tuple(entries), tuple(strings), tuple(unread)), tuple(diagnostics)


def _usable(block: Block) -> Block | None:
    """Return the entry or string in a block that bibtexparser refuses as a duplicate."""
    if isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
        return block.ignore_error_block
    return None if isinstance(block, ParsingFailedBlock) else block


@contextmanager
def _silence() -> Iterator[None]:
    """Keep bibtexparser from logging what becomes a diagnostic."""
    logger = logging.getLogger("bibtexparser.splitter")
    before = logger.disabled
    logger.disabled = True
    try:
        yield
    finally:
        logger.disabled = before
