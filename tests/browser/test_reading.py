"""What a reader does, with JavaScript and without."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewReader
from tests.browser.reader import Reader
from tests.browser.tongues import Tongue

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

CHAPTERS = tuple(
    f"chapters/{name}/"
    for name in "01-summary 02-map 03-photographs 04-claims 05-law 06-method".split()
)
PAGES = ["", *CHAPTERS, "timeline/", "sources/", "corrections/", "contents/", "a-to-z/", "search/"]


def test_the_front_page_leads_to_a_chapter(reader: Reader, tongue: Tongue) -> None:
    reader.open(tongue.root)
    article = reader.page.locator("article")
    expect(article.get_by_role("heading", level=1)).to_contain_text(
        tongue.say("Twenty-two Countries")
    )
    article.get_by_role("link", name=tongue.say("The photographs and the letters")).first.click()
    reader.page.wait_for_url(f"**/{tongue.root}chapters/03-photographs/")
    heading = reader.page.locator("article").get_by_role("heading", level=1)
    expect(heading).to_contain_text(tongue.say("The photographs and the letters"))


def test_a_citation_leads_to_its_reference_and_back(reader: Reader, tongue: Tongue) -> None:
    reader.open(tongue.root + "chapters/05-law/")
    mention = reader.page.locator("#cite-gdpr2016-2")
    mention.get_by_role("button").click()
    preview = reader.page.locator("#preview-ref-gdpr2016")
    expect(preview).to_contain_text(tongue.say("General Data Protection Regulation"))
    preview.get_by_role("link", name=tongue.say("To the references")).click()
    reference = reader.page.locator("li#ref-gdpr2016")
    expect(reference).to_be_in_viewport()
    assert reader.page.url.endswith("#ref-gdpr2016")
    reader.page.keyboard.press("Escape")
    reference.get_by_role("link", name=tongue.say("Back to mention 2")).click()
    assert reader.page.url.endswith("#cite-gdpr2016-2")
    expect(mention).to_be_in_viewport()


def test_a_preview_is_opened_and_dismissed_by_keyboard(reader: Reader, tongue: Tongue) -> None:
    # WCAG 2.2, 2.1.1 and 1.4.13: by keyboard, dismissible, hoverable, persistent.
    reader.open(tongue.root + "chapters/05-law/")
    button = reader.page.locator("#cite-gdpr2016-1").get_by_role("button")
    preview = reader.page.locator("#preview-ref-gdpr2016")
    expect(preview).to_be_hidden()
    button.focus()
    reader.page.keyboard.press("Enter")
    expect(preview).to_be_visible()
    preview.hover()
    expect(preview).to_be_visible()
    reader.page.keyboard.press("Escape")
    expect(preview).to_be_hidden()
    expect(button).to_be_focused()
    reader.page.keyboard.press("Enter")
    preview.get_by_role("button", name=tongue.say("Close")).click()
    expect(preview).to_be_hidden()


def test_a_screen_reader_meets_one_mark_with_a_name(reader: Reader, tongue: Tongue) -> None:
    reader.open(tongue.root + "chapters/05-law/")
    mention = reader.page.locator("#cite-gdpr2016-1")
    assert mention.aria_snapshot() == f'- button "{tongue.say("Source 2")}"'


def test_the_evidence_of_a_quotation_opens(reader: Reader, tongue: Tongue) -> None:
    reader.open(tongue.root + "chapters/03-photographs/")
    figure = reader.page.locator("figure.dossier-quote").first
    told = figure.locator(".dossier-evidence__body")
    expect(told).to_be_hidden()
    figure.locator("summary").click()
    expect(told).to_be_visible()
    expect(told).to_contain_text("SHA-256")


def test_the_sign_behind_a_quotation_opens_its_evidence(reader: Reader, tongue: Tongue) -> None:
    reader.open(tongue.root + "chapters/02-map/")
    sign = reader.page.locator("article p a.dossier-sign").first
    target = (sign.get_attribute("href") or "").removeprefix("#")
    sign.click()
    expect(reader.page.locator(f"[id='{target}']")).to_be_visible()
    expect(reader.page.locator(f"[id='{target}']")).to_be_in_viewport()


def test_a_correction_leads_to_the_passage_and_the_passage_to_it(
    reader: Reader, tongue: Tongue
) -> None:
    reader.open(tongue.root)
    reader.page.get_by_role("link", name=tongue.say("Corrections"), exact=True).first.click()
    reader.page.wait_for_url(f"**/{tongue.root}corrections/")
    notice = reader.page.locator("section#correction-jerome-post")
    expect(notice.locator("time")).to_contain_text(tongue.say("23 November 2026"))
    notice.get_by_role("link", name=tongue.say("The law")).click()
    reader.page.wait_for_url(f"**/{tongue.root}chapters/05-law/#correction-jerome-post")
    notice = reader.page.locator("section#correction-jerome-post")
    expect(notice).to_be_in_viewport()
    notice.locator("a[href='#jerome']").click()
    passage = reader.page.locator("#jerome")
    expect(passage).to_be_in_viewport()
    expect(passage).to_contain_text("Common Sense Media")
    passage.locator("a[href='#correction-jerome-post']").click()
    expect(notice).to_be_in_viewport()


def test_the_line_at_the_top_leads_to_the_correction(reader: Reader, tongue: Tongue) -> None:
    reader.open(tongue.root + "chapters/05-law/")
    banner = reader.page.locator("p.dossier-banner")
    expect(banner).to_be_in_viewport()
    banner.locator("a[href='#correction-committee-name']").click()
    expect(reader.page.locator("section#correction-committee-name")).to_be_in_viewport()


def test_an_event_leads_to_the_chapter_that_tells_it(reader: Reader, tongue: Tongue) -> None:
    reader.open(tongue.root + "timeline/")
    event = reader.page.locator("li.dossier-event").filter(
        has_text=tongue.say("Illinois regulates biometrics")
    )
    expect(event.locator("time")).to_have_attribute("datetime", "2008-10-03")
    event.get_by_role("link", name=tongue.say("The law")).click()
    reader.page.wait_for_url(f"**/{tongue.root}chapters/05-law/#event-2008-10-03")
    expect(reader.anchor()).to_be_in_viewport()
    expect(reader.anchor()).to_contain_text(tongue.say("Illinois regulates biometrics"))


def test_a_source_leads_to_the_words_that_are_quoted_from_it(
    reader: Reader, tongue: Tongue
) -> None:
    reader.open(tongue.root + "sources/")
    source = reader.page.locator("li#source-buzzfeed2020")
    source.locator("summary").click()
    source.locator("a[href*='#quote-']").first.click()
    reader.page.wait_for_url(re.compile(r"#quote-"))
    expect(reader.anchor()).to_be_in_viewport()
    expect(reader.anchor()).to_contain_text("«")


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_no_page_is_wider_than_a_telephone(
    new_reader: NewReader, tongue: Tongue, *, scripts: bool
) -> None:
    reader = new_reader(scripts=scripts)
    needed = {}
    for path in PAGES:
        reader.open(tongue.root + path)
        for width in (375, 320):
            reader.page.set_viewport_size({"width": width, "height": 640})
            needed[path, width] = reader.page.evaluate("document.documentElement.scrollWidth")
    wide = {where: wanted for where, wanted in needed.items() if wanted > where[1]}
    assert wide == {}
