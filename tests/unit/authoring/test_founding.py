"""A new report: whole or not there, whatever it is called."""

import re
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.authoring import Answers, RefusedError, compose_report, found_report
from mkdocs_dossier.authoring.answers import HOSTS, LICENCES, read_address, read_name, read_words
from mkdocs_dossier.cli import main
from mkdocs_dossier.syntax import scan

PARTS = st.sampled_from(
    ['"', "'", ":", ": ", " #", "- ", "\n", "\r\n", "\u2028", "\x85", "{", "}", "[", "$title",
     "${x}", "%", "🎣", "é", "\u202e", "\x00", "\ud800", "\\", "|", "!ENV", "&", "*", "@", "```"]
)  # fmt: skip
TITLES = st.lists(PARTS | st.text(max_size=4), min_size=1, max_size=8).map("".join)


def answer(title: str, publisher: str = "The newsroom", lang: str = "en") -> Answers:
    return Answers(title, publisher, lang, "", "cc-by-4.0", "none", 2026, "mkdocs-dossier==1.0")


@given(TITLES, TITLES, st.sampled_from(["en", "fr"]))
def test_any_title_gives_a_configuration_that_says_it(
    title: str, publisher: str, lang: str
) -> None:
    words, problem = read_words(title)
    name, second = read_name(publisher)
    if problem or second:
        assert set('<>"') & set(title + publisher) or not (words and name)
        return
    files = compose_report(answer(words, name, lang))
    config = yaml.safe_load(files["mkdocs.yml"])
    assert (config["site_name"], config["site_author"]) == (words, name)
    assert config["theme"]["language"] == lang
    chapter, found = scan("docs/index.md", "index.md", files["docs/index.md"].decode(), bool, lang)
    assert found == ()
    assert (chapter.front.title, chapter.front.authors) == (words, (name,))
    assert files["LICENSE"].decode().split("\n")[0] == words
    assert files["README.md"].decode().startswith("# ")


def test_a_title_without_a_letter_or_with_markup_is_refused() -> None:
    assert read_words(" \n\u202e ")[1]
    assert read_words("A <b>")[1]
    assert read_words("A\n  title\u202e") == ("A title", "")


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ("", ""),
        ("errors@example.org", "mailto:errors@example.org"),
        ("mailto:errors@example.org", "mailto:errors@example.org"),
        (" https://example.org/form ", "https://example.org/form"),
    ],
)
def test_an_address_for_errors_is_completed(given: str, address: str) -> None:
    assert read_address(given) == (address, "")


@pytest.mark.parametrize(
    "given", ["javascript:alert(1)", "errors", "https://", "mailto:", 'https://a/"x', "ftp://a/b"]
)
def test_an_address_that_no_link_should_have_is_refused(given: str) -> None:
    assert read_address(given)[1]


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_host_and_language_has_its_files(host: str, lang: str) -> None:
    files = compose_report(
        Answers("A", "B", lang, "mailto:a@b.c", "cc0-1.0", host, 2026, "mkdocs-dossier==1.0")
    )
    named = {
        "github": {".github/workflows/check.yml", ".github/workflows/publish.yml"},
        "gitlab": {".gitlab-ci.yml"},
        "forgejo": {".forgejo/workflows/check.yml", ".forgejo/workflows/publish.yml"},
        "none": set[str](),
    }
    assert named[host] <= set(files)
    others = {path for name, paths in named.items() if name != host for path in paths}
    assert not others & set(files)
    forms = [path for path in files if re.search("(?i)issue_?template", path)]
    assert len(forms) == (host != "none")
    assert b"mailto:a@b.c" in files["README.md"]


@pytest.mark.parametrize("licence", LICENCES)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_licence_says_its_terms(licence: str, lang: str) -> None:
    files = compose_report(
        Answers("A", "B", lang, "", licence, "none", 2026, "mkdocs-dossier==1.0")
    )
    assert LICENCES[licence].terms[lang] in files["LICENSE"].decode()
    assert LICENCES[licence].address in yaml.safe_load(files["mkdocs.yml"])["copyright"]


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    result = CliRunner().invoke(main, ["new", str(tmp_path), "--defaults"])
    assert result.exit_code == 1
    assert "is not empty; nothing was written" in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
    result = CliRunner().invoke(main, ["new", str(tmp_path / "mine.txt"), "--defaults"])
    assert result.exit_code == 1
    assert "There is a file" in result.output


def test_an_empty_folder_is_filled_even_the_one_that_we_are_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    assert CliRunner().invoke(main, ["new", ".", "--defaults"]).exit_code == 0
    assert Path("mkdocs.yml").is_file()
    assert [path.name for path in tmp_path.iterdir()] == ["here"]


def test_a_repository_without_files_and_an_environment_are_no_hindrance(tmp_path: Path) -> None:
    for name in (".git", ".venv"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "kept").write_text("kept")
    assert CliRunner().invoke(main, ["new", str(tmp_path), "--defaults"]).exit_code == 0
    assert (tmp_path / "mkdocs.yml").is_file()
    assert (tmp_path / ".venv" / "kept").is_file()


def test_nothing_half_written_stays(tmp_path: Path) -> None:
    with pytest.raises(RefusedError):
        found_report(tmp_path / "a", {"x": b"", "x/y": b""})
    assert list(tmp_path.iterdir()) == []


def test_questions_are_asked_for_what_no_option_says(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "chapter"
    typed = "en\n<b>\nThe: ferry\n\nnobody\nerrors@example.org\n\nnone\n"
    result = CliRunner().invoke(main, ["new", str(folder)], input=typed)
    assert result.exit_code == 0, result.output
    assert "Write it without < and >." in result.output
    config = yaml.safe_load((folder / "mkdocs.yml").read_text("utf-8"))
    assert config["site_name"] == "The: ferry"
    assert not (folder / ".github").exists()
    assert f"cd {folder}" in result.output


def test_a_folder_may_bear_the_name_of_a_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(main, ["new", "./chapter", "--defaults"]).exit_code == 0
    assert (tmp_path / "chapter" / "mkdocs.yml").is_file()
    assert "FOLDER" in CliRunner().invoke(main, ["new", "--help"]).output


def test_nobody_to_ask_is_said(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["new", str(tmp_path / "a")], input="")
    assert result.exit_code == 2
    assert "Nobody is here to ask; give --lang." in result.output
    assert not (tmp_path / "a").exists()
