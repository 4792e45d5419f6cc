"""Whole sites: copied aside, and built as their authors build them."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Site:
    """A folder with a ``mkdocs.yml`` in it."""

    root: Path

    @property
    def built(self) -> Path:
        return self.root / "site"

    def text(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        """Replace the one place where ``old`` stands."""
        text = self.text(path)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        (self.root / path).write_text(text.replace(old, new), encoding="utf-8")

    def build(
        self, *, strict: bool = True, environment: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        arguments = ["build", "--strict"] if strict else ["build"]
        return run(self.root, "mkdocs", *arguments, environment=environment)


def run(
    folder: Path, module: str, *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a Python module in a folder; return how it ended and what it printed."""
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=folder,
        env={**surroundings(), **(environment or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def surroundings() -> dict[str, str]:
    """Return the environment, without what makes a build different from an author's."""
    kept = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    # Material's notice about its own future would be taken for ours.
    return {**kept, "NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8"}


def copy_site(name: str, to: Path) -> Site:
    """Copy one of the tiny sites beside this file, without what building it has left there."""
    ignored = shutil.ignore_patterns("site", ".cache")
    return Site(Path(shutil.copytree(HERE / name, to, ignore=ignored)))


def copy_report(to: Path) -> Site:
    """Copy the repository's report to where its vault is not: its receipts must do."""
    to.mkdir()
    shutil.copy(REPOSITORY / "mkdocs.yml", to)
    for folder in ("docs", "sources"):
        shutil.copytree(REPOSITORY / folder, to / folder)
    assert not (to / "../shared").exists()
    return Site(to)


def build_once(
    folders: pytest.TempPathFactory,
    name: str,
    copy: Callable[[Path], Site],
    *,
    strict: bool = True,
) -> Site:
    """Build a site once for all workers of a test run; the others wait for the first."""
    base = folders.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    home = shared / "built" / name
    home.parent.mkdir(exist_ok=True)
    with home.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not home.exists():
            beginning = copy(home.with_suffix(".part"))
            result = beginning.build(strict=strict)
            assert result.returncode == 0, result.stderr
            beginning.root.rename(home)
    return Site(home)
