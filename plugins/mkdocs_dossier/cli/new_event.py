"""``dossier new event``."""

from pathlib import Path

import click

from mkdocs_dossier.authoring import RefusedError
from mkdocs_dossier.authoring.events import Event, add_event, name_file
from mkdocs_dossier.authoring.notices import find_chapter
from mkdocs_dossier.cli.asking import ask, refuse, remark, require_words
from mkdocs_dossier.cli.configuration import config_option, read_settings
from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.site import load


@click.command("event")
@config_option
@click.option(
    "--chapter", help="The chapter's file; empty for the file of events, timeline.yml or .csv."
)
@click.option("--timeline", default="", help="The timeline's id, where a chapter has several.")
@click.option("--date", help="When, as EDTF: 2020-02-05, 2020-02, 2019-05~.")
@click.option("--headline", help="What happened, in a few words.")
@click.option("--text", help="More of it, in Markdown; may be empty.")
@click.option("--source", help="The key of the record that says so; may be empty.")
@click.option("--locator", default="", help="Where in the source: p. 12, par. 8.")
@click.option("--id", "name", default="", help="Its permanent name (default: made).")
def event_command(  # noqa: PLR0913 - one argument an option
    config_file: Path,
    *,
    chapter: str | None,
    timeline: str,
    date: str | None,
    headline: str | None,
    text: str | None,
    source: str | None,
    locator: str,
    name: str,
) -> None:
    """Add an event to a chapter's timeline, in the order of dates, or to the file of events.

    That file is sources/timeline.csv where the report has it, and else sources/timeline.yml.
    """
    settings = read_settings(config_file)
    loaded = load(settings)
    try:
        chapter = ask(f"Chapter (empty for {name_file(settings)})", "--chapter", chapter, "")
        found = find_chapter(loaded, settings, chapter) if chapter else None
        date = ask("Date (2020-02-05, 2020-02, 2019-05~)", "--date", date, read=require_words)
        headline = ask("What happened", "--headline", headline, read=require_words)
        text = ask("More of it (may be empty)", "--text", text, "")
        key = ask("Key of its source (may be empty)", "--source", source, "").lstrip("@")
        citation = f"[@{key}{f', {locator}' if locator else ''}]" if key else ""
        addition = add_event(
            loaded, settings, Event(date, headline, text, citation, name), found, timeline
        )
        addition.write()
    except RefusedError as error:
        refuse(error)
    finally:
        loaded.holdings.release()
    remark(addition.warnings)
    click.echo(f"Added to {one_line(settings.shown(addition.path))}: {one_line(addition.name)}")
