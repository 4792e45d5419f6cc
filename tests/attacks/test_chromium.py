"""Plain Material runs the attacks that are marked as controls; a site of ours runs none.

Every page is opened, everything on it hovered, focused, toggled and clicked, and searched for.
"""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.attacks.table import CONFIGURATION, EXTENSIONS, Attack, copy_report, read_attacks
from tests.browser.conftest import serve
from tests.sites.building import Site

pytestmark = pytest.mark.browser

ATTACKS = read_attacks()
CONTROLS = [attack for attack in ATTACKS if attack.control]
HARMLESS = [attack for attack in ATTACKS if not attack.code and not attack.is_capture]
TOUCH = """() => {
  document.addEventListener("click", event => {
    const link = event.target.closest("a")
    if (link && !/^\\s*javascript:/i.test(link.getAttribute("href") || "")) event.preventDefault()
  }, true)
  for (const element of document.querySelectorAll("body *"))
    for (const type of ["mouseover", "mouseenter", "focus", "toggle", "click"])
      if (element.hasAttribute("on" + type) || type == "click" && element.matches("article a"))
        type == "click" ? element.click() : element.dispatchEvent(new Event(type))
}"""


VISITS = 3
SLIPPED = [attack for attack in ATTACKS if "slipped" in attack.fields]
HOLE = """\
{% extends "base.html" %}
{% block content %}
{{ page.meta.summary.unescape() if page.meta.summary }}{{ super() }}
{% endblock %}
"""


def place(root: Path, attacks: list[Attack]) -> list[str]:
    """Write each attack as a page of its own; return the pages' addresses."""
    pages = []
    for attack in attacks:
        if attack.path == "docs/case.md":
            (root / "docs" / f"{attack.id}.md").write_bytes(attack.content)
            pages.append(f"{attack.id}/")
        else:
            path = root / attack.path
            before = path.read_bytes() if path.exists() else b""
            path.write_bytes(before + attack.content + b"\n")
            pages.append("" if attack.control in ("", "case/") else attack.control)
    return pages


def visit(browser: Browser, site: Site, pages: list[str]) -> tuple[set[str], list[str]]:
    """Open and touch every page; return what was caught, and what was asked for elsewhere."""
    caught: set[str] = set()
    elsewhere: list[str] = []
    with serve(site) as address:
        context = browser.new_context()
        context.expose_function("caught", lambda name="": caught.add(str(name)))

        def note(route: Route) -> None:
            # What a policy blocks does not come as far as this.
            elsewhere.append(route.request.url)
            route.abort()

        context.route(lambda url: not url.startswith(address), note)
        page = context.new_page()
        for uri in pages:
            page.goto(address + uri)
            if not uri.endswith(".svg"):
                page.evaluate(TOUCH)
            # Scripts in addresses, and errors of pictures, come a moment later.
            page.wait_for_timeout(150)
        search(page, address)
        context.close()
    return caught, elsewhere


def search(page: Page, address: str) -> None:
    page.goto(address)
    if page.locator(".dossier-search-box").count():
        page.goto(f"{address}search/?q=words")
        page.locator(".dossier-search__found li").first.wait_for()
    else:
        page.locator("[data-md-component=search-query]").first.focus()
        page.keyboard.type("words")
        page.locator(".md-search-result__item").first.wait_for()
    page.evaluate(TOUCH)


@pytest.fixture(scope="module")
def plain(base: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, list[str]]:
    root = copy_report(tmp_path_factory.mktemp("plain") / "report", base)
    pages = place(root, CONTROLS)
    configuration = CONFIGURATION.replace(", {plugins}", "")
    (root / "mkdocs.yml").write_text(f"{configuration}{EXTENSIONS}", encoding="utf-8")
    site = Site(root)
    result = site.build(strict=False)
    assert result.returncode == 0, result.stderr
    return site, pages


@pytest.fixture(scope="module")
def guarded(base: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, list[str]]:
    root = copy_report(tmp_path_factory.mktemp("guarded") / "report", base)
    pages = place(root, HARMLESS)
    (root / "docs/sources.md").write_text("# Sources\n\n::: sources\n:::\n\n[@a]\n", "utf-8")
    (root / "docs/timeline.md").write_text("# T\n\n::: timeline\nfrom: all\n:::\n", "utf-8")
    site = Site(root)
    result = site.build(strict=False)
    assert result.returncode == 0, result.stderr
    return site, [*pages, "sources/", "timeline/"]


def test_plain_material_runs_the_controls(
    browser: Browser,
    plain: tuple[Site, list[str]],
) -> None:
    site, pages = plain
    missing = {attack.id for attack in CONTROLS}
    # A busy machine may be late with one or another; what never runs is no control.
    for _ in range(VISITS):
        if missing:
            missing -= visit(browser, site, pages)[0]
    assert missing == set()


def test_a_site_of_ours_runs_nothing(
    browser: Browser,
    guarded: tuple[Site, list[str]],
) -> None:
    site, pages = guarded
    caught, elsewhere = visit(browser, site, pages)
    assert caught == set()
    assert elsewhere == []


@pytest.fixture(params=["with the policy", "without"])
def holed(request: pytest.FixtureRequest, base: Path, tmp_path: Path) -> tuple[Site, list[str]]:
    """A site whose theme prints summaries as HTML: every other layer has been passed."""
    root = copy_report(tmp_path / "holed", base)
    pages = place(root, SLIPPED)
    (root / "overrides").mkdir()
    (root / "overrides/main.html").write_text(HOLE, encoding="utf-8")
    configuration = (root / "mkdocs.yml").read_text(encoding="utf-8")
    configuration = configuration.replace("font: false", "font: false\n  custom_dir: overrides")
    if request.param == "without":
        configuration = configuration.replace(
            "dossier]", "dossier: {allow: [content-security-policy]}]"
        )
    (root / "mkdocs.yml").write_text(configuration, encoding="utf-8")
    site = Site(root)
    result = site.build(strict=False)
    assert result.returncode == 0, result.stderr
    # Whoever builds is told.
    assert ("SEC171" in result.stderr) is (request.param == "with the policy")
    return site, pages


def test_the_policy_is_the_last_layer(
    browser: Browser, holed: tuple[Site, list[str]], request: pytest.FixtureRequest
) -> None:
    site, pages = holed
    caught, elsewhere = visit(browser, site, pages)
    if "without" in request.node.callspec.id:
        missing = {attack.id for attack in SLIPPED}
        missing -= caught | {url.rpartition("/")[2] for url in elsewhere}
        if missing:
            caught, elsewhere = visit(browser, site, pages)
            missing -= caught | {url.rpartition("/")[2] for url in elsewhere}
        assert missing == set()
    else:
        assert caught == set()
        assert elsewhere == []
