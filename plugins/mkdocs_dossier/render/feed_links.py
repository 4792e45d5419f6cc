"""Feeds: where a builder writes them, and the links by which readers find them."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from mkdocs_dossier.render.elements import append, build
from mkdocs_dossier.render.page import Page

ATOM, JSON = "atom", "json"
FORMATS = {ATOM: "Atom", JSON: "JSON Feed"}
"""Endings of the files, and what readers know them as."""


@dataclass(frozen=True, slots=True)
class FeedWords:
    """What readers see; ``{}`` takes the report's name."""

    corrections: str
    chapters: str
    follow_corrections: str
    follow_chapters: str


ENGLISH = FeedWords(
    corrections="{}: corrections and replies",
    chapters="{}: chapters",
    follow_corrections="Follow corrections and replies:",
    follow_chapters="Follow new and corrected chapters:",
)
FRENCH = FeedWords(
    corrections="{} : rectificatifs et réponses",
    chapters="{} : chapitres",
    follow_corrections="Suivre les rectificatifs et les réponses :",
    follow_chapters="Suivre les chapitres nouveaux ou rectifiés :",
)

_LANGUAGES = {"en": ENGLISH, "fr": FRENCH}


def feed_words_for(lang: str) -> FeedWords:
    """Return the words for a BCP 47 tag; English where there are none."""
    return _LANGUAGES.get(lang.partition("-")[0].lower(), ENGLISH)


def path_of(name: str, ending: str) -> str:
    """Return the path in the site of the feed of ``corrections`` or ``chapters``."""
    return f"feeds/{name}.{ending}"


def render_feed_links(page: Page, name: str) -> Element | None:
    """Return the line that leads to the feeds of ``corrections`` or ``chapters``, if there are."""
    written = [each for each in FORMATS if path_of(name, each) in page.report.downloads]
    if not written:
        return None
    words = feed_words_for(page.lang)
    said = words.follow_corrections if name == "corrections" else words.follow_chapters
    line = build("p", {"class": "dossier-feeds", "data-search-exclude": "true"}, said)
    for ending in written:
        link = build("a", {"href": page.file(path_of(name, ending))}, FORMATS[ending])
        append(line, " ", link)
    return line
