"""Checks of timelines: sourced, possible, in order, one date for one record."""

from collections.abc import Iterator
from datetime import datetime

from mkdocs_dossier.dates import Instant, bounds
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.closeness import nearest
from mkdocs_dossier.diagnostics.timelines import Tim
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.date import HistoricalDate
from mkdocs_dossier.model.event import Timeline, TimelineEvent
from mkdocs_dossier.model.record import Record
from mkdocs_dossier.model.report import Report

_DAY = 86_400
_SLACK = _DAY
"""Dates without a zone may be a day from those with one."""

_UPKEEP = 30 * _DAY
"""How long after its date a page on the web is taken to be kept up to date."""

_RULES = frozenset({"legal", "legislation", "patent", "standard"})
"""Kinds of record that set dates of their own, such as when a law takes effect."""


def check_timelines(report: Report, chapter: Chapter) -> Iterator[Diagnostic]:
    """Yield what is wrong with the events of a chapter."""
    written = _last_written(chapter)
    for timeline in chapter.timelines:
        yield from _check_order(chapter, timeline)
        for event in timeline.events:
            if event.refers_to and event.date is None:
                yield _unknown(report, chapter, event)
            if not event.keys and not event.is_era and not event.attribute("unsourced"):
                yield Diagnostic(
                    Tim.TIM020,
                    chapter.place(event.date_span),
                    "This event has no source.",
                    "Cite it in the text, or write"
                    ' {unsourced="why"} below; readers see the reason.',
                )
            if event.date and not event.attribute("foreseen") and not event.refers_to:
                yield from _check_time(report, chapter, event, event.date, written)


def check_event_ids(report: Report) -> Iterator[Diagnostic]:
    """Yield events whose date is not the one that their record has elsewhere."""
    homes: dict[str, tuple[Chapter, TimelineEvent]] = {}
    for chapter in (*report.chapters, *report.event_files):
        for timeline in chapter.timelines:
            for event in timeline.events:
                if not event.is_named or event.date is None:
                    continue
                home, first = homes.setdefault(event.id, (chapter, event))
                # A file that is scanned twice in one report is not two tellings.
                if first.date != event.date and home.uri != chapter.uri:
                    place = home.place(first.date_span)
                    yield Diagnostic(
                        Tim.TIM025,
                        chapter.place(event.date_span),
                        f"The event “{event.id}” is dated {event.written} here, but"
                        f" {first.written} in {place.path}, line {place.line}.",
                        f"Put the wrong one right, and write #{event.id} in place of this date.",
                    )


def _check_order(chapter: Chapter, timeline: Timeline) -> Iterator[Diagnostic]:
    newest: tuple[Instant, TimelineEvent] | None = None
    for event in timeline.events:
        if event.date is None:
            continue
        earliest, latest = bounds(event.date)
        if newest and latest < newest[0]:
            above = newest[1]
            yield Diagnostic(
                Tim.TIM023,
                chapter.place(event.date_span),
                f"This event is dated before one that stands above it ({above.written},"
                f" line {chapter.place(above.date_span).line}).",
                "Put the date right, or move the event up.",
            )
        if newest is None or earliest > newest[0]:
            newest = (earliest, event)


def _check_time(
    report: Report,
    chapter: Chapter,
    event: TimelineEvent,
    date: HistoricalDate,
    written: datetime | None,
) -> Iterator[Diagnostic]:
    earliest = bounds(date)[0]
    hint = 'Check the date; if the event is announced, write {foreseen="by whom"} below the text.'
    if written and earliest > written.timestamp() + _SLACK:
        yield Diagnostic(
            Tim.TIM022,
            chapter.place(event.date_span),
            "This event is dated after its chapter was last changed.",
            hint,
        )
    records = [report.records[key] for key in event.keys if key in report.records]
    if not records or len(records) < len(event.keys):
        return
    known = [_last_told(record) for record in records]
    if all(earliest > limit for limit in known):
        shown = ", ".join(f"@{record.key}" for record in records)
        plural = "sources were" if len(records) > 1 else "source was"
        yield Diagnostic(
            Tim.TIM021,
            chapter.place(event.date_span),
            f"This event is dated after its {plural} published ({shown}).",
            hint,
        )


def _last_told(record: Record) -> Instant:
    """Return until when a source can tell what has happened."""
    if record.date is None or record.kind in _RULES:
        return float("inf")
    upkeep = _UPKEEP if record.kind == "online" else 0
    return bounds(record.date)[1] + upkeep + _SLACK


def _last_written(chapter: Chapter) -> datetime | None:
    front = chapter.front
    instants = [front.published, front.updated, chapter.last_corrected]
    return max((instant for instant in instants if instant), default=None)


def _unknown(report: Report, chapter: Chapter, event: TimelineEvent) -> Diagnostic:
    known = [
        each.id
        for other in (*report.chapters, *report.event_files)
        for timeline in other.timelines
        for each in timeline.events
        if each.is_named and each.date
    ]
    meant = nearest(event.refers_to, known, 0.5)
    return Diagnostic(
        Tim.TIM026,
        chapter.place(event.date_span),
        f"No event of the report has the id “{event.refers_to}”.",
        f"Did you mean #{meant}?"
        if meant
        else f"Write the id behind the date of the event: 2020-02-05 {{#{event.refers_to}}}.",
    )
