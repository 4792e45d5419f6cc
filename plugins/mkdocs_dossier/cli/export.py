"""``dossier export``: the bibliography and the report's own citation as files."""

from pathlib import Path

import click

from mkdocs_dossier.cli.completing import complete_key
from mkdocs_dossier.cli.configuration import config_option, read_settings
from mkdocs_dossier.cli.imprint import read_imprint
from mkdocs_dossier.cli.records import find_record
from mkdocs_dossier.exports.bibliography_files import FORMATS
from mkdocs_dossier.exports.catalogue import compile_catalogue
from mkdocs_dossier.exports.cff import write_cff
from mkdocs_dossier.site import load
from mkdocs_dossier.site.writing import write_text

output_option = click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write (default: print it).",
)


@click.group("export")
def export_command() -> None:
    """Write the sources, or how to cite the report, for other programs."""


@export_command.command("bibliography")
@config_option
@click.option(
    "--format",
    "form",
    type=click.Choice(tuple(FORMATS)),
    default="bibtex",
    help="Which format (default: bibtex).",
)
@click.argument("key", required=False, shell_complete=complete_key)
@output_option
def bibliography_command(
    config_file: Path, form: str, key: str | None, output: Path | None
) -> None:
    """Write every source that the report cites, or only the one with the key KEY.

    Confidential sources are written under their public labels.
    """
    report = load(read_settings(config_file)).report
    catalogue = compile_catalogue(report)
    records = catalogue.records
    if key is not None:
        record = find_record(report.records, key)
        if record.key not in catalogue.by_key:
            click.echo("No chapter cites this source.", err=True)
            raise SystemExit(1)
        records = (catalogue.by_key[record.key].record,)
    _put(FORMATS[form].compose(records), output)


@export_command.command("cff")
@config_option
@output_option
def cff_command(config_file: Path, output: Path | None) -> None:
    """Write CITATION.cff: how the report is cited."""
    settings = read_settings(config_file)
    _put(write_cff(load(settings).report, read_imprint(config_file, settings.lang)), output)


def _put(text: str, output: Path | None) -> None:
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        write_text(output, text)
    except OSError as error:
        raise click.UsageError(f"{output} cannot be written: {error.strerror}.") from error
