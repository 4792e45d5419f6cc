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
    element = Element(tag)
    if attributes:
        for name, value in attributes.items():
            if value:
                element.set(name, value)
    return append(element, *children) if children else element


def append(element: Element, *children: Child) -> Element:
    """Append elements and texts to ``element``; return it."""
    last = element[-1] if len(element) else None
    for child in children:
        if child is None:
            continue
        if not isinstance(child, str):
            element.append(child)
            last = child
        elif last is None:
            element.text = element.text + child if element.text else child
        else:
            last.tail = last.tail + child if last.tail else child
    return element


def hidden(words: str) -> Element:
    """Return words for screen readers only."""
    return build("span", {"class": "dossier-hidden"}, words)
