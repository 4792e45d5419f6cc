"""``dossier check`` tells what of ``mkdocs.yml`` a strict build would stop over."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_dossier.cli import main
from mkdocs_dossier.diagnostics.chapters import Doc

SOUND = """\
site_name: The ferry
plugins:
  - search
  - dossier:
      unsourced: error
      ellipsis_limit: 400
      vault: !ENV [VAULT, '']
      lang:
nav:
  - Home: index.md
  - The crossing:
      - chapters/01-crossing.md
      - Elsewhere: https://example.org/list.md
"""


def check(root: Path, configuration: str) -> tuple[int, str]:
    (root / "docs" / "chapters").mkdir(parents=True)
    (root / "docs" / "index.md").write_text("# The ferry\n", encoding="utf-8")
    (root / "docs" / "chapters" / "01-crossing.md").write_text("# Across\n", encoding="utf-8")
    (root / "mkdocs.yml").write_text(configuration, encoding="utf-8")
    result = CliRunner().invoke(main, ["check", "-f", str(root / "mkdocs.yml")])
    return result.exit_code, result.stdout


def test_a_sound_configuration_gives_nothing(tmp_path: Path) -> None:
    assert check(tmp_path, SOUND) == (0, "")


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("unsourced: error", "unsuorced: error", "5:7: DOC030 Dossier has no option “unsuorced”."),
        ("unsourced: error", "unsourced: eror", "5:18: DOC030 “eror” is no value of unsourced."),
        ("unsourced: error", "unsourced: [error]", "5:18: DOC030 “…” is no value of unsourced."),
        ("limit: 400", "limit: many", "6:23: DOC030 “ellipsis_limit” is a whole number."),
        ("unsourced: error", "unsourced: off", "5:18: DOC030 YAML takes off without quotation"),
        ("unsourced: error", "sources_dir: [a]", "5:20: DOC030 “sources_dir” is a word or a line"),
        ("unsourced: error", "allow: html", "5:14: DOC030 “allow” is a list."),
        ("limit: 400", "limit: 4\n      report_errors: a b", "7:22: DOC030 “a b” begins with none"),
        ("- dossier:", "- dosier:", "4:5: DOC030 There is no plugin “dosier”, and Dossier is not"),
    ],
)
def test_a_slip_in_our_options_is_an_error_at_its_place(
    tmp_path: Path, right: str, wrong: str, said: str
) -> None:
    code, output = check(tmp_path, SOUND.replace(right, wrong))
    assert code == 1
    assert f"mkdocs.yml:{said}" in output


def test_what_was_meant_is_named(tmp_path: Path) -> None:
    _, output = check(tmp_path, SOUND.replace("unsourced:", "unsuorced:"))
    assert "Did you mean “unsourced”?" in output


def test_a_page_that_is_not_there_is_a_warning_as_plugins_may_make_it(tmp_path: Path) -> None:
    code, output = check(tmp_path, SOUND.replace("01-crossing", "01-crosing"))
    assert code == 0
    assert f"mkdocs.yml:12:9: {Doc.DOC031.name} " in output
    assert "Did you mean “chapters/01-crossing.md”?" in output


def test_options_in_a_mapping_of_plugins_are_read_too(tmp_path: Path) -> None:
    said = "site_name: A\nplugins:\n  dossier:\n    vualt: x\n"
    assert "mkdocs.yml:4:5: DOC030 Dossier has no option “vualt”." in check(tmp_path, said)[1]


@pytest.mark.parametrize(
    ("here", "way"), [("docs/chapters", "../.."), (".", ""), ("..", "report"), ("../empty", "")]
)
def test_in_a_wrong_folder_the_right_one_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, here: str, way: str
) -> None:
    root = tmp_path / "report"
    assert check(root, SOUND) == (0, "")
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(root / here)
    result = CliRunner().invoke(main, ["check"])
    if here == ".":
        assert result.exit_code == 0
        return
    assert result.exit_code == 2
    told = f"There is one in {root}. Go there: cd {way}\n"
    assert (told in result.stderr) if way else ("Go to the report's folder" in result.stderr)
