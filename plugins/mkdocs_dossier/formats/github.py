"""Diagnostics as GitHub's workflow commands, which it shows beside the changed lines.

The rules are those of GitHub's documentation, "Workflow commands for GitHub Actions", and of its
runner: a command is one line; ``%``, line feed and carriage return are escaped in its message, a
colon and a comma besides in its properties.
"""

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.formats.selection import Selection
from mkdocs_dossier.formats.terminal import one_line

_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def format_github(selection: Selection, prefix: str = "") -> str:
    """Return one command a finding.

    Args:
        selection: the findings.
        prefix: from the repository's top level to the report, such as ``report/``; may be empty.
    """
    lines = [_command(diagnostic, prefix) for diagnostic in selection.shown]
    if selection.left_out:
        lines.append(f"::notice title=Dossier::… and {selection.left_out} more.")
    return "\n".join(lines)


def _command(diagnostic: Diagnostic, prefix: str) -> str:
    place = diagnostic.place
    properties: dict[str, object] = {"file": prefix + place.path, "line": place.line}
    if place.end_line is None or place.end_line == place.line:
        # GitHub takes columns only where a passage stands on one line.
        properties["col"] = place.column
    if place.end_line is not None:
        properties["endLine"] = place.end_line
        if place.end_line == place.line and place.end_column is not None:
            properties["endColumn"] = place.end_column
    code = diagnostic.code
    properties["title"] = f"{code.name}: {code.explanation.title}"
    given = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    words = [diagnostic.sentence, diagnostic.hint]
    message = "\n".join(one_line(each) for each in words if each).translate(_MESSAGE)
    return f"::{diagnostic.severity.value} {given}::{message}"


def _property(value: str) -> str:
    return one_line(value).translate(_PROPERTY)
