"""``dossier export``: sources and citation as files."""

import json
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from mkdocs_dossier.cli import main

TEXT = """---
title: The ferry
authors: [Ann Other]
published: 2026-02-05T09:00:00Z
---

It leaked [@log]. So he said [@clerk].
"""
BIB = """@misc{log, title = {The log}}
@misc{unused, title = {Unused}}
@misc{clerk, title = {Canary}, confidential = {A clerk}}"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    configuration = "site_name: Tides\nsite_url: https://r.example\nplugins: [dossier]\n"
    for name, text in (
        ("mkdocs.yml", configuration),
        ("docs/ferry.md", TEXT),
        ("sources/a.bib", BIB),
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "mkdocs.yml"


def run(report: Path, *arguments: str) -> Result:
    name, *rest = arguments
    return CliRunner().invoke(main, ["export", name, "-f", str(report), *rest])


def test_every_cited_source_is_printed_as_bibtex(report: Path) -> None:
    result = run(report, "bibliography")
    assert result.exit_code == 0
    assert "@misc{log," in result.stdout
    assert "@misc{confidential-1," in result.stdout
    assert "A clerk" in result.stdout
    assert "unused" not in result.stdout
    assert "Canary" not in result.stdout
    assert "{clerk," not in result.stdout


@pytest.mark.parametrize(
    ("form", "start"), [("ris", "TY  - GEN\r\nID  - log"), ("csl-json", "[\n")]
)
def test_one_source_is_written_to_a_file(report: Path, form: str, start: str) -> None:
    path = report.parent / "out/log.txt"
    result = run(report, "bibliography", "log", "--format", form, "-o", str(path))
    assert (result.exit_code, result.output) == (0, "")
    text = path.read_bytes().decode()
    assert text.startswith(start)
    assert "clerk" not in text
    if form == "csl-json":
        assert json.loads(text) == [{"id": "log", "type": "document", "title": "The log"}]


@pytest.mark.parametrize(
    ("key", "said"),
    [("lgo", "No record has the key lgo. Did you mean log?"), ("unused", "No chapter cites")],
)
def test_a_key_that_cannot_be_exported(report: Path, key: str, said: str) -> None:
    result = run(report, "bibliography", key)
    assert (result.exit_code, result.stdout) == (1, "")
    assert said in result.stderr


def test_cff(report: Path) -> None:
    read = yaml.safe_load(run(report, "cff").stdout)
    assert read["title"] == "Tides"
    assert read["url"] == "https://r.example/"
    assert read["authors"] == [{"name": "Ann Other"}]


def test_a_file_that_cannot_be_written_is_said_so(report: Path) -> None:
    result = run(report, "cff", "-o", str(report / "below-a-file"))
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr
