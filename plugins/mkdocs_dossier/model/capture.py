"""Captures: stored copies of sources, and the text extracted from them."""

from dataclasses import dataclass
from enum import Enum

from mkdocs_dossier.model.citation import Label
from mkdocs_dossier.model.place import Span


@dataclass(frozen=True, slots=True)
class Landmark:
    """A stretch of an extracted text that a locator can name.

    Attributes:
        label: what is counted: pages, paragraphs, lines or timestamps.
        name: what a citation calls it: ``12``, ``iv``, ``00:03:12``.
        span: the stretch, in the extracted text.
        speaker: who speaks in it, where the format says so.
    """

    label: Label
    name: str
    span: Span
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class CaptureText:
    """What the words of a capture are.

    Attributes:
        text: the visible text, in reading order; lines end in a line feed,
            paragraphs in two.
        landmarks: pages, paragraphs, lines and cues, each kind in order.
        hyphenated: whether lines may end within a hyphenated word.
        ocr: whether the text was recognised from an image.
    """

    text: str
    landmarks: tuple[Landmark, ...] = ()
    hyphenated: bool = False
    ocr: bool = False


class Availability(Enum):
    """Who may see a capture."""

    PUBLISHED = "published"
    """In the repository: anyone can check."""
    WITHHELD = "withheld"
    """Kept outside (copyright, source protection): receipts stand for it."""


@dataclass(frozen=True, slots=True)
class Capture:
    """A stored copy of a source at a time, as the lock describes it.

    Attributes:
        key: the record's key.
        digest: SHA-256 of the raw bytes, in hexadecimal.
        text_digest: SHA-256 of the extracted text in UTF-8.
        media_type: such as ``text/html``.
        extractor: name and version of what extracted the text.
        file: name below ``sources/captures/``, or in the vault.
        availability: who may see it.
        address: where it was captured from.
        captured: ISO 8601 time of the capture, with zone.
        ocr: whether the text was recognised from an image.
    """

    key: str
    digest: str
    text_digest: str
    media_type: str
    extractor: str
    file: str
    availability: Availability = Availability.PUBLISHED
    address: str = ""
    captured: str = ""
    ocr: bool = False


@dataclass(frozen=True, slots=True)
class Receipt:
    """Record that a holder of a withheld capture verified a quotation.

    Attributes:
        key: the record's key.
        capture: SHA-256 of the raw capture.
        quotation: SHA-256 of the quotation's normalised words.
        locator: the locator that was checked with it, such as ``par. 8``; may be empty.
        positions: offsets of each verbatim segment in the extracted text.
        date: ISO 8601 date of the attestation.
        attester: who attested.
        tool: name and version of the tool.
        signature: an SSH signature over the other fields, or empty.
    """

    key: str
    capture: str
    quotation: str
    locator: str
    positions: tuple[Span, ...]
    date: str
    attester: str
    tool: str
    signature: str = ""
