"""Languages in a PDF: who listens to it hears each part, and each quotation, in its own.

WeasyPrint tags a document's elements and forgets their languages. Elements that may have one of
their own get an id, which it keeps as an anchor of each page that they stand on; tags of their kind
follow each other on a page as they do.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

_TAGS = {"article": "/Art", "section": "/Sect", "blockquote": "/BlockQuote"}
"""The tags of PDF 1.7 (ISO 32000-1, 14.8.4) for what may have a language of its own."""


def name_elements(document: Element) -> None:
    """Give an id to every element that may have a language of its own."""
    elements = (each for each in document.iter() if each.tag in _TAGS and not each.get("id"))
    for number, element in enumerate(elements, start=1):
        element.set("id", f"said-{number}")


def mark_languages(document: Element, printed: Any, pdf: Any) -> None:  # noqa: ANN401
    """Write languages into the tags of a PDF.

    Args:
        document: as it was printed, its elements named.
        printed: WeasyPrint's document.
        pdf: pydyf's, complete but for its end.
    """
    found = _gather_tags(pdf)
    listed = enumerate(_list_languages(document, document.get("lang") or ""))
    told = {name: (number, kind, lang) for number, (name, kind, lang) in listed}
    for page, reference in zip(printed.pages, pdf.page_references, strict=True):
        standing = sorted(told[name] for name in page.anchors if name in told)
        for tag in _TAGS.values():
            here = [lang for _, kind, lang in standing if kind == tag]
            tags = found[(reference, tag)]
            if len(here) != len(tags):
                # Which is which cannot be told; the document's own language then counts.
                continue
            for element, lang in zip(tags, here, strict=True):
                element["Lang"] = _write(lang)


def _write(lang: str) -> str:
    # A PDF's string; a language's tag has letters, digits and hyphens only.
    return f"({''.join(each for each in lang if each.isalnum() or each == '-')})"


def _list_languages(element: Element, around: str) -> Iterator[tuple[str, str, str]]:
    """Yield the ids, tags and languages of the elements that may have one, in order."""
    lang = element.get("lang") or around
    if element.tag in _TAGS:
        yield element.get("id") or "", _TAGS[str(element.tag)], lang
    for child in element:
        yield from _list_languages(child, lang)


def _gather_tags(pdf: Any) -> dict[tuple[bytes, str], list[Any]]:  # noqa: ANN401
    """Return a PDF's tags by page and kind, in order."""
    by_reference = {each.reference: each for each in pdf.objects}
    found: dict[tuple[bytes, str], list[Any]] = defaultdict(list)

    def walk(tag: Any) -> None:  # noqa: ANN401
        kind, page = tag.get("S"), tag.get("Pg")
        if kind in _TAGS.values() and page is not None:
            found[(page, kind)].append(tag)
        for kid in tag.get("K") or ():
            if isinstance(kid, bytes):
                below = by_reference.get(kid)
                if isinstance(below, dict) and below.get("Type") == "/StructElem":
                    walk(below)

    root = by_reference.get(pdf.catalog.get("StructTreeRoot"))
    if isinstance(root, dict):
        walk(by_reference[root["K"][0]])
    return found
