"""Pages of an EPUB: XHTML that every reading system can parse."""

from xml.etree.ElementTree import Element, tostring

from mkdocs_dossier.render.elements import Child, append, build
from mkdocs_dossier.words.languages import is_right_to_left

_XHTML = "http://www.w3.org/1999/xhtml"
_OPS = "http://www.idpf.org/2007/ops"
STYLE = "style.css"


def write_page(title: str, lang: str, *body: Child, kind: str = "") -> bytes:
    """Return one page.

    Args:
        title: for its head.
        lang: BCP 47 tag.
        body: its elements.
        kind: an ``epub:type`` of the body; may be empty.
    """
    link = {"rel": "stylesheet", "type": "text/css", "href": STYLE}
    head = build("head", {}, build("title", {}, title), build("link", link))
    about = {"xmlns": _XHTML, "xmlns:epub": _OPS, "lang": lang, "xml:lang": lang}
    about["dir"] = "rtl" if is_right_to_left(lang) else ""
    root = build("html", about, head, append(build("body", {"epub:type": kind}), *body))
    for element in root.iter():
        _name_language(element)
        _write_out(element)
    text = tostring(root, encoding="unicode", short_empty_elements=True)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n{text}\n'.encode()


def _name_language(element: Element) -> None:
    """Say an element's language for readers of XML too (EPUB 3.3, 6.1.2)."""
    if lang := element.get("lang"):
        element.set("xml:lang", lang)


def _write_out(element: Element) -> None:
    """Keep what HTML would read as an opening tag from being written as ``<p/>``."""
    if element.tag not in _VOID and not element.text and not len(element):
        element.text = ""


_VOID = frozenset("br col hr img link meta wbr".split())
