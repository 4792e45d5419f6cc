"""``dossier protect`` and ``dossier names``: what files give away, and how to stop it."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from mkdocs_dossier.cli.configuration import config_option, read_settings
from mkdocs_dossier.cli.findings import Surroundings, format_option, most_option, print_findings
from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.formats.text import count_findings
from mkdocs_dossier.protection.private_names import (
    BrokenListError,
    PrivateNames,
    add_name,
    new_list,
    read_names,
    write_names,
)
from mkdocs_dossier.site import Settings
from mkdocs_dossier.site.cleaning import clean_files
from mkdocs_dossier.site.protecting import list_files, protect
from mkdocs_dossier.site.revisions import RevisionError, find_base, find_top, list_messages
from mkdocs_dossier.site.writing import write_text

_NAMES = "DOSSIER_NAMES"
_PASSPHRASE = "DOSSIER_NAMES_PASSPHRASE"  # noqa: S105 - the variable's name

names_option = click.option(
    "--names",
    "names_file",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar=_NAMES,
    help=f"Your private list of names, outside of the repository (or the variable {_NAMES}).",
)


@click.command("protect")
@config_option
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--fix", is_flag=True, help="Write cleaned copies beside the files.")
@names_option
@click.option(
    "--since",
    metavar="REV",
    default="",
    help="Also look for names in what Git publishes since REV: branch, commits, file names.",
)
@format_option
@most_option
def protect_command(
    config_file: Path,
    paths: tuple[Path, ...],
    names_file: Path | None,
    since: str,
    form: str,
    most: int | None,
    *,
    fix: bool,
) -> None:
    """Find what files give away: places, names, hidden text, cookies, and names of your list.

    Looks at everything in the folders of documents and sources, or at PATHS: files and folders,
    such as a built site. What is found is never printed, only where it stands. Ends with 0 if
    nothing is found, with 1 if something is, with 2 if it could not be looked for.
    """
    settings = read_settings(config_file)
    names = _read_names(names_file, settings) if names_file else None
    if since and names is None:
        raise click.UsageError("--since looks for names: name your list with --names.")
    files = [*list_files(Path(os.path.abspath(path)) for path in paths)] if paths else None  # noqa: PTH100 - a link stays one
    if fix:
        _fix(settings, files)
    messages = _read_messages(settings, since) if since else []
    outcome = protect(settings, files, names, messages)
    selection = print_findings(outcome.diagnostics, form, most, Surroundings(lambda place: ""))  # noqa: ARG005 - no lines are shown
    click.echo(f"{outcome.count} files: {count_findings(selection)}.", err=True)
    if selection.errors:
        raise SystemExit(1)


def _fix(settings: Settings, files: Iterable[Path] | None) -> None:
    chosen = list_files((settings.docs, settings.sources)) if files is None else files
    for each in [*clean_files(settings, chosen)]:
        name = one_line(settings.shown(each.original))
        if each.copy is None:
            click.echo(f"{name}: not cleaned: {one_line(each.reason)}.", err=True)
            continue
        copy = one_line(settings.shown(each.copy))
        left = f" ({one_line(each.reason)})" if each.reason else ""
        click.echo(f"{name}: cleaned copy in {copy}{left}.", err=True)
        click.echo(f"    Use the copy, and move {name} out of the repository.", err=True)


def _read_messages(settings: Settings, since: str) -> list[tuple[str, str]]:
    try:
        return list_messages(settings.root, find_base(settings.root, since))
    except RevisionError as error:
        raise click.UsageError(one_line(str(error))) from error


def _read_names(path: Path, settings: Settings) -> PrivateNames:
    _refuse_inside(path, settings.root)
    try:
        return read_names(path.read_text(encoding="utf-8"), os.environ.get(_PASSPHRASE, ""))
    except (OSError, UnicodeDecodeError) as error:
        raise click.UsageError(f"{one_line(str(path))} cannot be read.") from error
    except BrokenListError as error:
        raise click.UsageError(str(error)) from error


def _refuse_inside(path: Path, root: Path) -> None:
    top = find_top(root) or root
    if path.resolve().is_relative_to(top):
        raise click.UsageError(
            "The list of names must stand outside of the repository, where nobody else reads it."
        )


@click.group("names")
def names_command() -> None:
    """Keep the private list of names that must not be published."""


@names_command.command("add")
@config_option
@names_option
def add_command(config_file: Path, names_file: Path | None) -> None:
    """Add names to your private list; the list is made if it is not there.

    Names are asked for, or read from standard input, one a line: what you type behind a command
    stays in your shell's history. With the variable DOSSIER_NAMES_PASSPHRASE the list is of no use
    to whoever does not have the passphrase.
    """
    if names_file is None:
        raise click.UsageError(f"Say where the list is with --names, or the variable {_NAMES}.")
    _refuse_inside(names_file, config_file.resolve().parent)
    names = (
        _read_names(names_file, read_settings(config_file))
        if names_file.exists()
        else new_list(os.environ.get(_PASSPHRASE, ""))
    )
    added = 0
    try:
        for name in _ask_names():
            names = add_name(names, name)
            added += 1
    except BrokenListError as error:
        raise click.UsageError(str(error)) from error
    write_text(names_file, write_names(names))
    names_file.chmod(0o600)
    click.echo(f"{added} names added.", err=True)


def _ask_names() -> Iterable[str]:
    if not sys.stdin.isatty():
        yield from (line.strip() for line in sys.stdin if line.strip())
        return
    while name := click.prompt(
        "Name (empty to end)", default="", show_default=False, hide_input=True
    ):
        yield name
