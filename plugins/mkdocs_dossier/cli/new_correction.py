"""``dossier new correction``."""

from datetime import datetime
from pathlib import Path

import click

from mkdocs_dossier.authoring import RefusedError
from mkdocs_dossier.authoring.notices import PLACES, Notice, add_notice, find_chapter
from mkdocs_dossier.cli.asking import ask, refuse, remark, require_words
from mkdocs_dossier.cli.configuration import config_option, read_settings
from mkdocs_dossier.dates import DateProblem, read_instant
from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.site import load
from mkdocs_dossier.syntax.notices import KINDS


@click.command("correction")
@config_option
@click.option("--chapter", help="The chapter's file, such as docs/chapters/02-map.md.")
@click.option("--kind", type=click.Choice(list(KINDS)), help="What it is (default: correction).")
@click.option("--target", help="The id of the passage that was put right; may be empty.")
@click.option("--was", help="The wrong words, which must be gone; may be empty.")
@click.option("--now", help="The right words, which must be there; may be empty.")
@click.option("--text", help="What readers are told.")
@click.option("--gravity", type=click.Choice(["minor", "serious"]), help="How much it changes.")
@click.option("--date", help="When: ISO 8601 with zone (default: now, in your zone).")
@click.option("--id", "name", default="", help="Its permanent name (default: made).")
@click.option("--place", type=click.Choice(PLACES), default="end", show_default=True,
              help="At the chapter's end, or below the passage.")  # fmt: skip
def correction_command(  # noqa: PLR0913 - one argument an option
    config_file: Path,
    *,
    chapter: str | None,
    kind: str | None,
    target: str | None,
    was: str | None,
    now: str | None,
    text: str | None,
    gravity: str | None,
    date: str | None,
    name: str,
    place: str,
) -> None:
    """Add a correction, or one of its kin, to a chapter whose words you have put right."""
    settings = read_settings(config_file)
    when = _read_date(date)
    loaded = load(settings)
    try:
        found = find_chapter(
            loaded, settings, ask("Chapter (its file, such as 02-map)", "--chapter", chapter)
        )
        kind = ask("Kind", "--kind", kind, "correction", choices=KINDS)
        target = ask(
            "Id of the passage, as it stands in {: #id } below it (may be empty)",
            "--target",
            target,
            "",
        ).lstrip("#")
        was = ask("The wrong words (may be empty)", "--was", was, "")
        now = ask("The right words (may be empty)", "--now", now, "")
        text = ask("What readers are told", "--text", text, read=require_words)
        notice = Notice(kind, when, text, target, was, now, gravity or "", name)
        addition = add_notice(loaded, settings, found, notice, place)
        addition.write()
    except RefusedError as error:
        refuse(error)
    finally:
        loaded.holdings.release()
    remark(addition.warnings)
    click.echo(f"Added to {one_line(settings.shown(addition.path))}: {one_line(addition.name)}")


def _read_date(date: str | None) -> datetime:
    if date is None:
        return datetime.now().astimezone().replace(microsecond=0)
    read = read_instant(date)
    if isinstance(read, DateProblem):
        raise click.UsageError(f"--date: {one_line(f'{read.sentence} {read.hint}')}")
    return read
