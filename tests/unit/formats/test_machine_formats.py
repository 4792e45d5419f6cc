"""What programs read holds to its schema, and to the rules of whoever reads it."""

import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator, Draft202012Validator
from tests.unit.formats.test_terminal_formats import HOSTILE, is_harmless

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.catalogue import FAMILIES
from mkdocs_dossier.diagnostics.quotations import Quo
from mkdocs_dossier.diagnostics.syntax import Syn
from mkdocs_dossier.formats import format_github, format_gitlab, format_json, format_sarif, select
from mkdocs_dossier.model.place import Place

# OASIS's own, whole, as the npm package @microsoft/jest-sarif (MIT) carries it.
SARIF = json.loads((Path(__file__).parent / "sarif-2.1.0-rtm.5.schema.json").read_text("utf-8"))
FINDINGS = json.loads((files("mkdocs_dossier.assets") / "findings.schema.json").read_text("utf-8"))

TRICKY = 'He said "100%::error::", and [/nope] ##[stop-commands]x [a](https://x.example) {0}\r\nto'
FOUND = Diagnostic(Quo.QUO001, Place("docs/a b,c:d%é.md", 3, 5, 3, 9), TRICKY, f"{HOSTILE}::x")
TEXTS = st.text(max_size=60)


def sarif(*found: Diagnostic, prefix: str = "", handbook: str = "", most: int = 0) -> Any:  # noqa: ANN401 - JSON is anything
    log = json.loads(format_sarif(select(found, most), prefix, handbook))
    Draft4Validator(SARIF, format_checker=Draft4Validator.FORMAT_CHECKER).validate(log)
    return log["runs"][0]


def findings(*found: Diagnostic, most: int = 0) -> Any:  # noqa: ANN401 - JSON is anything
    data = json.loads(format_json(select(found, most)))
    Draft202012Validator.check_schema(FINDINGS)
    Draft202012Validator(FINDINGS).validate(data)
    return data


def read_command(line: str) -> tuple[str, dict[str, str], str]:
    """Read a command as GitHub's runner does (ActionCommand.cs)."""
    assert line.startswith("::")
    head, _, message = line[2:].partition("::")
    name, _, given = head.partition(" ")

    def undo(text: str) -> str:
        for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ",")):
            text = text.replace(code, sign)
        return text.replace("%25", "%")

    pairs = (pair.partition("=") for pair in given.split(","))
    return name, {key: undo(value) for key, _, value in pairs}, undo(message)


def test_an_annotation_survives_whatever_a_quotation_holds() -> None:
    (line,) = format_github(select([FOUND]), "report/").split("\n")
    name, properties, message = read_command(line)
    assert name == "error"
    assert properties == {
        "file": "report/docs/a b,c:d%é.md",
        "line": "3",
        "col": "5",
        "endLine": "3",
        "endColumn": "9",
        "title": "QUO001: altered quotation",
    }
    assert message.startswith('He said "100%::error::", and [/nope] \\u{23}#[')
    assert "\n" in message
    assert "##[" not in line
    assert is_harmless(line + message)


@given(TEXTS, TEXTS, TEXTS)
def test_any_words_make_one_command_and_nothing_else(path: str, sentence: str, hint: str) -> None:
    found = Diagnostic(Syn.SYN014, Place(f"d{path}", 1, 1), sentence, hint)
    text = format_github(select([found]))
    assert len(re.split(r"[\r\n]", text)) == 1
    name, properties, _ = read_command(text)
    assert name == "warning"
    assert set(properties) == {"file", "line", "col", "title"}
    assert is_harmless(text)


def test_columns_are_left_out_where_a_passage_has_several_lines() -> None:
    found = Diagnostic(Quo.QUO002, Place("docs/a.md", 3, 5, 4, 2), "No.")
    assert "col=" not in format_github(select([found])).lower()
    assert ",endLine=4," in format_github(select([found]))


