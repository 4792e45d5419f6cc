"""An EPUB's package document: what the book is, and what it consists of (EPUB 3.3, section 5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, tostring

from mkdocs_dossier.book.volume import Volume
from mkdocs_dossier.render.elements import append, build
from mkdocs_dossier.words.books import BookWords
from mkdocs_dossier.words.languages import is_right_to_left

_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
_IDENTIFIER = "book-id"


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the book.

    Attributes:
        path: beside the package document.
        kind: its media type.
        properties: in the manifest.
    """

    path: str
    kind: str
    properties: str = ""


def write_container(package: str) -> bytes:
    """Return what leads to the package document (EPUB 3.3, 4.2.6.3.1)."""
    rootfile = {"full-path": package, "media-type": "application/oebps-package+xml"}
    about = {"version": "1.0", "xmlns": "urn:oasis:names:tc:opendocument:xmlns:container"}
    return _write(build("container", about, build("rootfiles", {}, build("rootfile", rootfile))))


def write_package(
    volume: Volume, pages: Sequence[Item], others: Sequence[Item], words: BookWords
) -> bytes:
    """Return the package document.

    Args:
        volume: the book.
        pages: in reading order, the navigation among them.
        others: style sheets and images.
        words: in the book's language.
    """
    about = {
        "xmlns": "http://www.idpf.org/2007/opf",
        "version": "3.0",
        "unique-identifier": _IDENTIFIER,
        "xml:lang": volume.lang,
    }
    pictures = any(item.kind.startswith("image/") for item in others)
    moving = any(item.kind == "image/gif" for item in others)
    metadata = _describe(volume, words, has_pictures=pictures, may_flash=moving)
    turned = "rtl" if is_right_to_left(volume.lang) else ""
    manifest, spine = build("manifest"), build("spine", {"page-progression-direction": turned})
    for number, item in enumerate([*pages, *others], start=1):
        described = {
            "id": f"item-{number}",
            "href": quote(item.path),
            "media-type": item.kind,
            "properties": item.properties,
        }
        append(manifest, build("item", described))
        if item in pages:
            append(spine, build("itemref", {"idref": f"item-{number}"}))
    return _write(build("package", about, metadata, manifest, spine))


def _describe(volume: Volume, words: BookWords, *, has_pictures: bool, may_flash: bool) -> Element:
    metadata = build("metadata", {"xmlns:dc": "http://purl.org/dc/elements/1.1/"})
    # The same report has the same name in every edition; the moment tells the editions apart.
    name = uuid5(NAMESPACE_URL, f"{volume.address or volume.title}#{volume.lang}")
    append(metadata, build("dc:identifier", {"id": _IDENTIFIER}, f"urn:uuid:{name}"))
    append(metadata, build("dc:title", {}, volume.title))
    langs = dict.fromkeys([volume.lang, *(each.lang for each in volume.articles)])
    published = volume.published.date().isoformat() if volume.published else ""
    described = [
        *(("dc:language", lang) for lang in langs),
        *(("dc:creator", author) for author in volume.authors or (volume.publisher,)),
        ("dc:publisher", volume.publisher),
        ("dc:date", published),
        ("dc:description", volume.description),
        ("dc:rights", volume.rights),
        ("dc:source", volume.address),
    ]
    for tag, text in described:
        if text:
            append(metadata, build(tag, {}, text))
    moment = (volume.moment or _EARLIEST).astimezone(UTC)
    properties = [
        ("dcterms:modified", moment.strftime("%Y-%m-%dT%H:%M:%SZ")),
        *_describe_access(words, has_pictures=has_pictures, may_flash=may_flash),
    ]
    for name_, value in properties:
        append(metadata, build("meta", {"property": name_}, value))
    return metadata


def _describe_access(
    words: BookWords, *, has_pictures: bool, may_flash: bool
) -> list[tuple[str, str]]:
    """Return how the book can be read (EPUB Accessibility 1.1, section 2)."""
    features = [
        "tableOfContents",
        "readingOrder",
        "structuralNavigation",
        "displayTransformability",
    ]
    if has_pictures:
        features.append("alternativeText")
    return [
        ("schema:accessMode", "textual"),
        *([("schema:accessMode", "visual")] if has_pictures else []),
        ("schema:accessModeSufficient", "textual"),
        *(("schema:accessibilityFeature", feature) for feature in features),
        ("schema:accessibilityHazard", "unknown" if may_flash else "none"),
        ("schema:accessibilitySummary", words.accessibility),
    ]


def _write(root: Element) -> bytes:
    text = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()
