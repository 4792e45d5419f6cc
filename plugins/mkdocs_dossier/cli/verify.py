"""``dossier verify``: a copy of a site held against what was built."""

import subprocess
import sys
import tempfile
from pathlib import Path

import click

from mkdocs_dossier.cli.configuration import read_settings
from mkdocs_dossier.cli.findings import Surroundings, format_option, most_option, print_findings
from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.formats.text import count_findings
from mkdocs_dossier.site.site_files import UnreadableSiteError
from mkdocs_dossier.site.verifying import Expected, expect_from_file, expect_from_site, verify_site


@click.command("verify")
@click.argument("site", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--against",
    type=click.Path(exists=True, path_type=Path),
    help="What the site should be: an older manifest.json or SHA256SUMS, another copy (folder or"
    " zip), or the report's folder, which is then built again.",
)
@format_option
@most_option
def verify_command(site: Path, against: Path | None, form: str, most: int | None) -> None:
    """Check a built or downloaded SITE: a folder, or a zip of one.

    Without --against, the site is held against its own SHA256SUMS and manifest.json: that finds
    damage, and nothing that somebody changed together with the lists. Ends with 0 if nothing has
    changed, with 1 if something has, with 2 if the site cannot be read. To build a report's folder
    again runs what its mkdocs.yml names.
    """
    try:
        expected = _expect(against) if against else None
        found = verify_site(site, expected)
    except UnreadableSiteError as error:
        raise click.UsageError(one_line(str(error))) from error
    selection = print_findings(found.diagnostics, form, most, Surroundings(_no_line))
    said = f"{found.count} files"
    if found.commit:
        said += f", built from commit {one_line(found.commit[:12])}"
    if found.same_words:
        pages = ", ".join(one_line(path) for path in found.same_words[:10])
        said += f"; the words are the same in: {pages}"
    click.echo(f"{said}: {count_findings(selection)}.", err=True)
    if selection.errors:
        raise SystemExit(1)


def _expect(against: Path) -> Expected:
    if against.is_dir() and (against / "mkdocs.yml").is_file():
        return _build_again(against / "mkdocs.yml")
    if against.is_dir() or against.suffix.lower() == ".zip":
        return expect_from_site(against)
    return expect_from_file(against)


def _build_again(config_file: Path) -> Expected:
    settings = read_settings(config_file)
    with tempfile.TemporaryDirectory() as folder:
        built = Path(folder, "site")
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(built)]
        click.echo("Building the report again …", err=True)
        done = subprocess.run(  # noqa: S603 - our own interpreter, no shell
            [*command, "--config-file", str(config_file.resolve())],
            capture_output=True,
            check=False,
            cwd=settings.root,
            text=True,
        )
        if done.returncode:
            said = done.stderr.strip().splitlines()[-1:] or ["it does not say why"]
            raise UnreadableSiteError(f"The report could not be built again: {said[0]}")
        return expect_from_site(built, settings.root)


def _no_line(place: object) -> str:
    del place
    return ""
