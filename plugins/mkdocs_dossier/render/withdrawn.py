"""The text of a chapter that is withdrawn: told in words and marked up, not merely shown so."""

from xml.etree.ElementTree import Element

from mkdocs_dossier.render.elements import build
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.words.notices import notice_words

_TITLE = "withdrawn-text"


def render_withdrawn(page: Page) -> tuple[Element, Element]:
    """Return the section for a withdrawn text, and the ``del`` that the text goes into."""
    words = notice_words(page.langs)
    retraction = page.chapter.retraction
    instant = retraction.instant if retraction else None
    struck = build("del", {"datetime": instant.isoformat() if instant else ""})
    section = build(
        "section",
        {"class": "dossier-withdrawn", "aria-labelledby": _TITLE},
        build("h2", {"id": _TITLE, "class": "dossier-withdrawn__title"}, words.withdrawn),
        build("p", {"class": "dossier-withdrawn__meaning"}, words.withdrawn_meaning),
        struck,
    )
    return section, struck
