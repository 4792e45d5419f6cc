"""Checks of quotations: from verdicts to diagnostics."""

import re
from collections.abc import Iterator
from dataclasses import replace

from mkdocs_dossier.diagnostics import Code, Diagnostic
from mkdocs_dossier.diagnostics.quotations import Quo
from mkdocs_dossier.model.capture import Availability
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.quotation import Quotation, RunKind
from mkdocs_dossier.model.report import Judgement, Report
from mkdocs_dossier.model.verdict import Anchoring, Concern, Verdict

_BARE_KEY = re.compile(r"[^.?!\[\]]{0,80}\[([\w:-]+)((?:,[^\[\]]{0,40})?)\]")
_REMARKS: dict[Concern, tuple[Code, str, str]] = {
    Concern.AMBIGUOUS: (
        Quo.QUO006,
        "These words stand in several places of the source: {}.",
        "Name the place in the citation.",
    ),
    Concern.WRONG_LOCATOR: (
        Quo.QUO007,
        "The words do not stand where the citation says; they stand at {}.",
        "Correct the locator.",
    ),
    Concern.UNKNOWN_LOCATOR: (
        Quo.QUO008,
        "The source has no place such as the citation names; the words stand at {}.",
        "Correct the locator, or leave it out.",
    ),
    Concern.NEGATION_INSERTED: (
        Quo.QUO009,
        "An insertion adds a negation: “{}”.",
        "Leave it out; put your own words outside of the quotation.",
    ),
    Concern.NEGATION_REMOVED: (
        Quo.QUO009,
        "An insertion stands in place of a negation: “{}”.",
        "Quote the source's own words.",
    ),
    Concern.WORDS_REPLACED: (
        Quo.QUO016,
        "An insertion stands in place of several words of the source: “{}”.",
        "Check that the sense is the same, or quote the words.",
    ),
    Concern.OUT_OF_ORDER: (
        Quo.QUO017,
        "The parts of this quotation stand in the source in another order: {}.",
        "Quote them in the source's order, or one by one.",
    ),
    Concern.NEGATION_SKIPPED: (
        Quo.QUO010,
        "The ellipsis leaves out a negation: “{}”.",
        "Check that the quotation still means what was said, or quote the words.",
    ),
    Concern.SENTENCE_CROSSED: (
        Quo.QUO011,
        "The ellipsis leaves out the end of a sentence: “{}”.",
        "Check that the quotation still means what was said, or make two quotations.",
    ),
    Concern.LONG_JUMP: (
        Quo.QUO012,
        "The ellipsis leaves out a long passage: “{}”.",
        "Make two quotations of it.",
    ),
    Concern.HIDDEN_CHARACTER: (
        Quo.QUO013,
        "The quotation holds a character that readers cannot see: {}.",
        "Remove it; typing the word anew helps.",
    ),
    Concern.LOOKALIKE: (
        Quo.QUO014,
        "A character only looks like the source's: {}.",
        "Type the word anew.",
    ),
}


def check_quotations(report: Report, chapter: Chapter) -> Iterator[Diagnostic]:
    """Yield what is wrong with the quotations of a chapter."""
    for quotation in chapter.quotations:
        if quotation.not_quotation:
            continue
        if quotation.citation is None:
            yield from _check_unsourced(report, chapter, quotation)
        elif quotation.citation.key in report.records and not quotation.unchecked:
            judgement = report.judgement(chapter, quotation)
            if report.records[quotation.citation.key].confidential:
                judgement = _keep_quiet(judgement)
            yield from _check(chapter, quotation, judgement)


def _keep_quiet(judgement: Judgement) -> Judgement:
    """Return a judgement without the source's own words: strangers read the logs of builds."""
    anchoring = judgement.anchoring
    if anchoring:
        remarks = tuple(
            replace(remark, detail="…" if remark.detail else "") for remark in anchoring.remarks
        )
        anchoring = replace(anchoring, remarks=remarks)
    return replace(judgement, anchoring=anchoring, differences=(), nearest="")


