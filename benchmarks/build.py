"""Build the generated report with Dossier and as plain Material in turn, and compare.

python -m benchmarks.build
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.report import Shape
from benchmarks.timing import Cost, measure, size_of
from benchmarks.write import WRITERS, write_report

PROGRAMS = ("material", "dossier")
BUILD = (sys.executable, "-m", "mkdocs", "build", "--quiet")
CHECK = (sys.executable, "-c", "from mkdocs_dossier.cli import main; main()", "check")
ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0"}


def check(folder: Path) -> str:
    """Return what ``dossier check`` says of the report.

    Raises:
        SystemExit: unless there is nothing wrong with it.
    """
    run = subprocess.run(CHECK, cwd=folder, capture_output=True, text=True, check=False)
    said = (run.stdout + run.stderr).strip()
    if run.returncode or "0 errors" not in said:
        raise SystemExit(f"The generated report is not clean:\n{said}")
    return said.splitlines()[-1]


def build(folder: Path, *, keep_cache: bool) -> Cost:
    """Build a report from nothing and return the cost."""
    shutil.rmtree(folder / "site", ignore_errors=True)
    if not keep_cache:
        shutil.rmtree(folder / ".cache", ignore_errors=True)
    cost = measure(BUILD, folder, ENVIRONMENT)
    if not (folder / "site/part-001/chapter-0001/index.html").is_file():
        raise SystemExit(f"{folder.name} was not built; see {folder / 'run.log'}.")
    return cost


def compare(work: Path, shape: Shape, rounds: int, *, prune: bool, keep_cache: bool) -> None:
    """Build both reports ``rounds`` times in turn and print the medians."""
    folders = {program: work / program for program in PROGRAMS}
    for program in WRITERS:
        write_report(program, folders[program], shape, prune=prune)
    print(check(folders["dossier"]))
    for program in PROGRAMS:
        # Once unmeasured, so that neither pays for cold byte code and file caches.
        build(folders[program], keep_cache=keep_cache)
    costs: dict[str, list[Cost]] = {program: [] for program in PROGRAMS}
    for turn in range(rounds):
        # Who goes first changes, so that neither always follows the other.
        for program in PROGRAMS if turn % 2 == 0 else reversed(PROGRAMS):
            costs[program].append(build(folders[program], keep_cache=keep_cache))
    cache = "kept" if keep_cache else "removed before each build"
    print(
        f"\n{shape.chapters} chapters, {rounds} rounds in turn,"
        f" navigation.prune {'on' if prune else 'off'} for both, caches {cache}\n"
    )
    print("| | wall, median (least to most) | CPU, median | memory | site | files |")
    print("| --- | --- | --- | --- | --- | --- |")
    for program in PROGRAMS:
        print(_row(program, costs[program], folders[program] / "site"))
    ratios = {
        name: _median(costs["dossier"], name) / _median(costs["material"], name)
        for name in ("wall", "cpu")
    }
    print(f"| **ratio of medians** | **{ratios['wall']:.2f}** | **{ratios['cpu']:.2f}** | | | |")


def _median(costs: list[Cost], name: str) -> float:
    return statistics.median(float(getattr(cost, name)) for cost in costs)


def _row(program: str, costs: list[Cost], site: Path) -> str:
    walls = [cost.wall for cost in costs]
    size, files = size_of(site)
    memory = max(cost.memory for cost in costs) / 2**20
    return (
        f"| {program} | {statistics.median(walls):.2f} s ({min(walls):.2f} to {max(walls):.2f})"
        f" | {_median(costs, 'cpu'):.2f} s | {memory:.0f} MiB | {size / 1e6:.1f} MB | {files} |"
    )


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chapters", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--no-prune", dest="prune", action="store_false")
    parser.add_argument("--keep-cache", action="store_true", help="of extracted captures")
    parser.add_argument("--work", type=Path, help="folder to work in, kept afterwards")
    options = parser.parse_args()
    shape = Shape(options.chapters, 2 * options.chapters)
    with tempfile.TemporaryDirectory() as temporary:
        compare(
            options.work or Path(temporary),
            shape,
            options.rounds,
            prune=options.prune,
            keep_cache=options.keep_cache,
        )


if __name__ == "__main__":
    main()
