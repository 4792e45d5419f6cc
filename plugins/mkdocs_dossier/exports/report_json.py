"""``report.json``: the whole report for machines, in a schema that is kept.

``format`` is ``dossier-report`` and ``version`` is 1. Names may be added within a version; what a
name means, and that it is there, changes only with the version. Values that are not known are
left out. Instants are ISO 8601 with zone, dates EDTF, languages BCP 47, digests SHA-256 in
hexadecimal. An ``address`` has its host where the configuration gives the site's; else it, as every
path, is relative to ``report.json``.

``report``
    ``name``, ``address``, ``publisher``, ``lang``; ``verdicts``: how many quotations have which.
``chapters``
    In reading order: ``uri`` (its identity), ``address``, ``title``, ``subtitle``, ``authors``,
    ``published``, ``updated``, ``version`` (its last change), ``lang``, ``status``, ``summary``,
    ``corrections`` (their number), ``citation`` (how to cite it). One that is retracted has
    neither ``subtitle`` nor ``summary``.
``sources``
    By name and date: ``id`` (its public key), ``reference`` (for people), ``confidential`` (true,
    and then nothing but ``reference``, ``citations`` and ``files`` follows), ``status``, ``csl``
    (CSL-JSON), ``citations`` (their number), ``capture`` (``digest``, ``text_digest``,
    ``media_type``, ``availability``, ``captured``, ``address``, ``ocr``), ``files`` (BibTeX,
    CSL-JSON, RIS).
``quotations``
    In the order written: ``id``, ``chapter``, ``address``, ``form``, ``words``, ``digest`` (of
    the words, as receipts have it), ``lang``, ``translation``, ``translator``, ``speaker``,
    ``role``, ``source`` (an ``id``), ``locator``, ``verdict``, ``reason`` (why it is unchecked),
    ``selectors`` (W3C ``TextQuoteSelector`` and ``TextPositionSelector``, only where the capture is
    published), ``receipt`` (``date``, ``attester``, ``tool``, ``locator``).
``events``
    In order of time: ``id``, ``chapter``, ``address``, ``date``, ``headline``, ``text``,
    ``sources``.
``corrections``
    Newest first: ``id``, ``chapter``, ``address``, ``kind``, ``instant``, ``gravity``,
    ``remains`` (of a retraction: whether the text is ``struck`` or ``replaced``),
    ``supersedes`` (an ``id``), ``target``, ``was`` (unless it is withheld), ``now``, ``text``.
``replies``
    In reading order: ``id``, ``chapter``, ``address``, ``from``, ``role``, ``received`` (a day),
    ``instant`` (of its publication, where it is given), ``target``, ``lang``, ``text`` (verbatim,
    two line feeds between paragraphs).

Drafts are left out. What stands in a file of events and on no page has neither ``chapter`` nor
``address``. Nothing depends on who builds the report: a vault that is at hand adds nothing.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from mkdocs_dossier.exports.catalogue import Catalogue
from mkdocs_dossier.exports.imprint import Imprint
from mkdocs_dossier.exports.json_lines import write_object
from mkdocs_dossier.exports.passages import read_passage
from mkdocs_dossier.exports.report_quotations import describe_quotations
from mkdocs_dossier.exports.report_sources import describe_sources
from mkdocs_dossier.model.capture import Capture
from mkdocs_dossier.model.chapter import Chapter, Status
from mkdocs_dossier.model.correction import Correction, CorrectionKind
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.model.reply import Reply
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.changes import sum_up_changes
from mkdocs_dossier.render.event_anchors import tell_headline
from mkdocs_dossier.render.listings import gather_corrections, gather_events
from mkdocs_dossier.render.notices import anchor_of
from mkdocs_dossier.render.own_citation import format_own_citation
from mkdocs_dossier.render.replies import anchor_of as anchor_of_reply

FORMAT = "dossier-report"
VERSION = 1
PATH = "report.json"


def write_report(
    report: Report,
    catalogue: Catalogue,
    captures: Mapping[str, Capture],
    imprint: Imprint,
    address_of: Callable[[Chapter], str],
) -> str:
    """Return the text of ``report.json``; the same report gives the same bytes.

    Args:
        report: the whole.
        catalogue: its cited sources.
        captures: by the records' own keys.
        imprint: the report's.
        address_of: returns a chapter's address; nothing for files of events, which are no pages.
    """
    described = describe_report(report, catalogue, captures, imprint, address_of)
    return write_object(described) + "\n"


def describe_report(
    report: Report,
    catalogue: Catalogue,
    captures: Mapping[str, Capture],
    imprint: Imprint,
    address_of: Callable[[Chapter], str],
) -> dict[str, Any]:
    """Return what ``report.json`` holds; the module's docstring is its schema."""
    pages = [chapter for chapter in report.chapters if chapter.front.status is not Status.DRAFT]
    told = [*pages, *report.event_files]
    uris = {chapter.uri for chapter in told}
    quotations = describe_quotations(report, told, catalogue, address_of)
    verdicts = Counter(str(each["verdict"]) for each in quotations)
    return {
        "format": FORMAT,
        "version": VERSION,
        "report": {
            **filled({
                "name": imprint.name,
                "address": imprint.address,
                "publisher": imprint.publisher,
                "lang": imprint.lang,
            }),
            "verdicts": dict(sorted(verdicts.items())),
        },
        "chapters": [
            _describe_chapter(chapter, imprint, address_of(chapter))
            for chapter in pages
            if chapter.is_published
        ],
        "sources": describe_sources(catalogue, captures, imprint.lang),
        "quotations": quotations,
        "events": [
            _describe_event(report, chapter, event, catalogue, address_of(chapter))
            for chapter, event in gather_events(report)
            if chapter.uri in uris
        ],
        "corrections": [
            _describe_correction(report, chapter, notice, address_of(chapter))
            for chapter, notice in gather_corrections(report)
            if chapter.uri in uris
        ],
        "replies": [
            _describe_reply(chapter, reply, address_of(chapter))
            for chapter in pages
            for reply in chapter.replies
        ],
    }  # fmt: skip


