"""The Content Security Policy: nothing of ours and the theme's is blocked, everything else is."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser.conftest import Quiet, serve
from tests.browser.touching import open_watched, touch
from tests.browser.waiting import wait_until
from tests.sites.building import Site, build_once, copy_site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

INJECTED = """
<script>caught("script")</script>
<img src=nowhere onerror="caught('handler')">
<p style="position: fixed; inset: 0">all over</p>
<script src="data:text/javascript,caught('data')"></script>
<a id=link href="javascript:caught('address')">here</a>
<base href="https://evil.example/">
<img src="https://evil.example/pixel.png">
<iframe srcdoc="&lt;script&gt;top.caught('frame')&lt;/script&gt;"></iframe>
<form action="https://evil.example/"><button id=send>Send</button></form>
"""


def list_pages(site: Site) -> list[str]:
    pages = sorted(site.built.rglob("*.html"))
    return [str(page.relative_to(site.built)).removesuffix("index.html") for page in pages]


def test_no_page_of_the_report_is_blocked_in_anything(browser: Browser, built_report: Site) -> None:
    told: list[str] = []
    asked: list[str] = []
    pages = list_pages(built_report)
    assert len(pages) >= 40
    with serve(built_report) as address:
        context = open_watched(browser, told)
        context.on("request", lambda request: asked.append(request.url))
        page = context.new_page()
        page.add_init_script("sessionStorage.clear()")
        touched = 0
        for path in pages:
            if path != "404.html":
                page.goto(address + path)
                touched += touch(page)
        page.goto(f"{address}search/?q=letters")
        expect(page.locator(".dossier-search__found li").first).to_be_visible()
        touch(page)
        context.close()
    assert touched > 40 * len(pages)
    assert told == []
    assert len(asked) > len(pages)
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []


def test_nothing_of_the_theme_is_blocked(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    site = build_once(tmp_path_factory, "featured", lambda to: copy_site("featured", to))
    told: list[str] = []
    asked: list[str] = []
    with serve(site) as address:
        context = open_watched(browser, told)
        context.on("request", lambda request: asked.append(request.url))
        # The theme swaps pages that the site map names, and does not look past their port.
        sitemap = (site.built / "sitemap.xml").read_text(encoding="utf-8")
        here = sitemap.replace("https://lock.example/", address)
        context.route("**/sitemap.xml", lambda route: route.fulfill(body=here))
        page = context.new_page()
        for path in ("", "tags/", "deep/er/other/", ""):
            page.goto(address + path)
            touch(page)
        page.get_by_role("button", name="Accept").click()
        # The theme takes the place of the browser here: the page is swapped, not loaded.
        page.goto(address, wait_until="networkidle")
        page.evaluate("window.isSame = true")
        page.locator("article").get_by_role("link", name="the other page").click()
        expect(page.locator("article h1")).to_contain_text("By the keeper")
        assert page.evaluate("window.isSame") is True
        page.locator("article label").filter(has_text="By night").click()
        expect(page.get_by_text("I sleep.")).to_be_visible()
        assert "dossier-right" in (site.built / "index.html").read_text(encoding="utf-8")
        page.goto(address)
        cell = page.locator("td.dossier-right")
        assert cell.evaluate("cell => getComputedStyle(cell).textAlign") == "right"
        context.close()
    assert told == []
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []


@pytest.fixture
def injected(built_telling: Site, tmp_path: Path) -> Site:
    """A built site into which somebody has put markup of their own."""
    site = Site(Path(shutil.copytree(built_telling.root, tmp_path / "injected")))
    page = site.built / "index.html"
    html = page.read_text(encoding="utf-8").replace("</article>", f"{INJECTED}</article>", 1)
    page.write_text(html, encoding="utf-8")
    return site


RUN = {"script", "handler", "data", "address", "frame"}
BLOCKED = {"script-src-elem", "script-src-attr", "style-src-attr", "img-src"}
BLOCKED |= {"base-uri", "form-action"}


def read_injected(browser: Browser, site: Site) -> tuple[set[str], list[str], set[str]]:
    """Return what ran, what was asked for elsewhere, and which directives blocked."""
    caught: set[str] = set()
    elsewhere: list[str] = []
    told: list[str] = []

    def list_blocked() -> set[str]:
        return {line.split()[0] for line in told}

    with serve(site) as address:
        context = open_watched(browser, told)
        context.expose_function("caught", lambda name: caught.add(name))  # noqa: PLW0108 - likewise

        def note(route: Route) -> None:
            # What a policy blocks does not come as far as this.
            elsewhere.append(route.request.url)
            route.abort()

        context.route("https://evil.example/**", note)
        page = context.new_page()
        page.goto(address)
        page.locator("#link").evaluate("link => link.click()")
        wait_until(page, lambda: "address" in caught or len(list_blocked() & BLOCKED) >= 5)
        page.locator("#send").evaluate("button => button.click()")
        wait_until(
            page,
            lambda: (caught >= RUN and len(elsewhere) >= 2) or list_blocked() >= BLOCKED,
        )
        context.close()
    return caught, elsewhere, list_blocked()


def test_what_is_slipped_into_a_page_is_not_run(browser: Browser, injected: Site) -> None:
    caught, elsewhere, blocked = read_injected(browser, injected)
    assert caught == set()
    assert elsewhere == []
    assert blocked >= BLOCKED


def test_without_the_policy_it_is_run(browser: Browser, injected: Site) -> None:
    # The control: the same page, the same browser.
    take_policy_out(injected.built / "index.html")
    caught, elsewhere, _ = read_injected(browser, injected)
    assert caught >= RUN
    assert len(elsewhere) >= 2


def test_the_headers_alone_do_the_same(
    browser: Browser, built_telling: Site, tmp_path: Path
) -> None:
    site = Site(Path(shutil.copytree(built_telling.root, tmp_path / "sent")))
    take_policy_out(site.built / "index.html")
    told = (site.built / "_headers").read_text(encoding="utf-8").splitlines()[1:]

    class Sending(Quiet):
        def end_headers(self) -> None:
            for line in told:
                self.send_header(*line.strip().split(": ", 1))
            super().end_headers()

    blocked: list[str] = []
    with serve(site, Sending) as address:
        context = open_watched(browser, blocked)
        page = context.new_page()
        page.goto(address)
        assert touch(page) > 20
        assert blocked == []
        page.evaluate("document.querySelector('article').innerHTML += '<i style=color:red>a</i>'")
        wait_until(page, lambda: any("style-src" in line for line in blocked))
        context.close()
    assert any("style-src" in line for line in blocked)


def take_policy_out(page: Path) -> None:
    html = page.read_text(encoding="utf-8")
    begin = html.index('<meta http-equiv="Content-Security-Policy"')
    page.write_text(html[:begin] + html[html.index(">", begin) + 1 :], encoding="utf-8")
