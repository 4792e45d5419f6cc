"""Deciding whether a quotation's words stand in a capture, and where."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from mkdocs_dossier.anchoring.chains import Chain, Placing
from mkdocs_dossier.anchoring.failures import explain_failure
from mkdocs_dossier.anchoring.gaps import GapFindings, judge_gaps
from mkdocs_dossier.anchoring.limits import DEFAULT_LIMITS, Limits
from mkdocs_dossier.anchoring.locating import judge_place, place
from mkdocs_dossier.anchoring.locators import places_of
from mkdocs_dossier.anchoring.negations import SAMPLE, languages
from mkdocs_dossier.anchoring.prepared import PreparedCapture, prepare
from mkdocs_dossier.anchoring.segments import Parts, other_readings, split_runs
from mkdocs_dossier.anchoring.selectors import select
from mkdocs_dossier.model.capture import CaptureText
from mkdocs_dossier.model.citation import Locator
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.quotation import Run
from mkdocs_dossier.model.verdict import Anchoring, Concern, Remark, Verdict
from mkdocs_dossier.text import hidden_characters, without_hidden


def anchor(
    runs: Iterable[Run],
    capture: CaptureText | PreparedCapture,
    locator: Locator | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Anchoring:
    """Find a quotation in a capture.

    Args:
        runs: the quotation's runs.
        capture: the capture's text; prepare it once if it is quoted often.
        locator: where the citation says the words stand.
        limits: how far ellipses and insertions may reach.

    Returns:
        Verified, altered or not found. Spans are of the raw text, one per verbatim segment;
        where an insertion gives a word's first letter, the span starts with the source's own.
    """
    quoted = tuple(runs)
    prepared = capture if isinstance(capture, PreparedCapture) else prepare(capture)
    parts = split_runs(quoted)
    if not parts.segments:
        return Anchoring(Verdict.NOT_FOUND)
    hidden = hidden_characters("".join(run.text for run in quoted))
    if hidden:
        return _explain_hidden(quoted, prepared, hidden, limits)
    found = _stand(parts, prepared, locator, limits)
    return found or explain_failure(parts, prepared, limits)


def stand(
    runs: Iterable[Run],
    capture: PreparedCapture,
    locator: Locator | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Anchoring | None:
    """Do what ``anchor`` does, but look for nothing near where the words do not stand."""
    quoted = tuple(runs)
    parts = split_runs(quoted)
    if not parts.segments or hidden_characters("".join(run.text for run in quoted)):
        return None
    return _stand(parts, capture, locator, limits)


def _stand(
    parts: Parts, capture: PreparedCapture, locator: Locator | None, limits: Limits
) -> Anchoring | None:
    marked = any(gap.written for gap in parts.gaps)
    spoken = languages(capture.value[:SAMPLE]) if marked else frozenset[str]()
    has_insertions = any(gap.insertions for gap in parts.gaps)
    for may_remove_negation in (False, True) if has_insertions else (False,):
        for reading in chain([parts], other_readings(parts)):
            placing = Placing(capture, reading, limits, spoken, may_remove_negation)
            chains = place(placing, locator)
            if chains:
                return _describe(placing, chains, locator)
    return None


def _describe(placing: Placing, chains: Sequence[Chain], locator: Locator | None) -> Anchoring:
    capture, best, limits = placing.capture, chains[0], placing.limits
    findings = (
        judge_gaps(capture, placing.parts, best, limits, placing.spoken)
        if any(gap.written for gap in placing.parts.gaps)
        else GapFindings()
    )
    remarks = (*findings.remarks, *judge_place(capture, chains, locator, limits))
    normalised, text = capture.normalised, capture.text.text
    if findings.reverses:
        return Anchoring(
            Verdict.ALTERED,
            differences=findings.differences,
            nearest=normalised.raw_span(Span(best[0].start, best[-1].end)),
            remarks=remarks,
        )
    spans = tuple(normalised.raw_span(Span(found.start, found.end)) for found in best)
    return Anchoring(
        Verdict.VERIFIED,
        spans=spans,
        selectors=tuple(select(text, span, limits.context) for span in spans),
        places=places_of(capture, spans[0]),
        remarks=remarks,
    )


def _explain_hidden(
    runs: Sequence[Run], capture: PreparedCapture, hidden: Sequence[str], limits: Limits
) -> Anchoring:
    """Say what a quotation with hidden characters would be without them; it never verifies."""
    shown = tuple(replace(run, text=without_hidden(run.text)) for run in runs)
    found = anchor(shown, capture, None, limits)
    remark = Remark(Concern.HIDDEN_CHARACTER, ", ".join(hidden))
    if found.verdict is not Verdict.VERIFIED:
        return replace(found, remarks=(remark, *found.remarks))
    return Anchoring(
        Verdict.ALTERED,
        nearest=Span(found.spans[0].start, found.spans[-1].end),
        remarks=(remark,),
    )
