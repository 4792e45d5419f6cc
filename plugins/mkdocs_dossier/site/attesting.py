"""Attesting: receipts for the quotations of withheld captures, by someone who holds them."""

from dataclasses import dataclass
from pathlib import Path

from mkdocs_dossier import __version__
from mkdocs_dossier.captures.receipts import write_receipts
from mkdocs_dossier.captures.signatures import sign_receipt
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.model.capture import Availability, Receipt
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.model.verdict import Verdict
from mkdocs_dossier.site.judging import name_locator
from mkdocs_dossier.site.loaded import Loaded
from mkdocs_dossier.site.settings import Settings
from mkdocs_dossier.site.writing import write_text
from mkdocs_dossier.text import digest_words


@dataclass(frozen=True, slots=True)
class Attestation:
    """What an attestation came to.

    Attributes:
        written: receipts that are new.
        kept: receipts that held already.
        dropped: receipts whose words are in the report no more.
        missing: quotations whose capture is not in the vault.
        failed: quotations whose words are not in the capture, with their chapters.
        diagnostics: what went wrong with signing.
    """

    written: tuple[Receipt, ...]
    kept: tuple[Receipt, ...]
    dropped: tuple[Receipt, ...]
    missing: tuple[tuple[Chapter, Quotation], ...]
    failed: tuple[tuple[Chapter, Quotation], ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def attest(
    settings: Settings, loaded: Loaded, attester: str, date: str, signing_key: Path | None = None
) -> Attestation:
    """Write a receipt for every quotation that stands in a withheld capture of the vault.

    Args:
        settings: of the report; its vault holds the captures.
        loaded: the report, judged with that vault.
        attester: who answers for it.
        date: ISO 8601 date.
        signing_key: file of an SSH key to sign with.
    """
    known = {
        (receipt.key, receipt.capture, receipt.quotation, receipt.locator): receipt
        for receipts in loaded.holdings.receipts.values()
        for receipt in receipts
    }
    written: list[Receipt] = []
    kept: list[Receipt] = []
    missing: list[tuple[Chapter, Quotation]] = []
    failed: list[tuple[Chapter, Quotation]] = []
    diagnostics: list[Diagnostic] = []
    for chapter, quotation in _withheld(loaded):
        receipt = _make_receipt(loaded, chapter, quotation, attester, date)
        if receipt is None:
            key = quotation.citation.key if quotation.citation else ""
            absent = loaded.holdings.prepared(key) is None
            (missing if absent else failed).append((chapter, quotation))
            continue
        old = known.get((receipt.key, receipt.capture, receipt.quotation, receipt.locator))
        if old:
            kept.append(old)
            continue
        if signing_key:
            receipt, found = sign_receipt(receipt, signing_key)
            diagnostics += found
        written.append(receipt)
    unseen = _receipts_of(loaded, missing)
    used = {*kept, *unseen}
    dropped = tuple(receipt for receipt in known.values() if receipt not in used)
    if written or dropped:
        path = settings.sources / "receipts.jsonl"
        write_text(path, write_receipts((*used, *written)))
    return Attestation(
        tuple(written), tuple(kept), dropped, tuple(missing), tuple(failed), tuple(diagnostics)
    )


def _withheld(loaded: Loaded) -> list[tuple[Chapter, Quotation]]:
    found = []
    for chapter in loaded.report.chapters:
        for quotation in chapter.quotations:
            if quotation.citation is None or quotation.unchecked or quotation.not_quotation:
                continue
            capture = loaded.holdings.capture(quotation.citation.key)
            if capture and capture.availability is Availability.WITHHELD:
                found.append((chapter, quotation))
    return found


def _make_receipt(
    loaded: Loaded, chapter: Chapter, quotation: Quotation, attester: str, date: str
) -> Receipt | None:
    judgement = loaded.report.judgement(chapter, quotation)
    anchoring, capture, item = judgement.anchoring, judgement.capture, quotation.citation
    if not (anchoring and capture and item):
        return None
    # Without the vault an anchoring only recalls a receipt, and has no spans.
    if anchoring.verdict is not Verdict.VERIFIED or not anchoring.spans:
        return None
    return Receipt(
        item.key,
        capture.digest,
        digest_words(quotation.runs),
        name_locator(quotation),
        anchoring.spans,
        date,
        attester,
        f"mkdocs-dossier {__version__}",
    )


def _receipts_of(loaded: Loaded, missing: list[tuple[Chapter, Quotation]]) -> list[Receipt]:
    """Return the receipts of quotations that could not be looked at: they are kept."""
    keys = {quotation.citation.key for _, quotation in missing if quotation.citation}
    return [receipt for key in keys for receipt in loaded.holdings.receipts.get(key, [])]
