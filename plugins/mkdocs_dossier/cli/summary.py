"""``dossier summary``: what a pull request changes, for those who review it."""

from contextlib import ExitStack
from pathlib import Path

import click

from mkdocs_dossier.cli.configuration import config_option, read_settings, vault_option
from mkdocs_dossier.formats.changes import write_changes
from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.site import load
from mkdocs_dossier.site.earlier import load_earlier
from mkdocs_dossier.site.revisions import RevisionError, find_base, find_commit


@click.command("summary")
@config_option
@vault_option
@click.argument("base")
@click.argument("head", required=False)
def summary_command(config_file: Path, vault: Path | None, base: str, head: str | None) -> None:
    """Print what changed since this work left BASE: quotations and verdicts, sources, corrections.

    As Markdown, for a comment or a workflow's summary. HEAD is the revision that is to be
    published; without it, the files as they lie here.

    Ends with 2 if the revisions cannot be compared.
    """
    settings = read_settings(config_file, vault)
    try:
        with ExitStack() as stack:
            commit = find_base(settings.root, base, head or "HEAD")
            earlier = stack.enter_context(load_earlier(settings, commit))
            if head is None:
                loaded = load(settings)
            else:
                loaded = stack.enter_context(
                    load_earlier(settings, find_commit(settings.root, head))
                )
            text = write_changes(earlier.report, loaded.report)
    except RevisionError as error:
        raise click.UsageError(one_line(str(error))) from error
    click.echo(text, nl=False)
