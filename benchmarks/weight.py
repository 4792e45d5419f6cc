"""How heavy pages are: what a browser loads for them, compressed as servers send it.

    python -m benchmarks.weight [SITE]

Opens a few pages of a built site (this repository's own, built now, unless one is named) with an
empty cache, with scripts and without, and adds up what was asked for: gzip at level 6, as most
servers have it, headers left out. Pictures are not counted.
"""

import argparse
import functools
import gzip
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from tests.browser.chromium import ARGUMENTS, HOW, find_chromium

ROOT = Path(__file__).parents[1]
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico")
_SEARCH = ("/search/", "/workers/search.")
"""What the theme's search loads in the background, with scripts only."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What one page makes a browser load, in compressed bytes.

    Attributes:
        page: the page itself.
        styles: style sheets.
        scripts: scripts that the page names, and that those load.
        search: what is loaded for searching.
    """

    page: int
    styles: int
    scripts: int
    search: int

    @property
    def total(self) -> int:
        """All of it but what is loaded for searching."""
        return self.page + self.styles + self.scripts


def weigh(browser: Browser, address: str, folder: Path, path: str, *, scripts: bool) -> Weight:
    """Open a page as somebody does who was never here.

    Args:
        browser: to open it with.
        address: of the site.
        folder: of the site.
        path: of the page.
        scripts: whether the browser runs them.
    """
    asked: list[str] = []
    context = browser.new_context(java_script_enabled=scripts)
    # Requests of workers are the context's, not the page's.
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    # First all that the page names, however slowly it comes; then what that loads in turn.
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    context.close()
    sums = dict.fromkeys(("page", "styles", "scripts", "search"), 0)
    for url in dict.fromkeys(asked):
        name = url.removeprefix(address).partition("?")[0].partition("#")[0]
        if url.startswith("data:") or name.endswith(_PICTURES):
            continue
        file = folder / (f"{name}index.html" if not name or name.endswith("/") else name)
        kind = "scripts"
        if any(sign in f"/{name}" for sign in _SEARCH):
            kind = "search"
        elif file.suffix in (".html", ".css"):
            kind = "page" if file.suffix == ".html" else "styles"
        sums[kind] += len(gzip.compress(file.read_bytes(), 6))
    return Weight(**sums)


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder; say nothing."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    handler = functools.partial(Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


def list_pages(folder: Path) -> list[str]:
    """Return the front page, all chapters, and the pages about the whole report."""
    chapters = sorted(folder.glob("chapters/*/index.html"))
    wide = [folder / name / "index.html" for name in ("timeline", "sources", "contents", "a-to-z")]
    found = [page.parent.relative_to(folder).as_posix() for page in (*chapters, *wide)]
    return ["", *(f"{path}/" for path in found)]


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", nargs="?", type=Path)
    site = parser.parse_args().site
    path = find_chromium()
    if path is None:
        sys.exit(HOW)
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        if site is None:
            site = Path(made)
            subprocess.run(
                [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", made],
                cwd=ROOT, check=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            )  # fmt: skip
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        with serve(site) as address:
            print("| page | itself | styles | first load, no scripts | scripts | with scripts |")
            print("|---|---|---|---|---|---|")
            for each in list_pages(site):
                plain = weigh(browser, address, site, each, scripts=False)
                whole = weigh(browser, address, site, each, scripts=True)
                cells = (whole.page, whole.styles, plain.total, whole.scripts, whole.total)
                print(f"| {each or 'front page'} |", " | ".join(map(_show, cells)), "|")
            print(f"\nIn the background, for searching: {_show(whole.search)}")
        browser.close()


def _show(count: int) -> str:
    return f"{count / 1000:.1f} kB"


if __name__ == "__main__":
    main()
