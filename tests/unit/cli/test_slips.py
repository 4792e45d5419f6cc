"""What a newcomer does wrong, and what the screen answers: the cause, and what to type."""

import shutil
import socket
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.sites.new_reports import begin

from mkdocs_dossier.cli import main

CHAPTER = "docs/chapters/01-bathhouse.md"
BIB = "sources/sources.bib"
MINUTES = "sources/captures/minutes2023.txt"


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return begin("en", tmp_path_factory.mktemp("slips") / "report").root


@pytest.fixture
def report(untouched: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "report"
    shutil.copytree(untouched, root)
    monkeypatch.chdir(root)
    return root


def run(*arguments: str) -> str:
    return CliRunner().invoke(main, arguments).output


def slip(root: Path, file: str, right: str, wrong: str) -> str:
    text = (root / file).read_text("utf-8")
    assert text.count(right) >= 1
    (root / file).write_text(text.replace(right, wrong, 1), "utf-8")
    return run("check")


def test_a_forgotten_closing_line_is_one_finding_that_says_where_it_belongs(report: Path) -> None:
    said = slip(report, CHAPTER, "beneath them”\n:::\n", "beneath them”\n")
    assert "14:1: SYN002 The directive “quote” is never closed." in said
    assert "Close it with a line of three colons (:::) before line 21." in said
    assert "1 error, 0 warnings" in said


def test_a_forgotten_at_sign_is_named(report: Path) -> None:
    said = slip(report, CHAPTER, "[@minutes2023, par. 4]", "[minutes2023, par. 4]")
    assert "12:59: QUO005 " in said
    assert "An @ is missing: write [@minutes2023, par. 4]." in said


def test_a_quotation_without_a_source_is_told_what_a_citation_looks_like(report: Path) -> None:
    said = slip(report, CHAPTER, " [@minutes2023, par. 4]", " [see there]")
    assert "Cite it behind the words, such as [@memo2020, p. 2];" in said


@pytest.mark.parametrize(
    ("key", "right", "wrong"),
    [
        ("minutes2023", "@report{minutes2023,\n", "@report{minutes2023\n"),
        ("orrin1931", "  langid    = {english}\n}\n", "  langid    = {english}\n"),
    ],
)
def test_a_key_whose_record_cannot_be_read_leads_to_the_record(
    report: Path, key: str, right: str, wrong: str
) -> None:
    said = slip(report, BIB, right, wrong)
    assert f"CIT101 No record in sources/ has the key “{key}”." in said
    assert "It is in sources/sources.bib, but cannot be read; see line" in said


def test_a_capture_that_was_changed_is_not_called_missing(report: Path) -> None:
    with (report / MINUTES).open("a", encoding="utf-8") as file:
        file.write("One more line.\n")
    said = run("check")
    assert (
        "QUO003 The capture of @minutes2023 cannot be used, so nothing holds these words." in said
    )
    assert "What is said of minutes2023.txt in sources/captures/ tells why." in said
    assert f"{MINUTES}:1:1: CAP001 " in said


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("title: The beams: wet", "a second colon stands in the line"),
        ("title: @beams", "a tab, @, ` or % begins a value"),
        ('title: "The beams', "is never closed"),
        ("title: [The beams", "a bracket is never closed"),
        ("title: 'The clerk's'", "a quotation mark ends too early"),
        ("title: A\nThe beams\nx: y", "a colon is missing behind a name"),
    ],
)
def test_yaml_is_told_in_words(report: Path, wrong: str, said: str) -> None:
    found = slip(report, CHAPTER, "title: The wet beams", wrong)
    assert "DOC001 The front matter cannot be read: " in found
    assert said in found


@pytest.mark.usefixtures("report")
def test_a_file_whose_name_has_spaces_is_to_be_quoted() -> None:
    said = run("capture", "orrin1931", "été", "lettre", "1.txt")
    assert 'dossier capture orrin1931 "été lettre 1.txt"' in said


@pytest.mark.usefixtures("report")
def test_a_person_written_like_an_organisation_is_remarked_on() -> None:
    options = ("--kind", "misc", "--title", "A letter", "--date", "2023", "--url", "")
    said = run("new", "source", *options, "--authors", "Rose Baker")
    assert "“Rose Baker” is taken for an organisation. A person is written “Baker, Rose”." in said
    assert "taken for" not in run("new", "source", *options, "--authors", "Baker, Rose; UNICEF")


@pytest.mark.usefixtures("report")
@pytest.mark.parametrize(
    "named", [CHAPTER, "chapters/01-bathhouse.md", "01-bathhouse", "01-BATHHOUSE.md"]
)
def test_a_chapter_may_be_named_by_its_files_name(named: str) -> None:
    options = ("--kind", "correction", "--target", "", "--was", "", "--now", "", "--text", "Well.")
    assert f"Added to {CHAPTER}" in run("new", "correction", "--chapter", named, *options)


@pytest.mark.usefixtures("report")
def test_a_chapter_that_is_not_there_is_answered_by_what_there_is() -> None:
    said = run("new", "correction", "--chapter", "bath")
    assert "There is no chapter bath. There are docs/chapters/01-bathhouse.md, " in said


def test_hints_say_what_to_type_where_the_shell_knows_no_dossier(
    report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", [".venv/bin/dossier", "check"])
    (report / MINUTES).unlink()
    (report / "sources/captures.lock").unlink()
    monkeypatch.setenv("PATH", str(report))
    assert "Where it says dossier, type .venv/bin/dossier here." in run("check")
    assert "dossier, type" not in run("check", "--format", "json")
    program = report / "dossier"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    assert "dossier, type" not in run("check")


@pytest.mark.usefixtures("report")
def test_an_address_that_nobody_knows_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)
    said = run("capture", "orrin1931", "http://dossier.invalid/")
    assert "nobody knows that name: is it spelt right, and is there a network?" in said
    assert "Save the page in a browser, then run: dossier capture KEY FILE" in said
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "(nobody answers there)" in run("capture", "orrin1931", f"http://127.0.0.1:{port}/")
