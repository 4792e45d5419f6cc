"""Raw bytes and a media type to text, in this process.

Call this only for formats of ``media.IN_PROCESS`` or from the worker: what comes from strangers is
parsed in a process that may die.
"""

from importlib import import_module
from typing import Protocol, cast

from mkdocs_dossier.captures.extraction import Extraction, Finding, refuse
from mkdocs_dossier.captures.limits import DEFAULT
from mkdocs_dossier.captures.media import (
    DOCX,
    HTML,
    MAIL,
    MARKDOWN,
    PDF,
    PLAIN,
    SRT,
    WACZ,
    WARC,
    WEBVTT,
    XHTML,
    essence,
)
from mkdocs_dossier.diagnostics.captures import Cap

# Imported when needed: most captures are of one or two formats, and each format's library costs
# start-up time.
READERS = {
    PLAIN: ("plain_text", "extract_plain"),
    MARKDOWN: ("plain_text", "extract_plain"),
    HTML: ("html_page", "extract_html"),
    XHTML: ("html_page", "extract_html"),
    PDF: ("pdf_pages", "extract_pdf"),
    DOCX: ("word_document", "extract_docx"),
    MAIL: ("mail", "extract_mail"),
    WEBVTT: ("transcript", "extract_transcript"),
    SRT: ("transcript", "extract_transcript"),
    WARC: ("archived_page", "extract_archive"),
    WACZ: ("archived_page", "extract_archive"),
}
"""Media type to the module of this package that reads it, and the function in it."""


class FormatReader(Protocol):
    """A function that reads one format."""

    def __call__(self, raw: bytes, media_type: str, address: str) -> Extraction:
        """Return the text of ``raw``."""


def extract(raw: bytes, media_type: str, address: str = "") -> Extraction:
    """Return the text of a capture.

    Args:
        raw: the file's bytes.
        media_type: such as ``text/html; charset=utf-8``.
        address: where it was captured from; says which page of a web archive is meant.

    Returns:
        The text with its landmarks, or ``None`` and the reason. Parsers of broken files may raise
        what they like; the worker turns that into a finding.
    """
    if len(raw) > DEFAULT.raw:
        return refuse(Cap.CAP013, "The file is larger than Dossier reads.")
    reader = reader_of(media_type)
    if reader is None:
        return refuse(
            Cap.CAP010,
            f"No text can be read from the media type “{essence(media_type)[:60]}”.",
            "Save the source as HTML, PDF or plain text.",
        )
    extraction = reader(raw, media_type, address)
    if extraction.text is None:
        return extraction
    if len(extraction.text.text) > DEFAULT.text:
        return refuse(Cap.CAP013, "The file holds more text than Dossier reads.")
    if not extraction.text.text.strip() and not extraction.findings:
        return extraction.with_finding(Finding(Cap.CAP018, "No words could be read from the file."))
    return extraction


def reader_of(media_type: str) -> FormatReader | None:
    """Return what reads a media type, or ``None`` if nothing does."""
    module, function = READERS.get(essence(media_type), ("", ""))
    if not module:
        return None
    return cast("FormatReader", getattr(import_module(f"{__package__}.{module}"), function))
