"""Which files are published beside chapters, and what they begin with.

Sources: PNG (ISO/IEC 15948), JPEG (ITU-T T.81), GIF89a, RIFF, ISO BMFF (ISO/IEC 14496-12), Ogg
(RFC 3533), FLAC (RFC 9639), Matroska (RFC 9559), PDF (ISO 32000), WebVTT (W3C).
"""

import re
from collections.abc import Mapping

CHAPTERS = frozenset((".md", ".markdown", ".mdown", ".mkdn", ".mkd"))

_BMFF = rb".{4}ftyp"
_BEGINNINGS: Mapping[str, bytes] = {
    ".png": rb"\x89PNG\r\n\x1a\n",
    ".jpg": rb"\xff\xd8\xff",
    ".jpeg": rb"\xff\xd8\xff",
    ".gif": rb"GIF8[79]a",
    ".webp": rb"RIFF.{4}WEBP",
    ".avif": _BMFF + rb"(?:avif|avis|mif1|miaf)",
    ".mp4": _BMFF,
    ".m4a": _BMFF,
    ".m4v": _BMFF,
    ".webm": rb"\x1aE\xdf\xa3",
    ".mp3": rb"ID3|\xff[\xe2-\xfb]",
    ".ogg": rb"OggS",
    ".oga": rb"OggS",
    ".opus": rb"OggS",
    ".flac": rb"fLaC",
    ".wav": rb"RIFF.{4}WAVE",
    ".pdf": rb"%PDF-",
    ".vtt": rb"(?:\xef\xbb\xbf)?WEBVTT",
}
_BINARY = {ending: re.compile(begins, re.DOTALL) for ending, begins in _BEGINNINGS.items()}
_TEXT = frozenset((".csv", ".json", ".srt", ".txt"))
"""Shown as they are by browsers, which are told their type by the server."""
_MARKUP = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|script|svg|\?xml|body)", re.IGNORECASE
)

PUBLISHED = frozenset({*_BEGINNINGS, *_TEXT})
"""Endings of files that are published beside chapters."""
ENOUGH = 512
"""Bytes that tell a type."""


def is_as_named(ending: str, beginning: bytes) -> bool:
    """Tell whether a file's first bytes are those of the type that its name claims, or none.

    Args:
        ending: of its name, in lower case, with the dot.
        beginning: its first ``ENOUGH`` bytes.
    """
    if not beginning:
        return True
    pattern = _BINARY.get(ending)
    if pattern is not None:
        return pattern.match(beginning) is not None
    return ending not in _TEXT or not (b"\0" in beginning or _MARKUP.match(beginning))
