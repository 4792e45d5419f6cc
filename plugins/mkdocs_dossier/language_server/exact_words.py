"""A fix for misquotes: the source's exact words, between the author's own marks."""

import re
from collections.abc import Iterator

from mkdocs_dossier.anchoring import PreparedCapture, anchor
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.language_server.answers import Edit, Fix, apply
from mkdocs_dossier.language_server.workspace import Workspace
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.quotation import Emphasis, Quotation, Run, RunKind
from mkdocs_dossier.model.verdict import Anchoring, Verdict

_SHOWN = 70
_MARKDOWN = re.compile(r"[\\`*\[\]<>@{}]|(?<!\w)_|_(?!\w)")
_OPENING = re.compile(r"(?<![^\s(\[—–-])[\"“”„«»]\s?")
_DOUBLE = re.compile(r"\s?[\"“”„«»]")
_APART = frozenset({RunKind.ELLIPSIS, RunKind.INSERTION})


def quote_exactly(
    workspace: Workspace, chapter: Chapter, diagnostic: Diagnostic, span: Span
) -> Iterator[Fix]:
    """Yield the nearest passage in place of the words, if with it the quotation verifies."""
    for quotation in chapter.quotations:
        key = quotation.citation.key if quotation.citation else ""
        prepared = workspace.loaded.holdings.prepared(key) if key else None
        if quotation.words_span != span or prepared is None:
            continue
        anchoring = workspace.report.judgement(chapter, quotation).anchoring
        edits = _edits(chapter, quotation, prepared, anchoring)
        if edits and _verifies(workspace, chapter, quotation, edits):
            words = " … ".join(edit.words for edit in edits)
            shown = f"{words[:_SHOWN]}…" if len(words) > _SHOWN else words
            title = f"Quote the source's exact words: “{shown}”"
            yield Fix(title, diagnostic, edits, is_best=True)


def _edits(
    chapter: Chapter, quotation: Quotation, prepared: PreparedCapture, anchoring: Anchoring | None
) -> tuple[Edit, ...]:
    if not any(run.kind in _APART for run in quotation.runs):
        nearest = anchoring.nearest if anchoring else None
        return (_edit(quotation.words_span, nearest, prepared),) if nearest else ()
    if any(run.emphasis is not Emphasis.NONE or run.href for run in quotation.runs):
        # Their marks stand outside of the runs, and would be left without their partners.
        return ()
    edits: list[Edit] = []
    for stretch in _stretches(quotation.runs):
        found = anchor(stretch, prepared)
        if found.verdict is not Verdict.VERIFIED and found.nearest:
            where = Span(stretch[0].span.start, stretch[-1].span.end)
            edits.append(_edit(_trim(where, chapter.text), found.nearest, prepared))
    return tuple(edits)


def _stretches(runs: tuple[Run, ...]) -> Iterator[tuple[Run, ...]]:
    """Yield the runs between ellipses and insertions that hold words."""
    stretch: list[Run] = []
    for run in (*runs, None):
        if run is not None and run.kind not in _APART:
            stretch.append(run)
            continue
        if any(each.text.strip() for each in stretch):
            yield tuple(stretch)
        stretch = []


def _trim(span: Span, text: str) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.end - len(words) + len(words.rstrip())))


def _edit(where: Span, passage: Span, prepared: PreparedCapture) -> Edit:
    """Return the passage as an author would write it: on one line, its inner marks single."""
    words = re.sub(r"\x02\s*", "", passage.of(prepared.text.text))
    words = _MARKDOWN.sub(lambda match: f"\\{match.group()}", " ".join(words.split()))
    return Edit(where, _DOUBLE.sub("’", _OPENING.sub("‘", words)))


def _verifies(
    workspace: Workspace, chapter: Chapter, quotation: Quotation, edits: tuple[Edit, ...]
) -> bool:
    """Tell whether the quotation stands in its source once the edits are made."""
    path = workspace.settings.root / chapter.path
    tried = workspace.put(path, apply(chapter.text, edits))
    mended = tried.chapter(path)
    for each in mended.quotations if mended else ():
        if mended and each.words_span.start == quotation.words_span.start:
            anchoring = tried.report.judgement(mended, each).anchoring
            return anchoring is not None and anchoring.verdict is Verdict.VERIFIED
    return False
