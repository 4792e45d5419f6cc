"""Citations by names and years in a browser: by keyboard, without JavaScript, on a telephone."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import NewReader
from tests.browser.reader import Reader

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def reader(request: pytest.FixtureRequest, new_reader: NewReader, harbour: str) -> Reader:
    return new_reader(scripts=request.param, at=harbour)


def read(text: Locator) -> str:
    """Return what stands in the text, without what only screen readers are told."""
    # Where there is room the source stands beside the text, though within its element.
    beside = text.locator(".dossier-sidenote")
    beside.evaluate_all("notes => notes.forEach((note) => note.remove())")
    told = " ".join(text.inner_text().split())
    return told.replace("Source ", "").replace("( ", "(")


def test_by_keyboard_alone_from_the_mark_to_the_reference_and_back(reader: Reader) -> None:
    reader.open()
    page = reader.page
    assert read(page.locator("#warned")).startswith(
        "The cranes were old when the town bought them (see Moreau 2019a, pp. 3–5; Diop et al."
        " 2020 (since retracted)). Moreau (2019b, chap. 2) tells how"
    )
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.locator("#cite-pier-1 button:focus").count():
            break
    expect(page.locator("#cite-pier-1").get_by_role("button")).to_be_focused()
    page.keyboard.press("Enter")
    preview = page.locator("#preview-ref-pier")
    expect(preview).to_be_visible()
    expect(preview).to_contain_text("Le quai et la ville")
    preview.hover()
    expect(preview).to_be_visible()
    page.keyboard.press("Escape")
    expect(preview).to_be_hidden()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(preview.get_by_role("link", name="To the references")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#ref-pier")).to_be_in_viewport()
    page.locator("#ref-pier").get_by_role("link", name="Back to mention 1").press("Enter")
    assert page.url.endswith("#cite-pier-1")


def test_a_screen_reader_meets_one_mark_with_a_name(reader: Reader) -> None:
    reader.open()
    snapshot = reader.page.locator("#cite-pier-1").aria_snapshot()
    assert snapshot == '- button "Source Moreau 2019a, pp. 3–5"'
    foreign = reader.page.locator("#ref-pier [lang]")
    assert foreign.all_inner_texts() == ["Le quai et la ville"]
    assert foreign.get_attribute("lang") == "fr"


def test_the_list_is_sorted_and_has_no_numbers(reader: Reader) -> None:
    reader.open()
    listed = reader.page.locator(".dossier-references > ul > li")
    began = [text.split(".")[0] for text in listed.all_inner_texts()]
    commission = "Commission of Inquiry into the Harbour and its Cranes"
    crew = "Diop, Awa, Cy Roe, Di Poe and Ed Wu"
    assert began[:4] == [commission, crew, "Moreau, Anne", "Moreau, Anne"]
    assert began[4].startswith("A former pilot")


@pytest.mark.parametrize("width", [320, 375, 1280])
@pytest.mark.parametrize("path", ["", "fr/"])
def test_no_bracket_stands_alone_and_nothing_is_wider_than_the_page(
    new_reader: NewReader, harbour: str, width: int, path: str
) -> None:
    reader = new_reader(width=width, at=harbour)
    reader.open(path)
    wide = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    assert reader.page.evaluate(wide)
    # What is held together stands on one line, as high as its button.
    heights = reader.page.evaluate(
        "[...document.querySelectorAll('article .dossier-held')].map(held => {"
        " const lines = new Set([...held.getClientRects()].map(box => Math.round(box.bottom)));"
        " return lines.size; })"
    )
    assert heights
    assert set(heights) == {1}


def test_on_paper_the_words_stand_as_text(new_reader: NewReader, harbour: str) -> None:
    reader = new_reader(at=harbour)
    reader.open()
    reader.page.emulate_media(media="print")
    assert reader.page.locator("#cite-pier-1 a").is_visible()
    assert not reader.page.locator("#cite-pier-1 button").is_visible()
    assert "them (see Moreau 2019a, pp. 3–5; Diop et al." in read(reader.page.locator("#warned"))
