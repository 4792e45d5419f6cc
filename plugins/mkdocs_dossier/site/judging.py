"""Judging: each quotation held against its source."""

from collections.abc import Sequence
from functools import partial

from mkdocs_dossier.anchoring import Limits, PreparedCapture, anchor, find_attested_neighbour
from mkdocs_dossier.anchoring.comparing import compare_words
from mkdocs_dossier.captures.context import context
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.model.capture import Availability, Capture, CaptureText, Receipt
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.model.report import Judgement
from mkdocs_dossier.model.verdict import Anchoring, Concern, Remark, Verdict
from mkdocs_dossier.render.locators import format_locator
from mkdocs_dossier.site.holdings import Holdings
from mkdocs_dossier.site.workers import Tell, do_all
from mkdocs_dossier.text import canonical_words, digest_words, hidden_characters

Judged = tuple[dict[tuple[str, str], Judgement], tuple[Diagnostic, ...]]
"""Judgements of some quotations, and what was found on the way."""


def judge_all(
    chapters: Sequence[Chapter], holdings: Holdings, hands: int = 0, tell: Tell | None = None
) -> dict[tuple[str, str], Judgement]:
    """Return what is known of every quotation that names a source.

    Args:
        chapters: whose quotations are judged.
        holdings: what they are held against; learns what was found while captures were read.
        hands: how many workers may help. A source is read by one of them only.
        tell: is told how many of how many sources' quotations are judged.

    Returns:
        Judgements by chapter and id of the quotation.
    """
    by_key: dict[str, list[tuple[str, Quotation]]] = {}
    for chapter in chapters:
        for quotation in chapter.quotations:
            if quotation.citation:
                by_key.setdefault(quotation.citation.key, []).append((chapter.uri, quotation))

    def judge_some(told: Sequence[tuple[str, Quotation]]) -> Judged:
        known = len(holdings.diagnostics)
        judgements = {(uri, each.id): judge(each, holdings) for uri, each in told}
        found = tuple(holdings.diagnostics[known:])
        del holdings.diagnostics[known:]
        return judgements, found

    judgements: dict[tuple[str, str], Judgement] = {}
    jobs = [partial(judge_some, told) for told in by_key.values()]
    for some, found in do_all(jobs, hands, tell):
        judgements |= some
        holdings.diagnostics += found
    return judgements


def judge(quotation: Quotation, holdings: Holdings) -> Judgement:
    """Return what is known of a quotation's words."""
    item = quotation.citation
    if item is None or quotation.unchecked or quotation.not_quotation:
        return Judgement(Verdict.UNCHECKED)
    capture = holdings.capture(item.key)
    if capture is None:
        return Judgement(Verdict.UNCHECKED)
    prepared = holdings.prepared(item.key)
    limits = Limits(jump=holdings.settings.ellipsis_limit)
    anchoring = anchor(quotation.runs, prepared, item.locator, limits) if prepared else None
    if capture.availability is Availability.WITHHELD:
        receipts = holdings.receipts.get(item.key, [])
        return _judge_withheld(quotation, capture, prepared, anchoring, receipts)
    if prepared is None or anchoring is None:
        return Judgement(Verdict.UNCHECKED, capture=capture)
    if anchoring.verdict is Verdict.VERIFIED:
        passage, around = show_passage(prepared, anchoring)
        return Judgement(Verdict.VERIFIED, anchoring, capture, passage=passage, context=around)
    return Judgement(
        anchoring.verdict,
        anchoring,
        capture,
        differences=anchoring.differences,
        nearest=_nearest(prepared, anchoring),
    )


def show_passage(prepared: PreparedCapture, anchoring: Anchoring) -> tuple[str, tuple[str, str]]:
    """Return the passage as the source has it, and the words around it."""
    span = Span(anchoring.spans[0].start, anchoring.spans[-1].end)
    if span.end - span.start > _LONGEST:
        span = Span(span.start, anchoring.spans[0].end)
    passage = " ".join(span.of(prepared.text.text).split()).replace("\x02", "\u00ad")
    return passage, context(prepared.text, span)


_LONGEST = 2000
"""Characters of a passage that are shown around an ellipsis; beyond, its first words only."""


def _nearest(prepared: PreparedCapture, anchoring: Anchoring) -> str:
    if anchoring.nearest is None:
        return ""
    words = " ".join(anchoring.nearest.of(prepared.text.text).split())
    return words if len(words) <= 300 else f"{words[:300]}…"


def _judge_withheld(
    quotation: Quotation,
    capture: Capture,
    prepared: PreparedCapture | None,
    anchoring: Anchoring | None,
    receipts: list[Receipt],
) -> Judgement:
    digest = digest_words(quotation.runs)
    current = [receipt for receipt in receipts if receipt.capture == capture.digest]
    said = name_locator(quotation)
    holding = [receipt for receipt in current if receipt.quotation == digest]
    # One for the very place first: the same words may be attested at two.
    holding.sort(key=lambda receipt: receipt.locator != said)
    receipt = holding[0] if holding else None
    if prepared is not None and anchoring is not None:
        if anchoring.verdict is Verdict.VERIFIED:
            # Where the vault is not at hand, a place that nobody attested would be refused.
            covers = receipt is not None and said in ("", receipt.locator)
            verdict = Verdict.ATTESTED if covers else Verdict.UNCHECKED
            return Judgement(verdict, anchoring, capture, receipt if covers else None)
        return Judgement(
            anchoring.verdict,
            anchoring,
            capture,
            receipt,
            differences=anchoring.differences,
            nearest=_nearest(prepared, anchoring),
        )
    if hidden_characters("".join(run.text for run in quotation.runs)):
        # Only an anchoring can name them, and no capture is needed for that.
        anchoring = anchor(quotation.runs, CaptureText(""))
        return Judgement(Verdict.UNCHECKED, anchoring, capture)
    if receipt:
        return Judgement(Verdict.ATTESTED, _recall(said, receipt), capture, receipt)
    meant = find_attested_neighbour(quotation.runs, [known.quotation for known in current])
    differences = compare_words(canonical_words(quotation.runs), meant) if meant else ()
    return Judgement(Verdict.UNCHECKED, capture=capture, differences=differences)


def name_locator(quotation: Quotation) -> str:
    """Return a quotation's locator as receipts have it; empty where it has none."""
    item = quotation.citation
    if item is None or item.locator is None:
        return ""
    return format_locator(item.locator, "en").replace("\u00a0", " ")


def _recall(said: str, receipt: Receipt) -> Anchoring:
    """Return what a receipt says of the place, as there is no text to look at."""
    remarks: tuple[Remark, ...] = ()
    if said and said != receipt.locator:
        attested = receipt.locator or "a place that was not attested"
        remarks = (Remark(Concern.WRONG_LOCATOR, attested),)
    return Anchoring(Verdict.VERIFIED, remarks=remarks)
