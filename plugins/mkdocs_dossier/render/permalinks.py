"""Links to a notice itself, for readers to copy."""

from xml.etree.ElementTree import Element

from mkdocs_dossier.render.elements import build
from mkdocs_dossier.words.pages import words_for


def render_permalink_line(address: str, langs: str) -> Element:
    """Return the same as a line of its own."""
    return build("p", {"class": "dossier-way"}, render_permalink(address, langs))


def render_permalink(address: str, langs: str) -> Element:
    """Return the link to a notice at the one address by which it is known.

    Args:
        address: of the notice, in the chapter that it belongs to.
        langs: that the page may be told in, best first.
    """
    return build(
        "a", {"class": "dossier-permalink", "href": address}, words_for(langs).permanent_link
    )
