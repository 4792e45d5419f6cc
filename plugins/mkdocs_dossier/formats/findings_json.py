"""Diagnostics as JSON, in a shape that is kept.

``format`` is ``dossier-findings`` and ``version`` is 1. Names may be added within a version; what a
name means, and that it is there, changes only with the version. The shape stands as a JSON Schema
in the package, ``assets/findings.schema.json``, and in the handbook.

Words for people are escaped as in every format, so that printing them does no harm; paths are the
files' own names. The text is ASCII, so that nothing in it can reorder a line.
"""

import json
from typing import Any

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.formats.selection import Selection
from mkdocs_dossier.formats.terminal import one_line

FORMAT = "dossier-findings"
VERSION = 1


def format_json(selection: Selection) -> str:
    """Return the findings as one JSON object."""
    described = {
        "format": FORMAT,
        "version": VERSION,
        "errors": selection.errors,
        "warnings": selection.warnings,
        "left_out": selection.left_out,
        "findings": [describe(diagnostic) for diagnostic in selection.shown],
    }
    return json.dumps(described, indent=2)


def describe(diagnostic: Diagnostic) -> dict[str, Any]:
    """Return one finding as JSON values; what is not known is left out."""
    place = diagnostic.place
    described: dict[str, Any] = {
        "code": diagnostic.code.name,
        "title": diagnostic.code.explanation.title,
        "severity": diagnostic.severity.value,
        "path": place.path,
        "line": place.line,
        "column": place.column,
    }
    if place.end_line is not None and place.end_column is not None:
        described |= {"end_line": place.end_line, "end_column": place.end_column}
    described["sentence"] = one_line(diagnostic.sentence)
    if diagnostic.hint:
        described["hint"] = one_line(diagnostic.hint)
    return described
