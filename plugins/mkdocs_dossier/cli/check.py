"""``dossier check``: all checks, without building a site."""

from pathlib import Path

import click

from mkdocs_dossier.cli.configuration import config_option, read_settings
from mkdocs_dossier.formats import format_text, summarise
from mkdocs_dossier.site import load


@click.command("check")
@config_option
@click.option("--vault", type=click.Path(file_okay=False, path_type=Path), help="Where withheld"
              " captures are, if not where the configuration says.")  # fmt: skip
@click.option("--all", "show_all", is_flag=True, help="Print every finding, however many.")
def check_command(config_file: Path, vault: Path | None, *, show_all: bool) -> None:
    """Check every chapter, source and capture.

    Ends with 0 if nothing is wrong, with 1 if there are errors, with 2 if the report cannot be
    found.
    """
    loaded = load(read_settings(config_file, vault))
    if loaded.diagnostics:
        click.echo(format_text(loaded.diagnostics, 0 if show_all else 50))
    quotations = sum(
        quotation.citation is not None
        for chapter in loaded.report.chapters
        for quotation in chapter.quotations
    )
    click.echo(
        f"{len(loaded.report.chapters)} pages, {quotations} quotations,"
        f" {len(loaded.report.records)} records: {summarise(loaded.diagnostics)}.",
        err=True,
    )
    if loaded.errors:
        raise SystemExit(1)
