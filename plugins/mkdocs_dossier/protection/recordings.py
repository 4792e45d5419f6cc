"""What the tags of a sound or video file tell, as far as TinyTag reads its format."""

from io import BytesIO

from tinytag import TinyTag
from tinytag.tinytag import TinyTagException

from mkdocs_dossier.diagnostics.leaks import Leak
from mkdocs_dossier.protection.traces import Examination, Trace

_PEOPLE = {"artist", "albumartist", "composer", "lyricist", "conductor", "director", "encoded_by",
           "copyright", "publisher", "owner"}  # fmt: skip
_PLACES = ("xyz", "location", "gps")
_TECHNICAL = {"bitdepth", "bitrate", "channels", "duration", "filename", "filesize", "samplerate",
              "images", "is_lossless", "track", "track_total", "disc", "disc_total",
              "is_audiobook", "bpm", "isrc", "language", "encoder_settings",
              "mime_type"}  # fmt: skip
_SPHERICAL = (b"\xa9xyz", b"com.apple.quicktime.location", b"loci")


def examine_recording(raw: bytes, name: str) -> Examination:
    """Return what a recording's tags tell."""
    traces = [
        Trace(Leak.SEC100, f"tag {mark.decode('latin-1')}")
        for mark in _SPHERICAL
        if raw[4:8] == b"ftyp" and mark in raw
    ][:1]
    try:
        tag = TinyTag.get(filename=name, file_obj=BytesIO(raw), image=True)
    except TinyTagException:
        unread = "The tags of this recording cannot be read: look with a program that can."
        return Examination(tuple(traces), (unread,))
    for field, value in tag.as_dict().items():
        for each in value if isinstance(value, list) else [value]:
            if field.lower() in _TECHNICAL or not str(each or "").strip():
                continue
            code = Leak.SEC104
            if any(place in field.lower() for place in _PLACES):
                code = Leak.SEC100
            elif field.lower() in _PEOPLE:
                code = Leak.SEC101
            traces.append(Trace(code, f"tag {field}", str(each)))
    if tag.images.any is not None:
        traces.append(Trace(Leak.SEC103, "an embedded picture"))
    return Examination(tuple(traces))
