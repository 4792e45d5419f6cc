"""Plain text and Markdown, read as they are written.

Markdown is not rendered: a capture in Markdown is quoted with its words, and emphasis inside a
quoted sentence is part of what the file says.
"""

from mkdocs_dossier.captures.encoding import decode
from mkdocs_dossier.captures.extraction import Extraction, refuse
from mkdocs_dossier.captures.landmarks import lines, paragraphs
from mkdocs_dossier.captures.media import charset
from mkdocs_dossier.diagnostics.captures import Cap
from mkdocs_dossier.model.capture import CaptureText


def extract_plain(raw: bytes, media_type: str, _address: str = "") -> Extraction:
    """Return the text with its paragraphs and lines."""
    decoded = decode(raw, charset(media_type))
    if decoded.text is None:
        return refuse(Cap.CAP011, decoded.reason, "Convert a copy to UTF-8.")
    text = decoded.text
    return Extraction(CaptureText(text, paragraphs(text) + lines(text)))
