"""``dossier diff`` on the demonstration report's own history."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.unit.history.repositories import Repository, notice

from mkdocs_dossier.cli import main

REPOSITORY = Path(__file__).parents[3]
CHAPTER = "docs/chapters/03-photographs.md"
SAID = "Clearview AI said that it had more than 3 billion, drawn from websites and social media"


@pytest.fixture
def report(tmp_path: Path) -> Repository:
    """The report with its history, to be changed."""
    if not (REPOSITORY / ".git").exists():
        pytest.skip("a source distribution has no history")
    clone = tmp_path / "report"
    Repository(REPOSITORY).git("clone", "--quiet", f"file://{REPOSITORY}", str(clone))
    return Repository(clone)


def diff(report: Repository, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["diff", "-f", str(report.root / "mkdocs.yml"), *arguments])


def test_a_figure_changes_only_with_a_correction(report: Repository) -> None:
    text = (report.root / CHAPTER).read_text(encoding="utf-8")
    assert text.count(SAID) == 1
    start = text.index(SAID)
    end = text.index("\n\n", start)
    base = report.git("rev-parse", "HEAD")
    altered = text[:start] + SAID.replace("3 billion", "30 billion") + text[start + len(SAID) :]
    report.commit({CHAPTER: altered})
    silent = diff(report, base, "HEAD")
    assert silent.exit_code == 1
    assert "“3” has become “30” in “that it had more than 30 billion" in silent.stdout
    assert "1 published chapter differs: 1 error" in silent.stderr

    passage = altered[: end + 1] + "\n{: #figure }" + altered[end + 1 :]
    told = notice(target="#figure", was="more than 3 billion", now="more than 30 billion")
    report.commit({CHAPTER: passage + told})
    assert diff(report, base, "HEAD").exit_code == 0


def test_programs_are_told_too(report: Repository) -> None:
    text = (report.root / CHAPTER).read_text(encoding="utf-8")
    report.write({CHAPTER: text.replace(SAID, SAID.replace("3 billion", "30 billion"))})
    [found] = json.loads(diff(report, "HEAD", "--format", "json").stdout)["findings"]
    assert (found["code"], found["path"]) == ("COR050", CHAPTER)
    for form, sign in (("github", "::error file="), ("sarif", '"ruleId": "COR050"')):
        result = diff(report, "HEAD", "--format", form)
        assert result.exit_code == 1
        assert sign in result.stdout


def test_the_reports_own_corrections_cover_what_they_changed(report: Repository) -> None:
    if report.git("rev-parse", "--is-shallow-repository") == "true":
        pytest.skip("this copy has only the newest commits")
    [corrected] = report.git("log", "--format=%H", "--grep=^Correct the law chapter").split()
    assert diff(report, f"{corrected}^", corrected).exit_code == 0


def test_a_revision_that_is_not_there_is_a_matter_of_usage(report: Repository) -> None:
    result = diff(report, "nowhere")
    assert result.exit_code == 2
    assert "There is no revision “nowhere” here." in result.stderr
    assert "git fetch origin" in result.stderr
