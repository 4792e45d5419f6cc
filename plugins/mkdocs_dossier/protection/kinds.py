"""What kind of file something is, by its first bytes, else by its name."""

from enum import Enum


class Kind(Enum):
    """Kinds of file, each with its own examination."""

    IMAGE = "image"
    HEIF = "HEIF image"
    DRAWING = "SVG drawing"
    PDF = "PDF"
    OFFICE = "office document"
    OLD_OFFICE = "old office document"
    RECORDING = "recording"
    WEB_ARCHIVE = "web archive"
    HAR = "HAR archive"
    MAIL = "e-mail"
    PAGE = "web page"
    TEXT = "text"


_MAGIC: tuple[tuple[bytes, int, Kind], ...] = (
    (b"\xff\xd8\xff", 0, Kind.IMAGE),
    (b"\x89PNG\r\n\x1a\n", 0, Kind.IMAGE),
    (b"GIF8", 0, Kind.IMAGE),
    (b"II*\x00", 0, Kind.IMAGE),
    (b"MM\x00*", 0, Kind.IMAGE),
    (b"WEBP", 8, Kind.IMAGE),
    (b"ftypavif", 4, Kind.IMAGE),
    (b"ftypheic", 4, Kind.HEIF),
    (b"ftypheix", 4, Kind.HEIF),
    (b"ftypmif1", 4, Kind.HEIF),
    (b"%PDF-", 0, Kind.PDF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, Kind.OLD_OFFICE),
    (b"ftyp", 4, Kind.RECORDING),
    (b"ID3", 0, Kind.RECORDING),
    (b"OggS", 0, Kind.RECORDING),
    (b"fLaC", 0, Kind.RECORDING),
    (b"WAVE", 8, Kind.RECORDING),
    (b"AIFF", 8, Kind.RECORDING),
    (b"WARC/", 0, Kind.WEB_ARCHIVE),
)
_SUFFIXES = {
    Kind.IMAGE: "jpg jpeg jpe png gif tif tiff webp avif",
    Kind.HEIF: "heic heif",
    Kind.DRAWING: "svg",
    Kind.PDF: "pdf",
    Kind.OFFICE: "docx docm dotx xlsx xlsm pptx pptm odt ods odp odg",
    Kind.OLD_OFFICE: "doc xls ppt msg",
    Kind.RECORDING: "mp3 m4a m4b mp4 m4v mov ogg oga opus flac wav aiff aif wma webm mkv avi",
    Kind.WEB_ARCHIVE: "warc warc.gz wacz",
    Kind.HAR: "har",
    Kind.MAIL: "eml",
    Kind.PAGE: "html htm xhtml mhtml",
    Kind.TEXT: "md markdown txt bib csv tsv json jsonl yml yaml vtt srt xml js css",
}
_BY_SUFFIX = {suffix: kind for kind, each in _SUFFIXES.items() for suffix in each.split()}


def kind_of(name: str, start: bytes) -> Kind | None:
    """Return what a file is, or ``None`` if nothing is known of its like.

    Args:
        name: of the file.
        start: its first bytes, at least 16 if it has as many.
    """
    for magic, at, kind in _MAGIC:
        if start[at : at + len(magic)] == magic:
            return kind
    parts = name.lower().split(".")
    for count in (2, 1):
        found = _BY_SUFFIX.get(".".join(parts[-count:])) if len(parts) > count else None
        if found:
            return found
    return None
