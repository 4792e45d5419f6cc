"""Access: axe-core finds nothing on any kind of page, and what it cannot look at is tried out.

The rules are all of axe's that are not experimental, with its rule for the size of targets (WCAG
2.2, 2.5.8), on the theme's own parts of a page too.
"""

import re
from collections.abc import Iterator
from importlib.resources import files
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import NewReader
from tests.browser.reader import Reader
from tests.browser.tongues import Tongue
from tests.conftest import PATIENCE

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

SCHEMES = ("light", "dark")
# A page 1280 pixels wide is as wide as one of 320 when it is enlarged four times (WCAG 1.4.10).
WIDTHS = {"wide": 1280, "narrow": 320}
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
JUDGE = """async () => {
  const result = await axe.run(document, {
    resultTypes: ["violations"], rules: {"target-size": {enabled: true}},
  });
  return result.passes.length === 0 ? [["axe has looked at nothing", "html"]]
    : result.violations.flatMap(each => each.nodes.map(node => [each.id, node.target.flat().join(" ")]));
}"""  # noqa: E501 - a line of JavaScript
KINDS = {
    "front": "",
    "chapter": "chapters/05-law/",
    "chapter with quotations": "chapters/03-photographs/",
    "timeline": "timeline/",
    "sources": "sources/",
    "corrections": "corrections/",
    "contents": "contents/",
    "index from A to Z": "a-to-z/",
    "handbook": "handbook/citing/",
    "reference": "handbook/reference/codes/",
    "not there": "404.html",
    "front in French": "fr/",
    "chapter in French": "fr/chapters/05-law/",
    "timeline in French": "fr/timeline/",
    "sources in French": "fr/sources/",
    "corrections in French": "fr/corrections/",
    "index in French": "fr/a-to-z/",
}
OPEN_ALL = "document.querySelectorAll('details').forEach(each => { each.open = true })"


