"""Build the generated report with Dossier and as plain Material in turn, and compare.

python -m benchmarks.build
python -m benchmarks.build --style author-date --bibtex /path/to/other/venv/bin/python

With ``--bibtex`` mkdocs-bibtex is built beside them, by the interpreter of a virtual environment
of its own that holds it and Material; with ``--style`` it gets the same style. Every round builds
once with each program in a folder where it has built before, and with Dossier twice more: when a
sentence that cites a source was added to one chapter, as whoever writes does, and with every cache
removed, as on a new machine.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from benchmarks.report import Shape
from benchmarks.timing import Cost, measure, size_of
from benchmarks.write import write_report

PROGRAMS = ("material", "dossier")
BUILD = ("-m", "mkdocs", "build", "--quiet")
CHECK = (sys.executable, "-c", "from mkdocs_dossier.cli import main; main()", "check")
ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0"}
EDITED = "dossier, one chapter changed"
FIRST = "dossier, first build"
CHAPTER = "docs/part-001/chapter-0003.md"


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


def choose_style(folders: dict[str, Path], style: str) -> None:
    """Set the references of every program that has any in a bundled CSL style."""
    csl = files("mkdocs_dossier.assets").joinpath(f"{style}.csl").read_text(encoding="utf-8")
    for program, old, new in (
        ("dossier", "  - dossier\n", f"  - dossier:\n      citation_style: {style}\n"),
        ("bibtex", "report.bib\n", "report.bib\n      csl_file: style.csl\n"),
    ):
        if program in folders:
            path = folders[program] / "mkdocs.yml"
            path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
            (folders[program] / "style.csl").write_text(csl, "utf-8")


def build(folder: Path, python: str, *, keep_cache: bool) -> Cost:
    """Build a report and return the cost; from nothing, unless caches are kept."""
    shutil.rmtree(folder / "site", ignore_errors=True)
    if not keep_cache:
        shutil.rmtree(folder / ".cache", ignore_errors=True)
    # Else a build would wait for what the one before has left to be written to the disk.
    os.sync()
    caches = {"XDG_CACHE_HOME": str(folder / ".cache" / "of-the-user")}
    cost = measure((python, *BUILD), folder, {**ENVIRONMENT, **caches})
    page = folder / "site/part-001/chapter-0001/index.html"
    log = folder / "run.log"
    # mkdocs-bibtex goes on without a chapter's citations where it cannot format one.
    if not page.is_file() or "Traceback" in log.read_text(encoding="utf-8", errors="replace"):
        raise SystemExit(f"{folder.name} was not built; see {log}.")
    return cost


def add_sentence(folder: Path, turn: int) -> None:
    """Add a sentence to one chapter that cites a source which it has not cited so far."""
    chapter = folder / CHAPTER
    text = chapter.read_text("utf-8")
    records = (folder / "sources/report.bib").read_text("utf-8")
    keys = re.findall(r"^@\w+\{([^,]+),", records, re.MULTILINE)
    key = next(key for key in keys if key not in text)
    sentence = f"Nobody had thought of that before, said {turn + 2} people [@{key}, par. 2]."
    chapter.write_text(f"{text}\n{sentence}\n", "utf-8")


@dataclass(frozen=True, slots=True)
class Terms:
    """How the programs are compared.

    Attributes:
        rounds: how often each of them builds.
        prune: whether Material prunes its navigation.
        style: a bundled CSL style; empty for the programs' own.
        bibtex: the interpreter that has mkdocs-bibtex; empty to leave it out.
    """

    rounds: int
    prune: bool
    style: str
    bibtex: str


def compare(work: Path, shape: Shape, terms: Terms) -> None:
    """Build the reports ``rounds`` times in turn and print the medians."""
    pythons = dict.fromkeys(PROGRAMS, sys.executable)
    if terms.bibtex:
        pythons["bibtex"] = terms.bibtex
    programs, rounds = tuple(pythons), terms.rounds
    folders = {program: work / program for program in programs}
    for program in programs:
        write_report(program, folders[program], shape, prune=terms.prune)
    if terms.style:
        choose_style(folders, terms.style)
    print(check(folders["dossier"]))
    for program in programs:
        # Once unmeasured, so that none pays for cold byte code and file caches.
        build(folders[program], pythons[program], keep_cache=False)
    columns = (*programs, EDITED, FIRST)
    costs: dict[str, list[Cost]] = {column: [] for column in columns}
    for turn in range(rounds):
        # Who goes first changes, so that none always follows the other.
        for program in programs if turn % 2 == 0 else reversed(programs):
            cost = build(folders[program], pythons[program], keep_cache=True)
            costs[program].append(cost)
            if program == "dossier":
                add_sentence(folders[program], turn)
                cost = build(folders[program], pythons[program], keep_cache=True)
                costs[EDITED].append(cost)
                cost = build(folders[program], pythons[program], keep_cache=False)
                costs[FIRST].append(cost)
    print(
        f"\n{shape.chapters} chapters, {rounds} rounds in turn,"
        f" navigation.prune {'on' if terms.prune else 'off'} for all,"
        f" style {terms.style or 'their own'}\n"
    )
    print("| | wall, median (least to most) | CPU, median | memory | site | files |")
    print("| --- | --- | --- | --- | --- | --- |")
    for column in columns:
        print(_row(column, costs[column], folders[column.partition(",")[0]] / "site"))
    for column in columns[1:]:
        wall, cpu = (
            _median(costs[column], name) / _median(costs["material"], name)
            for name in ("wall", "cpu")
        )
        print(f"| **{column} to material** | **{wall:.2f}** | **{cpu:.2f}** | | | |")


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
    parser.add_argument("--style", default="", help="a bundled CSL style, such as author-date")
    parser.add_argument("--bibtex", default="", help="interpreter that has mkdocs-bibtex")
    parser.add_argument("--work", type=Path, help="folder to work in, kept afterwards")
    options = parser.parse_args()
    shape = Shape(options.chapters, 2 * options.chapters)
    with tempfile.TemporaryDirectory() as temporary:
        terms = Terms(options.rounds, options.prune, options.style, options.bibtex)
        compare(options.work or Path(temporary), shape, terms)


if __name__ == "__main__":
    main()
