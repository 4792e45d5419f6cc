"""Links to a notice itself, for readers to copy."""

from xml.etree.ElementTree import Element

from mkdocs_dossier.render.elements import build

_WORDS = {"fr": "Lien permanent"}


def render_permalink_line(address: str, lang: str) -> Element:
    """Return the same as a line of its own."""
    return build("p", {"class": "dossier-way"}, render_permalink(address, lang))


def render_permalink(address: str, lang: str) -> Element:
    """Return the link to a notice at the one address by which it is known.

    Args:
        address: of the notice, in the chapter that it belongs to.
        lang: BCP 47 tag of the page.
    """
    words = _WORDS.get(lang.partition("-")[0].lower(), "Permanent link")
    return build("a", {"class": "dossier-permalink", "href": address}, words)
