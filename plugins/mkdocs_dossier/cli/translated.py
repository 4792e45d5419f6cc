"""``dossier translated``: which translations are behind, and word that one no longer is."""

from collections.abc import Sequence
from pathlib import Path

import click

from mkdocs_dossier.cli.configuration import config_option, read_settings
from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.site import Settings, load
from mkdocs_dossier.site.translating import (
    Translation,
    list_translations,
    save_state,
    tell_changes,
)


@click.command("translated")
@config_option
@click.argument("chapters", nargs=-1, type=click.Path(path_type=Path))
@click.option("--all", "is_all", is_flag=True, help="Every translation of the report.")
def translated_command(config_file: Path, chapters: tuple[Path, ...], is_all: bool) -> None:  # noqa: FBT001 - click's way with flags
    """Write down that CHAPTERS say what their originals say now.

    A digest of each original's words goes into the front matter of its translation, and a build
    tells when the original changes. Without CHAPTERS, list the translations that are behind, with
    what has changed since.

    Ends with 1 if nothing is written and a translation is behind.
    """
    settings = read_settings(config_file)
    if not settings.languages.several:
        raise click.UsageError(
            "This report is in one language. Name the others under `languages` of the plugin."
        )
    known = list_translations(load(settings).report)
    if chapters or is_all:
        for translation in known if is_all else _find(settings, known, chapters):
            if not translation.is_current:
                save_state(settings, translation)
                click.echo(f"{_name(translation)} is as {one_line(translation.original.path)} is.")
        return
    behind = [each for each in known if not each.is_current]
    for translation in behind:
        _tell(settings, translation)
    count = len(known)
    click.echo(f"{count} translations, {len(behind)} of them behind.", err=True)
    if behind:
        raise SystemExit(1)


def _find(
    settings: Settings, known: Sequence[Translation], chapters: Sequence[Path]
) -> list[Translation]:
    by_path = {each.chapter.path: each for each in known}
    found: list[Translation] = []
    for chapter in chapters:
        path = settings.shown(chapter.resolve())
        if path not in by_path:
            others = [each.chapter.path for each in known if each.original.path == path]
            hint = f" Its translations are: {', '.join(others)}." if others else ""
            raise click.UsageError(one_line(f"{path} translates no other page.{hint}"))
        found.append(by_path[path])
    return found


def _tell(settings: Settings, translation: Translation) -> None:
    original = one_line(translation.original.path)
    if not translation.chapter.front.original_digest:
        click.echo(f"{_name(translation)}: nothing says from which state of {original} it is.")
        return
    click.echo(f"{_name(translation)}: {original} has changed since.")
    for line in tell_changes(settings, translation):
        click.echo(f"    {one_line(line)}")


def _name(translation: Translation) -> str:
    return one_line(translation.chapter.path)
