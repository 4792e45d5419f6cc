"""Search generated reports of several sizes with every engine, in Chromium, and say what it costs.

python -m benchmarks.search
python -m benchmarks.search --chapters 200 1000 --engines builtin

What there is to find is composed from the generated report and goes through the functions of a
build that write an index; the pages that readers search on are those of a tiny site, built. Whole
builds are compared by ``benchmarks.build``. Scripts are sent compressed, as hosts send them.
"""

import argparse
import gzip
import os
import resource
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from sys import stderr

from benchmarks.report import Shape
from benchmarks.search_corpus import compose, write_theme_index
from benchmarks.search_site import ARGUMENTS, find_chromium, serve, write_site
from benchmarks.telling import tell_report
from playwright.sync_api import Browser, sync_playwright

from mkdocs_dossier.exports.search_index import INDEX, write_index
from mkdocs_dossier.exports.search_staging import stage_pages
from mkdocs_dossier.model.findable import FoundPage
from mkdocs_dossier.site.pagefind import run_pagefind

SIZES = (200, 1000, 5000)
ENGINES = ("builtin", "pagefind", "theme")
QUERY = "ferry manifest"
PATIENCE = 60_000
"""Milliseconds."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a first answer costs a reader: seconds, bytes received, and bytes of memory."""

    seconds: float
    received: int
    memory: int


def write_search(engine: str, found: list[FoundPage], site: Path) -> tuple[float, int, int, int]:
    """Write an engine's index; return seconds, and its bytes, compressed bytes and files."""
    start = time.perf_counter()
    if engine == "pagefind":
        run_pagefind(stage_pages(found, "en"), "en", site / "search/pagefind")
        paths = [each for each in (site / "search/pagefind").rglob("*") if each.is_file()]
    elif engine == "builtin":
        (site / INDEX).write_text(write_index(found), encoding="utf-8")
        paths = [site / INDEX]
    else:
        paths = [site / "search/search_index.json"]
        paths[0].write_text(write_theme_index(found), encoding="utf-8")
    wall = time.perf_counter() - start
    sizes = [path.stat().st_size for path in paths]
    packed = [
        size if path.suffix.startswith(".pf_") else len(gzip.compress(path.read_bytes(), 6))
        for path, size in zip(paths, sizes, strict=True)
    ]
    return wall, sum(sizes), sum(packed), len(paths)


def ask(browser: Browser, address: str, engine: str, query: str) -> Answer:
    """Search once as a reader does who has the theme's own files already."""
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    before = max(_read_memory())
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    received: list[int] = []
    session.on("Network.loadingFinished", lambda e: received.append(int(e["encodedDataLength"])))
    # Workers load by themselves: what they receive the server has counted.
    start = time.perf_counter()
    if engine == "theme":
        field = page.locator("input.md-search__input")
        field.click()
        field.fill(query)
        page.locator(".md-search-result__link").first.wait_for(state="attached")
    else:
        page.goto(f"{address}search/?q={query}", wait_until="commit")
        page.locator(".dossier-search__found a").first.wait_for()
    wall = time.perf_counter() - start
    page.wait_for_timeout(500)
    memory = max(_read_memory()) - before
    context.close()
    return Answer(wall, sum(received), max(memory, 0))


def _read_memory() -> Iterator[int]:
    """Yield the bytes that each of the browser's processes for pages has had at most."""
    yield 0
    for folder in Path("/proc").iterdir():
        try:
            if b"--type=renderer" in (folder / "cmdline").read_bytes():
                status = (folder / "status").read_text(encoding="utf-8")
                if int(status.partition("PPid:")[2].split()[0]) in _family():
                    yield int(status.partition("VmHWM:")[2].split()[0]) * 1024
        except (OSError, ValueError, IndexError):
            continue


def _family() -> set[int]:
    """Return the processes that this one has begun, and those that they have."""
    parents: dict[int, int] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            status = (folder / "status").read_text(encoding="utf-8")
        except OSError:
            continue
        parents[int(folder.name)] = int(status.partition("PPid:")[2].split()[0])
    family = {os.getpid()}
    while more := {child for child, parent in parents.items() if parent in family} - family:
        family |= more
    return family


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chapters", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--engines", nargs="+", choices=ENGINES, default=list(ENGINES[:2]))
    parser.add_argument("--query", default=QUERY)
    options = parser.parse_args()
    print("| chapters | engine | entries | index | compressed | files | written in |", end="")
    print(" first answer | received | memory |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as temporary:
        for chapters in options.chapters:
            found = compose(tell_report(Shape(chapters, 2 * chapters)))
            for engine in options.engines:
                site = write_site(Path(temporary) / f"{engine}-{chapters}", engine)
                wall, size, packed, files = write_search(engine, found, site)
                # Of the browser too none has what another has left.
                browser = playwright.chromium.launch(
                    executable_path=find_chromium(), args=list(ARGUMENTS)
                )
                with serve(site) as (address, counted):
                    answer = ask(browser, address, engine, options.query)
                    received = counted.of_search(engine)
                browser.close()
                if engine == "pagefind":
                    # The children that have ended by now: the build of the site, and Pagefind.
                    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
                    print(f"Pagefind's program took at most {most / 2**20:.0f} MiB.", file=stderr)
                print(
                    f"| {chapters:,} | {engine} | {len(found):,} | {size / 1e6:.1f} MB"
                    f" | {packed / 1e6:.1f} MB | {files:,} | {wall:.1f} s"
                    f" | {answer.seconds:.2f} s | {received / 1000:.0f} kB"
                    f" | {answer.memory / 2**20:.0f} MiB |",
                    flush=True,
                )


if __name__ == "__main__":
    main()