def filled(described: dict[str, Any]) -> dict[str, Any]:
    """Return the names whose values are known."""
    return {name: value for name, value in described.items() if value}


def _describe_chapter(chapter: Chapter, imprint: Imprint, address: str) -> dict[str, Any]:
    front, changes = chapter.front, sum_up_changes(chapter)
    known = address if address.startswith(("http://", "https://")) else ""
    return filled({
        "uri": chapter.uri,
        "address": address,
        "title": front.title,
        "subtitle": "" if changes.is_retracted else front.subtitle,
        "authors": list(front.authors),
        "published": front.published.isoformat() if front.published else "",
        "updated": front.updated.isoformat() if front.updated else "",
        "version": changes.version.isoformat() if changes.version else "",
        "lang": front.lang,
        "status": "retracted" if changes.is_retracted else front.status.value,
        "summary": "" if changes.is_retracted else front.summary,
        "corrections": changes.corrections,
        "citation": format_own_citation(chapter, imprint.name, known, front.langs),
    })  # fmt: skip


def _describe_event(
    report: Report, chapter: Chapter, event: TimelineEvent, catalogue: Catalogue, address: str
) -> dict[str, Any]:
    return filled({
        "id": event.id,
        "chapter": chapter.uri if address else "",
        "address": f"{address}#{event.id}" if address else "",
        "date": event.date.edtf if event.date else "",
        "headline": tell_headline(report, chapter, event),
        "text": read_passage(report, chapter, event.body),
        "sources": [
            catalogue.by_key[key].record.key for key in event.keys if key in catalogue.by_key
        ],
    })  # fmt: skip


def _describe_correction(
    report: Report, chapter: Chapter, notice: Correction, address: str
) -> dict[str, Any]:
    return filled({
        "id": notice.id,
        "chapter": chapter.uri,
        "address": f"{address}#{anchor_of(notice)}",
        "kind": notice.kind.value,
        "instant": notice.instant.isoformat() if notice.instant else "",
        "gravity": notice.gravity.value,
        "remains": notice.remains.value if notice.kind is CorrectionKind.RETRACTION else "",
        "supersedes": notice.supersedes,
        "target": notice.target,
        "was": notice.was,
        "now": notice.now,
        "text": read_passage(report, chapter, notice.body),
    })  # fmt: skip


def _describe_reply(chapter: Chapter, reply: Reply, address: str) -> dict[str, Any]:
    return filled({
        "id": reply.id,
        "chapter": chapter.uri,
        "address": f"{address}#{anchor_of_reply(reply)}",
        "from": reply.sender,
        "role": reply.role,
        "received": reply.received.isoformat() if reply.received else "",
        "instant": reply.instant.isoformat() if reply.instant else "",
        "target": reply.target,
        "lang": reply.lang or chapter.front.lang,
        "text": "\n\n".join(reply.words),
    })  # fmt: skip
