"""The EPUB: the report for reading systems and e-readers (EPUB 3.3, W3C Recommendation)."""

from xml.etree.ElementTree import Element

from mkdocs_dossier.book.archive import pack
from mkdocs_dossier.book.arranging import Arrangement, arrange
from mkdocs_dossier.book.contents import list_contents
from mkdocs_dossier.book.linking import IMAGES, KINDS, link_parts
from mkdocs_dossier.book.package import Item, write_container, write_package
from mkdocs_dossier.book.paper import read_style
from mkdocs_dossier.book.parts import Part, open_parts
from mkdocs_dossier.book.title_page import STEM, render_title_page
from mkdocs_dossier.book.volume import ReadFile, Volume
from mkdocs_dossier.book.xhtml import STYLE, write_page
from mkdocs_dossier.render.elements import build
from mkdocs_dossier.words.books import BookWords, book_words_for

_ROOT = "EPUB/"
_PACKAGE = f"{_ROOT}package.opf"
_MIMETYPE = "mimetype"
_PAGE = "application/xhtml+xml"
_NAV = "nav.xhtml"


def write_epub(volume: Volume, read: ReadFile) -> bytes:
    """Return a report as an EPUB 3; the same report gives the same bytes.

    Args:
        volume: the report.
        read: returns the site's files.

    Raises:
        UnboundError: if the parser of HTML is missing.
    """
    words = book_words_for(volume.lang)
    parts = open_parts(volume.articles)
    images = link_parts(parts, volume.address, read, _write_href)
    arrangement = arrange(parts, volume.lang, words, _write_href)
    corrections = arrangement.corrections
    link = _write_href(corrections, corrections.stem) if corrections else ""
    title_page = render_title_page(volume, arrangement, words, link)
    pages = {
        f"{STEM}.xhtml": write_page(volume.title, volume.lang, title_page, kind="frontmatter"),
        _NAV: _write_navigation(volume, arrangement, words),
    }
    for part in arrangement.all:
        part.body.set("class", "book-part")
        pages[f"{part.stem}.xhtml"] = write_page(part.title, part.article.lang, part.body)
    items = [Item(f"{STEM}.xhtml", _PAGE), Item(_NAV, _PAGE, "nav")]
    if corrections:
        # As on paper: first what was wrong, then what there is.
        items.insert(1, Item(f"{corrections.stem}.xhtml", _PAGE))
    items += [Item(f"{part.stem}.xhtml", _PAGE) for part in arrangement.parts]
    pictures = {f"{IMAGES}{path}": read(path) or b"" for path in images}
    others = [Item(STYLE, "text/css")]
    others += [Item(path, KINDS[path[path.rfind(".") :].lower()]) for path in pictures]
    package = write_package(volume, items, others, words)
    files = {
        _MIMETYPE: b"application/epub+zip",
        "META-INF/container.xml": write_container(_PACKAGE),
        _PACKAGE: package,
        f"{_ROOT}{STYLE}": read_style("epub.css").encode(),
    }
    files |= {f"{_ROOT}{path}": content for path, content in {**pages, **pictures}.items()}
    return pack(files.items(), volume.moment, stored=_MIMETYPE)


def _write_href(part: Part, name: str) -> str:
    return f"{part.stem}.xhtml#{name}"


def _write_navigation(volume: Volume, arrangement: Arrangement, words: BookWords) -> bytes:
    """Return the navigation document (EPUB 3.3, section 7)."""
    contents: Element = build(
        "nav",
        {"epub:type": "toc", "role": "doc-toc", "id": "toc"},
        build("h1", {}, words.contents),
        list_contents(arrangement, _write_href),
    )
    first = arrangement.parts[0] if arrangement.parts else arrangement.corrections
    marks = [("titlepage", f"{STEM}.xhtml", volume.title), ("toc", _NAV, words.contents)]
    if first is not None:
        marks.append(("bodymatter", f"{first.stem}.xhtml", first.title))
    landmarks = build("nav", {"epub:type": "landmarks", "hidden": "hidden"}, build("ol"))
    for kind, href, said in marks:
        landmarks[0].append(build("li", {}, build("a", {"epub:type": kind, "href": href}, said)))
    return write_page(words.contents, volume.lang, contents, landmarks)
