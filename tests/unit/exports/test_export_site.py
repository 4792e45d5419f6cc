"""A site with all exports: beside the pages, in their heads, and the same each time."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

BIB = "@online{log, title = {The </script><b> log}, date = {2020}}"


@pytest.fixture
def build(tmp_path: Path, head: Callable[..., str]) -> Callable[[str], Path]:
    files = {
        "mkdocs.yml": "site_name: 'Tides & \"more\"'\nsite_url: https://r.example/tides\n"
        "theme: mkdocs\nplugins: [{dossier: {allow: [file:bibliography/log.ris, type:.ris]}}]\n",
        "docs/index.md": "# Welcome\n\nIt leaked [@log].\n",
        "docs/part/ferry.md": head("'The \"ferry\" > all & sundry'")
        + "It leaked, they say [@log].\n",
        "docs/bibliography/log.ris": "the author's own\n",
        "sources/a.bib": BIB,
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def run(name: str) -> Path:
        result = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "-q", "--strict", "-d", str(tmp_path / name)],
            cwd=tmp_path, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=False,
            capture_output=True, text=True, timeout=120,
        )  # fmt: skip
        assert result.returncode == 0, result.stderr
        return tmp_path / name

    return run


def test_a_build_writes_every_export(build: Callable[[str], Path]) -> None:
    site = build("one")
    names = sorted(path.name for path in (site / "bibliography").iterdir())
    endings = ("bib", "json", "ris")
    assert names == [f"{stem}.{ending}" for stem in ("log", "report") for ending in endings]
    assert (site / "bibliography/log.ris").read_text(encoding="utf-8") == "the author's own\n"
    assert (site / "bibliography/report.ris").read_bytes().startswith(b"TY  - ELEC\r\n")
    report = json.loads((site / "report.json").read_text(encoding="utf-8"))
    assert report["report"]["name"] == 'Tides & "more"'
    assert [each["address"] for each in report["chapters"]] == [
        "https://r.example/tides/part/ferry/"
    ]
    page = LexborHTMLParser((site / "part/ferry/index.html").read_text(encoding="utf-8"))
    tags = {
        node.attributes.get("name"): node.attributes.get("content")
        for node in page.css("head meta")
    }
    assert tags["citation_title"] == 'The "ferry" > all & sundry'
    assert tags["citation_public_url"] == "https://r.example/tides/part/ferry/"
    assert tags["citation_book_title"] == 'Tides & "more"'
    (script,) = page.css('head script[type="application/ld+json"]')
    found = json.loads(script.text())
    assert found["citation"][0]["name"] == "The </script><b> log"
    other = (site / "index.html").read_text(encoding="utf-8")
    assert "citation_" not in other
    assert "ld+json" not in other


def test_two_builds_are_the_same_bytes(build: Callable[[str], Path]) -> None:
    first, second = build("one"), build("two")
    for name in ("report.json", "bibliography/report.bib", "bibliography/report.json",
                 "bibliography/report.ris", "part/ferry/index.html"):  # fmt: skip
        assert (first / name).read_bytes() == (second / name).read_bytes()
