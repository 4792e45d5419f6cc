"""Which addresses a chapter may link to (design, section 9)."""

import html
import re

_SCHEMES = frozenset("http https mailto".split())
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
# Browsers pass over these within an address (WHATWG URL, section 4.4, "basic URL parser").
_IGNORED = re.compile(r"[\x00-\x20\x7f]")


def is_allowed(address: str) -> bool:
    """Tell whether an address, as a browser reads it, has no scheme, or a harmless one.

    Args:
        address: as written in Markdown, entities and all.
    """
    match = _SCHEME.match(_IGNORED.sub("", html.unescape(address)))
    return match is None or match.group(1).lower() in _SCHEMES
