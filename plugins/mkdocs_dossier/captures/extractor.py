"""What reads a format, and in which version: the lock states it, and the cache goes by it."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version

from mkdocs_dossier.captures.media import (
    DOCX,
    HTML,
    MAIL,
    PDF,
    SRT,
    WACZ,
    WARC,
    WEBVTT,
    XHTML,
    essence,
)

VERSION = "1"
"""Raised whenever our own part of any format's text or landmarks comes out differently."""

LIBRARIES = {
    HTML: ("selectolax",),
    XHTML: ("selectolax",),
    MAIL: ("selectolax",),
    PDF: ("pypdfium2",),
    DOCX: ("python-docx",),
    WEBVTT: ("webvtt-py",),
    SRT: ("webvtt-py",),
    WARC: ("warcio", "selectolax", "pypdfium2"),
    WACZ: ("warcio", "selectolax", "pypdfium2"),
}
"""Distributions whose version may change the text of a format."""


def extractor_of(media_type: str) -> str:
    """Return name and version of what reads a media type: ``dossier 1, selectolax 1.0.2``."""
    libraries = LIBRARIES.get(essence(media_type), ())
    return ", ".join((f"dossier {VERSION}", *map(named, libraries)))


@cache
def named(distribution: str) -> str:
    """Return a distribution's name and installed version."""
    try:
        return f"{distribution} {version(distribution)}"
    except PackageNotFoundError:
        return distribution
