"""``dossier check`` as people and programs call it."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.sites.building import run as run_module

from mkdocs_dossier.cli import main

MINIMAL = Path(__file__).parents[2] / "sites" / "minimal"
HOSTILE = '\n"Hm[/nope]\x1b[31m\u202e::error::%0A##[group]x" [@minutes2021, p. 1]\n'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINIMAL, tmp_path / "report"))


def check(site: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", "-f", str(site / "mkdocs.yml"), *arguments])


def break_site(site: Path) -> None:
    page = site / "docs" / "index.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("soft enough to take a thumb", "firm enough to dance"), "utf-8")


def test_a_finding_is_shown_with_its_line(site: Path) -> None:
    break_site(site)
    head, line, marks, *_ = check(site).stdout.splitlines()
    assert head.startswith("docs/index.md:10:39: QUO001 ")
    assert line.startswith("    10 | ")
    assert "firm enough to dance" in line
    assert marks.strip("| ^") == ""


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_every_format_is_alone_on_standard_output_and_harmless(site: Path, form: str) -> None:
    page = site / "docs" / "index.md"
    page.write_text(page.read_text("utf-8") + HOSTILE, encoding="utf-8")
    result = check(site, "--format", form)
    assert result.exit_code == 1
    assert "errors" in result.stderr
    assert not set("\u202e\x1b") & set(result.output)
    assert "##[" not in result.stdout
    if form in ("json", "sarif"):
        assert json.loads(result.stdout)
    if form == "github":
        assert all(line.startswith("::") for line in result.stdout.splitlines())


def test_a_clean_report_is_an_empty_list_for_programs(site: Path) -> None:
    assert json.loads(check(site, "--format", "json").stdout)["findings"] == []
    assert check(site, "--format", "github").stdout == ""
    assert check(site, "--format", "yaml").exit_code == 2


def test_files_are_named_from_the_top_of_the_repository_where_services_look(site: Path) -> None:
    (site.parent / ".git").mkdir()
    break_site(site)
    assert "file=report/docs/index.md," in check(site, "--format", "github").stdout
    log = json.loads(check(site, "--format", "sarif").stdout)
    (location,) = log["runs"][0]["results"][0]["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "report/docs/index.md"


def test_long_output_is_cut_and_counted(site: Path) -> None:
    page = site / "docs" / "index.md"
    page.write_text(page.read_text("utf-8") + "\nHm [@nobody].\n" * 60, encoding="utf-8")
    assert check(site).stdout.endswith("… and 10 more.\n")
    assert check(site, "--max-findings", "3").stdout.endswith("… and 57 more.\n")
    assert "more" not in check(site, "--all").stdout
    assert len(json.loads(check(site, "--format", "json").stdout)["findings"]) == 60


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
)
def test_colours_are_for_those_who_see_them(
    site: Path, environment: dict[str, str], *, coloured: bool
) -> None:
    break_site(site)
    settled = {"NO_COLOR": "", "FORCE_COLOR": "", **environment}
    printed = run_module(site, "mkdocs_dossier", "check", environment=settled).stdout
    assert ("\x1b[31m" in printed) is coloured
    assert "QUO001" in printed


def test_find_looks_into_a_vault_that_is_named(site: Path, tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    vault.mkdir()
    (vault / "porter.txt").write_text("The cellar door was left unlocked.\n", encoding="utf-8")
    with (site / "sources" / "footbridge.bib").open("a", encoding="utf-8") as file:
        file.write("\n@misc{porter,\n  title = {Notes},\n  date = {2021}\n}\n")
    here = ["-f", str(site / "mkdocs.yml")]
    withheld = ["capture", *here, "porter", str(vault / "porter.txt"), "--withheld"]
    assert CliRunner().invoke(main, withheld).exit_code == 0
    assert CliRunner().invoke(main, ["find", *here, "left unlocked"]).exit_code == 1
    found = CliRunner().invoke(main, ["find", *here, "--vault", str(vault), "left unlocked"])
    assert found.exit_code == 0
    assert found.stdout.startswith("[@porter")
