"""A page that takes longer than its limit is stopped, or its process killed, and it is named."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.sites.building import Site, copy_site, surroundings
from tests.sites.test_workers import LINUX

LIMIT = 0.5
# Slow is what no chapter can do by itself: an extension that never comes back out of C, and one
# that takes the clock's exception for its own.
EXTENSION = """
from collections import deque
from itertools import repeat

from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

class Slow(Preprocessor):
    def run(self, lines):
        text = "\\n".join(lines)
        while "takes every exception" in text:
            try:
                sum(range(10_000))
            except BaseException:
                pass
        if "never comes back" in text:
            deque(repeat(None, 10 ** 12), maxlen=0)
        if "takes long" in text:
            while True:
                sum(range(10_000))
        return lines

class SlowExtension(Extension):
    def extendMarkdown(self, md):
        md.preprocessors.register(Slow(md), "slow", 35)

def makeExtension(**options):
    return SlowExtension(**options)
"""
RUN = """
import sys
from mkdocs_dossier.mkdocs_plugin import ahead, plugin
from mkdocs_dossier.site import slow_pages, watching, workers
for module in (ahead, plugin, workers):
    module.count_hands = lambda: int(sys.argv[1])
ahead._NAMES |= {"slow_words"}
slow_pages.SECONDS, watching.GRACE = float(sys.argv[2]), float(sys.argv[2])
"""
BUILD = RUN + 'from mkdocs.__main__ import cli\ncli(["build", "-v"])\n'
CHECK = RUN + 'from mkdocs_dossier.cli import main\nmain(["check"])\n'


def run(
    site: Site, program: str, hands: int, limit: float = LIMIT
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, str(hands), str(limit)],
        cwd=site.root,
        env={**surroundings(), "PYTHONPATH": str(site.root)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A site with chapters enough for workers, and an extension that waits for certain words."""
    site = copy_site("minimal", tmp_path / "site")
    (site.root / "slow_words.py").write_text(EXTENSION, encoding="utf-8")
    with (site.root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("markdown_extensions: [slow_words]\n")
    for number in range(30):
        chapter = site.root / f"docs/chapter-{number:02}.md"
        chapter.write_text(f"# Chapter {number}\n\nWords.\n", encoding="utf-8")
    return site


def put(site: Site, words: str) -> None:
    # Workers come from the end, so it is one of theirs where there are any.
    (site.root / "docs/zz-slow.md").write_text(f"# Slow\n\nThis {words}.\n", encoding="utf-8")


@pytest.mark.parametrize("program", [BUILD, CHECK], ids=["build", "check"])
def test_what_takes_long_is_stopped_and_named(program: str, site: Site) -> None:
    put(site, "takes long")
    ran = run(site, program, 0)
    assert ran.returncode == 1, ran.stderr
    assert "docs/zz-slow.md:1:1: SEC017" in ran.stderr + ran.stdout
    assert not site.built.exists()


@LINUX
@pytest.mark.parametrize("words", ["never comes back", "takes every exception"])
@pytest.mark.parametrize("program", [BUILD, CHECK], ids=["build", "check"])
def test_what_cannot_be_stopped_is_killed_and_named(program: str, words: str, site: Site) -> None:
    put(site, words)
    ran = run(site, program, 0)
    assert ran.returncode == -9
    assert "docs/zz-slow.md:1:1: SEC017" in ran.stderr
    assert not site.built.exists()


@LINUX
def test_a_worker_that_cannot_be_stopped_is_killed_and_its_page_named(site: Site) -> None:
    put(site, "never comes back")
    ran = run(site, BUILD, 2)
    # The build itself goes on, and ends as it does for any other error.
    assert ran.returncode == 1, ran.stderr
    assert ran.stderr.count("docs/zz-slow.md:1:1: SEC017") == 1
    assert not site.built.exists()
    assert not list(site.root.glob(".site.*"))


@LINUX
@pytest.mark.parametrize("hands", [0, 2])
def test_a_site_without_such_a_page_is_built_under_the_same_watch(hands: int, site: Site) -> None:
    put(site, "is quick")
    ran = run(site, BUILD, hands, limit=20)
    assert ran.returncode == 0, ran.stderr
    assert (site.built / "zz-slow/index.html").exists()
