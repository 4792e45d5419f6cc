"""Going to a definition: a record, a place in a capture, an anchor, an event."""

import re
from pathlib import Path

from mkdocs_dossier.language_server.answers import Target
from mkdocs_dossier.language_server.finding import (
    citation_at,
    event_at,
    home_of,
    option_at,
    quotation_at,
)
from mkdocs_dossier.language_server.workspace import Workspace
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.place import LineIndex, Place, Span
from mkdocs_dossier.model.quotation import Quotation

_LONGEST = 5_000_000
"""Bytes of a capture in which a line is looked for; a larger one opens at its top."""


def define(workspace: Workspace, chapter: Chapter, offset: int) -> Target | None:
    """Return where what stands at ``offset`` is defined, if it is."""
    cited = citation_at(chapter, offset)
    if cited:
        return _record(workspace, cited.key)
    quotation = quotation_at(chapter, offset)
    if quotation and quotation.citation:
        return _capture(workspace, chapter, quotation) or _record(workspace, quotation.citation.key)
    found = option_at(chapter, offset)
    if found and found[1].name == "target":
        span = chapter.anchors.get(found[1].value.removeprefix("#"))
        path = workspace.settings.root / chapter.path
        return Target(path, chapter.place(span)) if span else None
    event = event_at(chapter, offset)
    return _event(workspace, event.refers_to) if event and event.refers_to else None


def _record(workspace: Workspace, key: str) -> Target | None:
    record = workspace.records.get(key)
    if record is None:
        return None
    return Target(workspace.settings.root / record.place.path, record.place)


def _event(workspace: Workspace, name: str) -> Target | None:
    home = home_of(workspace.report, name)
    if home is None:
        return None
    chapter, event = home
    return Target(workspace.settings.root / chapter.path, chapter.place(event.date_span))


def _capture(workspace: Workspace, chapter: Chapter, quotation: Quotation) -> Target | None:
    holdings = workspace.loaded.holdings
    key = quotation.citation.key if quotation.citation else ""
    capture = holdings.capture(key)
    file = holdings.file(capture) if capture else None
    if file is None or not file.is_file():
        return None
    anchoring = workspace.report.judgement(chapter, quotation).anchoring
    prepared = holdings.prepared(key)
    words = ""
    if anchoring and prepared:
        span = anchoring.spans[0] if anchoring.spans else anchoring.nearest
        words = span.of(prepared.text.text) if span else ""
    return Target(file, _place_in(file, words))


def _place_in(file: Path, words: str) -> Place:
    """Return where the words stand in a file, as well as it can be told; else its top.

    Mark-up may stand between any two words, so ever fewer of the first are looked for.
    """
    top = Place(file.name, 1, 1, 1, 1)
    try:
        if not words or file.stat().st_size > _LONGEST:
            return top
        text = file.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return top
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    every = words.split()
    for count in (len(every), 8, 5, 3):
        match = re.search(r"\s+".join(map(re.escape, every[:count])), text)
        if match:
            return LineIndex.of(text).place(file.name, Span(*match.span()))
    return top
