"""``report.json``: the whole report for machines, in a schema that is kept.

``format`` is ``dossier-report`` and ``version`` is 1. Names may be added within a version; what a
name means, and that it is there, changes only with the version. Values that are not known are
left out. Instants are ISO 8601 with zone, dates EDTF, languages BCP 47, digests SHA-256 in
hexadecimal. An ``address`` has its host where the configuration gives the site's; else it, as every
path, is relative to ``report.json``.

``report``
    ``name``, ``address``, ``publisher``, ``lang``; ``languages``, where there are several: each
    ``lang``, ``name`` and ``address``; ``verdicts``: how many quotations have which.
``chapters``
    In reading order: ``uri`` (its identity), ``address``, ``title``, ``subtitle``, ``authors``,
    ``published``, ``updated``, ``version`` (its last change), ``lang``, ``status``, ``summary``,
    ``corrections`` (their number), ``citation`` (how to cite it). One that is retracted has
    neither ``subtitle`` nor ``summary``. Each language of a chapter is one of its own:
    ``translation_of`` and ``translations`` are uris, ``stale`` says that the original has changed
    since.
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

What is told in several languages is listed once, as the original has it: quotations, events,
corrections and replies have ``translations``, each with ``lang``, ``chapter``, ``address`` and
what readers of that language read (``translation``, ``headline``, ``text``, ``was``, ``now``).

Drafts are left out. What stands in a file of events and on no page has neither ``chapter`` nor
``address``. Nothing depends on who builds the report: a vault that is at hand adds nothing.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from mkdocs_dossier.exports.catalogue import Catalogue
from mkdocs_dossier.exports.imprint import Imprint
from mkdocs_dossier.exports.json_lines import filled, write_object
from mkdocs_dossier.exports.passages import read_passage
from mkdocs_dossier.exports.report_notices import describe_correction, describe_reply
from mkdocs_dossier.exports.report_quotations import describe_quotations
from mkdocs_dossier.exports.report_sources import describe_sources
from mkdocs_dossier.model.capture import Capture
from mkdocs_dossier.model.chapter import Chapter, Status
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.model.tellings import (
    describe_tellings,
    is_retold,
    list_corrections,
    list_events,
    list_replies,
)
from mkdocs_dossier.render.changes import sum_up_changes
from mkdocs_dossier.render.event_anchors import tell_headline
from mkdocs_dossier.render.listings import gather_corrections, gather_events
from mkdocs_dossier.render.own_citation import format_own_citation

FORMAT = "dossier-report"
VERSION = 1
PATH = "report.json"


def write_report(
    report: Report,
    catalogue: Catalogue,
    captures: Mapping[str, Capture],
    imprint: Imprint,
    address_of: Callable[[Chapter], str],
    imprints: Mapping[str, Imprint] | None = None,
) -> str:
    """Return the text of ``report.json``; the same report gives the same bytes.

    Args:
        report: the whole.
        catalogue: its cited sources.
        captures: by the records' own keys.
        imprint: the report's.
        address_of: returns a chapter's address; nothing for files of events, which are no pages.
        imprints: the report's in each of its languages, if there are several.
    """
    described = describe_report(report, catalogue, captures, imprint, address_of, imprints or {})
    return write_object(described) + "\n"


def describe_report(
    report: Report,
    catalogue: Catalogue,
    captures: Mapping[str, Capture],
    imprint: Imprint,
    address_of: Callable[[Chapter], str],
    imprints: Mapping[str, Imprint],
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
                "languages": [
                    filled({"lang": tag, "name": own.name, "address": own.address})
                    for tag, own in imprints.items()
                    if len(imprints) > 1
                ],
            }),
            "verdicts": dict(sorted(verdicts.items())),
        },
        "chapters": [
            {
                **_describe_chapter(
                    chapter,
                    imprints.get(report.languages.of(chapter.uri), imprint),
                    address_of(chapter),
                ),
                **_relate(report, chapter),
            }
            for chapter in pages
            if chapter.is_published
        ],
        "sources": describe_sources(catalogue, captures, imprint.lang),
        "quotations": quotations,
        "events": [
            _describe_event(report, chapter, event, catalogue, address_of)
            for chapter, event in gather_events(report)
            if chapter.uri in uris and not is_retold(report, chapter, event, list_events)
        ],
        "corrections": [
            describe_correction(report, chapter, notice, address_of)
            for chapter, notice in gather_corrections(report)
            if chapter.uri in uris and not is_retold(report, chapter, notice, list_corrections)
        ],
        "replies": [
            describe_reply(report, chapter, reply, address_of)
            for chapter in pages
            for reply in chapter.replies
            if not is_retold(report, chapter, reply, list_replies)
        ],
    }  # fmt: skip


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


def _relate(report: Report, chapter: Chapter) -> dict[str, Any]:
    """Return a chapter's relations to the same in other languages."""
    original = report.original(chapter)
    others = [each.uri for each in report.counterparts(chapter).values() if each is not chapter]
    return filled({
        "translation_of": original.uri if original else "",
        "translations": [] if original else others,
        "stale": report.is_stale(chapter),
    })  # fmt: skip


def _describe_event(
    report: Report,
    chapter: Chapter,
    event: TimelineEvent,
    catalogue: Catalogue,
    address_of: Callable[[Chapter], str],
) -> dict[str, Any]:
    address = address_of(chapter)

    def tell(other: Chapter, each: TimelineEvent) -> dict[str, Any]:
        return {
            "chapter": other.uri,
            "address": f"{address_of(other)}#{each.id}",
            "headline": tell_headline(report, other, each),
            "text": read_passage(report, other, each.body),
        }

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
        "translations": describe_tellings(report, chapter, event, list_events, tell),
    })  # fmt: skip
