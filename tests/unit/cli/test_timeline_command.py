"""``dossier timeline``."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_dossier.cli import main

PAGE = "::: timeline T\n\n2020 {#rain}\n:   **Rain.** It rained.\n    {unsourced='x'}\n:::\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: T\n", "utf-8")
    (tmp_path / "docs/index.md").write_text(PAGE, "utf-8")
    return tmp_path


def run(report: Path, *arguments: str) -> Result:
    options = ["-f", str(report / "mkdocs.yml")] if arguments[0] == "export" else []
    return CliRunner().invoke(main, ["timeline", arguments[0], *options, *arguments[1:]])


@pytest.mark.parametrize(
    ("form", "beginning"),
    [("timelinejs", "{"), ("csv", "Year,"), ("ics", "BEGIN:VCALENDAR"), ("json", "{")],
)
def test_events_are_printed_in_each_format(report: Path, form: str, beginning: str) -> None:
    result = run(report, "export", "--format", form)
    assert result.exit_code == 0
    assert result.stdout.startswith(beginning)
    assert "Rain" in result.stdout


def test_what_does_not_exist_is_a_usage_error(report: Path) -> None:
    assert run(report, "export", "--chapter", "nowhere.md").exit_code == 2
    assert run(report, "import", "nowhere.json").exit_code == 2


def test_a_file_is_written_and_never_overwritten(report: Path) -> None:
    output = report / "out.json"
    assert run(report, "export", "--timeline", "timeline", "-o", str(output)).exit_code == 0
    assert json.loads(output.read_text("utf-8"))["title"] == {"text": {"headline": "T"}}
    assert run(report, "export", "-o", str(output)).exit_code == 2
    result = run(report, "import", str(output))
    assert result.exit_code == 0
    assert "2020 {#rain}\n:   **Rain.** It rained." in result.stdout


def test_what_cannot_be_brought_along_ends_with_1(report: Path) -> None:
    bad = report / "bad.json"
    bad.write_text('{"events": [{"text": {"headline": "x\\u001b[31m"}}]}', "utf-8")
    result = run(report, "import", str(bad))
    assert result.exit_code == 1
    assert "\x1b" not in result.stdout + result.stderr


def test_a_file_of_events_is_part_of_the_report(report: Path) -> None:
    (report / "sources").mkdir()
    (report / "sources/timeline.yml").write_text(
        "- date: 2019\n  text: Snow.\n  unsourced: x\n- date: nonsense\n  text: Hail.\n", "utf-8"
    )
    exported = json.loads(run(report, "export").stdout)["events"]
    assert [slide["text"]["text"] for slide in exported] == ["<p>Snow.</p>", "<p>It rained.</p>"]
    checked = CliRunner().invoke(main, ["check", "-f", str(report / "mkdocs.yml")])
    assert "sources/timeline.yml:4:1: TIM001" in checked.stdout
