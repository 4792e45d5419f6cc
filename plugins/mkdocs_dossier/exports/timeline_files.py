"""The timeline's files beside the pages: TimelineJS' JSON, its table, iCalendar."""

from mkdocs_dossier.exports.timeline_calendar import write_calendar
from mkdocs_dossier.exports.timeline_selection import Selection
from mkdocs_dossier.exports.timeline_sheet import write_sheet
from mkdocs_dossier.exports.timelinejs import compose_slides, write_timelinejs
from mkdocs_dossier.model.report import Report

TIMELINE_FILES = ("timeline.json", "timeline.csv", "timeline.ics")


def write_timeline(report: Report, selection: Selection, lang: str, title: str) -> dict[str, bytes]:
    """Return the files by their names; none where there is no event.

    Args:
        report: the whole.
        selection: the events.
        lang: of the words for dates.
        title: of the calendar.
    """
    if not selection.told:
        return {}
    slides = compose_slides(report, selection, lang)
    contents = (
        write_timelinejs(slides),
        write_sheet(slides),
        write_calendar(report, selection, lang, title)[0],
    )
    return {name: text.encode() for name, text in zip(TIMELINE_FILES, contents, strict=True)}
