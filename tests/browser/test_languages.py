"""Readers go from one language to the other and back, with JavaScript and without."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewReader, serve
from tests.browser.reader import Reader
from tests.sites.building import Site, build_once, copy_site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

CHAPTER, FRENCH = "chapters/01-planks/", "fr/chapters/01-planks/"


@pytest.fixture(scope="module")
def bilingual(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the tiny site in two languages."""
    built = build_once(tmp_path_factory, "bilingual", lambda to: copy_site("bilingual", to))
    with serve(built) as address:
        yield address


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
@pytest.mark.parametrize("width", [320, 1280])
def test_a_reader_changes_language_and_back(
    new_reader: NewReader, bilingual: str, *, scripts: bool, width: int
) -> None:
    reader = new_reader(at=bilingual, scripts=scripts, width=width)
    reader.open(CHAPTER)
    page = reader.page
    link = page.get_by_role("navigation", name="Languages").get_by_role("link", name="Français")
    expect(link).to_be_in_viewport()
    box = link.bounding_box()
    assert box is not None
    # WCAG 2.2, 2.5.8: a target is 24 pixels high and wide.
    assert min(box["width"], box["height"]) >= 24
    link.click()
    page.wait_for_url(bilingual + FRENCH)
    expect(page.get_by_role("heading", level=1)).to_have_text("Les planches")
    back = page.get_by_role("navigation", name="Langues").get_by_role("link", name="English")
    back.press("Enter")
    page.wait_for_url(bilingual + CHAPTER)
    expect(page.get_by_role("heading", level=1)).to_have_text("The planks")


def test_every_page_of_the_report_leads_to_itself_in_the_other_language(
    new_reader: NewReader, built_report: Site
) -> None:
    reader = new_reader(scripts=False)
    pages = sorted(
        page.parent.relative_to(built_report.built / "fr").as_posix()
        for page in (built_report.built / "fr").rglob("index.html")
    )
    assert "chapters/05-law" in pages
    for path in pages:
        at = "" if path == "." else f"{path}/"
        reader.open(f"fr/{at}")
        switch = reader.page.get_by_role("navigation", name="Langues")
        switch.get_by_role("link", name="English").click()
        assert reader.page.url == reader.address + at
        assert reader.page.locator("link[rel~=alternate][hreflang=fr]").count() == 1
        back = reader.page.get_by_role("navigation", name="Languages")
        back.get_by_role("link", name="Français").click()
        assert reader.page.url == f"{reader.address}fr/{at}"


def test_a_link_to_a_quotation_serves_in_both_languages(
    new_reader: NewReader, bilingual: str
) -> None:
    reader = new_reader(at=bilingual)
    for path in ("chapters/02-letter/", "fr/chapters/02-letter/"):
        reader.open(f"{path}#railing")
        expect(reader.anchor()).to_contain_text("Le garde-corps ne tient plus")


@pytest.mark.parametrize(
    ("path", "field", "query", "found", "elsewhere"),
    [
        ("fr/", "Recherche", "planches", "Les planches", "The planks"),
        ("", "Search", "planks", "The planks", "Les planches"),
    ],
)
def test_the_search_finds_what_is_in_the_page_s_language(
    new_reader: NewReader,
    bilingual: str,
    path: str,
    field: str,
    query: str,
    found: str,
    elsewhere: str,
) -> None:
    reader: Reader = new_reader(at=bilingual)
    reader.open(path)
    box = reader.page.locator(".dossier-search-box__field")
    expect(box).to_have_attribute("placeholder", field)
    box.fill(query)
    box.press("Enter")
    results = reader.page.locator(".dossier-search__found")
    link = results.get_by_role("link", name=found).first
    expect(link).to_be_visible()
    expect(results).not_to_contain_text(elsewhere)
    link.click()
    expect(reader.page.get_by_role("heading", level=1)).to_have_text(found)


def test_the_switch_is_not_printed(new_reader: NewReader, bilingual: str) -> None:
    reader = new_reader(at=bilingual)
    reader.open(CHAPTER)
    reader.page.emulate_media(media="print")
    expect(reader.page.locator(".dossier-languages")).to_be_hidden()
