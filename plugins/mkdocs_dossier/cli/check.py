"""``dossier check``: all checks, without building a site."""

from pathlib import Path

import click

from mkdocs_dossier.cli.checking import Task, check_once, sum_up
from mkdocs_dossier.cli.configuration import config_option, vault_option
from mkdocs_dossier.cli.findings import format_option, most_option, print_findings, survey
from mkdocs_dossier.cli.imprint import read_imprint
from mkdocs_dossier.cli.progress import Progress
from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.formats.text import count_findings
from mkdocs_dossier.site.watching import begin_watch
from mkdocs_dossier.site.workers import count_hands


@click.command("check")
@config_option
@vault_option
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--since",
    metavar="REV",
    default="",
    help="Only what changed since REV, such as origin/main, and what that could break.",
)
@click.option("--watch", is_flag=True, help="Check again on every change; print only the news.")
@click.option(
    "--render/--no-render",
    "renders",
    default=True,
    help="Also find what only shows when pages are made (default: do).",
)
@format_option
@most_option
@click.option("--all", "show_all", is_flag=True, help="The same as --max-findings 0.")
def check_command(  # noqa: PLR0913 - one argument an option
    config_file: Path,
    vault: Path | None,
    paths: tuple[Path, ...],
    since: str,
    form: str,
    most: int | None,
    *,
    watch: bool,
    renders: bool,
    show_all: bool,
) -> None:
    """Check every chapter, source and capture; or print only what concerns PATHS.

    Ends with 0 if there are no errors, with 1 if there are, with 2 if nothing could be checked:
    no such report, path or revision.
    """
    most = 0 if show_all else most
    begin_watch()
    task = Task(config_file, vault, paths, since, renders)
    if watch:
        if form != "text":
            raise click.UsageError("With --watch, findings are printed as text.")
        # Here, as watching files is a library of its own.
        from mkdocs_dossier.cli.watching import watch as keep_checking  # noqa: PLC0415

        raise SystemExit(keep_checking(task, most))
    with Progress() as progress:
        checked = check_once(task, {}, progress, count_hands())
    address = read_imprint(config_file, checked.settings.lang).address
    report = checked.loaded.report
    surroundings = survey(report, checked.settings, address)
    selection = print_findings(checked.diagnostics, form, most, surroundings)
    limited = f" in what changed since {one_line(since)}" if since else ""
    limited += " in the paths given" if paths else ""
    click.echo(f"{sum_up(report)}: {count_findings(selection)}{limited}.", err=True)
    if selection.errors:
        raise SystemExit(1)
