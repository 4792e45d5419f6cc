"""``dossier new chapter``."""

from pathlib import Path

import click

from mkdocs_dossier.authoring import RefusedError
from mkdocs_dossier.authoring.chapters import add_chapter, name_chapter
from mkdocs_dossier.cli.asking import ask, refuse, remark, require_words
from mkdocs_dossier.cli.configuration import config_option, read_settings
from mkdocs_dossier.cli.imprint import read_imprint
from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.site import load


@click.command("chapter")
@config_option
@click.option("--title", help="The chapter's title.")
@click.option("--author", "authors", multiple=True, help="Who writes it; may be given again.")
@click.option("--summary", help="One or two sentences below the title; may be empty.")
@click.option("--file", "uri", help="Its file below docs/ (default: made of the title).")
def chapter_command(
    config_file: Path,
    title: str | None,
    authors: tuple[str, ...],
    summary: str | None,
    uri: str | None,
) -> None:
    """Begin a chapter, as a draft that readers are not told of yet."""
    settings = read_settings(config_file)
    title = ask("Title", "--title", title, read=require_words)
    if not authors:
        publisher = read_imprint(config_file, settings.lang).publisher
        written = ask("Authors (a semicolon between several)", "--author", None, publisher or "")
        authors = tuple(written.split(";"))
    summary = ask("Summary (may be empty)", "--summary", summary, "")
    try:
        loaded = load(settings)
        uri = uri or name_chapter(settings, title)
        addition = add_chapter(loaded, settings, uri, title, authors, summary)
        addition.write()
    except RefusedError as error:
        refuse(error)
    remark(addition.warnings)
    shown = one_line(uri)
    click.echo(f"Begun: {one_line(settings.shown(addition.path))}")
    click.echo(f"If mkdocs.yml has a nav, name the chapter there:  - {shown}", err=True)
    click.echo("When it is ready, write `status: published`, and `published:` with date, time and"
               " zone.", err=True)  # fmt: skip
