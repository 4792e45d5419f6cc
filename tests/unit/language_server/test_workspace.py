"""A text that is open gives the findings that its file would give."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.language_server.conftest import MINIMAL

from mkdocs_dossier.language_server import verdicts
from mkdocs_dossier.language_server.reports import OpenReport, find_configuration
from mkdocs_dossier.language_server.workspace import Workspace
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.model.report import Judgement
from mkdocs_dossier.site import Settings, load
from mkdocs_dossier.site.holdings import Holdings
from mkdocs_dossier.site.judging import judge

WHOLE = (MINIMAL / "docs" / "index.md").read_text(encoding="utf-8")
CHANGES = {
    "nothing": ("", ""),
    "a misquote": ("soft enough", "hard enough"),
    "a key": ("@letter2021", "@letter2012"),
    "no head": (WHOLE[: WHOLE.index("The harbour")], ""),
    "an open directive": ("\n:::\n", "\n"),
    "a correction's words": ("now: on 4 May", "now: on 6 May"),
    "a retold event": ("2021-05-04\n", "2021-05-04 {#shut}\n"),
}


@pytest.fixture
def report(tmp_path: Path) -> Settings:
    shutil.copytree(MINIMAL, tmp_path / "report")
    return Settings.of({"root": str(tmp_path / "report")})


@pytest.mark.parametrize("name", CHANGES)
def test_findings_are_those_of_the_saved_file(report: Settings, name: str) -> None:
    text = WHOLE.replace(*CHANGES[name], 1)
    path = report.docs / "index.md"
    open_text = Workspace(report, load(report)).put(path, text)
    path.write_text(text, encoding="utf-8")
    assert open_text.loaded.diagnostics == load(report).diagnostics


def test_findings_between_chapters_are_those_of_the_saved_files(report: Settings) -> None:
    (report.docs / "other.md").write_text(WHOLE, encoding="utf-8")
    workspace = Workspace(report, load(report))
    assert [each.code.name for each in workspace.loaded.diagnostics] == ["COR005"]
    text = WHOLE.replace("id: day-of-closing", "id: day-of-the-closing")
    assert workspace.put(report.docs / "index.md", text).loaded.diagnostics == ()


def test_a_source_that_is_cited_for_the_first_time_is_read_and_its_trouble_told(
    report: Settings,
) -> None:
    path = report.docs / "index.md"
    path.write_text("# A\n", encoding="utf-8")
    lock = report.sources / "captures.lock"
    text = lock.read_text(encoding="utf-8")
    digest = "af3e8b007db0546c3262bdb5dafb3e9ad6e9bfb3c71cc8c010ac8a87aa990f45"
    lock.write_text(text.replace(f'"text_digest": "{digest}"', f'"text_digest": "{"0" * 64}"'),
                    encoding="utf-8")  # fmt: skip
    workspace = Workspace(report, load(report))
    assert workspace.loaded.diagnostics == ()
    typed = '"soft enough to take a thumb" [@minutes2021]\n'
    told = workspace.put(path, typed).loaded.diagnostics
    path.write_text(typed, encoding="utf-8")
    assert told == load(report).diagnostics
    assert "CAP" in "".join(each.code.name for each in told)


def test_a_file_of_events_is_checked_as_it_is_typed(report: Settings) -> None:
    path = report.sources / "timeline.yml"
    path.write_text("- date: 2021\n  text: So. [@letter2021]\n", encoding="utf-8")
    workspace = Workspace(report, load(report))
    assert workspace.loaded.diagnostics == ()
    typed = "- date: 2021\n  text: So. [@leter2021]\n"
    (found,) = workspace.put(path, typed).diagnostics(path)
    assert (found.code.name, found.place.line) == ("CIT101", 2)


@given(
    st.integers(0, len(WHOLE)), st.integers(0, 60), st.sampled_from(['"', "@", ":::\n", "{", ""])
)
def test_no_text_however_broken_raises(
    workspace: Workspace, start: int, length: int, typed: str
) -> None:
    text = WHOLE[:start] + typed + WHOLE[start + length :]
    path = workspace.settings.docs / "index.md"
    for found in workspace.put(path, text).diagnostics(path):
        assert 1 <= found.place.line <= text.count("\n") + 1


def test_a_keystroke_judges_the_quotation_that_changed_and_no_other(
    report: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[str] = []

    def count(quotation: Quotation, holdings: Holdings) -> Judgement:
        judged.append(quotation.words)
        return judge(quotation, holdings)

    monkeypatch.setattr(verdicts, "judge", count)
    path = report.docs / "index.md"
    workspace = Workspace(report, load(report)).put(path, WHOLE + "\n")
    assert len(judged) == 2
    judged.clear()
    workspace = workspace.put(path, WHOLE.replace("Its clerk", "The clerk"))
    assert judged == []
    workspace.put(path, WHOLE.replace("soft enough", "softer than"))
    assert judged == ["softer than to take a thumb"]


def test_a_changed_locator_or_reason_is_another_question(report: Settings) -> None:
    path = report.docs / "index.md"
    workspace = Workspace(report, load(report)).put(path, WHOLE + "\n")
    wrong = workspace.put(path, WHOLE.replace("par. 3]", "par. 2]"))
    assert [each.code.name for each in wrong.loaded.diagnostics] == ["QUO007"]
    text = WHOLE.replace('thumb" [', 'thumb"{unchecked="lost"} [').replace("par. 3]", "par. 2]")
    assert wrong.put(path, text).loaded.diagnostics == ()


def test_a_report_is_found_from_any_of_its_files_but_not_above_the_open_folder(
    report: Settings,
) -> None:
    root = report.root
    assert find_configuration(root / "docs" / "index.md", [root]) == root / "mkdocs.yml"
    assert find_configuration(root / "docs" / "index.md", [root / "docs"]) is None
    assert find_configuration(root / "docs" / "a" / "b.md", []) == root / "mkdocs.yml"


def test_a_saved_chapter_is_read_by_itself_and_a_source_changes_everything(
    report: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    loads: list[Settings] = []

    def count(settings: Settings, memory: object) -> object:
        loads.append(settings)
        return load(settings, memory)  # type: ignore[arg-type]

    monkeypatch.setattr("mkdocs_dossier.language_server.reports.load", count)
    opened = OpenReport(report.root / "mkdocs.yml", lambda _path: report)
    opened.load({})
    path = report.docs / "index.md"
    path.write_text(WHOLE.replace("soft enough", "hard enough"), encoding="utf-8")
    assert len(opened.freshen({}).loaded.diagnostics) == 1
    assert len(loads) == 1
    bib = report.sources / "more.bib"
    bib.write_text("@misc{lamp2022, title = {Lamps}, date = {2022}}\n", encoding="utf-8")
    assert "lamp2022" in opened.freshen({}).records
    assert len(loads) == 2
    path.unlink()
    assert opened.freshen({}).loaded.diagnostics == ()
    assert len(loads) == 3
