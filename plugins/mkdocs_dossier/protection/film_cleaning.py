"""MP4, M4A and QuickTime without tags and times (ISO/IEC 14496-12; QuickTime File Format).

Nothing moves, as tables in the file say where each sample stands: a box of tags becomes one of
free space, filled with zeros.
"""

from collections.abc import Iterator
from struct import unpack_from

_TAGS = (b"udta", b"meta", b"uuid", b"cprt", b"\xa9xyz")
_WITHIN = (b"moov", b"trak", b"mdia", b"moof", b"traf")
_TIMED = {b"mvhd": 4, b"tkhd": 4, b"mdhd": 4}
"""Boxes that begin with version, flags, and when something was made and changed."""
_HANDLER = b"hdlr"
_SHOWN = (b"vide", b"soun", b"text", b"sbtl", b"subt", b"clcp", b"tmcd", b"hint", b"pict")


def clean_film(raw: bytes) -> bytes | None:
    """Return the file without tags; ``None`` if it has a track that tells what was measured.

    Such tracks hold places and movements for every second, among the samples of the film.
    """
    cleaned = bytearray(raw)
    has_any = False
    for name, head, start, end in _walk(raw, 0, len(raw), 0):
        has_any = True
        if name in _TAGS:
            cleaned[head + 4 : head + 8] = b"free"
            cleaned[start:end] = bytes(end - start)
        elif name in _TIMED and end - start >= 20:
            width = 8 if raw[start] == 1 else 4
            cleaned[start + 4 : start + 4 + 2 * width] = bytes(2 * width)
        elif name == _HANDLER and raw[start + 8 : start + 12] not in _SHOWN:
            return None
    return bytes(cleaned) if has_any else None


def _walk(raw: bytes, at: int, end: int, depth: int) -> Iterator[tuple[bytes, int, int, int]]:
    """Yield boxes by name, where each begins, where its content does, and where it ends."""
    while at + 8 <= end and depth < 8:
        (size,) = unpack_from(">I", raw, at)
        start = at + 8
        if size == 1 and at + 16 <= end:
            (size,) = unpack_from(">Q", raw, at + 8)
            start = at + 16
        elif size == 0:
            size = end - at
        close = at + size
        if close > end or close < start:
            return
        name = raw[at + 4 : at + 8]
        yield name, at, start, close
        if name in _WITHIN:
            yield from _walk(raw, start, close, depth + 1)
        at = close
