"""``dossier impact``: what rests on a source."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_dossier.cli import main

TEXT = """---
title: The ferry
---

Nobody knew. It was "soft as old bread" [@log, p. 2], they say [@other].
The next sentence is @other's own [@other].

| What | Where |
| --- | --- |
| The hull | north [@log] |

1. A list, and in it a claim [@log].

::: quote @log

“It went on for weeks”
:::

::: timeline

2021-05
:   It sank. [@log; @other]

2022
:   It was raised. [@other]
:::
"""
BIB = """@misc{log, title = {The log}, date = {2020}, status = {retracted}}
@misc{other, title = {Another}}
@misc{unused, title = {Unused}}"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    for name, text in (
        ("mkdocs.yml", "site_name: T\nplugins: [dossier]\n"),
        ("docs/ferry.md", TEXT),
        ("sources/a.bib", BIB),
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "mkdocs.yml"


def run(report: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["impact", "-f", str(report), *arguments])


def test_everything_that_rests_on_it_is_listed_with_its_line(report: Path) -> None:
    result = run(report, "log")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        'docs/ferry.md:5: sentence: It was "soft as old bread", they say. (also rests on @other)',
        "docs/ferry.md:5: quotation: soft as old bread",
        "docs/ferry.md:10: sentence: north",
        "docs/ferry.md:12: sentence: A list, and in it a claim.",
        "docs/ferry.md:14: quotation: It went on for weeks",
        "docs/ferry.md:21: event: 2021-05: It sank. (also rests on @other)",
        "docs/ferry.md:22: sentence: It sank. (also rests on @other)",
    ]
    assert result.stderr == "log (“The log” 2020), retracted: 4 sentences, 2 quotations, 1 event.\n"


def test_json(report: Path) -> None:
    found = json.loads(run(report, "@log", "--format", "json").stdout)
    assert (found["key"], found["status"]) == ("log", "retracted")
    assert [each["footing"] for each in found["dependents"]].count("sentence") == 4
    assert found["dependents"][1]["place"]["path"] == "docs/ferry.md"
    assert found["dependents"][1]["place"]["line"] == 5


def test_a_source_that_nothing_rests_on(report: Path) -> None:
    result = run(report, "unused")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "nothing rests on it" in result.stderr


def test_an_unknown_key_gets_what_may_be_meant(report: Path) -> None:
    result = run(report, "lgo")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "No record has the key lgo. Did you mean log?\n"
    assert run(report, "quite-another-thing").stderr.endswith("thing.\n")


def test_nothing_moves_the_cursor(report: Path) -> None:
    path = report.parent / "docs/ferry.md"
    path.write_text("It sank \x9b2J\u202e so [@log].\n", encoding="utf-8")
    result = run(report, "log")
    assert "\x9b" not in result.stdout
    assert "\u202e" not in result.stdout
    assert "\\u{202E}" in result.stdout
