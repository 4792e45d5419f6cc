"""Two builds of one report are the same site, wherever, whenever and by however many hands."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.sites.building import Site, copy_report, copy_site, surroundings
from tests.sites.pages import files
from tests.sites.test_workers import BUILD, LINUX, count_ahead

CLOCK = """
import time_machine
time_machine.travel("2100-01-02T03:04:05+14:00", tick=True).start()
"""
"""What Python runs first, in a build and in its workers: it is another day."""


def elsewhere(folder: Path) -> dict[str, str]:
    """Return the surroundings of somebody with another clock, zone, language and order of sets."""
    (folder / "sitecustomize.py").write_text(CLOCK, encoding="utf-8")
    return {
        "PYTHONPATH": str(folder),
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C.UTF-8",
        "PYTHONHASHSEED": "42",
    }


def test_the_clock_elsewhere_is_another(tmp_path: Path) -> None:
    program = "import datetime, time; print(datetime.datetime.now().year, time.gmtime().tm_year)"
    ran = subprocess.run(
        [sys.executable, "-c", program],
        env={**surroundings(), **elsewhere(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.split() == ["2100", "2100"]


def test_the_report_is_built_alike_elsewhere_and_at_another_time(
    built_report: Site, tmp_path: Path
) -> None:
    other = copy_report(tmp_path / "a-folder-of-another-name")
    for path in other.root.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    (tmp_path / "clock").mkdir()
    result = other.build(environment=elsewhere(tmp_path / "clock"))
    assert result.returncode == 0, result.stderr
    first, second = files(built_report.built), files(other.built)
    assert sorted(first) == sorted(second)
    # What lists them says nothing of when or where, and so is the same too.
    assert {"manifest.json", "SHA256SUMS"} <= first.keys()
    assert [path for path, content in first.items() if content != second[path]] == []


def test_a_build_upon_a_build_changes_nothing(minimal: Site) -> None:
    before = files(minimal.built)
    result = minimal.build()
    assert result.returncode == 0, result.stderr
    assert files(minimal.built) == before


@pytest.fixture
def long(tmp_path: Path) -> Site:
    """A site with chapters enough for workers, each of them dated."""
    site = copy_site("minimal", tmp_path / "one/site")
    text = site.text("docs/index.md").replace("id: ", "id: n{n}-")
    for number in range(30):
        chapter = site.root / f"docs/chapter-{number:02}.md"
        chapter.write_text(text.replace("{n}", str(number)), encoding="utf-8")
    return site


def build(site: Site, hands: int, environment: Mapping[str, str]) -> int:
    """Build a site with so many workers; return how many pages they made."""
    ran = subprocess.run(
        [sys.executable, "-c", BUILD, str(hands)],
        cwd=site.root,
        # Whatever was kept from another build would be the same for that reason alone.
        env={**surroundings(), "XDG_CACHE_HOME": str(site.root.parent / "cache"), **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert ran.returncode == 0, ran.stderr
    return count_ahead(ran)


@LINUX
@pytest.mark.parametrize("hands", [(0, 0), (0, 2), (2, 2)], ids=["alone", "one", "both"])
def test_workers_folders_and_clocks_make_no_difference(
    hands: tuple[int, int], long: Site, tmp_path: Path
) -> None:
    other = Site(tmp_path / "another" / "place")
    other.root.parent.mkdir()
    shutil.copytree(long.root, other.root)
    (tmp_path / "clock").mkdir()
    here = build(long, hands[0], {})
    there = build(other, hands[1], elsewhere(tmp_path / "clock"))
    assert (here > 0, there > 0) == (hands[0] > 0, hands[1] > 0)
    assert files(long.built) == files(other.built)
