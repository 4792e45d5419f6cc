"""What an image tells: EXIF, XMP, IPTC, text chunks, previews, data behind its end.

Read with Pillow; HEIF, which Pillow does not read, with ExifRead.
"""

from collections.abc import Iterator
from io import BytesIO

from exifread import process_file
from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

from mkdocs_dossier.diagnostics.leaks import Leak
from mkdocs_dossier.protection.exif_tags import sort_iptc, sort_tag, sort_xmp
from mkdocs_dossier.protection.paper import looks_like_paper
from mkdocs_dossier.protection.traces import Examination, Trace

_PEOPLE = {"author", "artist", "creator", "copyright", "by"}
_HARMLESS = {"dpi", "gamma", "srgb", "chromaticity", "interlace", "transparency"}


def examine_image(raw: bytes) -> Examination:
    """Return what an image tells."""
    Image.MAX_IMAGE_PIXELS = 200_000_000
    with Image.open(BytesIO(raw)) as image:
        # Chunks behind the picture are only read with it.
        image.load()
        traces = [*_read_exif(image), *_read_blocks(image), *_read_rest(raw, image)]
        if looks_like_paper(image):
            traces.append(Trace(Leak.SEC117, "the picture"))
    return Examination(tuple(traces))


def examine_heif(raw: bytes) -> Examination:
    """Return what a HEIC or HEIF image's EXIF tells."""
    tags = process_file(BytesIO(raw), details=True)
    traces: list[Trace] = []
    for name, tag in tags.items():
        block, _, short = name.partition(" ")
        if "humbnail" in name:
            traces.append(Trace(Leak.SEC103, "EXIF thumbnail"))
        elif block == "MakerNote":
            traces.append(Trace(Leak.SEC102, "EXIF MakerNote"))
        elif block == "GPS":
            traces.append(Trace(Leak.SEC100, f"EXIF {short}", str(tag)))
        else:
            traces += sort_tag(short or name, str(tag))
    unread = ("Of HEIF images only EXIF can be read; publish a PNG or JPEG.",)
    return Examination(tuple(dict.fromkeys(traces)), unread)


def _read_exif(image: Image.Image) -> Iterator[Trace]:
    exif = image.getexif()
    for tag, value in exif.items():
        yield from sort_tag(ExifTags.TAGS.get(tag, f"tag {tag:#06x}"), _say(value))
    for tag, value in exif.get_ifd(ExifTags.IFD.Exif).items():
        yield from sort_tag(ExifTags.TAGS.get(tag, f"tag {tag:#06x}"), _say(value))
    for tag, value in exif.get_ifd(ExifTags.IFD.GPSInfo).items():
        if tag != ExifTags.GPS.GPSVersionID:
            yield Trace(Leak.SEC100, f"EXIF {ExifTags.GPSTAGS.get(tag, tag)}", _say(value))
    if exif.get_ifd(ExifTags.IFD.IFD1):
        yield Trace(Leak.SEC103, "EXIF thumbnail")


def _read_blocks(image: Image.Image) -> Iterator[Trace]:
    packets = {image.info.get("xmp"), image.info.get("XML:com.adobe.xmp")}
    if image.format == "TIFF":
        packets.add(image.getexif().get(ExifTags.Base.XMLPacket.value))
    for packet in packets:
        if packet:
            yield from sort_xmp(packet.encode() if isinstance(packet, str) else bytes(packet))
    try:
        datasets = (
            IptcImagePlugin.getiptcinfo(image) if isinstance(image, ImageFile.ImageFile) else None
        )
    except (SyntaxError, ValueError, KeyError, TypeError):
        yield Trace(Leak.SEC104, "a damaged IPTC block")
        return
    for (record, dataset), value in (datasets or {}).items():
        for each in value if isinstance(value, list) else [value]:
            yield from sort_iptc(record, dataset, each)


def _read_rest(raw: bytes, image: Image.Image) -> Iterator[Trace]:
    texts = dict(getattr(image, "text", {}))
    if comment := image.info.get("comment"):
        texts["comment"] = _say(comment)
    for name, value in texts.items():
        if name == "XML:com.adobe.xmp" or name.lower() in _HARMLESS:
            continue
        code = Leak.SEC101 if name.lower() in _PEOPLE else Leak.SEC104
        yield Trace(code, f"text “{name[:40]}”", f"{name}: {value}")
    if image.format == "MPO" or (image.format == "TIFF" and getattr(image, "n_frames", 1) > 1):
        yield Trace(Leak.SEC103, "a second picture in the file")
    end = {"JPEG": b"\xff\xd9", "MPO": b"\xff\xd9", "PNG": b"IEND\xaeB`\x82"}.get(
        image.format or "", b""
    )
    if end and not raw.rstrip(b"\0\r\n").endswith(end):
        yield Trace(Leak.SEC106, "data behind the picture's end")


def _say(value: object) -> str:
    if isinstance(value, bytes):
        # Windows' own tags (XPAuthor and kin) are in UTF-16.
        wide = len(value) > 2 and value[1:2] == b"\0"
        return value.decode("utf-16-le" if wide else "utf-8", "replace").strip("\0")
    return str(value)
