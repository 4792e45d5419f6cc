"""A zipped site, unpacked and opened without a server."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page

from mkdocs_dossier.cli import main
from tests.conftest import PATIENCE
from tests.sites.building import Site


@pytest.fixture(scope="module")
def folder(built_report: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    to = tmp_path_factory.mktemp("disk")
    config = str(built_report.root / "mkdocs.yml")
    result = CliRunner().invoke(main, ["book", "-f", config, "-o", str(to), "--zip"])
    assert result.exit_code == 0, result.output
    with zipfile.ZipFile(to / "twenty-two-countries.zip") as archive:
        archive.extractall(to)
    return to / "twenty-two-countries"


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=request.param)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on("requestfailed", lambda request: wrong.append(request.url))
    page.on(
        "request",
        lambda request: None if request.url.startswith("file:") else wrong.append(request.url),
    )
    yield page
    context.close()
    assert wrong == []


@pytest.mark.browser
def test_a_reader_goes_from_page_to_page(page: Page, folder: Path) -> None:
    page.goto((folder / "index.html").as_uri())
    assert "Charter" in page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily")
    page.locator(".dossier-chapters a", has_text="The map").click()
    page.wait_for_url("**/chapters/02-map/index.html")
    page.locator(".md-tabs a", has_text="Corrections").click()
    page.wait_for_url("**/corrections/index.html")
    page.locator("main a", has_text="Go to the passage").first.click()
    page.wait_for_url("**/chapters/06-method/index.html#positions")
    page.locator("a.md-logo").first.click()
    page.wait_for_url("**/twenty-two-countries/index.html")
    page.get_by_role("navigation", name="Languages").get_by_role("link", name="Français").click()
    page.wait_for_url("**/fr/index.html")
    page.locator(".dossier-chapters a", has_text="La carte").click()
    page.wait_for_url("**/fr/chapters/02-map/index.html")


@pytest.mark.browser
def test_the_search_says_that_it_needs_the_web(page: Page, folder: Path) -> None:
    page.goto((folder / "chapters/02-map/index.html").as_uri())
    assert page.locator(".md-search").count() == 0
    note = page.locator(".dossier-offline__note")
    assert "The search needs the site on the web" in note.inner_text()
    assert note.is_visible()


def test_every_link_names_a_file_that_is_there(folder: Path) -> None:
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - only here

    looked = 0
    for path in folder.rglob("*.html"):
        tree = LexborHTMLParser(path.read_bytes())
        for node in tree.css("a[href], link[rel=stylesheet], script[src], img[src]"):
            address = node.attributes.get("href") or node.attributes.get("src") or ""
            target, _, _ = address.partition("#")
            if target and "://" not in target and not target.startswith("mailto:"):
                looked += 1
                assert (path.parent / target).is_file(), f"{path}: {address}"
    assert looked > 500
