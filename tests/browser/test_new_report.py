"""Every page of a new report, and of the tutorial's, in a browser, with JavaScript and without."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Quiet, serve
from tests.browser.reader import begin_reading
from tests.conftest import PATIENCE
from tests.handbook.test_tutorial import follow_whole
from tests.sites.building import Site, build_once
from tests.sites.new_reports import begin_hard
from tests.sites.pages import every_page

_IDS = "elements => elements.map(element => element.id)"
_ADDRESSES = "links => links.map(link => link.href)"

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

REPORTS: dict[str, Callable[[Path], Site]] = {
    "new-en": lambda to: begin_hard("en", to),
    "new-fr": lambda to: begin_hard("fr", to),
    "tutorial": follow_whole,
}


@pytest.fixture(scope="module", params=REPORTS)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    name: str = request.param
    return build_once(tmp_path_factory, name, REPORTS[name])


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_every_page_opens_and_fits_a_telephone(browser: Browser, site: Site, scripts: bool) -> None:  # noqa: FBT001 - a table
    context = browser.new_context(
        java_script_enabled=scripts, viewport={"width": 375, "height": 800}
    )
    context.set_default_timeout(PATIENCE)
    paths = sorted(every_page(site.built))
    assert len(paths) >= 6
    links: set[str] = set()
    anchors: dict[str, set[str]] = {}
    with serve(site) as address:
        reader = begin_reading(context, address)
        for path in paths:
            reader.open(path)
            assert reader.page.locator("article h1").count() == 1, path
            assert len(reader.article_text()) > (40 if path != "404.html" else 10), path
            anchors[path] = set(reader.page.locator("[id]").evaluate_all(_IDS))
            links |= set(reader.page.locator("a[href]").evaluate_all(_ADDRESSES))
            if scripts:
                wide = reader.page.evaluate("document.documentElement.scrollWidth")
                assert wide <= 375, path
        context.close()
    assert reader.foreign_requests() == []
    assert reader.complaints == []
    assert find_dead(links, address, site.built, anchors) == []


def find_dead(
    links: set[str], address: str, built: Path, anchors: dict[str, set[str]]
) -> list[str]:
    """Return the links inside of a site that lead to no file, or to no place on its page."""
    inside = [link for link in sorted(links) if link.startswith(address)]
    assert len(inside) > 20
    dead = []
    for link in inside:
        path, _, fragment = unquote(link.removeprefix(address)).partition("#")
        page = path.removesuffix("index.html")
        file = built / (f"{page}index.html" if page.endswith("/") or not page else page)
        is_place = not fragment or fragment in anchors.get(page, set())
        if not file.is_file() or not is_place:
            dead.append(link)
    return dead


def test_a_dead_link_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("")
    address = "http://localhost/"
    sound = {f"{address}#top", address, f"{address}index.html"}
    many = {f"{address}#a{number}" for number in range(30)}
    anchors = {"": {"top", *(f"a{number}" for number in range(30))}}
    assert find_dead(sound | many, address, tmp_path, anchors) == []
    dead = {f"{address}gone/", f"{address}#nowhere"}
    assert find_dead(dead | many, address, tmp_path, anchors) == sorted(dead)


def test_the_policy_for_servers_lets_every_page_work(browser: Browser, site: Site) -> None:
    # As the file for hosts has it, which a build writes unless it is told otherwise.
    sent = site.text("site/_headers")
    policy = re.search(r"Content-Security-Policy: (.+)", sent)
    assert policy
    words = policy[1].strip()

    class Strict(Quiet):
        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", words)
            self.send_header("X-Content-Type-Options", "nosniff")
            super().end_headers()

    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(PATIENCE)
    with serve(site, Strict) as address:
        reader = begin_reading(context, address)
        for path in sorted(set(every_page(site.built)) - {"404.html"}):
            reader.open(path)
        reader.open()
        reader.page.get_by_role("searchbox").click()
        reader.page.keyboard.type("2023")
        reader.page.keyboard.press("Enter")
        expect(reader.page.locator(".dossier-search__title a").first).to_be_visible()
        context.close()
    assert reader.complaints == []
