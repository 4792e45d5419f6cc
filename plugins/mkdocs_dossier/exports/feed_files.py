"""The feeds' files, and the tags by which a page tells programs of them."""

from collections.abc import Callable, Collection, Sequence
from html import escape

from mkdocs_dossier.exports.atom import write_atom
from mkdocs_dossier.exports.feeds import (
    CHAPTERS,
    CORRECTIONS,
    AddressOf,
    compose_feeds,
    tells_anything,
)
from mkdocs_dossier.exports.imprint import Imprint
from mkdocs_dossier.exports.json_feed import write_json_feed
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.feed_links import ATOM, FORMATS, JSON, path_of
from mkdocs_dossier.words.feeds import feed_words_for

_PATHS = tuple(path_of(name, ending) for name in (CORRECTIONS, CHAPTERS) for ending in FORMATS)
_TYPES = {ATOM: "application/atom+xml", JSON: "application/feed+json"}


def name_feeds(report: Report, imprint: Imprint) -> tuple[str, ...]:
    """Return the paths in the site of a report's feeds, before they are written."""
    return _PATHS if tells_anything(report, imprint) else ()


def write_feeds(report: Report, imprint: Imprint, address_of: AddressOf) -> dict[str, bytes]:
    """Return the feeds' files by their paths in the site; see ``tells_anything`` for when."""
    files: dict[str, bytes] = {}
    for feed in compose_feeds(report, imprint, address_of):
        files[path_of(feed.name, ATOM)] = write_atom(feed).encode()
        files[path_of(feed.name, JSON)] = write_json_feed(feed).encode()
    return files


def find_feeds(downloads: Collection[str], root: str = "") -> tuple[str, ...]:
    """Return which files beside the pages are feeds.

    Args:
        downloads: the files, by their paths in the site.
        root: where those of a language stand: empty, or a folder with a slash.

    Returns:
        The paths below ``root``.
    """
    return tuple(path for path in _PATHS if root + path in downloads)


def write_feed_tags(imprint: Imprint, feeds: Sequence[str], link: Callable[[str], str]) -> str:
    """Return the ``link`` elements of a page's head, one a line.

    Source: the HTML standard, section 4.6.8.1, link type ``alternate``.

    Args:
        imprint: the report's.
        feeds: their paths in the site.
        link: returns the address of such a path as seen from the page.
    """
    words = feed_words_for(imprint.lang)
    titles = {CORRECTIONS: words.corrections, CHAPTERS: words.chapters}
    return "".join(
        # Two words: Material's script takes a lone "alternate" for the site in another language.
        f'<link rel="alternate feed" type="{_TYPES[ending]}"'
        f' title="{escape(title.format(imprint.name))}" href="{escape(link(path))}">\n'
        for name, title in titles.items()
        for ending in FORMATS
        if (path := path_of(name, ending)) in feeds
    )
