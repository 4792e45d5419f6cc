"""Take the pictures in the README and in the handbook: build the report, serve it, photograph it.

Run by ``make screenshots``. ``DOSSIER_CHROMIUM`` names a browser; else one is looked for in PATH.
It writes ``docs/assets/looks/`` and what stands below *Pictures* in ``docs/handbook/looks.md``, so
that running it again is all it takes when pages have changed. Where the report stands in another
language too (``docs/fr`` and so on), its front page and a chapter are photographed in it.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "assets" / "looks"
LISTED = ROOT / "docs" / "handbook" / "looks.md"
BEGIN = "## Pictures\n"
LANGUAGES = {"fr": "French", "es": "Spanish", "de": "German", "ar": "Arabic"}
"""Folders below ``docs`` that hold the report in another language."""

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MOST = 1_500_000
"""Bytes that all pictures together may have: they travel with the repository."""


@dataclass(frozen=True)
class Picture:
    """One picture.

    Attributes:
        name: of its file, without ending.
        says: what is to be seen, in a sentence.
        path: of the page.
        phone: whether it is a telephone's, 375 pixels wide; else a desk's, 1280 wide.
        dark: whether the reader prefers the dark.
        scripts: whether scripts run.
        at: the element that is brought into view; none for the top of the page.
        click: what is opened by a click, below ``at``.
    """

    name: str
    says: str
    path: str
    phone: bool = False
    dark: bool = False
    scripts: bool = True
    at: str = ""
    click: str = ""


LAW, MAP, PHOTOGRAPHS = "chapters/05-law/", "chapters/02-map/", "chapters/03-photographs/"
PICTURES = (
    Picture("front-page", "The front page.", ""),
    Picture("front-page-dark", "The front page, for readers who prefer the dark.", "", dark=True),
    Picture("front-page-phone", "The front page on a telephone.", "", phone=True),
    Picture("chapter", "A chapter: its head, and its sources beside the text.", PHOTOGRAPHS),
    Picture("chapter-phone", "Another chapter on a telephone.", LAW, phone=True),
    Picture(
        "chapter-phone-plain", "The same without JavaScript: nothing is missing.", LAW, phone=True,
        scripts=False,
    ),
    Picture("chapter-dark", "A chapter in the dark, without JavaScript.", MAP, dark=True,
            scripts=False),
    Picture("basis", "How we know this, unfolded.", MAP, phone=True,
            at=".dossier-byline", click=".dossier-basis > summary"),
    Picture("quotation", "A quotation with its evidence unfolded.", MAP,
            at="figure.dossier-quote", click="figure.dossier-quote summary"),
    Picture("preview", "A source, opened beside the text.", LAW, at="#europe",
            click="#cite-gdpr2016-2 button"),
    Picture("preview-phone", "A source, opened on a telephone.", LAW, phone=True, dark=True,
            at="#europe", click="#cite-gdpr2016-2 button"),
    Picture("correction", "A correction, and the passage that it is about.", LAW,
            at=".dossier-notice"),
    Picture("timeline", "The timeline, drawn to scale above its list.", "timeline/"),
    Picture("timeline-phone", "The timeline on a telephone.", "timeline/", phone=True),
    Picture("sources", "The list of sources.", "sources/"),
    Picture("corrections-phone", "All corrections of the report.", "corrections/", phone=True,
            scripts=False),
)  # fmt: skip
IN_OTHER_LANGUAGES = (PICTURES[2], PICTURES[3], PICTURES[4])


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


def list_pictures(site: Path) -> list[Picture]:
    """Return the pictures of a built report, in every language that it has."""
    pictures = list(PICTURES)
    for folder, language in LANGUAGES.items():
        for picture in IN_OTHER_LANGUAGES:
            path = f"{folder}/{picture.path}"
            if (site / path / "index.html").is_file():
                says = f"{picture.says.removesuffix('.')}, in {language}."
                name = f"{picture.name}-{folder}"
                pictures.append(replace(picture, name=name, says=says, path=path))
    return pictures


def photograph(browser: Browser, address: str, picture: Picture) -> bytes:
    """Return a picture of a page, as PNG."""
    context = browser.new_context(
        viewport={"width": 375, "height": 760} if picture.phone else {"width": 1280, "height": 900},
        device_scale_factor=2 if picture.phone else 1,
        color_scheme="dark" if picture.dark else "light",
        java_script_enabled=picture.scripts,
        reduced_motion="reduce",
        locale="en-GB",
    )
    page = context.new_page()
    page.goto(address + picture.path, wait_until="networkidle")
    if picture.at:
        _bring_into_view(page, picture)
    taken = page.screenshot(animations="disabled", caret="hide")
    context.close()
    return taken


def _bring_into_view(page: Page, picture: Picture) -> None:
    place = page.locator(picture.at).first
    above = 110 if picture.phone else 180
    if picture.scripts:
        place.evaluate(f"it => scrollTo(0, it.getBoundingClientRect().top + scrollY - {above})")
    else:
        place.scroll_into_view_if_needed()
    if picture.click:
        page.locator(picture.click).first.click()
    # Focus and pointer leave marks of their own.
    page.evaluate("document.activeElement.blur()")
    page.mouse.move(0, 0)
    # Material's header swaps its title after a scroll, with a fade that ignores the setting.
    page.wait_for_timeout(1000)


def keep(taken: bytes, file: Path) -> int:
    """Write a picture as WebP; return its size in bytes.

    One that shows what the last one showed is left alone, so that no change is no difference.
    """
    image = Image.open(BytesIO(taken)).convert("RGB")
    written = BytesIO()
    image.save(written, "WEBP", quality=78, method=6)
    if not file.is_file() or file.read_bytes() != written.getvalue():
        file.write_bytes(written.getvalue())
    return len(written.getvalue())


def write_list(pictures: list[Picture]) -> None:
    """Write the handbook's list of pictures."""
    before = LISTED.read_text(encoding="utf-8").partition(BEGIN)[0]
    shown = [
        f"### {picture.says.removesuffix('.')}\n\n"
        f"![{picture.says}](../assets/looks/{picture.name}.webp)"
        f'{{width="{375 if picture.phone else 1280}" loading="lazy"}}\n'
        for picture in pictures
    ]
    LISTED.write_text("\n".join([before + BEGIN, *shown]), encoding="utf-8")


def main() -> None:
    """Write every picture."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        build_report(Path(folder))
        pictures = list_pictures(Path(folder))
        browser = playwright.chromium.launch(
            executable_path=find_browser(),
            # As root, such as in a container, Chromium does not start in its sandbox.
            chromium_sandbox=hasattr(os, "geteuid") and os.geteuid() != 0,
            args=["--disable-gpu", "--font-render-hinting=none"],
        )
        total = 0
        with serve(Path(folder)) as address:
            for picture in pictures:
                taken = photograph(browser, address, picture)
                total += keep(taken, FOLDER / f"{picture.name}.webp")
        browser.close()
    for file in FOLDER.glob("*.webp"):
        if file.stem not in {picture.name for picture in pictures}:
            file.unlink()
    write_list(pictures)
    print(f"{len(pictures)} pictures, {total // 1000} KB")
    if total > MOST:
        sys.exit(f"Together the pictures may have {MOST // 1000} KB.")


if __name__ == "__main__":
    main()
