"""Links to a quotation itself, for readers to pass on.

Without a script it is a link like any other: it leads to the quotation, and its address can be
copied. Our script copies the words too, with whose they are and where they stand.
"""

from xml.etree.ElementTree import Element

from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.render.elements import build
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.words.reading import reading_words_for


def render_share(page: Page, quotation: Quotation) -> Element:
    """Return the link to a quotation."""
    words = reading_words_for(page.langs)
    return build(
        "a",
        {"class": "dossier-share", "href": f"#{quotation.id}", "data-copied": words.copied},
        words.share,
    )
