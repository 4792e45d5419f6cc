"""``dossier translated`` tells what changed, and writes down what was brought up to date."""

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.sites.building import Site, copy_site

from mkdocs_dossier.cli.main import main

PLANKS, FRENCH = "docs/chapters/01-planks.md", "docs/fr/chapters/01-planks.md"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """The tiny report in two languages, under version control."""
    site = copy_site("bilingual", tmp_path / "bilingual")
    for arguments in (
        ["init", "--quiet"],
        ["add", "."],
        ["-c", "user.name=Ann", "-c", "user.email=ann@example.org", "commit", "-qm", "Begin"],
    ):
        subprocess.run(["git", *arguments], cwd=site.root, check=True)
    return site


def _run(site: Site, *arguments: str) -> Result:
    return CliRunner().invoke(
        main, [arguments[0], "-f", str(site.root / "mkdocs.yml"), *arguments[1:]]
    )


def test_it_tells_what_changed(site: Site) -> None:
    assert _run(site, "translated").exit_code == 0
    site.change(PLANKS, "The clerk wrote that the planks", "The clerk noted that the boards")
    result = _run(site, "translated")
    assert result.exit_code == 1
    assert f"{FRENCH}: {PLANKS} has changed since." in result.stdout
    assert "[-wrote-] {+noted+} that the [-planks-] {+boards+}" in result.stdout
    assert "6 translations, 1 of them behind." in result.stderr


def test_it_writes_down_the_state_of_the_original(site: Site) -> None:
    site.change(PLANKS, "The clerk wrote", "The clerk noted")
    result = _run(site, "translated", str(site.root / FRENCH))
    assert result.exit_code == 0
    assert result.stdout == f"{FRENCH} is as {PLANKS} is.\n"
    assert _run(site, "translated").exit_code == 0
    assert _run(site, "translated", "--all").stdout == ""


def test_an_original_is_no_translation(site: Site) -> None:
    result = _run(site, "translated", str(site.root / PLANKS))
    assert result.exit_code == 2
    assert f"Its translations are: {FRENCH}" in result.stderr


def test_a_report_in_one_language_has_none(tmp_path: Path) -> None:
    site = copy_site("minimal", tmp_path / "minimal")
    result = _run(site, "translated")
    assert result.exit_code == 2
    assert "in one language" in result.stderr


def test_one_quotation_in_two_languages_rests_on_its_source_once(site: Site) -> None:
    result = _run(site, "impact", "minutes2021")
    told = [line for line in result.stdout.split("\n") if ": quotation: " in line]
    assert len(told) == 1
    assert f"(in translation: {FRENCH}:9)" in told[0]
    assert "4 sentences, 1 quotation, 2 events, 4 translated sentences." in result.stderr


def test_a_summary_names_the_languages_of_a_quotation(site: Site) -> None:
    for path in (PLANKS, FRENCH):
        text = site.text(path).replace("take a thumb", "take a")
        (site.root / path).write_text(text, encoding="utf-8")
    result = _run(site, "summary", "HEAD")
    assert result.exit_code == 0, result.output
    assert result.stdout.count("New, verified") == 1
    assert "\\(also in fr\\)" in result.stdout or "(also in fr)" in result.stdout
