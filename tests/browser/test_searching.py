"""A reader searches for words and lands on the thing that holds them; search needs JavaScript."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewReader

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.mark.parametrize(
    ("query", "anchor", "words"),
    [
        ("tribunaux", "#quote-", "citoyens à accéder aux tribunaux"),
        ("authoritarian behaviour", "#quote-", "potentially authoritarian behaviour"),
        ("withdrawal United Kingdom agreement", "#source-", "Agreement on the withdrawal"),
        ("Appleton challenged", "#event-", "Appleton is challenged"),
        ("post Joseph Jerome had held", "#correction-", "Joseph Jerome had held before"),
    ],
    ids=["a quotation", "a translation", "a source", "an event", "a correction"],
)
def test_a_search_leads_to_the_thing_itself(
    new_reader: NewReader, query: str, anchor: str, words: str
) -> None:
    reader = new_reader()
    reader.open()
    page = reader.page
    field = page.get_by_role("textbox", name="Search")
    field.click()
    field.press_sequentially(query)
    found = page.locator(f"a.md-search-result__link[href*='{anchor}']:not([href*='-title'])").first
    expect(found).to_be_attached()
    found.evaluate("link => link.closest('details')?.setAttribute('open', '')")
    found.click()
    page.wait_for_url(re.compile(anchor))
    expect(reader.anchor()).to_be_in_viewport()
    expect(reader.anchor()).to_contain_text(words)
