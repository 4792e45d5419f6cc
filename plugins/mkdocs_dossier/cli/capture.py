"""``dossier capture``: keep a copy of a source, and lock it."""

from dataclasses import replace
from pathlib import Path

import click

from mkdocs_dossier.cli.completing import complete_key
from mkdocs_dossier.cli.configuration import config_option, read_settings
from mkdocs_dossier.formats import format_text
from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.site import load
from mkdocs_dossier.site.capturing import Request, capture_address, capture_file


@click.command("capture", context_settings={"allow_extra_args": True})
@config_option
@click.argument("key", shell_complete=complete_key)
@click.argument("origin", metavar="[URL|FILE]", required=False)
@click.option(
    "--withheld",
    is_flag=True,
    help="The file stays where it is, outside of the repository; only its digest is locked.",
)
@click.option("--ocr", is_flag=True, help="The text was recognised from images.")
@click.option("--address", default="", help="Where the file is from.")
@click.option("--captured", default="", help="When the file was made: ISO 8601 with zone.")
def capture_command(
    config_file: Path,
    key: str,
    origin: str | None,
    *,
    withheld: bool,
    ocr: bool,
    address: str,
    captured: str,
) -> None:
    """Keep a copy of the source KEY, and lock it.

    Fetches URL, or takes FILE; without either, fetches the record's own address. This is the only
    command that uses the network. Nothing is ever overwritten.
    """
    _refuse_rest(key, origin)
    settings = read_settings(config_file)
    records = load(replace(settings, vault=None)).report.records
    if key not in records:
        raise click.UsageError(
            f"No record in {settings.shown(settings.sources)}/ has the key {key}. To add one:"
            " dossier new source"
        )
    origin = origin or records[key].fields.get("url")
    if not origin:
        raise click.UsageError(f"The record {key} has no address; name a URL or a file.")
    request = Request(key, tuple(records), withheld, ocr, address, captured)
    if origin.startswith(("http://", "https://")):
        if withheld:
            raise click.UsageError("Save a withheld source to a file outside of the repository.")
        capture, diagnostics = capture_address(settings, request, origin)
    else:
        path = Path(origin).resolve()
        if withheld and path.is_relative_to(settings.root):
            raise click.UsageError("A withheld capture must stand outside of the repository.")
        capture, diagnostics = capture_file(settings, request, path)
    if diagnostics:
        click.echo(format_text(diagnostics), err=True)
    if capture is None:
        raise SystemExit(1)
    where = capture.file or "withheld"
    click.echo(f"Locked {one_line(key)}: {one_line(where)}, SHA-256 {capture.digest[:16]}…")


def _refuse_rest(key: str, origin: str | None) -> None:
    """Say what to do where a file's name with spaces came as several words.

    Raises:
        click.UsageError: if there are words too many.
    """
    rest = click.get_current_context().args
    if rest:
        whole = one_line(" ".join([origin or "", *rest]))
        raise click.UsageError(
            "A name with spaces stands in quotation marks: dossier capture"
            f' {one_line(key)} "{whole}"'
        )