def _check(chapter: Chapter, quotation: Quotation, judgement: Judgement) -> Iterator[Diagnostic]:
    place = chapter.place(quotation.words_span)
    anchoring = judgement.anchoring
    reported: set[Code] = set()
    for remark in anchoring.remarks if anchoring else ():
        if remark.concern in _REMARKS:
            code, sentence, hint = _REMARKS[remark.concern]
            reported.add(code)
            yield Diagnostic(code, place, sentence.format(remark.detail or "elsewhere"), hint)
    explained = reported & {Quo.QUO009, Quo.QUO013, Quo.QUO014, Quo.QUO017}
    withheld = judgement.capture and judgement.capture.availability is Availability.WITHHELD
    if judgement.receipt and judgement.verdict in (Verdict.ALTERED, Verdict.NOT_FOUND):
        yield Diagnostic(
            Quo.QUO015,
            place,
            "A receipt attests these words, but the capture in the vault does not hold them.",
            "Remove the receipt; put the quotation right and run `dossier attest`.",
        )
    elif judgement.verdict is Verdict.ALTERED and not explained:
        yield Diagnostic(
            Quo.QUO001,
            place,
            f"The words are not quite the source's: {_tell_differences(judgement)}.",
            f"The source has: “{judgement.nearest}”" if judgement.nearest else "",
        )
    elif judgement.verdict is Verdict.NOT_FOUND and not explained:
        yield Diagnostic(
            Quo.QUO002,
            place,
            f"These words are not in the captured source @{_key(quotation)}.",
            f"The nearest passage is: “{judgement.nearest}”"
            if judgement.nearest
            else "Check that the citation names the right source.",
        )
    elif judgement.verdict is Verdict.UNCHECKED and withheld:
        yield _unattested(chapter, quotation, judgement, anchoring)
    elif judgement.verdict is Verdict.UNCHECKED and judgement.capture:
        yield Diagnostic(
            Quo.QUO003,
            place,
            f"The capture of @{_key(quotation)} cannot be used, so nothing holds these words.",
            f"What is said of {judgement.capture.file} in sources/captures/ tells why.",
        )
    elif judgement.verdict is Verdict.UNCHECKED:
        yield Diagnostic(
            Quo.QUO003,
            place,
            f"There is no capture of @{_key(quotation)} to check these words against.",
            f"Run `dossier capture {_key(quotation)}`, with a FILE behind it where the record has"
            " no `url`; or give a reason with `unchecked`.",
        )


def _unattested(
    chapter: Chapter, quotation: Quotation, judgement: Judgement, anchoring: Anchoring | None
) -> Diagnostic:
    place = chapter.place(quotation.words_span)
    key = _key(quotation)
    if anchoring and anchoring.verdict is Verdict.VERIFIED:
        return Diagnostic(
            Quo.QUO004,
            place,
            f"The words stand in the withheld capture of @{key}, but no receipt says so.",
            "Run `dossier attest`.",
        )
    if judgement.differences:
        return Diagnostic(
            Quo.QUO004,
            place,
            f"The words are not quite those that were attested: {_tell_differences(judgement)}.",
            "Put them right, or have the new words attested.",
        )
    return Diagnostic(
        Quo.QUO004,
        place,
        f"Nobody has attested these words: the copy of @{key} is withheld, and no receipt holds.",
        "If they were right before, put them back (`git diff` shows how they were); else ask"
        " somebody who holds the copy to run `dossier attest`.",
    )


def _check_unsourced(
    report: Report, chapter: Chapter, quotation: Quotation
) -> Iterator[Diagnostic]:
    words = sum(len(run.text.split()) for run in quotation.runs if run.kind is not RunKind.ELLIPSIS)
    if words >= 4 and not quotation.unchecked:
        yield Diagnostic(
            Quo.QUO005,
            chapter.place(quotation.words_span),
            "These words are in quotation marks, but the sentence cites no source.",
            _find_bare_key(report, chapter, quotation)
            or "Cite it behind the words, such as [@memo2020, p. 2]; for a title or scare quotes"
            ' write {not-a-quotation="title"} behind the mark.',
        )


def _find_bare_key(report: Report, chapter: Chapter, quotation: Quotation) -> str:
    """Return a hint where a citation was meant, and only its @ forgotten."""
    line = chapter.text[quotation.span.end :].partition("\n")[0]
    match = _BARE_KEY.match(line)
    if not match or match[1] not in report.records:
        return ""
    return f"An @ is missing: write [@{match[1]}{match[2]}]."


def _key(quotation: Quotation) -> str:
    return quotation.citation.key if quotation.citation else ""


def _tell_differences(judgement: Judgement) -> str:
    parts = []
    for difference in judgement.differences[:3]:
        if not difference.quoted:
            parts.append(f"“{difference.source}” is missing")
        elif not difference.source:
            parts.append(f"“{difference.quoted}” is added")
        else:
            parts.append(f"“{difference.quoted}” should be “{difference.source}”")
    more = len(judgement.differences) - 3
    if more > 0:
        parts.append(f"and {more} more")
    return "; ".join(parts) or "they differ"
