"""Take the pictures in the README: build the report, serve it, and photograph it.

Run by ``make screenshots``. ``DOSSIER_CHROMIUM`` names a browser; else one is looked for in PATH.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "assets"
PICTURES = {
    "front-page.png": ("", ""),
    # With the evidence open: that is what the picture is there to show.
    "chapter.png": ("chapters/02-map/", ".dossier-quote"),
}
"""Each picture's page, and the element whose evidence is opened and that is brought into view."""

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without a line for each request."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


def find_browser() -> str:
    """Return the path of an installed Chromium; exit with advice if there is none."""
    named = os.environ.get("DOSSIER_CHROMIUM", "")
    if named:
        return named
    for name in BROWSERS:
        found = shutil.which(name)
        if found:
            return found
    sys.exit("No Chromium was found; name one in DOSSIER_CHROMIUM.")


def build_report(folder: Path) -> None:
    """Build the report into ``folder``."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
    subprocess.run([*command, "--site-dir", str(folder)], cwd=ROOT, check=True)


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve ``folder`` on a free port of this machine; give its address."""
    handler = partial(QuietHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def photograph(browser: Browser, address: str, element: str, picture: Path) -> None:
    """Take a picture of a page, at ``element`` if there is one."""
    page = browser.new_page(
        viewport={"width": 1280, "height": 900}, color_scheme="light", reduced_motion="reduce"
    )
    page.goto(address, wait_until="networkidle")
    if element:
        place = page.locator(element).first
        place.locator("summary").first.click()
        # Focus and pointer leave marks of their own.
        page.evaluate("document.activeElement.blur()")
        page.mouse.move(0, 0)
        place.evaluate("it => scrollTo(0, it.getBoundingClientRect().top + scrollY - 260)")
        # Material's header swaps its title after a scroll, with a fade that ignores the setting.
        page.wait_for_timeout(1000)
    page.screenshot(path=picture, animations="disabled", caret="hide")
    page.close()


def main() -> None:
    """Write every picture."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        build_report(Path(folder))
        browser = playwright.chromium.launch(
            executable_path=find_browser(),
            # As root, such as in a container, Chromium does not start in its sandbox.
            chromium_sandbox=hasattr(os, "geteuid") and os.geteuid() != 0,
            args=["--disable-gpu", "--font-render-hinting=none"],
        )
        with serve(Path(folder)) as address:
            for name, (path, element) in PICTURES.items():
                photograph(browser, address + path, element, FOLDER / name)
        browser.close()


if __name__ == "__main__":
    main()
