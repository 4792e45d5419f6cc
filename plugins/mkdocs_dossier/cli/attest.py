"""``dossier attest``: receipts for quotations of withheld captures."""

import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from mkdocs_dossier.cli.configuration import config_option, read_settings
from mkdocs_dossier.formats import format_text
from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.site import load
from mkdocs_dossier.site.attesting import attest


@click.command("attest")
@config_option
@click.option(
    "--vault",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of withheld captures, if not where the configuration says.",
)
@click.option("--attester", help="Who answers for it (default: the name in Git's configuration).")
@click.option(
    "--sign",
    "signing_key",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="An SSH key to sign the receipts with.",
)
def attest_command(
    config_file: Path, vault: Path | None, attester: str | None, signing_key: Path | None
) -> None:
    """Check quotations against withheld captures, and write receipts for them.

    A receipt holds digests and positions, and none of the source's words.
    """
    settings = read_settings(config_file, vault)
    if settings.vault is None or not settings.vault.is_dir():
        raise click.UsageError("Name the folder of withheld captures with --vault.")
    who = attester or _ask_git()
    if not who:
        raise click.UsageError("Say who attests with --attester.")
    today = datetime.now(UTC).date().isoformat()
    settings = replace(settings, vault=settings.vault.resolve())
    outcome = attest(settings, load(settings), who, today, signing_key)
    for word, found in (("capture is not in the vault", outcome.missing),
                        ("words are not in the capture", outcome.failed)):  # fmt: skip
        for chapter, quotation in found:
            place = chapter.place(quotation.words_span)
            click.echo(f"{place.path}:{place.line}: {word}: {one_line(quotation.words)}", err=True)
    if outcome.diagnostics:
        click.echo(format_text(outcome.diagnostics), err=True)
    click.echo(
        f"{len(outcome.written)} receipts written, {len(outcome.kept)} kept,"
        f" {len(outcome.dropped)} dropped."
    )
    if outcome.missing or outcome.failed or outcome.diagnostics:
        raise SystemExit(1)


def _ask_git() -> str:
    try:
        asked = subprocess.run(
            ["git", "config", "user.name"],  # noqa: S607 - whichever Git the person uses
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        return ""
    return asked.stdout.strip()
