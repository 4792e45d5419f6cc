"""Diagnostics as SARIF 2.1.0 (OASIS Standard, errata 01), for code-scanning services.

Places are relative to the repository, and what they are relative to is named but not located
(section 3.14.14), so that the same findings give the same bytes on every machine.
"""

import json
from typing import Any
from urllib.parse import quote

from mkdocs_dossier import __version__
from mkdocs_dossier.diagnostics import Code, Diagnostic, Severity
from mkdocs_dossier.formats.selection import Selection
from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.model.place import Place

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
BASE = "%SRCROOT%"
"""The name that GitHub and Visual Studio give the repository's top level."""
_BASE_MEANING = "The top level of the repository that the report is in."
# Embedded links are written like Markdown's (3.11.6); a finding leads nowhere.
_LINK = "]("


def format_sarif(selection: Selection, prefix: str = "", handbook: str = "") -> str:
    """Return the findings as a SARIF log of one run.

    Args:
        selection: the findings.
        prefix: from the repository's top level to the report, such as ``report/``; may be empty.
        handbook: address of the handbook's page of codes; empty where it is not published.
    """
    codes = list(dict.fromkeys(diagnostic.code for diagnostic in selection.shown))
    codes.sort(key=lambda code: code.name)
    number = {code: at for at, code in enumerate(codes)}
    driver: dict[str, Any] = {
        "name": "Dossier",
        "version": __version__,
        "rules": [_rule(code, handbook) for code in codes],
    }
    run: dict[str, Any] = {
        "tool": {"driver": driver},
        # Columns count characters, never UTF-16 units.
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {BASE: {"description": {"text": _BASE_MEANING}}},
        "results": [_result(each, number, prefix) for each in selection.shown],
    }
    if selection.left_out:
        run["properties"] = {"leftOut": selection.left_out}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rule(code: Code, handbook: str) -> dict[str, Any]:
    explanation = code.explanation
    text = (
        f"{explanation.meaning}\n\nWrong:\n\n{explanation.wrong}\n\nRight:\n\n{explanation.right}"
    )
    rich = (
        f"{_plain_markdown(explanation.meaning)}\n\n"
        f"Wrong:\n\n{_fence(explanation.wrong)}\n\nRight:\n\n{_fence(explanation.right)}\n"
    )
    rule: dict[str, Any] = {
        "id": code.name,
        "name": _name(explanation.title),
        "shortDescription": {"text": _text(explanation.title)},
        "fullDescription": {"text": _text(explanation.meaning)},
        "help": {"text": _text(text), "markdown": rich},
        "defaultConfiguration": {"level": _level(explanation.severity)},
    }
    if handbook:
        rule["helpUri"] = f"{handbook}#{code.name.lower()}"
    return rule


def _result(diagnostic: Diagnostic, number: dict[Code, int], prefix: str) -> dict[str, Any]:
    words = " ".join(one_line(each) for each in (diagnostic.sentence, diagnostic.hint) if each)
    place = diagnostic.place
    return {
        "ruleId": diagnostic.code.name,
        "ruleIndex": number[diagnostic.code],
        "level": _level(diagnostic.severity),
        "message": {"text": _text(words)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {
                        "uri": quote(prefix + place.path, errors="surrogateescape"),
                        "uriBaseId": BASE,
                    },
                    "region": _region(place),
                }
            }
        ],
    }


def _region(place: Place) -> dict[str, int]:
    region = {"startLine": place.line, "startColumn": place.column}
    if place.end_line is not None and place.end_column is not None:
        # Its end column, like ours, is that behind the last character (3.30.8).
        region |= {"endLine": place.end_line, "endColumn": place.end_column}
    return region


def _level(severity: Severity) -> str:
    return severity.value


def _text(words: str) -> str:
    """Return a plain-text message: no link, no placeholder (3.11.5: braces are doubled)."""
    return words.replace(_LINK, "] (").replace("{", "{{").replace("}", "}}")


def _name(title: str) -> str:
    words = "".join(sign if sign.isalnum() else " " for sign in title.replace("'", ""))
    return "".join(word[:1].upper() + word[1:] for word in words.split())


def _plain_markdown(text: str) -> str:
    for sign in "\\`*_[]<>#@":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("{", "{{").replace("}", "}}")


def _fence(text: str) -> str:
    ticks = "````" if "```" in text else "```"
    doubled = text.replace("{", "{{").replace("}", "}}")
    return f"{ticks}text\n{doubled}\n{ticks}"
