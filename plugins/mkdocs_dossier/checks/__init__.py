"""Checks: from the model to diagnostics."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from mkdocs_dossier.checks.ages import check_ages
from mkdocs_dossier.checks.chapters import check_chapter
from mkdocs_dossier.checks.citations import (
    check_citations,
    check_headings,
    check_source_directives,
)
from mkdocs_dossier.checks.corrections import check_corrections
from mkdocs_dossier.checks.fidelity import check_fidelity
from mkdocs_dossier.checks.quotations import check_quotations
from mkdocs_dossier.checks.replies import check_replies, check_reply_ids
from mkdocs_dossier.checks.successions import check_ids, check_successions
from mkdocs_dossier.checks.timelines import check_event_ids, check_timelines
from mkdocs_dossier.checks.translations import check_translation
from mkdocs_dossier.checks.weekdays import check_weekdays
from mkdocs_dossier.checks.withheld_words import check_withheld_words
from mkdocs_dossier.diagnostics import Code, Diagnostic
from mkdocs_dossier.diagnostics.corrections import Cor
from mkdocs_dossier.diagnostics.timelines import Tim
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.report import Report

__all__ = ["REPORT_WIDE", "check_pages", "check_together"]

REPORT_WIDE: frozenset[Code] = frozenset(
    {Cor.COR005, Cor.COR009, Cor.COR010, Cor.COR011, Cor.COR013, Tim.TIM025}
)
"""Codes of findings that no chapter has by itself; only ``check_together`` gives them."""


def check_pages(
    report: Report, chapters: Iterable[Chapter], now: datetime | None = None
) -> Sequence[Diagnostic]:
    """Return what is wrong with each of ``chapters``, taken by itself.

    Args:
        report: the whole.
        chapters: some of it.
        now: the time, with zone; ``None`` to hold no date against it.
    """
    return [
        diagnostic
        for chapter in chapters
        for check in (
            check_chapter(chapter),
            check_citations(report, chapter),
            check_headings(chapter),
            check_source_directives(report, chapter),
            check_quotations(report, chapter),
            check_corrections(report, chapter, now),
            check_translation(report, chapter),
            check_fidelity(report, chapter),
            check_replies(chapter, now),
            check_timelines(report, chapter),
            check_weekdays(chapter),
        )
        for diagnostic in check
    ]


def check_together(report: Report) -> Sequence[Diagnostic]:
    """Return what is wrong with chapters only because of each other."""
    found = [*check_withheld_words(report)]
    # What is told in several languages has one id, and is told once in each.
    for edition in report.editions:
        for check in (check_ids, check_successions, check_reply_ids, check_event_ids, check_ages):
            found += check(edition)
    return found
