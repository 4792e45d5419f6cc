"""Which addresses are captured, and how addresses are written down without secrets."""

import re
from urllib.parse import urlsplit, urlunsplit

SCHEMES = {"http", "https"}
USERINFO = re.compile(r"(?i)\b([a-z][a-z0-9+.-]{0,20}://)[^/?#@\s<>\"']*@")


def refusal_of(address: str) -> str:
    """Return why an address is not captured, as the end of a sentence; empty if it may be."""
    if re.search(r"[\x00-\x20\x7f]", address):
        return "holds spaces or control characters"
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return "is no address"
    if parts.scheme.lower() not in SCHEMES:
        return "is not http or https"
    if not parts.hostname or port == 0:
        return "names no server"
    if "@" in parts.netloc:
        return "holds a user name or password, which would be written down"
    return ""


def without_userinfo(text: str) -> str:
    """Return text, such as a header's value, with user names and passwords cut out of addresses."""
    return USERINFO.sub(r"\1", text)


def without_fragment(address: str) -> str:
    """Return what of an address is sent to a server."""
    return urlunsplit(urlsplit(address)._replace(fragment=""))
