"""No page of the report makes a reader's browser ask anybody else for anything."""

import re
from urllib.parse import urljoin, urlsplit

import pytest

from tests.sites.building import Site
from tests.sites.pages import every_page, files

ORIGIN = "http://here.example"
# Elements and attributes that make a browser fetch something by itself.
LOADING = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "iframe": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "input": ("src",),
    "image": ("href", "xlink:href"),
    "use": ("href", "xlink:href"),
    "form": ("action",),
    "base": ("href",),
}
# What a link element may be without anything being fetched.
POINTING = {"canonical", "alternate", "next", "prev", "license", "author", "edit"}
CSS_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")


def is_ours(address: str, base: str = "/") -> bool:
    target = urlsplit(urljoin(f"{ORIGIN}{base}", address.strip()))
    return target.scheme == "data" or f"{target.scheme}://{target.netloc}" == ORIGIN


@pytest.mark.parametrize("address", ["a.css", "../a.css", "/a.css", "data:image/svg+xml,x", "#a"])
def test_addresses_of_our_own_are_told_from_others(address: str) -> None:
    assert is_ours(address)


@pytest.mark.parametrize("address", ["https://a.example/a", "//a.example/a", " http://a.example"])
def test_addresses_of_others_are_told_from_our_own(address: str) -> None:
    assert not is_ours(address)


def test_pages_load_nothing_from_elsewhere(built_report: Site) -> None:
    pages = every_page(built_report.built)
    assert len(pages) >= 10
    foreign = []
    loaded = 0
    for name, page in pages.items():
        for node in page.css(", ".join(LOADING)):
            for attribute in LOADING[node.tag or ""]:
                value = node.attributes.get(attribute)
                addresses = value.split(",") if value and attribute == "srcset" else [value]
                loaded += bool(value)
                foreign += [(name, each) for each in addresses if each and not is_ours(each)]
        for node in page.css("link[href]"):
            kinds = set((node.attributes.get("rel") or "").lower().split())
            address = node.attributes["href"] or ""
            if not kinds <= POINTING and not is_ours(address):
                foreign.append((name, address))
        for node in page.css("style, [style]"):
            text = node.text() if node.tag == "style" else node.attributes.get("style") or ""
            foreign += [(name, each) for each in css_addresses(text) if not is_ours(each)]
        assert page.css("meta[http-equiv=refresh i]") == []
    assert loaded >= len(pages)
    assert foreign == []


def test_style_sheets_load_nothing_from_elsewhere(built_report: Site) -> None:
    sheets = {
        path: content.decode()
        for path, content in files(built_report.built).items()
        if path.endswith((".css", ".svg"))
    }
    assert "assets/dossier/dossier.css" in sheets
    assert [
        (path, address)
        for path, text in sheets.items()
        for address in css_addresses(text)
        if not is_ours(address)
    ] == []


def test_scripts_of_our_own_name_no_address(built_report: Site) -> None:
    # The theme's own scripts are watched at work, in tests/browser.
    own = {
        path: content.decode()
        for path, content in files(built_report.built).items()
        if path.startswith("assets/dossier/") and path.endswith(".js")
    }
    assert [path for path, text in own.items() if re.search(r"https?://|//\w", text)] == []


def css_addresses(text: str) -> list[str]:
    return [first or second for first, second in CSS_ADDRESS.findall(text)]
