"""What the tags of a photograph tell (EXIF 3.0, IPTC IIM 4.2, XMP)."""

import re
from collections.abc import Iterator

from mkdocs_dossier.diagnostics.leaks import Leak
from mkdocs_dossier.protection.traces import Trace

_PEOPLE = {"Artist", "XPAuthor", "CameraOwnerName", "OwnerName", "Copyright", "Photographer",
           "ImageEditor", "HostComputer"}  # fmt: skip
_DEVICES = {"BodySerialNumber", "LensSerialNumber", "CameraSerialNumber", "SerialNumber",
            "ImageUniqueID", "RawDataUniqueID", "MakerNote", "MakerNotes"}  # fmt: skip
_TECHNICAL = set(
    """Orientation XResolution YResolution ResolutionUnit YCbCrPositioning YCbCrSubSampling
    YCbCrCoefficients ReferenceBlackWhite ExifOffset GPSInfo ExifVersion ComponentsConfiguration
    FlashPixVersion ColorSpace ExifImageWidth ExifImageHeight PixelXDimension PixelYDimension
    ImageWidth ImageLength BitsPerSample Compression PhotometricInterpretation StripOffsets
    SamplesPerPixel RowsPerStrip StripByteCounts PlanarConfiguration SampleFormat Predictor
    ExtraSamples TileWidth TileLength TileOffsets TileByteCounts JPEGTables NewSubfileType
    SubfileType FillOrder WhitePoint PrimaryChromaticities TransferFunction InterColorProfile
    ExifInteroperabilityOffset InteropIndex InteropVersion RelatedImageWidth RelatedImageLength
    ColorMap Group3Options Group4Options T4Options T6Options PageNumber XMP IPTCNAA IptcNaaInfo
    JpegIFOffset JpegIFByteCount ImageResources InterColourProfile""".split()
)
"""Tags that say how the picture is stored, and XMP and IPTC blocks, which are read elsewhere."""


def sort_tag(name: str, value: str) -> Iterator[Trace]:
    """Yield what one EXIF tag outside of the GPS block tells.

    Args:
        name: as the standard has it.
        value: as text.
    """
    if name in _TECHNICAL or not value.strip("\0 "):
        return
    if name.startswith("GPS"):
        yield Trace(Leak.SEC100, f"EXIF {name}", value)
    elif name in _PEOPLE:
        yield Trace(Leak.SEC101, f"EXIF {name}", value)
    elif name in _DEVICES or "SerialNumber" in name:
        yield Trace(Leak.SEC102, f"EXIF {name}", value[:200])
    else:
        yield Trace(Leak.SEC104, f"EXIF {name}", value[:2000])


_XMP = (
    (Leak.SEC100, re.compile(r"\b(?:exif:GPS\w+|photoshop:City|Iptc4xmpCore:Location)\b")),
    (
        Leak.SEC101,
        re.compile(
            r"\b(?:dc:creator|aux:OwnerName|tiff:Artist|pdfx?:Author|cc:attributionName"
            r"|photoshop:CaptionWriter|xmpRights:Owner|dc:rights)\b"
        ),
    ),
    (Leak.SEC102, re.compile(r"\b(?:aux|exifEX|exif):\w*SerialNumber\b|\bexif:ImageUniqueID\b")),
    (Leak.SEC103, re.compile(r"\bxmp(?:GImg)?:(?:Thumbnails|image)\b")),
    (Leak.SEC105, re.compile(r"\b(?:xmpMM:History|photoshop:DocumentAncestors)\b")),
)


def sort_xmp(packet: bytes) -> Iterator[Trace]:
    """Yield what an XMP packet tells; an empty one tells nothing."""
    text = packet.decode("utf-8", "replace").replace("\0", "")
    if not re.search(r"<rdf:Description[^>]*\w:\w+=|<rdf:Description[^/]*?>\s*<\w", text):
        return
    told = False
    for code, pattern in _XMP:
        if found := sorted(set(pattern.findall(text))):
            told = True
            yield Trace(code, f"XMP {', '.join(found[:3])}", text[:20_000])
    if not told:
        yield Trace(Leak.SEC104, "XMP", text[:20_000])


_IPTC = {80: Leak.SEC101, 85: Leak.SEC101, 110: Leak.SEC101, 116: Leak.SEC101, 118: Leak.SEC101,
         122: Leak.SEC101, 26: Leak.SEC100, 27: Leak.SEC100, 90: Leak.SEC100, 92: Leak.SEC100,
         95: Leak.SEC100}  # fmt: skip
"""Datasets of record 2: by-line, credit, copyright, contact, writer; location, city, province."""


def sort_iptc(record: int, dataset: int, value: bytes) -> Iterator[Trace]:
    """Yield what one IPTC dataset tells."""
    if record == 2 and dataset != 0 and value:
        code = _IPTC.get(dataset, Leak.SEC104)
        yield Trace(code, f"IPTC 2:{dataset}", value.decode("utf-8", "replace"))
