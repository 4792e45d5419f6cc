"""``dossier check --watch``: a person saves, and is told what is new."""

import os
import queue
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import pytest
from tests.sites.building import Site, copy_site, surroundings

from mkdocs_dossier.cli.watching import find_news
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.quotations import Quo
from mkdocs_dossier.model.place import Place

SECONDS = 60
"""How long a slow machine is waited for; nothing rests on how fast it was."""


@dataclass(slots=True)
class Watched:
    """A running command, and what it prints line by line."""

    site: Site
    process: subprocess.Popen[str]
    lines: "queue.Queue[str]" = field(default_factory=queue.Queue)

    def read_until(self, is_last: Callable[[str], bool]) -> list[str]:
        """Return the lines up to the first of which ``is_last`` holds."""
        found: list[str] = []
        while not found or not is_last(found[-1]):
            found.append(self.lines.get(timeout=SECONDS))
        return found


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    site = copy_site("minimal", tmp_path / "report")
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs_dossier", "check", "--watch"],
        cwd=site.root,
        env={**surroundings(), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    running = Watched(site, process)
    assert process.stdout is not None
    reader = threading.Thread(target=_pass_on, args=(process.stdout, running.lines), daemon=True)
    reader.start()
    yield running
    process.kill()
    process.wait()
    reader.join()
    process.stdout.close()


def _pass_on(stream: IO[str], lines: "queue.Queue[str]") -> None:
    for line in stream:
        lines.put(line)


def test_only_news_is_printed(watched: Watched) -> None:
    first = watched.read_until(lambda line: "Waiting for changes" in line)
    assert "0 errors, 0 warnings" in first[-1]

    watched.site.change("docs/index.md", "soft enough to take", "firm enough to take")
    told = watched.read_until(lambda line: "new, " in line)
    assert sum("QUO001" in line for line in told) == 1
    assert told[-1].startswith("1 new, 0 settled: 1 error, 0 warnings")

    # The known one moves by a line, and is not told again.
    text = watched.site.text("docs/overview.md")
    (watched.site.root / "docs/overview.md").write_text(f"{text}\nHm [@nobody].\n", "utf-8")
    watched.site.change("docs/index.md", "Its clerk wrote", "Once more:\nIts clerk wrote")
    told = watched.read_until(lambda line: "new, " in line and "2 errors" in line)
    assert not [line for line in told if "QUO001" in line]
    assert [line for line in told if "CIT101" in line]

    # In the middle of a change to the configuration; then it is whole again.
    config = watched.site.root / "mkdocs.yml"
    whole = config.read_text(encoding="utf-8")
    config.write_text("site_name: [\n", encoding="utf-8")
    watched.read_until(lambda line: "MkDocs" in line or "YAML" in line)
    config.write_text(whole, encoding="utf-8")
    watched.read_until(lambda line: "Nothing new" in line and "2 errors" in line)

    os.kill(watched.process.pid, signal.SIGINT)
    assert watched.process.wait(SECONDS) == 1


def test_a_finding_is_known_by_its_words_wherever_it_has_moved() -> None:
    def find(line: int, words: str) -> Diagnostic:
        return Diagnostic(Quo.QUO001, Place("docs/a.md", line), words)

    first, known = find(1, "One."), Counter({("docs/a.md", "QUO001", "One."): 1})
    assert find_news([find(9, "One.")], known) == ([], 0)
    assert find_news([first, find(2, "One.")], known) == ([find(2, "One.")], 0)
    assert find_news([find(1, "Two.")], known) == ([find(1, "Two.")], 1)
