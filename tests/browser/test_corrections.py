"""Corrections in a browser without JavaScript: their marks, the choice of a kind, paper."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.test_access import AXE, JUDGE
from tests.sites.building import Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.fixture(params=[375, 1280])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    size = ViewportSize(width=request.param, height=800)
    with browser.new_context(viewport=size, java_script_enabled=False) as context:
        yield context.new_page()


def show(page: Page, site: Site, path: str) -> None:
    page.goto(f"{site.built.as_uri()}/{path}")


def test_a_mark_at_the_passage_opens_the_notice_and_leads_back(page: Page, corrected: Site) -> None:
    show(page, corrected, "closing/index.html")
    page.locator("#order a.dossier-corrected").click()
    notice = page.locator("#correction-order")
    expect(notice).to_be_in_viewport()
    notice.get_by_role("link", name="Go to the passage").click()
    expect(page.locator("#order")).to_be_in_viewport()


def test_the_title_block_leads_to_a_serious_notice(page: Page, corrected: Site) -> None:
    show(page, corrected, "letter/index.html")
    page.get_by_role("link", name="Retracted 1 April 2024").click()
    expect(page.locator("#correction-forged")).to_be_in_viewport()


def test_a_kind_is_shown_alone_at_an_address_of_its_own(page: Page, corrected: Site) -> None:
    show(page, corrected, "corrections/index.html")
    notices = page.locator("section.dossier-notice:visible")
    expect(notices).to_have_count(10)
    page.get_by_role("link", name="Retractions (2)").click()
    expect(notices).to_have_count(2)
    page.get_by_role("link", name="All (10)").click()
    expect(notices).to_have_count(10)
    show(page, corrected, "corrections/index.html#only-update")
    expect(notices).to_have_count(2)


def test_nothing_is_wider_than_the_screen(page: Page, corrected: Site) -> None:
    for path in ("closing", "letter", "corrections"):
        show(page, corrected, f"{path}/index.html")
        box = page.locator("article").bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= (page.viewport_size or {"width": 0})["width"]


def test_notices_and_marks_are_on_paper(page: Page, corrected: Site) -> None:
    show(page, corrected, "closing/index.html")
    page.emulate_media(media="print")
    expect(page.locator("section.dossier-notice:visible")).to_have_count(5)
    expect(page.locator("#day a.dossier-corrected:visible")).to_have_count(2)


@pytest.mark.parametrize("path", ["closing", "letter", "fire", "corrections", "fermeture"])
def test_axe_finds_nothing_in_the_chapter(browser: Browser, corrected: Site, path: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        show(page, corrected, f"{path}/index.html")
        page.evaluate(AXE)
        assert page.evaluate(JUDGE) == []
