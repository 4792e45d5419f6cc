"""What somebody does about a file that is not cleaned here, by its kind."""

from mkdocs_dossier.protection.kinds import Kind, kind_of

_CLEANED = "mp3 m4a m4b mp4 m4v mov ogg oga opus flac wav aiff aif".split()
_WAYS = {
    Kind.HEIF: (
        "Open the picture in a program for pictures, export it as PNG or JPEG, then clean that:"
        " dossier protect --fix."
    ),
    Kind.OLD_OFFICE: (
        "Open it in LibreOffice or Word, save it as .docx, .xlsx, .pptx or .odt, then clean that:"
        " dossier protect --fix. An .msg is saved as .eml. The old formats keep earlier words and"
        " names in places that nobody has described."
    ),
    Kind.RECORDING: (
        "Export it anew, without metadata (in ffmpeg: ffmpeg -i IN -map 0:v? -map 0:a?"
        " -map_metadata -1 -map_chapters -1 OUT), and look again: dossier protect."
    ),
    Kind.WEB_ARCHIVE: (
        "Unpack it, clean each archive/*.warc.gz (dossier protect --fix), and pack these anew (wacz"
        " create), or keep the cleaned WARC alone: its index and signature speak of the bytes."
    ),
}


def say_by_hand(name: str) -> str:
    """Return what to do by hand; nothing for a file that is cleaned here.

    Args:
        name: of the file, whose ending tells the kind.
    """
    kind, ending = kind_of(name, b""), name.lower().rpartition(".")[2]
    is_cleaned = ending in _CLEANED or (kind is Kind.WEB_ARCHIVE and ending != "wacz")
    return "" if kind is None or is_cleaned else _WAYS.get(kind, "")
