"""The document that a PDF is printed from: HTML of our own, with a style of our own."""

from importlib.resources import files
from xml.etree.ElementTree import Element, tostring

from mkdocs_dossier.book.arranging import Arrangement, arrange
from mkdocs_dossier.book.contents import list_contents
from mkdocs_dossier.book.languages import name_elements
from mkdocs_dossier.book.linking import ACROSS, link_parts
from mkdocs_dossier.book.parsing import take_classes
from mkdocs_dossier.book.parts import Part, open_parts
from mkdocs_dossier.book.title_page import render_title_page
from mkdocs_dossier.book.volume import ReadFile, Volume
from mkdocs_dossier.render.elements import append, build
from mkdocs_dossier.words.books import BookWords, book_words_for
from mkdocs_dossier.words.languages import direction_beside, is_right_to_left

_WAY = "dossier-way"
PART = "article"
"""The element of a part; nothing else on paper is one."""


def compose_paper(volume: Volume, read: ReadFile) -> Element:
    """Return the document to be printed, as a tree.

    Args:
        volume: the book.
        read: returns the site's files.

    Raises:
        UnboundError: if the parser of HTML is missing.
    """
    words = book_words_for(volume.lang)
    parts = open_parts(volume.articles)
    link_parts(parts, volume.address, read, _write_href)
    arrangement = arrange(parts, volume.lang, words, _write_href)
    corrections = arrangement.corrections
    body = build("body")
    start = f"#{corrections.stem}" if corrections else ""
    title_page = render_title_page(volume, arrangement, words, start)
    append(body, title_page)
    if corrections:
        append(body, _print(corrections, volume))
    append(body, _print_contents(volume, arrangement, words))
    for part in arrangement.parts:
        append(body, _print(part, volume))
    ways = {link for way in body.iter("p") if _WAY in take_classes(way) for link in way.iter("a")}
    for link in body.iter("a"):
        _say_page(link, words, is_way=link in ways)
    name_elements(body)
    about = {"lang": volume.lang, "dir": "rtl" if is_right_to_left(volume.lang) else ""}
    return build("html", about, _write_head(volume), body)


def write_html(document: Element) -> str:
    """Return a document as the text of an HTML file."""
    return "<!DOCTYPE html>\n" + tostring(document, encoding="unicode", method="html")


def _write_href(part: Part, name: str) -> str:
    del part
    return f"#{name}"


def _print(part: Part, volume: Volume) -> Element:
    part.body.tag = PART
    if direction := direction_beside(part.article.lang, volume.lang):
        part.body.set("dir", direction)
    part.body.set("class", "book-source" if part.article.is_source else "book-part")
    return part.body


def _print_contents(volume: Volume, arrangement: Arrangement, words: BookWords) -> Element:
    return build(
        "nav",
        {"class": "book-contents", "lang": volume.lang},
        build("h1", {"id": "contents"}, words.contents),
        list_contents(arrangement, _write_href),
    )


def _say_page(link: Element, words: BookWords, *, is_way: bool) -> None:
    """Let a link to another part, or to a passage, name the page: nobody follows it on paper."""
    classes = take_classes(link)
    if is_way and link.get("href", "").startswith("#"):
        link.set("class", " ".join(sorted({*classes, ACROSS})))
    elif ACROSS not in classes:
        return
    link.set("data-page", words.page)


def _write_head(volume: Volume) -> Element:
    head = build("head", {}, build("meta", {"charset": "utf-8"}), build("title", {}, volume.title))
    about = [("author", name) for name in volume.authors or (volume.publisher,)]
    about.append(("description", volume.description))
    about.append(("generator", "Dossier"))
    created = volume.published or volume.changed or volume.moment
    if created is not None:
        about.append(("dcterms.created", created.isoformat(timespec="seconds")))
    if volume.moment is not None:
        about.append(("dcterms.modified", volume.moment.isoformat(timespec="seconds")))
    for name, content in about:
        if content:
            append(head, build("meta", {"name": name, "content": content}))
    return append(head, build("style", {}, read_style("paper.css")))


def read_style(name: str) -> str:
    """Return one of the style sheets of books."""
    return files("mkdocs_dossier.assets").joinpath("book", name).read_text(encoding="utf-8")
