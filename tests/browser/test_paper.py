"""Pages of the site on paper, printed as a reader's browser prints them."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.browser.conftest import NewReader
from tests.sites.reading_books import read_pdf

PAPER: ViewportSize = {"width": 794, "height": 1123}
"""A4 in CSS pixels."""
CONTROLS = (
    "Show all evidence",
    "Permanent link",
    "Skip to content",
    "Report an error",
    "As files:",
    "Show only",
    "Type to start searching",
    "Back to mention",
    "Made with",
)
ADDRESS = "europa.eu/eli/reg/2016/679/oj"
CLIPPED = """() => [...document.querySelectorAll(".md-content__inner, .md-content__inner *")]
  .filter(each => each.checkVisibility() && !each.closest(".dossier-hidden, svg"))
  .filter(each => {
    const box = each.getBoundingClientRect();
    const style = getComputedStyle(each);
    const cut = style.overflowX !== "visible" && each.scrollWidth > each.clientWidth + 1;
    return box.right > innerWidth + 1 || box.left < -1 || cut;
  })
  .map(each => each.outerHTML.slice(0, 120))"""


def print_page(page: Page, to: Path) -> list[str]:
    """Return the words of each sheet of paper."""
    page.pdf(path=to, format="A4")
    return read_pdf(to)


def open_page(new_reader: NewReader, path: str, *, scripts: bool, at: str = "") -> Page:
    reader = new_reader(scripts=scripts, at=at) if at else new_reader(scripts=scripts)
    reader.open(path)
    return reader.page


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [True, False])
def test_a_chapter_is_printed_with_its_evidence(
    new_reader: NewReader, telling: str, tmp_path: Path, *, scripts: bool
) -> None:
    page = open_page(new_reader, "", scripts=scripts, at=telling)
    words = " ".join(print_page(page, tmp_path / "a.pdf"))
    # What is folded on a screen: the passage, its place, the day of the copy.
    assert "the clerk wrote. In July the council promised new oak" in words
    assert "Captured 10 January 2024" in words
    # What corrects the chapter stands where it stood.
    assert "This chapter gave the wrong day." in words
    assert "At the foot of this chapter: update of 4 March 2024" in words
    # What only a link has is told.
    assert "https://example.org/film" in words
    assert [said for said in CONTROLS if said in words] == []


@pytest.mark.browser
@pytest.mark.parametrize(
    ("root", "said"),
    [
        ("", ("The law", "Correction", "Joseph Jerome", ADDRESS)),
        ("fr/", ("Le droit", "Rectificatif", "Joseph Jerome", ADDRESS)),
    ],
)
def test_a_chapter_of_the_report_is_printed_whole(
    new_reader: NewReader, tmp_path: Path, root: str, said: tuple[str, ...]
) -> None:
    page = open_page(new_reader, f"{root}chapters/05-law/", scripts=False)
    words = " ".join(print_page(page, tmp_path / "a.pdf"))
    assert [each for each in said if each not in words] == []
    assert [each for each in CONTROLS if each in words] == []


@pytest.mark.browser
def test_sources_are_printed_with_their_addresses(new_reader: NewReader, tmp_path: Path) -> None:
    page = open_page(new_reader, "sources/", scripts=True)
    sheets = print_page(page, tmp_path / "a.pdf")
    words = " ".join(sheets)
    assert "https://www.w3.org/TR/annotation-model/" in words
    assert "SHA-256 of the copy: fa32247b1c016d33" in words
    assert "BuzzFeed News" in sheets[0]
    assert [said for said in CONTROLS if said in words] == []


@pytest.mark.browser
@pytest.mark.parametrize("root", ["", "fr/"])
@pytest.mark.parametrize(
    "path", ["", "chapters/02-map/", "chapters/04-claims/", "timeline/", "sources/", "corrections/"]
)
def test_nothing_is_cut_off(new_reader: NewReader, root: str, path: str) -> None:
    page = open_page(new_reader, root + path, scripts=True)
    page.emulate_media(media="print")
    page.set_viewport_size(PAPER)
    assert page.evaluate(CLIPPED) == []


@pytest.mark.browser
def test_what_is_cut_off_is_found(new_reader: NewReader) -> None:
    page = open_page(new_reader, "chapters/02-map/", scripts=True)
    page.emulate_media(media="print")
    page.set_viewport_size(PAPER)
    page.evaluate("document.querySelector('table').style.minWidth = '900px'")
    assert page.evaluate(CLIPPED) != []


@pytest.mark.browser
def test_paper_is_white_where_the_screen_is_dark(new_reader: NewReader) -> None:
    page = open_page(new_reader, "chapters/02-map/", scripts=True)
    page.emulate_media(media="print", color_scheme="dark")
    colour = "getComputedStyle(document.querySelector('.md-content__inner h1')).color"
    assert page.evaluate("getComputedStyle(document.body).colorScheme") == "light"
    assert page.evaluate(colour) == "rgb(29, 27, 24)"
