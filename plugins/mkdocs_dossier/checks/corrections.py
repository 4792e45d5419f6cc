"""Checks of corrections: bound to the text, dated, told apart."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from mkdocs_dossier.checks.notice_places import head_of, option_of
from mkdocs_dossier.checks.wrong_words import check_words
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.corrections import Cor
from mkdocs_dossier.model.chapter import Chapter, Status
from mkdocs_dossier.model.correction import Correction, CorrectionKind
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.model.report import Report

_ID = re.compile(r"[\w.-]+")
_LENIENCE = timedelta(minutes=5)
"""Clocks differ, and whoever writes down the time rounds it up."""


def check_corrections(
    report: Report, chapter: Chapter, now: datetime | None = None
) -> Iterator[Diagnostic]:
    """Yield what is wrong with a chapter's notices.

    Args:
        report: the whole.
        chapter: one of it.
        now: the time, with zone, after which nothing can have been told; ``None`` if it is not
            known.
    """
    for correction in chapter.corrections:
        yield from _check_id(chapter, correction)
        yield from _check_target(chapter, correction)
        yield from _check_date(chapter, correction, _find_first(report, chapter, correction), now)
        told = correction.wrong or correction.now
        if correction.kind is CorrectionKind.CORRECTION and not told:
            yield Diagnostic(
                Cor.COR007,
                chapter.place(head_of(correction)),
                "This correction says neither what was wrong nor what is right.",
                "Give `was` and `now`.",
            )
    yield from check_words(report, chapter)
    yield from _check_status(chapter)
    yield from _check_updated(chapter)


def _check_id(chapter: Chapter, correction: Correction) -> Iterator[Diagnostic]:
    if correction.id and not _ID.fullmatch(correction.id):
        yield Diagnostic(
            Cor.COR015,
            chapter.place(option_of(chapter, correction, "id")),
            f"“{correction.id}” cannot be the end of an address.",
            "Write letters, digits and hyphens, such as day-of-closing.",
        )


def _check_target(chapter: Chapter, correction: Correction) -> Iterator[Diagnostic]:
    if correction.elsewhere and not correction.target:
        yield Diagnostic(
            Cor.COR017,
            chapter.place(option_of(chapter, correction, "elsewhere")),
            "The wrong words are said to be right elsewhere, but elsewhere than where?",
            "Give the passage an id, and name it: `target: #…`.",
        )
    if not correction.target:
        return
    span = chapter.anchors.get(correction.target)
    if span is None:
        known = ", ".join(f"#{name}" for name in sorted(chapter.anchors)[:5])
        yield Diagnostic(
            Cor.COR002,
            chapter.place(option_of(chapter, correction, "target")),
            f"Nothing in this chapter has the id “{correction.target}”.",
            f"Write {{: #{correction.target} }} on a line below the passage"
            + (f"; there are {known}." if known else "."),
        )


def _find_first(report: Report, chapter: Chapter, correction: Correction) -> datetime | None:
    """Return when readers were first told what a notice corrects.

    A translation carries the notices of its original, which may be older than itself.
    """
    original = report.original(chapter)
    told = original.corrections if original else ()
    if original and any((e.kind, e.instant) == (correction.kind, correction.instant) for e in told):
        return original.front.published
    return chapter.front.published


def _check_date(
    chapter: Chapter, correction: Correction, published: datetime | None, now: datetime | None
) -> Iterator[Diagnostic]:
    instant = correction.instant
    if not instant:
        return
    if published and instant < published:
        yield Diagnostic(
            Cor.COR006,
            chapter.place(head_of(correction)),
            "This is dated before the chapter was published.",
            "Check both dates and their zones.",
        )
    if now and instant > now + _LENIENCE:
        yield Diagnostic(
            Cor.COR008,
            chapter.place(head_of(correction)),
            f"This is dated in the future: it is {now.isoformat(timespec='minutes')} now.",
            "Check day and zone. Where SOURCE_DATE_EPOCH is set, it is what counts as now.",
        )


def _check_status(chapter: Chapter) -> Iterator[Diagnostic]:
    retraction, status = chapter.retraction, chapter.front.status
    if retraction and status is not Status.RETRACTED:
        yield Diagnostic(
            Cor.COR012,
            chapter.place(head_of(retraction)),
            "This withdraws the chapter, but its front matter does not say that it is withdrawn.",
            "Write `status: retracted` between the two ---.",
        )
    if status is Status.RETRACTED and not retraction:
        span = chapter.front.spans.get("status")
        yield Diagnostic(
            Cor.COR012,
            chapter.place(span) if span else Place(chapter.path),
            "This chapter is retracted, but nothing in it tells readers why.",
            "Add a retraction: ::: retraction with date, time, zone and an id.",
        )


def _check_updated(chapter: Chapter) -> Iterator[Diagnostic]:
    updated, last = chapter.front.updated, chapter.last_corrected
    if updated and last and updated < last:
        span = chapter.front.spans.get("updated")
        yield Diagnostic(
            Cor.COR014,
            chapter.place(span) if span else Place(chapter.path),
            f"The chapter was last corrected on {last.isoformat()}, after this.",
            f"Write `updated: {last.isoformat()}`, or take the line out.",
        )
