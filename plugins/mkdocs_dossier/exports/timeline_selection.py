"""Which events are exported: those of the report, of a chapter, of one timeline."""

from dataclasses import dataclass

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.event import Timeline, TimelineEvent
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.listings import gather_events


@dataclass(frozen=True, slots=True)
class Selection:
    """Events to export.

    Attributes:
        told: each with its chapter, in order.
        home: the chapter of the one timeline that they are from, if they are.
        timeline: that timeline.
    """

    told: tuple[tuple[Chapter, TimelineEvent], ...]
    home: Chapter | None = None
    timeline: Timeline | None = None


def select_events(report: Report, uri: str = "", name: str = "") -> Selection:
    """Return the dated events of the report, or of some of it.

    Args:
        report: the whole.
        uri: of a chapter or file of events; all of them if empty.
        name: id of a timeline; all of them if empty.
    """
    found = [
        (chapter, timeline)
        for chapter in (*report.chapters, *report.event_files)
        for timeline in chapter.timelines
        if uri in ("", chapter.uri) and name in ("", timeline.id)
    ]
    if not uri and not name:
        # Where the report has but one timeline, its title and its text go along.
        whole = found[0] if len(found) == 1 else (None, None)
        return Selection(tuple(gather_events(report)), *whole)
    told = tuple(
        (chapter, event) for chapter, timeline in found for event in timeline.events if event.date
    )
    if len(found) == 1:
        return Selection(told, *found[0])
    return Selection(told)
