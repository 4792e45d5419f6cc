"""The quotations of ``report.json``."""

from collections.abc import Callable, Iterable
from typing import Any

from mkdocs_dossier.exports.catalogue import Catalogue, PublicSource
from mkdocs_dossier.model.capture import Availability
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.model.report import Judgement, Report
from mkdocs_dossier.model.tellings import describe_tellings, is_retold, list_quotations
from mkdocs_dossier.model.verdict import Verdict
from mkdocs_dossier.render.locators import format_locator
from mkdocs_dossier.text import digest_words


def describe_quotations(
    report: Report,
    chapters: Iterable[Chapter],
    catalogue: Catalogue,
    address_of: Callable[[Chapter], str],
) -> list[dict[str, Any]]:
    """Return every quotation of a source, in the order written."""
    return [
        {
            **_describe(report, chapter, quotation, catalogue, address_of(chapter)),
            **_describe_others(report, chapter, quotation, address_of),
        }
        for chapter in chapters
        for quotation in chapter.quotations
        if quotation.citation
        and not quotation.not_quotation
        and not is_retold(report, chapter, quotation, list_quotations)
    ]


def _describe_others(
    report: Report,
    chapter: Chapter,
    quotation: Quotation,
    address_of: Callable[[Chapter], str],
) -> dict[str, Any]:
    def tell(other: Chapter, each: Quotation) -> dict[str, Any]:
        told = {
            "chapter": other.uri,
            "address": f"{address_of(other)}#{each.id}",
            "translation": each.translation,
            "verdict": report.judgement(other, each).verdict.value,
        }
        return {name: value for name, value in told.items() if value}

    others = describe_tellings(report, chapter, quotation, list_quotations, tell)
    return {"translations": others} if others else {}


def _describe(
    report: Report, chapter: Chapter, quotation: Quotation, catalogue: Catalogue, address: str
) -> dict[str, Any]:
    item = quotation.citation
    source = catalogue.by_key.get(item.key) if item else None
    judgement = report.judgement(chapter, quotation)
    locator = format_locator(item.locator, "en") if item and item.locator else ""
    described = {
        "id": quotation.id,
        "chapter": chapter.uri if address else "",
        "address": f"{address}#{quotation.id}" if address else "",
        "form": quotation.form.value,
        "words": quotation.words,
        "digest": digest_words(quotation.runs),
        "lang": quotation.lang or (source.record.lang if source else ""),
        "translation": quotation.translation,
        "translator": quotation.translator,
        "speaker": quotation.speaker,
        "role": quotation.role,
        "source": source.record.key if source else "",
        "locator": locator.replace("\u00a0", " "),
        "verdict": judgement.verdict.value,
        "reason": quotation.unchecked,
        "selectors": _describe_places(judgement, source),
        "receipt": _describe_receipt(judgement, source),
    }
    return {name: value for name, value in described.items() if value}


def _describe_places(judgement: Judgement, source: PublicSource | None) -> list[dict[str, Any]]:
    """Return where the words stand; of captures that are not published, nothing."""
    anchoring, capture = judgement.anchoring, judgement.capture
    is_open = capture is not None and capture.availability is Availability.PUBLISHED
    if anchoring is None or not is_open or source is None or source.record.confidential:
        return []
    return [
        {
            "exact": selector.exact,
            "prefix": selector.prefix,
            "suffix": selector.suffix,
            "start": span.start,
            "end": span.end,
        }
        for selector, span in zip(anchoring.selectors, anchoring.spans, strict=False)
    ]


def _describe_receipt(judgement: Judgement, source: PublicSource | None) -> dict[str, Any]:
    receipt = judgement.receipt
    if receipt is None or judgement.verdict is not Verdict.ATTESTED:
        return {}
    if source is None or source.record.confidential:
        return {}
    described = {
        "date": receipt.date,
        "attester": receipt.attester,
        "tool": receipt.tool,
        "locator": receipt.locator,
    }
    return {name: value for name, value in described.items() if value}
