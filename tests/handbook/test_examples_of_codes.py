"""What ``dossier explain`` calls wrong gets the code, and what it calls right does not."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from fpdf import FPDF

from mkdocs_dossier.cli import main
from mkdocs_dossier.cli.checking import Task, check_once
from mkdocs_dossier.cli.progress import Progress
from mkdocs_dossier.diagnostics import Code
from mkdocs_dossier.diagnostics.catalogue import FAMILIES, find_code
from mkdocs_dossier.diagnostics.corrections import Cor
from mkdocs_dossier.site.holdings import Memory

CONFIGURATION = """\
site_name: Examples
plugins:
  - dossier:
      citation_style: newsroom
markdown_extensions:
  - admonition
  - attr_list
"""
HEAD = "---\ntitle: The map\nauthors: [Ann Other]\npublished: 2026-02-05T09:00:00Z\n---\n\n"
BIB = """\
@report{memo, author = {Other, Ann}, title = {The memo}, date = {2019-06}}
@report{memo2020, author = {Other, Ann}, title = {Another memo}, date = {2020-06}}
@article{journal, author = {Other, Ann}, title = {The journal}, date = {2020-06}}
@online{buzzfeed2020, author = {Other, Ben}, title = {Letters}, date = {2020-02-27}}
"""
PAGES = (
    "This page says nothing of it.",
    (
        "Ann Other wrote that it was quite clear. It was all quite clear to her."
        " We offered, but never paid, a refund. The minister denied the charge."
        " The minister said his deputy was guilty. It was clear that day. They met again in June."
    ),
    "This page says nothing of it either.",
)
TWICE = "And once more it was quite clear."
MAP = "::: timeline\n\n2019-05 {#the-map}\n:   The map is shown. [@memo]\n:::\n"
FILLER = "There is a long way between these pages, and much is said on it. " * 40

# Why no test can run them as they stand.
NOT_RUN = {
    "SYN017": "tells of a million characters; tests/unit/syntax has it",
    "CIT222": "tells of a million characters; tests/unit/bibliography has it",
    "CIT223": "tells of a sign that no page can show; tests/unit/bibliography has it",
    "QUO013": "tells of a sign that no page can show; tests/unit/anchoring has it",
    "QUO014": "tells of a sign that no page can show; tests/unit/anchoring has it",
    "QUO015": "tells of a receipt; tests/unit/captures has it",
    "SEC002": "tells of a sign that no page can show; tests/unit/syntax has it",
    "SEC007": "tells of a sign that no page can show; tests/unit/syntax has it",
    **dict.fromkeys(
        "SEC009 SEC010 SEC011 SEC012 SEC013 SEC014 SEC016 SEC017".split(),
        "tells of files, of the configuration or of an extension; tests/attacks has it",
    ),
    "DOC007": "tells of the configuration; tests/unit/site has it",
    "DOC008": "tells of the configuration; tests/unit/site has it",
    **dict.fromkeys(
        "SEC170 SEC171 SEC172".split(), "tells of the configuration; tests/sites has it"
    ),
    "DOC005": "tells of bytes; tests/unit/site has it",
    "DOC030": "tells of the configuration; tests/unit/cli has it",
    "DOC031": "tells of the configuration; tests/unit/cli has it",
    **{
        f"DOC{number:03}": "tells of pages in two languages; tests/unit/checks has it"
        for number in range(40, 46)
    },
    "COR005": "tells of two passages",
    "COR016": "tells of two chapters; tests/unit/checks has it",
    **{
        f"SEC{number}": "tells of a built site; tests/sites and tests/unit/integrity have it"
        for number in (*range(150, 156), 160, 161)
    },
    **{
        f"SEC{number}": "tells of a file's bytes; tests/unit/protection has it"
        for number in range(100, 121)
    },
    "DOC020": "tells of a computer without Pango; tests/unit/book has it",
    "INT001": "is a bug",
}
NOT_RUN |= {
    code.name: "tells of two revisions; tests/unit/history has it"
    for code in Cor
    if code.name >= "COR050"
}
CODES = [code for family in FAMILIES for code in family]
RUN = [code for code in CODES if code.name not in NOT_RUN and not code.name.startswith("CAP")]

Check = Callable[[Code, str], set[str]]


@pytest.fixture(scope="module")
def captured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report whose record ``memo`` has a capture, a PDF of a few pages."""
    root = tmp_path_factory.mktemp("examples") / "report"
    (root / "docs").mkdir(parents=True)
    (root / "sources").mkdir()
    (root / "docs" / "index.md").write_text(HEAD, encoding="utf-8")
    (root / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    (root / "sources" / "a.bib").write_text(BIB, encoding="utf-8")
    capture(root, PAGES)
    # So that the capture is examined once, and not by every example.
    assert CliRunner().invoke(main, ["protect", "-f", str(root / "mkdocs.yml")]).exit_code <= 1
    return root


def capture(root: Path, pages: tuple[str, ...], *options: str) -> None:
    pdf = FPDF()
    pdf.set_font("Helvetica", size=12)
    for page in pages:
        pdf.add_page()
        pdf.multi_cell(0, text=page)
    file = root.parent / "memo.pdf"
    file.write_bytes(bytes(pdf.output()))
    arguments = ["capture", "-f", str(root / "mkdocs.yml"), "memo", str(file), *options]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output


@pytest.fixture
def check(captured: Path, tmp_path: Path) -> Check:
    def check(code: Code, example: str) -> set[str]:
        root = tmp_path / "report"
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(captured, root)
        prepare(code, root)
        place(code, root, example)
        memory: Memory = {}
        with Progress() as progress:
            checked = check_once(Task(root / "mkdocs.yml"), memory, progress)
        return {found.code.name for found in checked.diagnostics}

    return check


def prepare(code: Code, root: Path) -> None:
    """Make the sources what the example tells in words."""
    if code.name not in ("QUO003", "QUO004", "QUO006", "QUO012", "QUO017"):
        return
    (root / "sources" / "captures" / "memo.pdf").unlink()
    (root / "sources" / "captures.lock").unlink()
    if code.name == "QUO006":
        capture(root, (*PAGES, TWICE))
    if code.name == "QUO012":
        capture(root, ("It was clear that day.", *[FILLER] * 6, "They met in June."))
    if code.name == "QUO017":
        capture(root, ("The water was clear in June.",))
    if code.name == "QUO004":
        capture(root, PAGES, "--withheld")
        page = root / "docs" / "index.md"
        page.write_text(f"{HEAD}{code.explanation.right}\n", encoding="utf-8")
        arguments = ["-f", str(root / "mkdocs.yml"), "--vault", str(root.parent)]
        attested = CliRunner().invoke(main, ["attest", *arguments, "--attester", "Ann Other"])
        assert attested.exit_code == 0, attested.output


def place(code: Code, root: Path, example: str) -> None:
    """Put the example where it belongs."""
    if code.name.startswith("CIT2"):
        (root / "sources" / "a.bib").write_text(example, encoding="utf-8")
    elif code.name == "CIT103":
        configuration = CONFIGURATION.replace("citation_style: newsroom", example)
        (root / "mkdocs.yml").write_text(configuration, encoding="utf-8")
        (root / "docs" / "index.md").write_text(f"{HEAD}So it was [@memo].\n", encoding="utf-8")
    elif code.name == "TIM028":
        (root / "sources" / "timeline.yml").write_text(example, encoding="utf-8")
    else:
        headless = example.startswith("---\n") or code.name == "DOC006"
        head = "" if headless else HEAD
        if code.name == "TIM026":
            (root / "docs" / "map.md").write_text(f"{HEAD}{MAP}", encoding="utf-8")
        here, _, elsewhere = example.partition("In another chapter:\n")
        (root / "docs" / "index.md").write_text(f"{head}{here}\n", encoding="utf-8")
        if elsewhere:
            (root / "docs" / "other.md").write_text(f"{HEAD}{elsewhere}\n", encoding="utf-8")


@pytest.mark.parametrize("code", RUN, ids=lambda code: code.name)
def test_the_wrong_example_is_wrong_and_the_right_one_right(code: Code, check: Check) -> None:
    assert code.name in check(code, code.explanation.wrong)
    assert code.name not in check(code, code.explanation.right)


def test_what_is_not_run_is_a_code_that_says_why() -> None:
    assert all(find_code(name) for name in NOT_RUN)
    assert all(NOT_RUN.values())
    # Captures are files; tests/unit/captures makes each of theirs.
    assert len(RUN) + len(NOT_RUN) + sum(code.name.startswith("CAP") for code in CODES) == len(
        CODES
    )
