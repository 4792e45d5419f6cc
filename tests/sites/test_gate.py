"""What is wrong with a report stops its build before a byte of the published site changes."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.sites.building import Site, copy_report
from tests.sites.pages import files

CHAPTER = "docs/index.md"


@dataclass(frozen=True, slots=True)
class Break:
    """One change to the site ``minimal``, and what must be said of it.

    Attributes:
        old: what is replaced; it stands once in the chapter.
        new: what it is replaced by.
        at: the first words of the broken chapter that the diagnostic points at.
        code: the diagnostic's.
        told: what its sentence or hint says.
    """

    old: str
    new: str
    at: str
    code: str
    told: str


BREAKS = {
    "one letter of a quotation": Break(
        "soft enough to take", "soft enough to taka", "soft enough", "QUO001", "“taka” should be"
    ),
    "one letter of a quotation set apart": Break(
        "ne tient plus, et", "ne tiens plus, et", "Le garde-corps", "QUO001", "“tiens” should be"
    ),
    "an unknown key": Break(
        "[@minutes2021, par. 3]",
        "[@minutes2012, par. 3]",
        "@minutes2012",
        "CIT101",
        "Did you mean “minutes2021”?",
    ),
    "an unclosed directive": Break(
        "deux fois »\n:::\n",
        "deux fois »\n\n",
        "::: quote @letter2021",
        "SYN002",
        "“quote” is never closed",
    ),
    "an unknown option": Break(
        "speaker:", "speeker:", "speeker:", "SYN004", "Did you mean “speaker”?"
    ),
    "a bad date": Break(
        "\n2021-05-04\n:", "\n4 May 2021\n:", "4 May 2021\n:", "TIM001", "2021-05-04"
    ),
    "a correction without a date": Break(
        " 2024-03-02T10:30:00+00:00", "", "::: correction", "COR001", "has no date"
    ),
    "words that a correction called wrong": Break(
        "The council answered two months later",
        "The council answered on 5 May 2021",
        "on 5 May 2021",
        "COR003",
        "still stands here",
    ),
}


@pytest.mark.parametrize("change", BREAKS.values(), ids=BREAKS.keys())
def test_a_broken_report_is_not_built(minimal: Site, change: Break) -> None:
    before = remember(minimal.built)
    minimal.change(CHAPTER, change.old, change.new)
    result = minimal.build()
    assert result.returncode == 1
    place = locate(minimal.text(CHAPTER), change.at)
    line, hint = find(result.stderr, f"{CHAPTER}:{place}: {change.code} ")
    assert change.told in f"{line}\n{hint}"
    assert remember(minimal.built) == before


def test_all_errors_are_told_at_once_and_counted(minimal: Site) -> None:
    for change in (BREAKS["an unknown option"], BREAKS["one letter of a quotation"]):
        minimal.change(CHAPTER, change.old, change.new)
    result = minimal.build()
    assert result.returncode == 1
    assert "The report was not built: 2 errors" in result.stderr
    assert "SYN004" in result.stderr
    assert "QUO001" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_build_without_strict_is_stopped_as_well(minimal: Site) -> None:
    before = remember(minimal.built)
    change = BREAKS["one letter of a quotation"]
    minimal.change(CHAPTER, change.old, change.new)
    result = minimal.build(strict=False)
    assert result.returncode == 1
    assert remember(minimal.built) == before


def test_the_real_report_holds_by_receipts_alone(tmp_path: Path) -> None:
    site = copy_report(tmp_path / "report")
    chapter = "docs/chapters/02-map.md"
    site.change(chapter, "« Clearview se concentre", "« Clearview se concentra")
    result = site.build()
    assert result.returncode == 1
    place = locate(site.text(chapter), "Clearview se concentra")
    line, _ = find(result.stderr, f"{chapter}:{place}: QUO004 ")
    assert "“concentra” should be “concentre”" in line
    assert not site.built.exists()


def locate(text: str, words: str) -> str:
    """Return line and column of ``words`` in the file that the author edits, 1-based."""
    offset = text.index(words)
    start = text.rfind("\n", 0, offset) + 1
    return f"{text.count(chr(10), 0, offset) + 1}:{offset - start + 1}"


def find(printed: str, start: str) -> tuple[str, str]:
    """Return the line of a diagnostic, and the one below it."""
    lines = [line.removeprefix("ERROR   -  ") for line in printed.splitlines()]
    numbers = [number for number, line in enumerate(lines) if line.startswith(start)]
    assert len(numbers) == 1, f"{start!r} is not said once:\n{printed}"
    return lines[numbers[0]], "".join(lines[numbers[0] + 1 : numbers[0] + 2])


def remember(site: Path) -> dict[str, tuple[bytes, int]]:
    """Return a built site byte for byte, and when each file was written."""
    return {
        path: (content, (site / path).stat().st_mtime_ns) for path, content in files(site).items()
    }
