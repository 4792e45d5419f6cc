"""``dossier doctor``: what is wrong with an installation, and what to do about it."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from mkdocs_dossier.cli.colours import choose_paint, wants_colour
from mkdocs_dossier.cli.configuration import (
    config_option,
    read_configuration,
    read_settings,
    vault_option,
)
from mkdocs_dossier.cli.examination import Examined, State
from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.formats.text import Paint, Role

FORMAT = "dossier-doctor"
VERSION = 1

_ROLES = {State.FINE: Role.MARGIN, State.NOTE: Role.WARNING, State.BROKEN: Role.ERROR}


@click.command("doctor")
@config_option
@vault_option
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    help="Lines for people, or JSON (default: text).",
)
def doctor_command(config_file: Path, vault: Path | None, form: str) -> None:
    """Tell what is wrong with this installation and configuration.

    Changes nothing, and asks nobody on the network. Ends with 0 if nothing is broken, else with 1.
    """
    examined = list(_examine(config_file, vault))
    if form == "json":
        click.echo(_as_json(examined))
    else:
        coloured = wants_colour(sys.stdout)
        paint = choose_paint(coloured=coloured)
        click.echo("\n".join(_as_lines(each, paint) for each in examined), color=coloured)
    broken, notes = (
        sum(each.state is state for each in examined) for state in (State.BROKEN, State.NOTE)
    )
    click.echo(f"{broken} broken, {notes} to note.", err=True)
    if broken:
        raise SystemExit(1)


def _examine(config_file: Path, vault: Path | None) -> Iterator[Examined]:
    # Here, as these import what may be broken.
    from mkdocs_dossier.cli.folders import examine_folders, read_report_lock  # noqa: PLC0415
    from mkdocs_dossier.cli.installation import (  # noqa: PLC0415
        examine_libraries,
        examine_programs,
        examine_python,
    )
    from mkdocs_dossier.cli.setting_up import (  # noqa: PLC0415
        examine_extensions,
        examine_plugins,
        examine_site,
    )

    yield from examine_python()
    yield from examine_libraries()
    try:
        config = read_configuration(config_file)
        settings = read_settings(config_file, vault)
    except click.UsageError as error:
        # Where there is no such file, the sentence says where to go.
        advice = "Put it right; MkDocs cannot read it either." if config_file.is_file() else ""
        yield Examined("mkdocs.yml", State.BROKEN, error.message, advice)
        return
    yield from examine_plugins(config)
    yield from examine_extensions(config)
    yield from examine_site(config)
    lock = read_report_lock(settings)
    yield from examine_folders(settings, lock)
    yield from examine_programs(settings, lock)


def _as_lines(examined: Examined, paint: Paint) -> str:
    state = paint(f"{examined.state.value:7}", _ROLES[examined.state])
    line = f"{state} {one_line(examined.name)}: {one_line(examined.sentence)}"
    if examined.advice:
        line += f"\n        {paint(one_line(examined.advice), Role.HINT)}"
    return line


def _as_json(examined: list[Examined]) -> str:
    described = {
        "format": FORMAT,
        "version": VERSION,
        "examined": [
            {
                "name": each.name,
                "state": each.state.value,
                "sentence": one_line(each.sentence),
                **({"advice": one_line(each.advice)} if each.advice else {}),
            }
            for each in examined
        ],
    }
    return json.dumps(described, indent=2)
