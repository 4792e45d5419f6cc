"""Finished elements kept out of Markdown's way.

What we have rendered needs nothing more from Markdown: its passes over the tree (inline patterns,
attribute lists, contents, links, serialising) only cost time there, and other extensions must not
rewrite the words. So finished elements go into Markdown's own stash of raw HTML. An element with
a link to another page stays in the tree, sealed, as MkDocs rewrites such links only there.
"""

import re
from collections.abc import Callable
from html import escape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.util import AtomicString

_VOID = frozenset("br hr img input".split())
_ELSEWHERE = re.compile(r"(?![A-Za-z][A-Za-z0-9+.-]*:|#|//)")
_ID = re.compile(r' id="([^"]+)"')
_SPECIAL = re.compile("[&<>\"']")
# What Markdown and we ourselves write placeholders with; nothing printed may look like one.
_RESERVED = "\x02\x03\ufdd0\ufdd1"
_PLACEHOLDING = str.maketrans(dict.fromkeys(_RESERVED, "\ufffd"))


class Stash:
    """Puts finished elements aside; one for each conversion."""

    def __init__(self, md: Markdown) -> None:
        self.md = md
        self.ids: set[str] = set()
        # Where the page is written in another direction than the site around it may be.
        self.direction = ""

    def settle(self, element: Element) -> Element:
        """Return what stands for a finished block in the tree: a placeholder, or itself sealed."""
        self.turn(element)
        placeholder = self.put_aside(element)
        if placeholder is None:
            return seal(element)
        paragraph = Element("p")
        paragraph.text = AtomicString(placeholder)
        paragraph.tail = element.tail or "\n"
        return paragraph

    def comment(self, words: str) -> Element:
        """Return a comment of ours for whoever reads the finished page."""
        paragraph = Element("p")
        paragraph.text = AtomicString(self.md.htmlStash.store(f"<!--dossier:{words}-->"))
        paragraph.tail = "\n"
        return paragraph

    def settle_within(self, frame: Element, slot: Element) -> Element:
        """Put aside whatever of a frame is finished; return the frame, sealed.

        Args:
            frame: in which Markdown is to stand.
            slot: the element that it goes into; the frame itself or below it.
        """
        self.turn(frame)
        for number, child in enumerate(list(frame)):
            if child is slot or child.tag in ("li", "h2") or any(e is slot for e in child.iter()):
                continue
            frame[number] = self.settle(child)
        return seal(frame)

    def turn(self, element: Element) -> None:
        """Give an element the page's direction, unless it has one of its own."""
        if self.direction:
            element.attrib.setdefault("dir", self.direction)

    def put_aside(self, element: Element) -> str | None:
        """Return the placeholder of a finished element; ``None`` if it has to stay in the tree."""
        if any(_ELSEWHERE.match(link.get("href", "#")) for link in element.iter("a")):
            return None
        written = serialise(element)
        self.ids.update(_ID.findall(written))
        return str(self.md.htmlStash.store(written))


def serialise(element: Element) -> str:
    """Return an element as HTML, without its tail."""
    parts: list[str] = []
    _write(element, parts.append)
    written = "".join(parts)
    # Four plain searches take a tenth of the time of one for a class of characters.
    if any(sign in written for sign in _RESERVED):
        return written.translate(_PLACEHOLDING)
    return written


def _write(element: Element, put: Callable[[str], None]) -> None:
    tag = element.tag
    opening = f"<{tag}"
    for name, value in element.items():
        opening += f' {name}="{escape(value) if _SPECIAL.search(value) else value}"'
    if tag in _VOID:
        put(f"{opening} />")
        return
    text = element.text or ""
    if text and _SPECIAL.search(text):
        text = escape(text, quote=False)
    if not len(element):
        put(f"{opening}>{text}</{tag}>")
        return
    put(f"{opening}>{text}")
    for child in element:
        _write(child, put)
        tail = child.tail
        if tail:
            put(escape(tail, quote=False) if _SPECIAL.search(tail) else tail)
    put(f"</{tag}>")


def seal(element: Element) -> Element:
    """Keep other extensions from rewriting the words of an element."""
    for part in element.iter():
        if part.text:
            part.text = AtomicString(part.text)
        if part.tail and part is not element:
            part.tail = AtomicString(part.tail)
    return element
