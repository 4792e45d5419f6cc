"""A site is the same whether one process renders its pages or several."""

import filecmp
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sites.building import Site, copy_site, surroundings

CHAPTERS = 40
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="workers are forked on Linux only")

# Both run on one core or more, whatever the machine has; -v says what workers did.
BUILD = """
import os, sys
from mkdocs_dossier.site import workers
from mkdocs_dossier.mkdocs_plugin import ahead, plugin
for module in (ahead, plugin, workers):
    module.count_hands = lambda: int(sys.argv[1])
from mkdocs.__main__ import cli
cli(["build", "-v", *sys.argv[2:]])
"""


def build(site: Site, hands: int, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", BUILD, str(hands), *options],
        cwd=site.root,
        env=surroundings(),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def count_ahead(ran: subprocess.CompletedProcess[str]) -> int:
    told = re.search(r"(\d+) of \d+ pages were rendered ahead", ran.stderr)
    return int(told[1]) if told else 0


def count_filled(ran: subprocess.CompletedProcess[str]) -> int:
    told = re.search(r"(\d+) pages were put into templates ahead", ran.stderr)
    return int(told[1]) if told else 0


def files_of(site: Site) -> list[Path]:
    return sorted(path.relative_to(site.built) for path in site.built.rglob("*") if path.is_file())


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A site with chapters enough for workers; one of them has a link that leads nowhere."""
    site = copy_site("minimal", tmp_path / "site")
    text = site.text("docs/index.md").replace("id: ", "id: n{n}-")
    for number in range(CHAPTERS):
        chapter = site.root / f"docs/chapter-{number:02}.md"
        chapter.write_text(text.replace("{n}", str(number)), encoding="utf-8")
    last = site.root / f"docs/chapter-{CHAPTERS - 1}.md"
    with last.open("a", encoding="utf-8") as file:
        file.write("\nSee [a page](nowhere.md).\n")
    return site


@LINUX
def test_workers_make_the_same_site(site: Site) -> None:
    alone = build(site, 0)
    assert alone.returncode == 0, alone.stderr
    assert count_ahead(alone) == 0
    assert count_filled(alone) == 0
    first = Site(site.root.rename(site.root.with_name("alone")))
    # The same folder, for its name stands in nothing but must not be what makes a difference.
    (first.root / "site").rename(first.root / "kept")
    helped = build(first, 2)
    assert helped.returncode == 0, helped.stderr
    assert count_ahead(helped) > 0
    assert count_filled(helped) > 0
    names = files_of(first)
    _, different, missing = filecmp.cmpfiles(
        first.root / "kept", first.built, list(map(str, names)), shallow=False
    )
    assert (different, missing) == ([], [])
    assert "report.json" in map(str, names)


@LINUX
def test_what_workers_say_is_said_once_and_counts(site: Site) -> None:
    ran = build(site, 2, "--strict")
    assert count_ahead(ran) > 0
    assert ran.stderr.count("nowhere.md") == 1
    assert ran.returncode == 1


@LINUX
def test_a_plugin_that_changes_pages_keeps_workers_out(site: Site) -> None:
    site.change("mkdocs.yml", "plugins:", "hooks: [hook.py]\nplugins:")
    (site.root / "hook.py").write_text(
        "def on_page_markdown(markdown, **_):\n    return markdown\n", encoding="utf-8"
    )
    ran = build(site, 2)
    assert ran.returncode == 0, ran.stderr
    assert count_ahead(ran) == 0


@LINUX
def test_a_plugin_that_changes_what_templates_are_given_fills_them_itself(site: Site) -> None:
    site.change("mkdocs.yml", "plugins:", "hooks: [hook.py]\nplugins:")
    (site.root / "hook.py").write_text(
        "def on_page_context(context, **_):\n"
        "    config = {**context['config'], 'copyright': 'Ours'}\n"
        "    return {**context, 'config': config}\n",
        encoding="utf-8",
    )
    ran = build(site, 2)
    assert ran.returncode == 0, ran.stderr
    assert (count_ahead(ran) > 0, count_filled(ran)) == (True, 0)
    assert all("Ours" in path.read_text("utf-8") for path in site.built.glob("chapter-*/*.html"))
