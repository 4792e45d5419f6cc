"""axe-core on our pages: it finds nothing that it does not find on a plain page of Material's.

What Material brings with it is not ours to judge here, so that the baseline is built, not written
down: a page with a heading, a list, a link and a table, in the same browser, width and colours.
"""

import re
from collections.abc import Iterator
from importlib.resources import files

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import serve
from tests.conftest import PATIENCE
from tests.sites.building import Site, run

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

SCHEMES = ("light", "dark")
WIDTHS = {"wide": 1280, "telephone": 375}
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
# What axe reports, with whether each element stands in the chapter or around it.
JUDGE = """async () => {
  const result = await axe.run(document, {resultTypes: ["violations"]});
  return result.passes.length === 0 ? [["axe has looked at nothing", "html", true]]
    : result.violations.flatMap(each => each.nodes.map(node => {
        const target = node.target.flat().join(" ");
        return [each.id, target, Boolean(document.querySelector(target)?.closest("article"))];
      }));
}"""
PLAIN = """\
# Plain

Some words and [a link](other.md).

- an item

| a | b |
| --- | --- |
| 1 | 2 |
"""
CONFIGURATION = """\
site_name: Plain
theme:
  name: material
  font: false
  palette:
    - media: "(prefers-color-scheme: light)"
      scheme: default
      toggle: {icon: material/weather-night, name: Switch to dark}
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
      toggle: {icon: material/weather-sunny, name: Switch to light}
plugins: [search]
markdown_extensions: [tables, {toc: {permalink: true}}]
"""
PAGES = ["chapters/05-law/", "sources/", "timeline/", "corrections/"]
# Material hides the checkbox that opens its drawer from every key. Ours can be reached by one,
# and then stands outside of all landmarks: a best practice of axe's, no rule of WCAG's.
MEANT = {("region", "#__drawer")}
Found = set[tuple[str, str, bool]]
"""A rule, an element that does not keep it, and whether that stands in the chapter."""


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a plain page of Material's."""
    folder = tmp_path_factory.mktemp("plain")
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text(PLAIN, encoding="utf-8")
    (folder / "docs/other.md").write_text("# Other\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    built = run(folder, "mkdocs", "build", "--quiet")
    assert built.returncode == 0, built.stderr
    with serve(Site(folder)) as address:
        yield address


@pytest.fixture(params=[(scheme, width) for scheme in SCHEMES for width in WIDTHS], ids="-".join)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    scheme, width = request.param
    context = browser.new_context(
        color_scheme=scheme,
        reduced_motion="reduce",
        viewport={"width": WIDTHS[width], "height": 900},
    )
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def judge(page: Page) -> Found:
    """Return what axe finds on the page at hand, by all its rules that are not experimental."""
    page.evaluate(AXE)
    return {(rule, target, inside) for rule, target, inside in page.evaluate(JUDGE)}


@pytest.fixture(scope="module")
def kept() -> dict[str, set[str]]:
    """Keep what was found of the plain page, by colours and width."""
    return {}


@pytest.fixture
def known(
    request: pytest.FixtureRequest, page: Page, plain: str, kept: dict[str, set[str]]
) -> set[str]:
    """Return the rules that a plain page of Material's does not keep either."""
    name = "-".join(request.node.callspec.params["page"])
    if name not in kept:
        page.goto(plain)
        kept[name] = {rule for rule, _, _ in judge(page)}
    return kept[name]


def find_new(page: Page, known: set[str]) -> list[tuple[str, str]]:
    """Return what is not Material's: any other rule, and any rule at all in a chapter."""
    found = judge(page)
    new = {(rule, target) for rule, target, inside in found if inside or rule not in known}
    return sorted(new - MEANT)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_as_accessible_as_materials_own(
    page: Page, address: str, known: set[str], path: str
) -> None:
    page.goto(address + path)
    assert find_new(page, known) == []


@pytest.mark.parametrize("path", ["", "overview/", "overview/?tags=oak&tags=elm", "files/"])
def test_timelines_of_every_kind_are_as_accessible(
    page: Page, telling: str, known: set[str], path: str
) -> None:
    page.goto(telling + path)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    assert find_new(page, known) == []


def test_an_open_preview(page: Page, address: str, known: set[str]) -> None:
    page.goto(address + "chapters/05-law/")
    page.locator("#cite-gdpr2016-1").get_by_role("button").click()
    assert page.locator("#preview-ref-gdpr2016").is_visible()
    assert find_new(page, known) == []


@pytest.mark.parametrize("path", ["", "fr/", "sources/"])
def test_citations_by_names_and_years(page: Page, harbour: str, known: set[str], path: str) -> None:
    page.goto(harbour + path)
    assert find_new(page, known) == []
    if path != "sources/":
        page.locator("article .dossier-named").first.get_by_role("button").first.click()
        assert page.locator(".dossier-preview:popover-open").count() == 1
        assert find_new(page, known) == []


@pytest.mark.parametrize("path", ["chapters/03-photographs/", "sources/"])
def test_everything_unfolded(page: Page, address: str, known: set[str], path: str) -> None:
    page.goto(address + path)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    assert find_new(page, known) == []


@pytest.mark.parametrize("query", ["law", "authoritarian", "nothing-like-this"])
def test_the_open_search(page: Page, address: str, known: set[str], query: str) -> None:
    page.goto(f"{address}search/?q={query}")
    expect(page.locator(".dossier-search__status")).to_have_text(re.compile("result|Nothing"))
    assert find_new(page, known) == []
    # It has its results and its field in landmarks of its own, with names.
    assert page.get_by_role("search", name="Search this report").is_visible()


def test_axe_finds_what_is_wrong(page: Page, address: str, known: set[str]) -> None:
    page.goto(address + "sources/")
    page.evaluate("document.querySelector('article').innerHTML += '<img src=x><button></button>'")
    assert {"image-alt", "button-name"} <= {rule for rule, _ in find_new(page, known)}
