"""Addresses and DOIs: what may become a link, and nothing else.

Sources: design, section 9 (http and https only); the DOI Handbook, section 2.2, for a DOI's form.
"""

import re
from urllib.parse import urlsplit

_WRAPPED = re.compile(r"\\(?:url|nolinkurl|path)\s*\{([^{}]*)\}")
_ESCAPED = re.compile(r"\{\\([_%&#~$])\}|\\([_%&#~$])(?:\{\})?")
# Reference managers write a tilde in an address as LaTeX prints one.
_NAMED = re.compile(r"\{?\\text(asciitilde|underscore)(?![A-Za-z])(?:\{\}|[ ])?\}?|\$\\sim\$")
_BLANK_OR_CONTROL = re.compile(r"[\s\x00-\x20\x7f-\x9f]")
_DOI = re.compile(r"10\.\d{4,9}/[^\s<>\"{}\\]+")
_DOI_PREFIX = re.compile(r"(?:https?://)?(?:dx\.)?doi\.org/|doi:\s*", re.IGNORECASE)
_UNSAFE = re.compile(r"[<>\"{}\\^`|]")


def clean_address(value: str) -> str:
    r"""Return an address without LaTeX's dress: ``\url{…}``, ``\_``, braces around it."""
    text = value.strip()
    if wrapped := _WRAPPED.fullmatch(text):
        text = wrapped[1]
    while text.startswith("{") and text.endswith("}"):
        text = text[1:-1].strip()
    if "\\" not in text:
        return text
    text = _NAMED.sub(lambda match: "_" if match[1] == "underscore" else "~", text)
    return _ESCAPED.sub(r"\1\2", text)


def wrapped_address(value: str) -> str:
    r"""Return the address of a value that is only ``\url{…}``, else nothing."""
    wrapped = _WRAPPED.fullmatch(value.strip())
    return clean_address(value) if wrapped else ""


def refuse_address(address: str) -> str:
    """Return why an address cannot be a link for readers, or nothing."""
    if _BLANK_OR_CONTROL.search(address):
        return "holds a space"
    if _UNSAFE.search(address):
        return "holds a sign that addresses cannot hold"
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "is broken"
    if parts.scheme not in {"http", "https"}:
        return "does not begin with http:// or https://"
    if parts.username is not None or parts.password is not None:
        return "holds a user name or password"
    return "" if host else "names no site"


def read_doi(value: str) -> str:
    """Return a DOI without the address before it, or nothing if it is none."""
    text = _DOI_PREFIX.sub("", clean_address(value), count=1)
    return text if _DOI.fullmatch(text) else ""
