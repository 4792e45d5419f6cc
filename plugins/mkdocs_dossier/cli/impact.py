"""``dossier impact``: what rests on a source."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from mkdocs_dossier.cli.completing import complete_key
from mkdocs_dossier.cli.configuration import config_option, read_settings
from mkdocs_dossier.cli.records import find_record
from mkdocs_dossier.exports.impact import Dependent, gather_impact
from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.model.record import Record
from mkdocs_dossier.render.references import format_short
from mkdocs_dossier.site import load


@click.command("impact")
@config_option
@click.argument("key", shell_complete=complete_key)
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    help="Lines for people, or JSON (default: text).",
)
def impact_command(config_file: Path, key: str, form: str) -> None:
    """List every quotation, timeline event and sentence that rests on the source KEY.

    For when a source is retracted, disputed, corrected or lost. Ends with 1 if no record has the
    key.
    """
    report = load(read_settings(config_file)).report
    record = find_record(report.records, key)
    dependents = gather_impact(report, record.key)
    if form == "json":
        click.echo(_as_json(record, dependents))
        return
    for dependent in dependents:
        click.echo(_as_line(dependent))
    click.echo(_sum_up(record, dependents), err=True)


def _as_line(dependent: Dependent) -> str:
    place = dependent.place
    others = "".join(f" @{one_line(key)}" for key in dependent.others)
    also = f" (also rests on{others})" if others else ""
    kind, text = dependent.footing.value, one_line(dependent.text)
    shown = ", ".join(f"{one_line(each.path)}:{each.line}" for each in dependent.translations)
    retold = f" (in translation: {shown})" if shown else ""
    return f"{one_line(place.path)}:{place.line}: {kind}: {text}{also}{retold}"


def _sum_up(record: Record, dependents: tuple[Dependent, ...]) -> str:
    status = record.fields.get("status")
    said = f"{one_line(record.key)} ({one_line(format_short(record, 'en'))})"
    said += f", {status}" if status else ""
    if not dependents:
        return f"{said}: nothing rests on it."
    counts: dict[str, int] = {}
    for dependent in dependents:
        counts[dependent.footing.value] = counts.get(dependent.footing.value, 0) + 1
    told = ", ".join(f"{count} {name}{'s' * (count != 1)}" for name, count in counts.items())
    return f"{said}: {told}."


def _as_json(record: Record, dependents: tuple[Dependent, ...]) -> str:
    described = {
        "key": record.key,
        "status": record.fields.get("status", ""),
        "dependents": [
            {**asdict(dependent), "footing": dependent.footing.value} for dependent in dependents
        ],
    }
    return json.dumps(described, indent=2)
