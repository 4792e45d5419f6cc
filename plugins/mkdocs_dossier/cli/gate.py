"""``dossier gate``: which changes of a pull request ask for a maintainer."""

from pathlib import Path

import click

from mkdocs_dossier.cli.configuration import config_option, read_settings
from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.site.asking import find_asking
from mkdocs_dossier.site.git import GitError


@click.command("gate")
@config_option
@click.argument("base")
@click.argument("head", required=False)
def gate_command(config_file: Path, base: str, head: str | None) -> None:
    """Name the changes since BASE that ask for a maintainer.

    These are changes in configuration, code and workflows, in captures and receipts that are
    there already, and in corrections that were published. HEAD is the revision to be judged;
    without it, the files as they lie here. Run it from BASE's own installation, so that no
    contribution judges itself.

    Ends with 0 if there are none, with 1 if there are, with 2 if the revisions cannot be compared.
    """
    settings = read_settings(config_file)
    try:
        found = find_asking(settings, base, head)
    except GitError as error:
        raise click.UsageError(f"{error}\n{error.hint}".rstrip()) from error
    for asking in found:
        click.echo(f"{one_line(asking.path)}: {asking.reason}")
    count = "1 change asks" if len(found) == 1 else f"{len(found)} changes ask"
    click.echo(f"{count} for a maintainer.", err=True)
    if found:
        raise SystemExit(1)
