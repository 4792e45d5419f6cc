"""What helps to read: notes beside the text, where one is, links to pass on, the menu by keys."""

from itertools import pairwise

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import NewReader
from tests.browser.reader import Reader
from tests.browser.tongues import Tongue
from tests.conftest import PATIENCE

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

LAW = "chapters/05-law/"
MAP = "chapters/02-map/"
# Where the notes, the column of the text and its blocks stand.
BOXES = """() => {
  const box = (element) => {
    const {left, right, top, bottom} = element.getBoundingClientRect();
    return [left, right, top, bottom];
  };
  const notes = [...document.querySelectorAll(".dossier-sidenote")];
  const text = [...document.querySelectorAll("article > :is(p, ul, table, figure, section)")];
  return [notes.map(box), text.map(box)];
}"""


def test_sources_stand_beside_the_text_where_there_is_room(reader: Reader, tongue: Tongue) -> None:
    reader.open(tongue.root + LAW)
    shown = reader.page.locator(".dossier-sidenote:visible")
    expect(shown).to_have_count(5)
    notes, blocks = reader.page.evaluate(BOXES)
    text_ends = max(right for _, right, _, _ in blocks)
    assert all(left > text_ends for left, _, _, _ in notes)
    assert all(right <= 1280 for _, right, _, _ in notes)
    assert all(above[3] <= below[2] for above, below in pairwise(notes)), "a note stands on another"
    mention = reader.page.locator("#cite-gdpr2016-1").bounding_box()
    assert mention
    assert abs(notes[1][2] - mention["y"]) < 60


@pytest.mark.parametrize("width", [320, 900, 1200])
def test_elsewhere_the_list_of_references_is_all_there_is(
    new_reader: NewReader, tongue: Tongue, width: int
) -> None:
    reader = new_reader(width=width)
    reader.open(tongue.root + LAW)
    expect(reader.page.locator(".dossier-references li").first).to_be_attached()
    expect(reader.page.locator(".dossier-sidenote:visible")).to_have_count(0)


def test_neither_paper_nor_a_screen_reader_meets_a_source_twice(
    reader: Reader, tongue: Tongue
) -> None:
    reader.open(tongue.root + LAW)
    article = reader.page.locator("article").aria_snapshot()
    assert article.count(tongue.say("1–88")) == 1
    reader.page.emulate_media(media="print")
    expect(reader.page.locator(".dossier-sidenote:visible")).to_have_count(0)


def test_the_sections_of_the_chapter_stand_below_it_in_the_rail(
    reader: Reader, tongue: Tongue
) -> None:
    reader.open(tongue.root + LAW)
    rail = reader.page.locator(".md-sidebar--primary")
    here = rail.locator("[aria-current=page]:visible")
    expect(here).to_have_count(1)
    expect(here).to_contain_text(tongue.say("The law"))
    expect(rail.get_by_role("link", name=tongue.say("Illinois"))).to_be_visible()
    contents = reader.page.get_by_role("navigation", name=tongue.say("Table of contents"))
    expect(contents).to_have_count(1)
    rail.get_by_role("link", name=tongue.say("Illinois")).click()
    expect(reader.page.locator("article h2[id*=illinois]")).to_be_in_viewport()


def test_the_head_tells_number_time_and_what_the_chapter_rests_on(
    reader: Reader, tongue: Tongue
) -> None:
    reader.open(tongue.root + MAP)
    head = reader.page.locator("header.dossier-head")
    expect(head).to_contain_text(tongue.say("Chapter 2 of 6"))
    expect(head).to_contain_text(tongue.say("minutes’ reading"))
    fold = head.locator(".dossier-basis")
    expect(fold.locator("ul")).to_be_hidden()
    fold.locator("summary").click()
    expect(fold.locator("ul")).to_contain_text(tongue.say("attested against a withheld source (2)"))
    fold.get_by_role("link", name=tongue.say("How this report was made")).click()
    reader.page.wait_for_url(f"**/{tongue.root}chapters/06-method/")


def test_without_a_script_a_quotation_has_an_address(new_reader: NewReader, tongue: Tongue) -> None:
    reader = new_reader(scripts=False)
    reader.open(f"{tongue.root}chapters/03-photographs/")
    reader.page.locator("figure.dossier-quote .dossier-share").first.click()
    assert "#quote-" in reader.page.url
    expect(reader.anchor()).to_be_in_viewport()


def test_with_a_script_the_words_and_whose_they_are_are_copied(
    browser: Browser, address: str, tongue: Tongue
) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"{address}{tongue.root}chapters/03-photographs/")
    link = page.locator("figure.dossier-quote .dossier-share").first
    link.click()
    copied = tongue.say("Copied, with its source and its address")
    expect(link).to_have_text(copied)
    expect(page.get_by_role("status")).to_have_text(copied)
    lines = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert lines[0].startswith("« Il existe également")
    assert lines[1] == tongue.say("Hoan Ton-That, chief executive, Clearview AI, to CBS News")
    assert lines[2] == tongue.say("The photographs and the letters - Twenty-two Countries")
    assert lines[3] == page.url
    assert "#quote-" in lines[3]
    context.close()


def test_where_nothing_may_be_copied_the_link_is_a_link(
    new_reader: NewReader, tongue: Tongue
) -> None:
    reader = new_reader()
    reader.page.add_init_script(
        "navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))"
    )
    reader.open(f"{tongue.root}chapters/03-photographs/")
    link = reader.page.locator("figure.dossier-quote .dossier-share").first
    link.click()
    assert "#quote-" in reader.page.url
    expect(link).to_have_text(tongue.say("Share this quotation"))


def test_the_menu_opens_and_closes_by_keys(new_reader: NewReader) -> None:
    reader = new_reader(width=375)
    page = reader.page
    reader.open(MAP)
    menu = page.get_by_role("button", name="Navigation")
    expect(menu).to_have_attribute("aria-expanded", "false")
    menu.focus()
    page.keyboard.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".md-sidebar--primary a:focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_focused()


def test_without_a_script_the_menus_box_has_a_name(new_reader: NewReader) -> None:
    reader = new_reader(scripts=False, width=375)
    reader.open(MAP)
    box = reader.page.get_by_role("checkbox", name="Navigation")
    box.focus()
    reader.page.keyboard.press("Space")
    expect(reader.page.locator(".md-sidebar--primary a").first).to_be_visible()
