"""The line on the front page that offers the report for paper and for offline."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from mkdocs_dossier.render.elements import append, build
from mkdocs_dossier.words.books import book_words_for


def render_offer(paths: Mapping[str, str], langs: str) -> Element:
    """Return the line.

    Args:
        paths: of the files, by their form: ``pdf``, ``epub``, ``zip``.
        langs: that the page may be told in, best first.
    """
    words = book_words_for(langs)
    names = {"pdf": "PDF", "epub": "EPUB", "zip": words.whole_site}
    line = build("p", {"class": "dossier-offline", "data-search-exclude": "true"}, words.offer)
    for form, path in paths.items():
        link = build("a", {"href": path, "download": "download"}, names[form])
        append(line, " ", link)
    return line
