"""Printing findings: the options and the output that every command shares which finds some."""

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from mkdocs_dossier.cli.colours import choose_paint, wants_colour
from mkdocs_dossier.cli.program import remark_program
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.formats import (
    Selection,
    format_github,
    format_gitlab,
    format_json,
    format_sarif,
    select,
)
from mkdocs_dossier.formats.excerpts import LineOf
from mkdocs_dossier.formats.text import format_selection
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.site import Settings
from mkdocs_dossier.site.reading import read_text
from mkdocs_dossier.site.revisions import find_top

FORMS = ("text", "json", "github", "gitlab", "sarif")
MOST = 50
"""Findings that a person, or a page of annotations, gets at once."""

_TEXTS = frozenset((".bib", ".csv", ".json", ".jsonl", ".lock", ".md", ".yaml", ".yml"))

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="text",
    help="text for people; json, github (annotations), gitlab (code quality) or sarif for programs"
    " (default: text).",
)
most_option = click.option(
    "--max-findings",
    "most",
    type=click.IntRange(min=0),
    help=f"Print so many findings at most, errors first; 0 for all (default: {MOST}, and all of"
    " them as json, gitlab and sarif).",
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of a report beyond its findings.

    Attributes:
        line_of: returns the line of a place.
        prefix: from the repository's top level to the report's folder; empty or ending in ``/``.
        handbook: address of the handbook's page of codes, if the report's site has it.
    """

    line_of: LineOf
    prefix: str = ""
    handbook: str = ""


def print_findings(
    diagnostics: Iterable[Diagnostic], form: str, most: int | None, surroundings: Surroundings
) -> Selection:
    """Print findings on standard output, and nothing else.

    Args:
        diagnostics: in order of their places.
        form: one of ``FORMS``.
        most: how many at most, 0 for all, ``None`` for what the format has by default.
        surroundings: of the report.

    Returns:
        What was printed, and how much there is.
    """
    if most is None:
        most = MOST if form in ("text", "github") else 0
    selection = select(diagnostics, most)
    coloured = form == "text" and wants_colour(sys.stdout)
    formats: dict[str, Callable[[], str]] = {
        "text": lambda: format_selection(
            selection, surroundings.line_of, choose_paint(coloured=coloured)
        ),
        "json": lambda: format_json(selection),
        "github": lambda: format_github(selection, surroundings.prefix),
        "gitlab": lambda: format_gitlab(selection, surroundings.prefix),
        "sarif": lambda: format_sarif(selection, surroundings.prefix, surroundings.handbook),
    }
    text = formats[form]()
    if text:
        click.echo(text, color=coloured)
    if form == "text":
        remark_program(each.hint for each in selection.shown)
    return selection


def survey(report: Report, settings: Settings, address: str = "") -> Surroundings:
    """Return the surroundings of a report.

    Args:
        report: as it was loaded.
        settings: where it is.
        address: of its site, if it has one.
    """
    # Of a file of events, the report holds the Markdown that was made of it, not its lines.
    known = {chapter.path: chapter.text.split("\n") for chapter in report.chapters}

    def line_of(place: Place) -> str:
        if place.path not in known:
            known[place.path] = _read_lines(settings, place.path)
        lines = known[place.path]
        return lines[place.line - 1] if 0 < place.line <= len(lines) else ""

    return Surroundings(line_of, _find_prefix(settings.root), _find_handbook(settings, address))


def _read_lines(settings: Settings, path: str) -> list[str]:
    file = settings.root / path
    # What a link leads to outside of the report is nobody's business; captures are no lines.
    inside = file.resolve().is_relative_to(settings.root)
    if not inside or file.suffix not in _TEXTS or not file.is_file():
        return []
    text, _ = read_text(file, path)
    return text.split("\n")


def _find_prefix(root: Path) -> str:
    prefix = root.relative_to(find_top(root) or root).as_posix()
    return "" if prefix == "." else f"{prefix}/"


def _find_handbook(settings: Settings, address: str) -> str:
    page = settings.docs / "handbook" / "reference" / "codes.md"
    if not address.startswith(("http://", "https://")) or not page.is_file():
        return ""
    return f"{address.rstrip('/')}/handbook/reference/codes/"
