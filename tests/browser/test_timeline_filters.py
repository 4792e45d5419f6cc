"""The filters of a timeline, made better by a script: combined, counted, kept in the address."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.conftest import PATIENCE

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="en-GB")
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def shown(page: Page) -> Locator:
    return page.locator(".dossier-all .dossier-event:visible")


def unfold(page: Page) -> None:
    page.get_by_text("Filter", exact=True).click()


def test_choices_combine_and_are_counted(page: Page, telling: str) -> None:
    page.goto(f"{telling}overview/")
    whole = shown(page).count()
    unfold(page)
    said = page.get_by_role("status").filter(has_text="events")
    page.get_by_label(re.compile(r"^\s*oak \(24\)")).check()
    expect(shown(page)).to_have_count(24)
    expect(said).to_have_text(f"24 of {whole} events")
    # Another of the same kind adds, one of another kind takes away.
    page.get_by_label(re.compile(r"^\s*ash \(24\)")).check()
    expect(shown(page)).to_have_count(48)
    page.get_by_label(re.compile(r"^\s*Maude Lerivage")).check()
    expect(shown(page)).to_have_count(0)
    expect(said).to_have_text(f"0 of {whole} events")
    assert page.locator(".dossier-period:visible").count() == 0


def test_the_count_is_said_politely(page: Page, telling: str) -> None:
    page.goto(f"{telling}overview/")
    expect(page.locator(".dossier-filters__count")).to_have_attribute("aria-live", "polite")


def test_the_address_keeps_what_was_chosen(page: Page, telling: str) -> None:
    page.goto(f"{telling}overview/")
    unfold(page)
    page.get_by_label(re.compile(r"^\s*Ann & Ben")).check()
    page.get_by_label(re.compile(r"^\s*closing")).check()
    assert parse_qs(urlsplit(page.url).query) == {"people": ["Ann & Ben"], "tags": ["closing"]}
    expect(shown(page)).to_have_count(1)
    # Somebody else opens it.
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    expect(shown(page)).to_have_count(1)
    expect(page.get_by_label(re.compile(r"^\s*closing"))).to_be_checked()
    page.reload()
    expect(shown(page)).to_have_count(1)


def test_an_unknown_choice_in_the_address_is_passed_over(page: Page, telling: str) -> None:
    page.goto(f"{telling}overview/?people=%3Cb%3Enobody&other=kept")
    whole = page.locator(".dossier-all .dossier-event").count()
    expect(shown(page)).to_have_count(whole)


def test_everything_is_shown_again_by_a_button(page: Page, telling: str) -> None:
    page.goto(f"{telling}overview/?tags=oak&other=kept")
    whole = page.locator(".dossier-all .dossier-event").count()
    page.get_by_role("button", name="Show everything").click()
    expect(shown(page)).to_have_count(whole)
    expect(page.get_by_role("status").filter(has_text="events")).to_have_text(
        f"{whole} of {whole} events"
    )
    assert urlsplit(page.url).query == "other=kept"
    expect(page.locator(".dossier-filters > summary")).to_be_focused()


def test_the_keyboard_is_enough(page: Page, telling: str) -> None:
    page.goto(f"{telling}overview/")
    page.locator(".dossier-filters > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Show everything")).to_be_visible()
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name="Show everything")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Show everything")).to_be_hidden()


def test_a_link_to_an_event_shows_it(page: Page, telling: str) -> None:
    page.goto(f"{telling}overview/?tags=oak")
    event = page.locator(".dossier-event:not(.dossier-off)").first
    hidden = page.locator(".dossier-event.dossier-off").first
    name = hidden.get_attribute("id")
    page.evaluate("name => { location.hash = name }", name)
    expect(page.locator(f"[id='{name}']")).to_be_in_viewport()
    expect(event).to_be_visible()
    assert urlsplit(page.url).query == ""
    assert urlsplit(page.url).fragment == name


def test_all_of_it_is_on_paper(page: Page, telling: str) -> None:
    page.goto(f"{telling}overview/?tags=oak")
    whole = page.locator(".dossier-all .dossier-event").count()
    page.emulate_media(media="print")
    expect(shown(page)).to_have_count(whole)
    expect(page.locator(".dossier-filters__count")).to_be_hidden()
