"""Built pages, as a browser's parser reads them."""

import json
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode


def read_page(path: Path) -> LexborHTMLParser:
    return LexborHTMLParser(path.read_text(encoding="utf-8"))


def article(page: LexborHTMLParser) -> LexborNode:
    """Return the chapter in a page of Material's, or of Zensical's like it."""
    found = page.css_first("article.md-content__inner")
    assert found is not None
    return found


def inner_html(page: LexborHTMLParser) -> str:
    """Return what an article holds, without what the theme itself puts at its start."""
    node = article(page)
    for own in node.css("a#__skip"):
        own.decompose()
    return (node.inner_html or "").strip()


def ids(page: LexborHTMLParser) -> set[str]:
    return {node.attributes.get("id") or "" for node in page.css("[id]")}


def words(node: LexborNode) -> str:
    """Return the text of a node, its white space as a reader sees it."""
    return " ".join(node.text().split())


def read_index(site: Path) -> list[dict[str, str]]:
    """Return what there is to find in a built site: kind, location, title and text of each."""
    index = json.loads((site / "search/index.json").read_text(encoding="utf-8"))
    found = []
    for number, place, anchor, title, text in index["entries"]:
        address, page, lang = index["pages"][place]
        location = f"{address}#{anchor}" if anchor else address
        kind = index["kinds"][number]
        entry = {"kind": kind, "location": location, "lang": lang, "text": text}
        found.append({**entry, "title": title or page})
    return found


def every_page(site: Path) -> dict[str, LexborHTMLParser]:
    """Return a site's pages by their address in it."""
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): read_page(path)
        for path in sorted(site.rglob("*.html"))
    }


def files(site: Path) -> dict[str, bytes]:
    """Return everything in a folder by its path."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
