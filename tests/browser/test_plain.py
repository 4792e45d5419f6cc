"""Without JavaScript and without SVG, as in Tor Browser's safest setting, on a telephone."""

import re
from collections import Counter
from io import BytesIO

import pytest
from PIL import Image, ImageStat
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import NewReader, serve
from tests.sites.building import Site, build_once, copy_site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

_SVG = re.compile(r"<svg.*?</svg>", re.DOTALL)
_DRAWN = re.compile(r"url\([\"']?data:image/svg[^)]*\)")
CONTENTS = re.compile(r"^(Contents|Sommaire)$")
# What the theme's script adds: its search, and the page's title once more when one scrolls.
OF_THE_THEME = ".md-search, [data-md-component=header-topic]"


def list_pages(site: Site) -> list[str]:
    found = (page.relative_to(site.built).as_posix() for page in site.built.rglob("*.html"))
    return sorted(path.removesuffix("index.html") for path in found if path != "404.html")


def leave_out_drawings(page: Page) -> None:
    def answer(route: Route) -> None:
        got = route.fetch()
        body = _DRAWN.sub("none", _SVG.sub("", got.text()))
        route.fulfill(response=got, body=body)

    page.route(lambda url: url.endswith(("/", ".html", ".css")), answer)


def test_every_page_shows_the_way_to_the_contents(
    new_reader: NewReader, built_report: Site
) -> None:
    reader = new_reader(scripts=False, width=375, height=667)
    leave_out_drawings(reader.page)
    for path in list_pages(built_report):
        reader.open(path)
        expect(reader.page.locator("svg")).to_have_count(0)
        # In the page's language.
        link = reader.page.locator("header.md-header").get_by_role("link", name=CONTENTS)
        expect(link).to_be_in_viewport(ratio=1)
        box = link.bounding_box()
        # WCAG 2.2, 2.5.8.
        assert box is not None
        assert box["height"] >= 24
    link.click()
    expect(reader.page.locator("article h1")).to_have_text("Contents")
    expect(link).to_have_attribute("aria-current", "page")
    reader.page.unroute_all(behavior="ignoreErrors")


# In one go, as the search says something else when its index is there.
READ = """selector => [
  document.body.innerText,
  [...document.querySelectorAll(selector)].map(element => element.innerText).join(" ")
]"""


def test_every_page_reads_the_same_without_javascript(
    new_reader: NewReader, built_report: Site
) -> None:
    with_scripts, without = new_reader(), new_reader(scripts=False)
    different = {}
    for path in list_pages(built_report):
        with_scripts.open(path)
        without.open(path)
        expect(with_scripts.page.locator("html.js")).to_be_attached()
        told, added = with_scripts.page.evaluate(READ, OF_THE_THEME)
        shown = Counter(told.split()) - Counter(added.split())
        read = Counter(without.page.locator("body").inner_text().split())
        assert read.total() > 30
        if shown != read:
            different[path] = (shown - read, read - shown)
        assert with_scripts.article_text() == without.article_text()
    assert different == {}


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_readers_own_choice_of_light_or_dark_counts(
    browser: Browser, address: str, scheme: str, *, scripts: bool
) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{address}chapters/02-map/")
    shot = page.screenshot(clip={"x": 4, "y": 400, "width": 8, "height": 8})
    context.close()
    assert brightness(shot) < 60 if scheme == "dark" else brightness(shot) > 200


def brightness(shot: bytes) -> float:
    """Return how bright a picture is on the whole, of 255."""
    return float(ImageStat.Stat(Image.open(BytesIO(shot)).convert("L")).mean[0])


def test_evidence_and_previews_open(new_reader: NewReader) -> None:
    reader = new_reader(scripts=False, width=375, height=667)
    leave_out_drawings(reader.page)
    reader.open("chapters/05-law/")
    told = reader.page.locator("details.dossier-evidence").first
    told.locator("summary").click()
    expect(told.locator(".dossier-evidence__body")).to_be_visible()
    reader.page.locator("#cite-gdpr2016-1").get_by_role("button").click()
    expect(reader.page.locator("#preview-ref-gdpr2016")).to_be_visible()
    reader.page.unroute_all(behavior="ignoreErrors")


def test_an_index_leads_to_what_it_names(new_reader: NewReader) -> None:
    reader = new_reader(scripts=False, width=375, height=667)
    reader.open("contents/")
    reader.page.locator("article").get_by_role("link", name="A to Z").click()
    letters = reader.page.get_by_role("navigation", name="Letters")
    letters.get_by_role("link", name="W", exact=True).click()
    expect(reader.page.locator("#letter-w")).to_be_in_viewport()
    entry = reader.page.locator(".dossier-a-to-z li").filter(has_text="Albert Fox Cahn")
    entry.get_by_role("link").first.click()
    expect(reader.anchor()).to_be_in_viewport()
    expect(reader.anchor()).to_contain_text("Albert Fox Cahn")


def test_a_site_in_french_says_so(
    new_reader: NewReader, tmp_path_factory: pytest.TempPathFactory
) -> None:
    site = build_once(tmp_path_factory, "harbour", lambda to: copy_site("harbour", to))
    with serve(site) as at:
        reader = new_reader(scripts=False, width=375, height=667, at=at)
        reader.open("fr/")
        link = reader.page.locator("header.md-header .dossier-contents-link")
        expect(link).to_have_text("Sommaire")
        expect(link).to_be_in_viewport(ratio=1)
        reader.page.close()
