"""Build 1,000 events as one timeline, and the same text as a plain list for Material.

python -m benchmarks.timelines
"""

import argparse
import gzip
import statistics
import sys
import tempfile
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from random import Random

from benchmarks.timing import Cost, measure
from benchmarks.wording import Wording

HEAD = "---\ntitle: A long story\n---\n\n"
CONFIGURATION = """\
site_name: Long
theme: {{name: material, font: false}}
plugins: [{plugins}]
markdown_extensions: [attr_list, def_list, tables]
"""
SOURCES = 50
ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1"}


def tell_events(count: int, seed: int = 1) -> list[tuple[str, str, str, str, str]]:
    """Return events: date, headline, text, key of the source, list of attributes."""
    wording, random = Wording(seed), Random(seed)
    day = date(1990, 1, 1)
    people = [f"{wording.family(random)} {wording.family(random)}" for _ in range(25)]
    told = []
    for _ in range(count):
        day += timedelta(days=random.randint(0, 20))
        text = " ".join(wording.sentences(random, 15))
        attributes = f'{{people="{random.choice(people)}" tags="part {random.randint(1, 12)}"}}'
        key = f"memo{random.randint(1, SOURCES)}"
        told.append((day.isoformat(), wording.heading(random), text, key, attributes))
    return told


def write_timeline(folder: Path, events: Iterable[tuple[str, str, str, str, str]]) -> None:
    """Write a report with one timeline, checked and drawn, and a source for each event."""
    body = "\n\n".join(
        f"{day}\n:   **{head}.** {text} [@{key}, p. 3]\n\n    {attributes}"
        for day, head, text, key, attributes in events
    )
    _write(folder, "search, dossier", f"{HEAD}::: timeline\n\n{body}\n:::\n")
    (folder / "sources").mkdir()
    records = "\n".join(
        f"@report{{memo{n}, title={{Memo {n}}}, author={{Other, Ann}},"
        f" institution={{Office}}, date={{2022-{n % 12 + 1:02}}}}}"
        for n in range(1, SOURCES + 1)
    )
    (folder / "sources/memos.bib").write_text(records, encoding="utf-8")


def write_list(folder: Path, events: Iterable[tuple[str, str, str, str, str]]) -> None:
    """Write the same text as a plain list."""
    body = "\n".join(
        f"- {day}: **{head}.** {text} ({key}, p. 3)" for day, head, text, key, _ in events
    )
    _write(folder, "search", f"{HEAD}{body}\n")


def _write(folder: Path, plugins: str, text: str) -> None:
    (folder / "docs").mkdir(parents=True)
    (folder / "docs/index.md").write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(CONFIGURATION.format(plugins=plugins), encoding="utf-8")


def build(folder: Path) -> Cost:
    """Build a site in a fresh process."""
    return measure([sys.executable, "-m", "mkdocs", "build", "-q"], folder, ENVIRONMENT)


def compress(page: Path) -> int:
    """Return the bytes of a page as a server sends it."""
    return len(gzip.compress(page.read_bytes(), 6))


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    events = tell_events(options.events)
    with tempfile.TemporaryDirectory() as temporary:
        folders = {"list": Path(temporary, "list"), "timeline": Path(temporary, "timeline")}
        write_list(folders["list"], events)
        write_timeline(folders["timeline"], events)
        for folder in folders.values():
            # Once unmeasured, so that neither pays for cold byte code and file caches.
            build(folder)
        costs: dict[str, list[Cost]] = {name: [] for name in folders}
        for _ in range(options.rounds):
            for name, folder in folders.items():
                costs[name].append(build(folder))
        sizes = {name: compress(folder / "site/index.html") for name, folder in folders.items()}
        # The same events merged from all chapters, with filters, headings and files.
        whole = folders["timeline"] / "docs/all.md"
        whole.write_text("# All\n\n::: timeline\nfrom: all\n\n:::\n", encoding="utf-8")
        build(folders["timeline"])
        merged = compress(folders["timeline"] / "site/all/index.html")
    print(f"{options.events:,} events, {options.rounds} rounds in turn\n")
    print("| | wall, median (least to most) | CPU, median | page, compressed |")
    print("| --- | --- | --- | --- |")
    walls = {name: [cost.wall for cost in found] for name, found in costs.items()}
    cpus = {name: statistics.median(cost.cpu for cost in found) for name, found in costs.items()}
    for name in costs:
        print(
            f"| {name} | {statistics.median(walls[name]):.2f} s ({min(walls[name]):.2f} to"
            f" {max(walls[name]):.2f}) | {cpus[name]:.2f} s | {sizes[name] / 1000:.0f} kB |"
        )
    more = statistics.median(walls["timeline"]) - statistics.median(walls["list"])
    spent = cpus["timeline"] - cpus["list"]
    print(f"| **difference** (target: 2 s) | **{more:.2f} s** | **{spent:.2f} s** | |")
    print(f"| merged from all chapters (target: 150 kB) | | | {merged / 1000:.0f} kB |")


if __name__ == "__main__":
    main()
