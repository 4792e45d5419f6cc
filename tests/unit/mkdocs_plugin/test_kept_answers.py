"""Answers about pages are kept for the same bytes and the same programs, and no longer."""

import json
from pathlib import Path

import pytest

from mkdocs_dossier.mkdocs_plugin.kept_answers import KeptAnswers


def write(path: Path, **told: str) -> None:
    answers = KeptAnswers(path)
    for digest, answer in told.items():
        answers.note("words", digest, answer)
    answers.write()


def test_an_answer_holds_for_one_question_about_one_text(tmp_path: Path) -> None:
    path = tmp_path / "new" / "answers.json"
    write(path, a="one")
    answers = KeptAnswers(path)
    assert answers.recall("words", "a") == "one"
    assert answers.recall("words", "b") is None
    assert answers.recall("colours", "a") is None
    assert [each.name for each in path.parent.iterdir()] == ["answers.json"]


def test_what_a_build_does_not_ask_for_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "answers.json"
    write(path, a="one", b="two")
    answers = KeptAnswers(path)
    answers.recall("words", "b")
    answers.write()
    assert KeptAnswers(path).recall("words", "a") is None
    assert KeptAnswers(path).recall("words", "b") == "two"


def test_answers_of_other_programs_do_not_count(tmp_path: Path) -> None:
    path = tmp_path / "answers.json"
    write(path, a="one")
    entry = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps({**entry, "programs": "older"}), "utf-8")
    assert KeptAnswers(path).recall("words", "a") is None


@pytest.mark.parametrize("content", ["", "[]", "{", '{"programs": 1}', '{"answers": []}', "\xff"])
def test_a_broken_file_is_no_file(content: str, tmp_path: Path) -> None:
    path = tmp_path / "answers.json"
    path.write_text(content, "latin-1")
    assert KeptAnswers(path).recall("words", "a") is None


def test_a_folder_that_cannot_be_written_to_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    write(tmp_path / "file" / "answers.json", a="one")
