"""Elements, built in one expression."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element  # builds trees only, parses nothing

Child = Element | str | None


def build(tag: str, attributes: Mapping[str, str] | None = None, *children: Child) -> Element:
    """Return an element with attributes, text and children.

    Args:
        tag: its name.
        attributes: empty values are left out.
        children: elements and texts, in order; ``None`` is passed over.
    """
    element = Element(tag, {k: v for k, v in (attributes or {}).items() if v})
    append(element, *children)
    return element


def append(element: Element, *children: Child) -> Element:
    """Append elements and texts to ``element``; return it."""
    for child in children:
        if child is None:
            continue
        if isinstance(child, Element):
            element.append(child)
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + child
        else:
            element.text = (element.text or "") + child
    return element


def hidden(words: str) -> Element:
    """Return words for screen readers only."""
    return build("span", {"class": "dossier-hidden"}, words)
