"""Linked data: a chapter as schema.org's ``ReportageNewsArticle``, in JSON-LD.

Source: schema.org; its ``correction``, ``CorrectionComment`` and ``ReportageNewsArticle`` came
from The Trust Project.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from mkdocs_dossier.exports.catalogue import Catalogue, PublicSource
from mkdocs_dossier.exports.imprint import Imprint
from mkdocs_dossier.exports.kinds import name_kind_elsewhere
from mkdocs_dossier.exports.linked_comments import describe_comments
from mkdocs_dossier.exports.passages import read_passage
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.correction import Correction, CorrectionKind
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.changes import sum_up_changes
from mkdocs_dossier.render.listings import cited_items
from mkdocs_dossier.render.notices import anchor_of

_CORRECTING = (
    CorrectionKind.CORRECTION,
    CorrectionKind.CLARIFICATION,
    CorrectionKind.RETRACTION,
)
_UNSAFE = re.compile("[<>&\u2028\u2029]")


def write_linked_data(
    report: Report,
    chapter: Chapter,
    catalogue: Catalogue,
    imprint: Imprint,
    address: str,
    family: Mapping[str, str] | None = None,
) -> str:
    """Return the ``script`` element for a chapter's head; none for what is not published.

    Whatever the values hold, nothing in them ends the element: ``<``, ``>``, ``&`` and the line
    separators are written as escapes of JSON.
    """
    if not chapter.is_published:
        return ""
    described = describe_chapter(report, chapter, catalogue, imprint, address)
    described |= describe_family(report, chapter, family or {})
    text = json.dumps(described, ensure_ascii=False)
    safe = _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return f'<script type="application/ld+json">{safe}</script>\n'


def describe_chapter(
    report: Report, chapter: Chapter, catalogue: Catalogue, imprint: Imprint, address: str
) -> dict[str, Any]:
    """Return a chapter as an object of JSON-LD.

    Args:
        report: the whole.
        chapter: one of it.
        catalogue: the report's cited sources.
        imprint: the report's.
        address: of the chapter with its host; empty where it is not known.
    """
    front, changes = chapter.front, sum_up_changes(chapter)
    keys = dict.fromkeys(item.key for item in cited_items(chapter))
    sources = [catalogue.by_key[key] for key in keys if key in catalogue.by_key]
    modified = changes.version or front.published
    return _filled({
        "@context": "https://schema.org",
        "@type": "ReportageNewsArticle",
        "@id": address,
        "url": address,
        "mainEntityOfPage": address,
        "headline": front.title,
        "alternativeHeadline": "" if changes.is_retracted else front.subtitle,
        "description": "" if changes.is_retracted else front.summary,
        "author": [_describe_author(name, imprint) for name in front.authors if name],
        "publisher": _filled({
            "@type": "Organization",
            "name": imprint.answerable,
            "url": imprint.address,
        }),
        "isPartOf": _filled({
            "@type": "CreativeWork",
            "name": imprint.name,
            "url": imprint.address,
        }),
        "datePublished": front.published.isoformat() if front.published else "",
        "dateModified": modified.isoformat() if modified else "",
        "creativeWorkStatus": "Retracted" if changes.is_retracted else "",
        "inLanguage": front.lang,
        "citation": [_describe_source(source) for source in sources],
        "correction": [
            _describe_correction(report, chapter, notice, address)
            for notice in chapter.corrections
            if notice.kind in _CORRECTING
        ],
        "comment": describe_comments(report, chapter, address),
        "hasPart": [
            _describe_quotation(quotation, catalogue, address)
            for quotation in chapter.quotations
            if quotation.citation and not quotation.not_quotation
        ],
    })  # fmt: skip


def describe_family(report: Report, chapter: Chapter, family: Mapping[str, str]) -> dict[str, Any]:
    """Return the other languages of a chapter: what it translates, or what translates it.

    Args:
        report: the whole.
        chapter: one of it.
        family: addresses of the same chapter in other languages, with their host.
    """
    original = report.original(chapter)
    first = report.languages.of(original.uri) if original else ""
    described = {
        tag: {"@type": "ReportageNewsArticle", "@id": address, "url": address, "inLanguage": tag}
        for tag, address in family.items()
    }
    if first:
        return _filled({"translationOfWork": described.get(first)})
    return _filled({"workTranslation": list(described.values())})


def _describe_author(name: str, imprint: Imprint) -> dict[str, Any]:
    kind = "Organization" if name == imprint.publisher else "Person"
    return {"@type": kind, "name": name}


def _describe_source(source: PublicSource) -> dict[str, Any]:
    record = source.record
    if record.confidential:
        return {
            "@type": "CreativeWork",
            "@id": f"#source-{source.stem}",
            "name": record.confidential,
        }
    doi = record.fields.get("doi", "")
    return _filled({
        "@type": name_kind_elsewhere(record).schema,
        "@id": f"#source-{source.stem}",
        "name": record.title,
        "author": [
            {"@type": "Organization" if name.literal else "Person", "name": name.full}
            for name in record.authors
        ],
        "datePublished": record.date.edtf if record.date else "",
        "inLanguage": record.lang,
        "identifier": f"https://doi.org/{doi}" if doi else "",
        "url": record.fields.get("url", ""),
        "archivedAt": record.fields.get("archiveurl", ""),
        "creativeWorkStatus": record.fields.get("status", "").capitalize(),
    })  # fmt: skip


def _describe_correction(
    report: Report, chapter: Chapter, notice: Correction, address: str
) -> dict[str, Any]:
    return _filled({
        "@type": "CorrectionComment",
        "@id": f"{address}#{anchor_of(notice)}",
        "parentItem": _describe_earlier(chapter, notice, address),
        "text": read_passage(report, chapter, notice.body),
        "datePublished": notice.instant.isoformat() if notice.instant else "",
        "inLanguage": chapter.front.lang,
    })  # fmt: skip


def _describe_earlier(chapter: Chapter, notice: Correction, address: str) -> dict[str, Any] | None:
    """Return the notice that a correction of a correction is about, if it is in this chapter."""
    for earlier in chapter.corrections:
        if notice.supersedes and earlier.id == notice.supersedes:
            return {"@id": f"{address}#{anchor_of(earlier)}"}
    return None


def _describe_quotation(quotation: Quotation, catalogue: Catalogue, address: str) -> dict[str, Any]:
    source = catalogue.by_key.get(quotation.citation.key) if quotation.citation else None
    speaker = {"@type": "Person", "name": quotation.speaker, "jobTitle": quotation.role}
    return _filled({
        "@type": "Quotation",
        "@id": f"{address}#{quotation.id}",
        "text": quotation.words,
        "inLanguage": quotation.lang or (source.record.lang if source else ""),
        "spokenByCharacter": _filled(speaker) if quotation.speaker else None,
        "isBasedOn": {"@id": f"#source-{source.stem}"} if source else None,
    })  # fmt: skip


def _filled(described: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in described.items() if value}
