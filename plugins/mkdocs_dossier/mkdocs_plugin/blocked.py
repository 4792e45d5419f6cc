"""What of a finished page its policy blocks: whoever looks after a report has to hear of it."""

import re
from collections.abc import Callable, Iterator

from selectolax.lexbor import LexborHTMLParser

_SCRIPT = re.compile(r"<script([^>]*)>(.*?)</script", re.IGNORECASE | re.DOTALL)
# Each begins with letters, which Python's expressions look for first and fast.
_STYLED = re.compile(r"<style[\s>]|style\s*=")
_HANDLING = re.compile(r"on[a-z]{2,}\s*=")
_BEFORE = " \t\n\f\r\"'/"
"""What may stand before the name of an attribute."""
_DATA = frozenset({"application/json", "application/ld+json"})

STYLE = "style"
SCRIPT = "script"


def find_blocked(output: str, is_known: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """Yield what browsers will pass over, once for each kind.

    Args:
        output: a finished page.
        is_known: tells whether an inline script is allowed.

    Yields:
        ``script`` or ``style``, and what it is, in words.
    """
    told: set[tuple[str, str]] = set()
    # Parsing each page would take longer than making it.
    may_hold = _is_suspicious(output.lower())
    for found in _parse(output, is_known) if may_hold else _scan(output, is_known):
        if found not in told:
            told.add(found)
            yield found


def _is_suspicious(lowered: str) -> bool:
    if _STYLED.search(lowered):
        return True
    return any(lowered[found.start() - 1] in _BEFORE for found in _HANDLING.finditer(lowered))


def _scan(output: str, is_known: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    for attributes, text in _SCRIPT.findall(output):
        is_data = any(name in attributes for name in _DATA)
        if "src=" not in attributes and not is_data and not is_known(text):
            yield SCRIPT, "an inline script"


def _parse(output: str, is_known: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    for node in LexborHTMLParser(output).css("*"):
        attributes = node.attributes
        if node.tag == "style":
            yield STYLE, "a style element"
        is_inline = node.tag == "script" and "src" not in attributes
        if is_inline and attributes.get("type") not in _DATA and not is_known(node.text()):
            yield SCRIPT, "an inline script"
        for name in attributes:
            if name == "style":
                yield STYLE, "an attribute “style”"
            elif name.startswith("on"):
                yield SCRIPT, f"an attribute “{name}”"