@pytest.fixture(params=[(scheme, width) for scheme in SCHEMES for width in WIDTHS], ids="-".join)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    scheme, width = request.param
    context = browser.new_context(
        color_scheme=scheme,
        reduced_motion="reduce",
        # High enough that nothing in the rail is cut off, which axe would take for a small target.
        viewport={"width": WIDTHS[width], "height": 2400},
    )
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def judge(page: Page) -> list[tuple[str, str]]:
    """Return what axe finds on the page at hand: rules, and elements that do not keep them."""
    page.evaluate(AXE)
    return [(rule, target) for rule, target in page.evaluate(JUDGE)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page(page: Page, address: str, kind: str) -> None:
    page.goto(address + KINDS[kind])
    assert judge(page) == []
    page.evaluate(OPEN_ALL)
    assert judge(page) == []


@pytest.mark.parametrize("path", ["", "overview/", "overview/?tags=oak&tags=elm", "files/"])
def test_timelines_of_every_kind(page: Page, telling: str, path: str) -> None:
    page.goto(telling + path)
    page.evaluate(OPEN_ALL)
    assert judge(page) == []


def test_the_page_of_a_source(page: Page, telling: str) -> None:
    page.goto(telling + "overview/minutes2021/")
    assert judge(page) == []


def test_an_open_preview(page: Page, address: str, tongue: Tongue) -> None:
    page.goto(address + tongue.root + KINDS["chapter"])
    page.locator("#cite-gdpr2016-1").get_by_role("button").click()
    expect(page.locator("#preview-ref-gdpr2016")).to_be_visible()
    assert judge(page) == []


def test_the_open_menu(page: Page, address: str, tongue: Tongue) -> None:
    page.goto(address + tongue.root + KINDS["chapter"])
    menu = page.locator(".dossier-menu")
    if menu.is_visible():
        menu.click()
        assert judge(page) == []


@pytest.mark.parametrize("path", ["", "fr/", "sources/"])
def test_citations_by_names_and_years(page: Page, harbour: str, path: str) -> None:
    page.goto(harbour + path)
    assert judge(page) == []
    if path != "sources/":
        page.locator("article .dossier-named").first.get_by_role("button").first.click()
        assert page.locator(".dossier-preview:popover-open").count() == 1
        assert judge(page) == []


@pytest.mark.parametrize(
    ("root", "query"),
    [("", "law"), ("", "authoritarian"), ("", "nothing-like-this"), ("fr/", "droit")],
)
def test_the_open_search(page: Page, address: str, root: str, query: str) -> None:
    page.goto(f"{address}{root}search/?q={query}")
    status = re.compile("result|résultat|Nothing")
    expect(page.locator(".dossier-search__status")).to_have_text(status)
    assert judge(page) == []
    # It has its results and its field in landmarks of its own, with names.
    name = "Chercher dans ce rapport" if root else "Search this report"
    assert page.get_by_role("search", name=name).is_visible()


def test_axe_finds_what_is_wrong(page: Page, address: str) -> None:
    page.goto(address + "sources/")
    page.evaluate(
        "document.querySelector('article').innerHTML += '<img src=x><button></button>"
        '<button style="all: unset; display: inline-block; width: 9px; height: 9px">x</button>'
        '<button style="all: unset; display: inline-block; width: 9px; height: 9px">y</button>\''
    )
    assert {"image-alt", "button-name", "target-size"} <= {rule for rule, _ in judge(page)}


@pytest.mark.parametrize("kind", KINDS)
def test_enlarged_four_times_a_page_scrolls_one_way_only(reader_at_320: Reader, kind: str) -> None:
    reader = reader_at_320
    reader.page.goto(reader.address + KINDS[kind])
    wide = reader.page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert wide[0] <= wide[1]


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def reader_at_320(request: pytest.FixtureRequest, new_reader: NewReader) -> Reader:
    return new_reader(scripts=request.param, width=320, height=256)


# What has the focus: its name, whether it is drawn as such, and what stands before it.
FOCUS = """() => {
  const it = document.activeElement;
  if (it === document.body) return null;
  // A hidden box is drawn as the label behind it.
  const shown = it.matches(".md-option") ? it.nextElementSibling : it;
  const style = getComputedStyle(shown);
  const {left, right, top, bottom} = shown.getBoundingClientRect();
  const points = [[left + 2, top + 2], [right - 2, bottom - 2], [(left + right) / 2, (top + bottom) / 2]]
    .map(([x, y]) => document.elementFromPoint(x, y));
  const seen = points.some(found => found && (shown.contains(found) || found.contains(shown)
    || found.closest("label, a, button") === shown));
  const drawn = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  return [it.outerHTML.slice(0, 120), drawn, seen, innerHeight];
}"""  # noqa: E501 - lines of JavaScript


@pytest.mark.parametrize("keys", ["Tab", "Shift+Tab"])
@pytest.mark.parametrize("width", [1280, 320])
def test_a_key_walks_through_a_page_and_its_place_is_always_seen(
    new_reader: NewReader, tongue: Tongue, keys: str, width: int
) -> None:
    reader = new_reader(width=width, height=700)
    # What moves is where it will be.
    reader.page.emulate_media(reduced_motion="reduce")
    reader.open(tongue.root + KINDS["chapter with quotations"])
    met: list[str] = []
    for _ in range(400):
        reader.page.keyboard.press(keys)
        reader.page.evaluate("() => new Promise(requestAnimationFrame)")
        found = reader.page.evaluate(FOCUS)
        if found is None:
            break
        name, drawn, seen, _ = found
        met.append(name)
        assert drawn, f"the focus is not to be seen on {name}"
        assert seen, f"something hides {name}"
    assert found is None, "the keys are caught"
    # Every stop is another one.
    assert len(met) > 40


def test_the_first_key_leads_past_the_navigation(new_reader: NewReader, tongue: Tongue) -> None:
    reader = new_reader()
    reader.open(tongue.root + KINDS["chapter"])
    reader.page.keyboard.press("Tab")
    skip = reader.page.locator(":focus")
    expect(skip).to_have_text(tongue.say("Skip to content"))
    expect(skip).to_be_in_viewport()
    skip.press("Enter")
    reader.page.keyboard.press("Tab")
    assert reader.page.evaluate("document.activeElement.closest('article') !== null")


@pytest.mark.parametrize("kind", KINDS)
def test_headings_come_in_order_and_landmarks_have_names(new_reader: NewReader, kind: str) -> None:
    reader = new_reader()
    reader.page.goto(reader.address + KINDS[kind])
    levels = reader.page.evaluate(
        "[...document.querySelectorAll('main :is(h1,h2,h3,h4,h5,h6)')].filter(h =>"
        " h.checkVisibility()).map(h => Number(h.tagName[1]))"
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    unnamed = reader.page.evaluate(
        "[...document.querySelectorAll('nav, [role=dialog], section[aria-labelledby]')]"
        ".filter(each => each.checkVisibility() && !each.getAttribute('aria-label')"
        " && !document.getElementById(each.getAttribute('aria-labelledby')))"
        ".map(each => each.outerHTML.slice(0, 80))"
    )
    assert unnamed == []


def test_in_forced_colours_folds_marks_and_places_can_be_told_apart(
    browser: Browser, address: str, tongue: Tongue
) -> None:
    context = browser.new_context(forced_colors="active", viewport={"width": 1280, "height": 900})
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(address + tongue.root + KINDS["chapter with quotations"])
    # A triangle is made of borders: if all three sides had one colour it would be a square.
    sides = page.locator(".dossier-evidence > summary").first.evaluate(
        "it => { const style = getComputedStyle(it, '::before');"
        " return [style.borderBlockStartColor, style.borderInlineStartColor]; }"
    )
    assert sides[0] != sides[1]
    here = page.locator(".md-nav__link[aria-current=page]").first
    assert "underline" in here.evaluate("it => getComputedStyle(it).textDecorationLine")
    page.goto(address + tongue.root + KINDS["chapter"] + "#ref-gdpr2016")
    asked = page.locator("#ref-gdpr2016")
    assert asked.evaluate("it => getComputedStyle(it).outlineStyle") == "solid"
    context.close()


def test_who_wants_no_motion_gets_none(page: Page, address: str, tongue: Tongue) -> None:
    page.goto(address + tongue.root + KINDS["chapter"])
    longest = page.evaluate(
        "Math.max(...[...document.querySelectorAll('*')].flatMap(each =>"
        " getComputedStyle(each).transitionDuration.split(',').map(parseFloat)))"
    )
    assert longest < 0.01
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
