"""The timeline's files beside the pages: TimelineJS' JSON, its table, iCalendar."""

from mkdocs_dossier.exports.timeline_calendar import write_calendar
from mkdocs_dossier.exports.timeline_selection import Selection
from mkdocs_dossier.exports.timeline_sheet import write_sheet
from mkdocs_dossier.exports.timelinejs import compose_slides, write_timelinejs
from mkdocs_dossier.model.report import Report

SLIDES, SHEET, CALENDAR = "timeline.json", "timeline.csv", "timeline.ics"


def write_slide_files(report: Report, selection: Selection, lang: str) -> dict[str, bytes]:
    """Return TimelineJS' files by their names.

    Args:
        report: the whole.
        selection: the events.
        lang: of the words for dates.
    """
    slides = compose_slides(report, selection, lang)
    return {SLIDES: write_timelinejs(slides).encode(), SHEET: write_sheet(slides).encode()}


def write_calendar_file(
    report: Report, selection: Selection, lang: str, title: str
) -> dict[str, bytes]:
    """Return the calendar by its name.

    Args:
        report: the whole.
        selection: the events.
        lang: of the words for dates.
        title: of the calendar.
    """
    return {CALENDAR: write_calendar(report, selection, lang, title)[0].encode()}
