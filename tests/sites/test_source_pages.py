"""Sources on pages of their own, in a site built as its author builds it."""

import pytest

from tests.sites.building import Site, copy_site
from tests.sites.pages import article, every_page, read_index, words

KEYS = {"minutes2021", "letter2021"}


@pytest.fixture(scope="module")
def parted(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site ``minimal`` with a page for each source. Strict, so that every link is right."""
    site = copy_site("minimal", tmp_path_factory.mktemp("parted") / "site")
    site.change("mkdocs.yml", "[search, dossier]", "[search, dossier: {sources_per_page: 1}]")
    result = site.build()
    assert result.returncode == 0, result.stderr
    return site


def test_each_source_has_a_page(parted: Site) -> None:
    pages = every_page(parted.built)
    for key in KEYS:
        page = article(pages[f"overview/{key}/"])
        assert page.css_first("h1") is not None
        assert page.css_first(f"#source-{key}") is not None
        assert "Cited" in words(page)


def test_every_link_of_a_source_leads_to_an_anchor_that_is_there(parted: Site) -> None:
    pages = every_page(parted.built)
    for key in KEYS:
        links = article(pages[f"overview/{key}/"]).css(".dossier-uses a[href*='#']")
        assert links
        for link in links:
            path, _, anchor = (link.attributes["href"] or "").partition("#")
            target = "" if path == "../../" else path.removeprefix("../../")
            assert pages[target].css_first(f"[id='{anchor}']") is not None


def test_the_list_leads_to_the_pages_and_the_navigation_does_not(parted: Site) -> None:
    page = every_page(parted.built)["overview/"]
    links = {link.attributes.get("href") for link in article(page).css(".dossier-sources a")}
    assert links == {f"{key}/" for key in KEYS}
    navigation = {link.attributes.get("href") or "" for link in page.css("nav.md-nav a")}
    assert not any(key in address for key in KEYS for address in navigation)


def test_a_search_finds_each_source_on_its_page(parted: Site) -> None:
    entries = read_index(parted.built)
    found = {entry["location"] for entry in entries if entry["kind"] == "source"}
    found = {location for location in found if "#source-" in location}
    assert found == {f"overview/{key}/#source-{key}" for key in KEYS}


def test_fewer_sources_share_one_page(built_minimal: Site) -> None:
    pages = every_page(built_minimal.built)
    assert not any("2021/" in path for path in pages)
    listed = article(pages["overview/"]).css(".dossier-sources > .dossier-source")
    assert {item.attributes.get("id") for item in listed} == {f"source-{key}" for key in KEYS}
