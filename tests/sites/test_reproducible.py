"""Two builds of one report are the same site, wherever and whenever they are made."""

import os
from pathlib import Path

from tests.sites.building import Site, copy_report
from tests.sites.pages import files


def test_the_report_is_built_alike_elsewhere_and_at_another_time(
    built_report: Site, tmp_path: Path
) -> None:
    other = copy_report(tmp_path / "a-folder-of-another-name")
    for path in other.root.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    result = other.build(
        environment={
            # What is taken for the time of the build; no correction may be later.
            "SOURCE_DATE_EPOCH": "4102444800",
            "TZ": "Pacific/Kiritimati",
            "LC_ALL": "C.UTF-8",
            "PYTHONHASHSEED": "42",
        }
    )
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
