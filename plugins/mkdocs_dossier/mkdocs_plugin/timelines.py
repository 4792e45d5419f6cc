"""The report's timeline as files beside the pages."""

from dataclasses import replace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from mkdocs_dossier.exports.timeline_calendar import write_calendar
from mkdocs_dossier.exports.timeline_selection import select_events
from mkdocs_dossier.exports.timeline_sheet import write_sheet
from mkdocs_dossier.exports.timelinejs import compose_slides, write_timelinejs
from mkdocs_dossier.site import Loaded

NAMES = ("timeline.json", "timeline.csv", "timeline.ics")
"""TimelineJS' JSON, its table, iCalendar."""


def add_timelines(config: MkDocsConfig, files: Files, loaded: Loaded) -> Loaded:
    """Add the files that the report does not bring itself; return it knowing of them.

    Where the report has no dated event there are none.
    """
    report = loaded.report
    selection = select_events(report)
    if not selection.told:
        return loaded
    lang = str(config.mdx_configs.get("dossier", {}).get("lang") or "en")
    slides = compose_slides(report, selection, lang)
    contents = (
        write_timelinejs(slides),
        write_sheet(slides),
        write_calendar(report, selection, lang, config.site_name)[0],
    )
    for name, content in zip(NAMES, contents, strict=True):
        if files.get_file_from_path(name) is None:
            files.append(File.generated(config, name, content=content))
    return replace(loaded, report=replace(report, downloads=(*report.downloads, *NAMES)))
