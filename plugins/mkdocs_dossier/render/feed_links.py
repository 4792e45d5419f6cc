"""Feeds: where a builder writes them, and the links by which readers find them."""

from xml.etree.ElementTree import Element

from mkdocs_dossier.render.elements import append, build
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.words.feeds import feed_words_for

ATOM, JSON = "atom", "json"
FORMATS = {ATOM: "Atom", JSON: "JSON Feed"}
"""Endings of the files, and what readers know them as."""


def path_of(name: str, ending: str) -> str:
    """Return the path in the site of the feed of ``corrections`` or ``chapters``."""
    return f"feeds/{name}.{ending}"


def render_feed_links(page: Page, name: str) -> Element | None:
    """Return the line that leads to the feeds of ``corrections`` or ``chapters``, if there are."""
    written = {each: path for each in FORMATS if (path := page.own_file(path_of(name, each)))}
    if not written:
        return None
    words = feed_words_for(page.langs)
    said = words.follow_corrections if name == "corrections" else words.follow_chapters
    line = build("p", {"class": "dossier-feeds", "data-search-exclude": "true"}, said)
    for ending, path in written.items():
        link = build("a", {"href": page.file(path)}, FORMATS[ending])
        append(line, " ", link)
    return line
