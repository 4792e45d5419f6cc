"""Compare two revisions of a large report, and load its history, each in fresh processes.

python -m benchmarks.history --chapters 1000 --changed 10
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.report import Shape
from benchmarks.write import write_report

ENVIRONMENT = {
    **os.environ,
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_AUTHOR_NAME": "Ann Other",
    "GIT_AUTHOR_EMAIL": "ann@report.example",
    "GIT_COMMITTER_NAME": "Ann Other",
    "GIT_COMMITTER_EMAIL": "ann@report.example",
    "NO_MKDOCS_2_WARNING": "1",
}
DIFF = (sys.executable, "-c", "from mkdocs_dossier.cli import main; main()", "diff", "HEAD~1")
_TIMED = """
import time
from pathlib import Path
from mkdocs_dossier.cli.configuration import read_settings
from mkdocs_dossier.site import load
from mkdocs_dossier.site.histories import add_histories
settings = read_settings(Path("mkdocs.yml"))
report = load(settings).report
start = time.perf_counter()
found, _ = add_histories(settings, report, settings.cache)
print(len(found.histories), time.perf_counter() - start)
"""
HISTORIES = (sys.executable, "-c", _TIMED)


def commit(folder: Path, message: str) -> None:
    """Commit everything in a folder."""
    for arguments in (("add", "--all"), ("commit", "--quiet", f"--message={message}")):
        subprocess.run(["git", *arguments], cwd=folder, env=ENVIRONMENT, check=True)  # noqa: S607


def change(folder: Path, count: int) -> None:
    """Add a figure to the first paragraph of so many chapters.

    Raises:
        SystemExit: if there are not as many published chapters.
    """
    changed = 0
    for path in sorted((folder / "docs").rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        if "\npublished:" not in text[:2000] or changed == count:
            continue
        altered = re.sub(r"(\n---\n+(?:#[^\n]*\n+)?\w+)", r"\1 4,711", text, count=1)
        if altered != text:
            path.write_text(altered, encoding="utf-8")
            changed += 1
    if changed < count:
        raise SystemExit(f"Only {changed} chapters could be changed.")


def measure(folder: Path, rounds: int) -> None:
    """Print what comparing and reading histories takes."""
    times, findings = [], 0
    for _ in range(rounds):
        start = time.perf_counter()
        done = subprocess.run(
            DIFF, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False
        )
        times.append(time.perf_counter() - start)
        findings = done.stdout.count("COR050")
    print(f"dossier diff: {findings} findings, {_say(times)}")
    for name in ("cold", "warm"):
        done = subprocess.run(
            HISTORIES, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=True
        )
        count, seconds = done.stdout.split()
        print(f"histories, {name}: {count} chapters, {float(seconds):.2f} s")


def _say(times: list[float]) -> str:
    return f"{statistics.median(times):.2f} s ({min(times):.2f} to {max(times):.2f})"


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chapters", type=int, default=1000)
    parser.add_argument("--changed", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "report"
        shape = Shape(options.chapters, 2 * options.chapters)
        write_report("dossier", folder, shape, prune=True)
        subprocess.run(["git", "init", "--quiet"], cwd=folder, env=ENVIRONMENT, check=True)  # noqa: S607
        (folder / ".gitignore").write_text(".cache\nsite\n", encoding="utf-8")
        commit(folder, "Publish")
        change(folder, options.changed)
        commit(folder, "Change")
        measure(folder, options.rounds)


if __name__ == "__main__":
    main()
