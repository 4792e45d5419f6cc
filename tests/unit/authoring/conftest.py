"""A report of one's own, as ``dossier new`` begins it, and the command run in it."""

import functools
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_dossier.authoring import Answers, compose_report, found_report
from mkdocs_dossier.cli import main

Run = Callable[..., Result]
ANSWERS = Answers(
    "Our report", "The newsroom", "en", "", "cc-by-4.0", "github", 2026, "mkdocs-dossier==1.0"
)


@functools.lru_cache(maxsize=1)
def _compose() -> dict[str, bytes]:
    return compose_report(ANSWERS)


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new report, and the folder that somebody works in."""
    folder = tmp_path / "report"
    found_report(folder, _compose())
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def run(report: Path) -> Run:
    """Return what runs the command in the report."""
    assert report.is_dir()

    def call(*arguments: str, typed: Sequence[str] = ()) -> Result:
        return CliRunner().invoke(main, list(arguments), input="".join(f"{t}\n" for t in typed))

    return call
