"""Media types of the formats that captures come in.

The table is our own because :mod:`mimetypes` answers differently on every system.
"""

from email.message import Message

PLAIN = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"
XHTML = "application/xhtml+xml"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAIL = "message/rfc822"
WEBVTT = "text/vtt"
SRT = "application/x-subrip"
WARC = "application/warc"
WACZ = "application/wacz"

SUFFIXES = {
    ".txt": PLAIN,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": XHTML,
    ".pdf": PDF,
    ".docx": DOCX,
    ".eml": MAIL,
    ".vtt": WEBVTT,
    ".srt": SRT,
    ".warc": WARC,
    ".warc.gz": WARC,
    ".wacz": WACZ,
}
"""Suffix of a file name to media type; the first suffix of a type is the one we write."""

IN_PROCESS = frozenset({PLAIN, MARKDOWN})
"""Formats with nothing to parse, so with nothing that a stranger could break."""


def suffix_of_name(name: str) -> str:
    """Return the known suffix that ``name`` ends with, in lower case, or an empty string."""
    lower = name.lower()
    return max((suffix for suffix in SUFFIXES if lower.endswith(suffix)), key=len, default="")


def media_type_of_name(name: str) -> str:
    """Return the media type that a file's name promises, or an empty string."""
    return SUFFIXES.get(suffix_of_name(name), "")


def suffix_of_media_type(media_type: str) -> str:
    """Return the suffix under which a capture of ``media_type`` is stored, or nothing."""
    wanted = essence(media_type)
    return next((suffix for suffix, known in SUFFIXES.items() if known == wanted), "")


def essence(media_type: str) -> str:
    """Return a media type without parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def charset(media_type: str) -> str:
    """Return the ``charset`` parameter of a media type, or an empty string."""
    message = Message()
    message["Content-Type"] = media_type.replace("\r", " ").replace("\n", " ")
    value = message.get_param("charset", "")
    return value.strip() if isinstance(value, str) else ""
