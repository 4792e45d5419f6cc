"""Articles as trees: HTML read the way browsers read it."""

from xml.etree.ElementTree import Element

from mkdocs_dossier.book.volume import UnboundError

INSTALL = "Install it with: pip install 'mkdocs-dossier[book]'"


def parse_article(html: str) -> Element:
    """Return an article's HTML as a tree whose root is ``body``.

    Raises:
        UnboundError: if the parser is not installed.
    """
    try:
        # Only who wants a book pays for the parser.
        import tinyhtml5  # noqa: PLC0415
    except ImportError as error:
        raise UnboundError("A PDF or EPUB needs tinyhtml5, which is missing.", INSTALL) from error
    root: Element = tinyhtml5.parse(html, namespace_html_elements=False)
    body = root.find("body")
    return Element("body") if body is None else body


def take_words(element: Element) -> str:
    """Return an element's words, white space counting as one space."""
    return " ".join("".join(element.itertext()).split())


def take_title(heading: Element) -> str:
    """Return a heading's words without the marks of what was corrected in it."""
    marks = [each for each in heading.iter() if "dossier-corrected" in take_classes(each)]
    marked = " ".join(take_words(mark) for mark in marks)
    return take_words(heading).removesuffix(marked).rstrip()


def take_classes(element: Element) -> frozenset[str]:
    """Return an element's classes."""
    return frozenset((element.get("class") or "").split())
