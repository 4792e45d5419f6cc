"""``dossier timeline``: events to and from other tools."""

import sys
from pathlib import Path

import click

from mkdocs_dossier.cli.configuration import config_option, read_settings
from mkdocs_dossier.exports.timeline_calendar import write_calendar
from mkdocs_dossier.exports.timeline_json import write_events
from mkdocs_dossier.exports.timeline_selection import select_events
from mkdocs_dossier.exports.timeline_sheet import read_sheet, write_sheet
from mkdocs_dossier.exports.timelinejs import compose_slides, write_timelinejs
from mkdocs_dossier.exports.timelinejs_reading import read_timelinejs
from mkdocs_dossier.formats.terminal import escape, one_line
from mkdocs_dossier.site import load
from mkdocs_dossier.site.reading import read_text
from mkdocs_dossier.site.writing import write_text

_FORMATS = ("timelinejs", "csv", "ics", "json")
_output_option = click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write (default: print it); none is ever overwritten.",
)


@click.group("timeline")
def timeline_command() -> None:
    """Bring events to and from other tools."""


@timeline_command.command("export")
@config_option
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    default="timelinejs",
    help="timelinejs (JSON), csv (its Google Sheet), ics (iCalendar), json (ours).",
)
@click.option("--chapter", default="", help="Only this chapter, such as 02-map.md.")
@click.option("--timeline", "name", default="", help="Only the timeline with this id.")
@_output_option
def export_command(
    config_file: Path, form: str, chapter: str, name: str, output: Path | None
) -> None:
    """Print the report's events in a format that other tools read."""
    settings = read_settings(config_file)
    report = load(settings).report
    selection = select_events(report, chapter, name)
    if (chapter or name) and not selection.told:
        raise click.UsageError("No chapter, or no timeline, of that name has a dated event.")
    lang = settings.lang
    if form == "timelinejs":
        text = write_timelinejs(compose_slides(report, selection, lang))
    elif form == "csv":
        text = write_sheet(compose_slides(report, selection, lang))
    elif form == "ics":
        text, left_out = write_calendar(report, selection, lang)
        if left_out:
            click.echo(f"{left_out} events lie outside of the years 1 to 9999.", err=True)
    else:
        text = write_events(report, selection, lang)
    _hand_over(text, output)


@timeline_command.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--lang", default="en", help="The report's language: en or fr.")
@_output_option
def import_command(file: Path, lang: str, output: Path | None) -> None:
    """Turn a timeline of TimelineJS, JSON or CSV, into Markdown.

    Ends with 1 if something could not be brought along.
    """
    text, diagnostics = read_text(file, file.name)
    if diagnostics:
        raise click.UsageError(diagnostics[0].sentence)
    is_sheet = file.suffix.lower() == ".csv"
    imported = read_sheet(text, lang) if is_sheet else read_timelinejs(text, lang)
    if imported.markdown:
        _hand_over(imported.markdown, output)
    for problem in imported.problems:
        click.echo(one_line(problem), err=True)
    click.echo(f"{imported.events} events; cite their sources.", err=True)
    if imported.problems:
        raise SystemExit(1)


def _hand_over(text: str, output: Path | None) -> None:
    if output is None:
        # What a terminal would act on is spelt out only for a terminal.
        is_terminal = sys.stdout.isatty()
        click.echo(escape(text) if is_terminal else text, nl=False)
        return
    if output.exists():
        raise click.UsageError(f"{output} exists already; name another file.")
    write_text(output, text)
