"""A page of the site for a folder on a disk, where no server finds a folder's first page."""

import posixpath
from collections.abc import Container
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from mkdocs_dossier.book.parts import FRONT

_SEARCH = '.md-search, label[for="__search"]'
"""What would ask for the index of the search, which browsers do not give to a file.

The theme's script insists on the box that opens it, which nobody sees.
"""
_NOTE = "dossier-offline__note"
LEFT_OUT = ("404.html", "search/", "sitemap.xml")
"""Beginnings of the paths that only a server has a use for."""


def rewrite_page(html: bytes, path: str, files: Container[str], site: str, note: str) -> bytes:
    """Return a page whose links name files, without the search.

    Args:
        html: the page.
        path: of its file in the site.
        files: the paths of all files that are at hand.
        site: the site's address, for what is not at hand; may be empty.
        note: what is said of the search.
    """
    tree = LexborHTMLParser(html)
    for link in tree.css("a[href]"):
        _rewrite(link, path, files, site)
    searches = tree.css(_SEARCH)
    for found in searches:
        found.decompose()
    main = tree.css_first("main")
    if searches and main is not None:
        line = LexborHTMLParser(f'<p class="{_NOTE}"></p>').css_first("p")
        if line is not None:
            # As text: whatever it says, it is no markup.
            line.insert_child(note)
            main.insert_child(line)
    return (tree.html or "").encode()


def _rewrite(link: LexborNode, path: str, files: Container[str], site: str) -> None:
    href = link.attributes.get("href") or ""
    try:
        parts = urlsplit(href)
    except ValueError:
        return
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return
    there = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
    if there in files and not parts.path.endswith("/"):
        return
    if posixpath.normpath(posixpath.join(there, FRONT)) in files:
        shown = f"{parts.path.rstrip('/')}/{FRONT}"
        # Page and place, without what only a server would read.
        link.attrs["href"] = shown + (f"#{parts.fragment}" if parts.fragment else "")
    elif site and not there.startswith(".."):
        link.attrs["href"] = f"{site}{'' if there == '.' else there}"
    else:
        del link.attrs["href"]
