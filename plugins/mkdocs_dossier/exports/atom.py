"""Atom feeds.

Source: RFC 4287, The Atom Syndication Format; RFC 3339 for dates; XML 1.0, section 2.2, for the
characters that a text may hold.
"""

import re
from html import escape
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from mkdocs_dossier.exports.feed import Feed, FeedEntry, Part
from mkdocs_dossier.render.feed_links import ATOM, path_of

_NAMESPACE = "http://www.w3.org/2005/Atom"
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_atom(feed: Feed) -> str:
    """Return a feed as an Atom document; whatever its texts hold, they stay texts."""
    imprint = feed.imprint
    address = imprint.address + path_of(feed.name, ATOM)
    root = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": imprint.lang})
    _add(root, "id", address)
    _add(root, "title", feed.title)
    _add(root, "updated", feed.updated.isoformat())
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": address})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.home})
    _add(SubElement(root, "author"), "name", imprint.answerable)
    _add(root, "generator", "Dossier")
    for entry in feed.entries:
        root.append(_write_entry(entry))
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def write_html(parts: tuple[Part, ...]) -> str:
    """Return what an entry tells as HTML, with nothing in it but paragraphs and changes."""
    return "".join(f"<p>{_write_part(part)}</p>" for part in parts)


def _write_part(part: Part) -> str:
    text = escape(part.text, quote=False).replace("\n", "<br>")
    if part.tag:
        text = f"<{part.tag}>{text}</{part.tag}>"
    return f"{escape(part.label, quote=False)} {text}" if part.label else text


def _write_entry(entry: FeedEntry) -> Element:
    written = Element("entry", {"xml:lang": entry.lang})
    _add(written, "id", entry.id)
    _add(written, "title", entry.title)
    link = {"rel": "alternate", "type": "text/html", "href": _clean(entry.address)}
    SubElement(written, "link", link)
    _add(written, "published", entry.published.isoformat())
    _add(written, "updated", entry.updated.isoformat())
    for name in entry.authors:
        _add(SubElement(written, "author"), "name", name)
    SubElement(written, "category", {"term": entry.term, "label": entry.label})
    content = {"type": "html", "xml:lang": entry.content_lang}
    _add(written, "content", write_html(entry.parts), content)
    return written


def _add(parent: Element, tag: str, text: str, attributes: dict[str, str] | None = None) -> None:
    SubElement(parent, tag, attributes or {}).text = _clean(text)


def _clean(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