def test_every_code_makes_a_sarif_rule_that_holds_to_the_schema() -> None:
    codes = [code for family in FAMILIES for code in family]
    found = [Diagnostic(code, Place("docs/a.md", 2, 3, 2, 9), "No.", "Yes.") for code in codes]
    run = sarif(*found, handbook="https://report.example/handbook/reference/codes/")
    rules = run["tool"]["driver"]["rules"]
    assert {rule["id"] for rule in rules} == {code.name for code in codes}
    for rule in rules:
        assert rule["helpUri"].endswith(f"/codes/#{rule['id'].lower()}")
        assert re.fullmatch(r"[A-Za-z0-9]+", rule["name"])
        assert "Wrong:" in rule["help"]["text"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert "helpUri" not in sarif(found[0])["tool"]["driver"]["rules"][0]


def test_sarif_says_where_without_saying_on_whose_machine() -> None:
    run = sarif(FOUND, prefix="my report/")
    (result,) = run["results"]
    where = result["locations"][0]["physicalLocation"]
    assert where["artifactLocation"]["uri"] == "my%20report/docs/a%20b%2Cc%3Ad%25%C3%A9.md"
    assert unquote(where["artifactLocation"]["uri"]) == f"my report/{FOUND.place.path}"
    assert set(run["originalUriBaseIds"]) == {where["artifactLocation"]["uriBaseId"]}
    assert "uri" not in run["originalUriBaseIds"]["%SRCROOT%"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert where["region"] == {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9}
    assert result["level"] == "error"


def test_a_message_in_sarif_holds_no_link_and_no_placeholder() -> None:
    text = sarif(FOUND)["results"][0]["message"]["text"]
    assert "](" not in text
    assert "{{0}}" in text
    assert "[/nope]" in text


@given(TEXTS, TEXTS)
def test_json_and_sarif_are_harmless_text_and_hold_to_their_schemas(
    path: str, sentence: str
) -> None:
    found = Diagnostic(Quo.QUO001, Place(path, 1, 2), sentence)
    (one,) = findings(found)["findings"]
    assert one["path"] == path
    assert is_harmless(one["sentence"])
    (result,) = sarif(found)["results"]
    assert is_harmless(result["message"]["text"])
    for text in (format_json(select([found])), format_sarif(select([found]))):
        assert text.isascii()
        assert is_harmless(text)


def test_the_schemas_can_refuse() -> None:
    data = findings(FOUND)
    del data["findings"][0]["line"]
    assert not Draft202012Validator(FINDINGS).is_valid(data)
    log = json.loads(format_sarif(select([FOUND])))
    del log["runs"][0]["results"][0]["message"]
    assert not Draft4Validator(SARIF).is_valid(log)


def test_errors_are_printed_before_warnings_where_not_all_are() -> None:
    found = [Diagnostic(Syn.SYN014, Place("a.md", line), "Hm.") for line in range(1, 9)]
    found.append(Diagnostic(Quo.QUO001, Place("z.md", 1), "No."))
    data = findings(*found, most=2)
    assert [each["path"] for each in data["findings"]] == ["a.md", "z.md"]
    assert (data["errors"], data["warnings"], data["left_out"]) == (1, 8, 7)
    assert sarif(*found, most=2)["properties"] == {"leftOut": 7}
    assert format_github(select(found, 2)).endswith("\n::notice title=Dossier::… and 7 more.")


@pytest.mark.parametrize("form", [format_json, format_sarif])
def test_nothing_found_is_a_whole_document_too(form: Any) -> None:  # noqa: ANN401 - two signatures
    assert json.loads(form(select([])))
    assert format_github(select([])) == ""
    assert findings()["findings"] == []
    assert sarif()["results"] == []


@given(TEXTS | st.just(TRICKY), TEXTS | st.just(HOSTILE))
def test_gitlab_gets_what_its_merge_requests_show(sentence: str, hint: str) -> None:
    found = Diagnostic(Quo.QUO001, Place("docs/a.md", 3, 5), sentence, hint)
    other = Diagnostic(Quo.QUO001, Place("docs/a.md", 9, 5), sentence, hint)
    text = format_gitlab(select([found, other], 0), "report/")
    assert text.isascii()
    first, second = json.loads(text)
    assert first["location"] == {"path": "report/docs/a.md", "lines": {"begin": 3}}
    assert (first["check_name"], first["severity"]) == ("QUO001", "major")
    assert is_harmless(first["description"])
    assert first["fingerprint"] != second["fingerprint"]
    moved = Diagnostic(Quo.QUO001, Place("docs/a.md", 4, 5), sentence, hint)
    assert (
        json.loads(format_gitlab(select([moved], 0), "report/"))[0]["fingerprint"]
        == (first["fingerprint"])
    )
