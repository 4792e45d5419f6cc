"""``dossier quote`` and ``dossier find``: one quotation at a time."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TextIO

import click

from mkdocs_dossier.anchoring import PreparedCapture, anchor, find_everywhere, prepare, read_runs
from mkdocs_dossier.captures.isolation import Reader
from mkdocs_dossier.captures.media import media_type_of_name
from mkdocs_dossier.cli.configuration import config_option, read_settings, vault_option
from mkdocs_dossier.formats import format_text
from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.formats.verdicts import verdict_as_json, verdict_as_text
from mkdocs_dossier.model.citation import Locator
from mkdocs_dossier.model.verdict import Anchoring, Concern, Verdict
from mkdocs_dossier.site import load
from mkdocs_dossier.syntax.locators import read_locator


@click.command("quote")
@config_option
@click.argument("capture")
@click.argument("words", required=False)
@click.option("--locator", default="", help="Where the words should stand: p. 12, par. 8.")
@click.option("--ocr", is_flag=True, help="The capture's text was recognised from images.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Lines for people, or JSON (default: text).",
)
@click.option(
    "--batch",
    type=click.File("r", encoding="utf-8"),
    help="A file with one JSON object a line: id, quote, and locator if wanted.",
)
def quote_command(
    config_file: Path,
    capture: str,
    words: str | None,
    locator: str,
    *,
    ocr: bool,
    form: str,
    batch: TextIO | None,
) -> None:
    """Check whether WORDS stand in CAPTURE: a file, or the key of a record.

    Ends with 0 only if every quotation is verified, and stands where its locator says; with 1
    otherwise, with 2 if there is nothing to check.
    """
    if (words is None) == (batch is None):
        raise click.UsageError("Give either the words or --batch FILE.")
    prepared = _prepare(config_file, capture, ocr=ocr)
    if batch is not None:
        raise SystemExit(_check_batch(prepared, batch))
    anchoring = anchor(read_runs(words or ""), prepared, _locator(locator))
    if form == "json":
        click.echo(json.dumps(verdict_as_json(anchoring, prepared.text.text), ensure_ascii=False))
    else:
        click.echo(verdict_as_text(anchoring, prepared.text.text))
    raise SystemExit(0 if _holds(anchoring) else 1)


def _holds(anchoring: Anchoring) -> bool:
    """Tell whether the words stand in the source, and where the locator says."""
    misplaced = {Concern.WRONG_LOCATOR, Concern.UNKNOWN_LOCATOR}
    return anchoring.verdict is Verdict.VERIFIED and not any(
        remark.concern in misplaced for remark in anchoring.remarks
    )


def _locator(text: str) -> Locator | None:
    if not text:
        return None
    locator, rest = read_locator(f", {text}")
    if locator is None or rest:
        raise click.UsageError(f"“{text}” is no locator. Write p. 12, par. 8 or 00:03:12.")
    return locator


def _check_batch(prepared: PreparedCapture, batch: TextIO) -> int:
    failed = False
    for number, line in enumerate(batch, start=1):
        if not line.strip():
            continue
        try:
            given = json.loads(line)
            quote, name = str(given["quote"]), given.get("id", number)
            where = _locator(str(given.get("locator") or ""))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise click.UsageError(f"Line {number} is no object with a quote.") from error
        anchoring = anchor(read_runs(quote), prepared, where)
        failed = failed or not _holds(anchoring)
        answer = {"id": name, **verdict_as_json(anchoring, prepared.text.text)}
        click.echo(json.dumps(answer, ensure_ascii=False))
    return int(failed)


def _prepare(config_file: Path, capture: str, *, ocr: bool) -> PreparedCapture:
    path = Path(capture)
    if not path.is_file():
        return _prepare_key(config_file, capture)
    media_type = media_type_of_name(path.name)
    if not media_type:
        raise click.UsageError(
            f"{one_line(path.name)} is no kind of file that can be read as text."
        )
    with Reader() as reader:
        extraction = reader.read(path.read_bytes(), media_type)
    if extraction.text is None:
        raise click.UsageError(format_text(extraction.at(path.name)))
    text = extraction.text
    if ocr:
        text = replace(text, ocr=True)
    return prepare(text)


def _prepare_key(config_file: Path, key: str) -> PreparedCapture:
    if not config_file.is_file():
        raise click.UsageError(f"There is no file {one_line(key)}.")
    holdings = load(read_settings(config_file)).holdings
    prepared = holdings.prepared(key)
    holdings.release()
    if prepared is None:
        raise click.UsageError(f"There is no file and no capture called {one_line(key)}.")
    return prepared


@click.command("find")
@config_option
@vault_option
@click.argument("words")
def find_command(config_file: Path, vault: Path | None, words: str) -> None:
    """Look for WORDS in every capture, and propose the citation."""
    loaded = load(read_settings(config_file, vault))
    captures: Mapping[str, PreparedCapture] = {
        key: prepared
        for key in loaded.holdings.lock.entries
        if (prepared := loaded.holdings.prepared(key))
    }
    loaded.holdings.release()
    sightings = find_everywhere(read_runs(words), captures)
    for sighting in sightings:
        place = f", {sighting.anchoring.places[0]}" if sighting.anchoring.places else ""
        click.echo(f"[@{one_line(sighting.key)}{place}]")
        if sighting.anchoring.verdict is not Verdict.VERIFIED:
            text = captures[sighting.key].text.text
            click.echo(f"    {verdict_as_text(sighting.anchoring, text)}")
    if not sightings:
        click.echo("Nothing like it stands in any capture.", err=True)
    raise SystemExit(0 if any(s.anchoring.verdict is Verdict.VERIFIED for s in sightings) else 1)
