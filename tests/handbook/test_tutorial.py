"""The tutorial's commands as written, in a new empty folder, give its site."""

import json
from pathlib import Path

import pytest
from tests.handbook.following import follow, read_steps
from tests.sites.building import REPOSITORY, Site, build_once

TUTORIAL = (REPOSITORY / "docs/handbook/tutorial.md").read_text("utf-8")


def follow_whole(to: Path) -> Site:
    """Follow the tutorial in a new empty folder, and put the report that it gives in its place."""
    empty = to.with_name(f"{to.name}-followed")
    empty.mkdir()
    ended = follow(TUTORIAL, empty)
    assert ended == empty / "our-report"
    assert (ended / "site" / "index.html").is_file()
    return Site(ended.rename(to))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return build_once(tmp_path_factory, "tutorial", follow_whole)


def test_its_site_is_there(site: Site) -> None:
    page = (site.built / "chapters/01-bathhouse/index.html").read_text("utf-8")
    assert "92 years" in page
    report = json.loads((site.built / "report.json").read_text("utf-8"))
    assert [each["verdict"] for each in report["quotations"]] == ["verified"] * 3
    assert len(report["corrections"]) == 2


def test_it_is_a_tutorial_of_ten_minutes() -> None:
    steps = list(read_steps(TUTORIAL))
    commands = [line for step in steps for line in step.body.split("\n") if line.startswith("$ ")]
    assert 10 < len(commands) < 40
    assert {step.mark for step in steps} == {"", "install", "serve", "not run"}
