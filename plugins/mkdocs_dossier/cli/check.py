"""``dossier check``: all checks, without building a site."""

from pathlib import Path

import click

from mkdocs_dossier.cli.configuration import config_option, read_settings, vault_option
from mkdocs_dossier.cli.findings import format_option, most_option, print_findings, survey
from mkdocs_dossier.cli.imprint import read_imprint
from mkdocs_dossier.formats.text import count_findings
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.site import load


@click.command("check")
@config_option
@vault_option
@format_option
@most_option
@click.option("--all", "show_all", is_flag=True, help="The same as --max-findings 0.")
def check_command(
    config_file: Path, vault: Path | None, form: str, most: int | None, *, show_all: bool
) -> None:
    """Check every chapter, source and capture.

    Ends with 0 if nothing is wrong, with 1 if there are errors, with 2 if the report cannot be
    found.
    """
    settings = read_settings(config_file, vault)
    loaded = load(settings)
    address = read_imprint(config_file, settings.lang).address
    surroundings = survey(loaded.report, settings, address)
    selection = print_findings(loaded.diagnostics, form, 0 if show_all else most, surroundings)
    click.echo(f"{sum_up(loaded.report)}: {count_findings(selection)}.", err=True)
    if selection.errors:
        raise SystemExit(1)


def sum_up(report: Report) -> str:
    """Return how much there was to check, in words."""
    quotations = sum(
        quotation.citation is not None
        for chapter in report.chapters
        for quotation in chapter.quotations
    )
    return f"{len(report.chapters)} pages, {quotations} quotations, {len(report.records)} records"
