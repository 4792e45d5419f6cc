"""``dossier diff``: nothing published changes unseen."""

from pathlib import Path

import click

from mkdocs_dossier.cli.configuration import config_option, read_settings
from mkdocs_dossier.cli.findings import format_option, most_option, print_findings, survey
from mkdocs_dossier.cli.imprint import read_imprint
from mkdocs_dossier.formats.text import count_findings
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.site.comparing import Compared, compare_revisions
from mkdocs_dossier.site.git import GitError


@click.command("diff")
@config_option
@click.argument("base")
@click.argument("head", required=False)
@click.option(
    "--exact",
    "is_exact",
    is_flag=True,
    help="Compare with BASE itself, not with the commit at which HEAD left it.",
)
@format_option
@most_option
def diff_command(
    config_file: Path, base: str, head: str | None, form: str, most: int | None, *, is_exact: bool
) -> None:
    """Hold published chapters against BASE, the revision that readers know.

    Compares words as readers read them. Each that was changed, added or taken out since BASE needs
    a new correction, clarification, update or editor's note that covers it, or a mark that the
    change is minor; notices, ids, dates of publication, captures and receipts stay.

    HEAD is the revision that is to be published; without it, the files as they lie here.

    Ends with 0 if nothing changed unseen, with 1 if something did, with 2 if the revisions cannot
    be compared.
    """
    settings = read_settings(config_file)
    try:
        compared = compare_revisions(settings, config_file.resolve(), base, head, is_exact=is_exact)
    except GitError as error:
        raise click.UsageError(f"{error}\n{error.hint}".rstrip()) from error
    address = read_imprint(config_file, settings.lang).address
    # The lines that are shown are those of the revision that is to be, wherever it lies.
    surroundings = survey(Report(compared.chapters), settings, address)
    selection = print_findings(compared.diagnostics, form, most, surroundings)
    click.echo(f"{_sum_up(compared, base)}: {count_findings(selection)}.", err=True)
    if selection.errors:
        raise SystemExit(1)


def _sum_up(compared: Compared, base: str) -> str:
    where = f", where this work left {base}" if compared.is_fork else ""
    count = compared.count
    differ = "1 published chapter differs" if count == 1 else f"{count} published chapters differ"
    return f"Compared with {compared.base[:10]}{where}, {differ}"
