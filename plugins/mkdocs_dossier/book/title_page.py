"""A book's title page: what it is, who answers for it, and where newer is to be had."""

from xml.etree.ElementTree import Element

from mkdocs_dossier.book.arranging import Arrangement
from mkdocs_dossier.book.linking import ACROSS, BARE
from mkdocs_dossier.book.volume import Volume
from mkdocs_dossier.render.elements import Child, append, build
from mkdocs_dossier.render.notices import render_day
from mkdocs_dossier.words.books import BookWords

STEM = "title-page"


def render_title_page(
    volume: Volume, arrangement: Arrangement, words: BookWords, corrections: str
) -> Element:
    """Return the title page.

    Args:
        volume: the book.
        arrangement: of its parts.
        words: in its language.
        corrections: the link to its corrections; empty where they have no part.
    """
    page = build("section", {"id": STEM, "class": "book-title", "lang": volume.lang})
    if volume.publisher:
        append(page, build("p", {"class": "book-publisher"}, volume.publisher))
    append(page, build("h1", {}, volume.title), *arrangement.head)
    if not arrangement.head and volume.authors:
        append(page, build("p", {"class": "dossier-byline"}, ", ".join(volume.authors)))
    if not arrangement.head and volume.description:
        append(page, build("p", {"class": "dossier-standfirst"}, volume.description))
    state = build("div", {"class": "book-state"})
    for line in _tell_state(volume, arrangement, words, corrections):
        append(state, build("p", {}, *line))
    return append(page, state)


def _tell_state(
    volume: Volume, arrangement: Arrangement, words: BookWords, corrections: str
) -> list[list[Child]]:
    lines: list[list[Child]] = []
    if volume.changed is not None:
        before, _, after = words.as_of.partition("{}")
        lines.append([before, render_day(volume.changed, volume.lang), after])
    if not arrangement.notices:
        lines.append([words.no_corrections])
    else:
        said = words.corrections_so_far.format(arrangement.notices)
        link = build("a", {"href": corrections, "class": ACROSS}, said) if corrections else None
        lines.append([link if link is not None else said])
    if volume.address:
        link = build("a", {"href": volume.address, "class": BARE}, volume.address)
        lines.append([f"{words.newest_at} ", link])
    if volume.rights:
        lines.append([volume.rights])
    return lines
