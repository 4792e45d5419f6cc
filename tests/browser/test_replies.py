"""Replies, permanent links and reports of errors, as they are read, printed and checked."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_access import AXE, JUDGE, SCHEMES, WIDTHS
from tests.conftest import PATIENCE
from tests.sites.building import Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

PAGES = {"the chapter": "parts/keeper/index.html", "the front page": "index.html"}


@pytest.fixture(params=[(scheme, width) for scheme in SCHEMES for width in WIDTHS], ids="-".join)
def looking(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    scheme, width = request.param
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": WIDTHS[width], "height": 900}
    )
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.fixture
def unscripted(browser: Browser, built_answered: Site) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto((built_answered.built / PAGES["the chapter"]).as_uri())
    yield page
    context.close()


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_axe_finds_nothing_in_it(looking: Page, built_answered: Site, path: str) -> None:
    looking.goto((built_answered.built / path).as_uri())
    looking.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    looking.evaluate(AXE)
    assert looking.evaluate(JUDGE) == []
    width = looking.evaluate("document.documentElement.scrollWidth")
    assert width <= looking.evaluate("window.innerWidth")


def test_the_head_leads_to_the_reply(unscripted: Page) -> None:
    unscripted.get_by_role("link", name="Reply from River Board").click()
    assert unscripted.url.endswith("#reply-board")
    reply = unscripted.get_by_role("region", name="Reply from River Board, owner of the weir")
    expect(reply).to_be_in_viewport()
    expect(reply.get_by_role("link", name="Permanent link")).to_have_attribute(
        "href", "#reply-board"
    )


def test_an_error_is_reported_without_a_script(unscripted: Page) -> None:
    link = unscripted.get_by_role("link", name="Report an error in this chapter")
    expect(link).to_be_visible()
    expect(link).to_have_attribute("href", re.compile("^https://git.example/.*&body=https"))


def test_paper_has_the_reply_and_no_links_that_only_a_screen_can_follow(unscripted: Page) -> None:
    unscripted.emulate_media(media="print")
    expect(unscripted.locator("#reply-board blockquote")).to_be_visible()
    for link in unscripted.locator(".dossier-report, .dossier-permalink, .dossier-feeds").all():
        expect(link).to_be_hidden()
