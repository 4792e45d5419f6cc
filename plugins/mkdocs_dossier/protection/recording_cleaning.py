"""Sound without its tags, where the format keeps them apart from the sound.

No sample is decoded: what is heard stays as it was, byte for byte. Sources: RIFF (Microsoft,
Multimedia Programming Interface 1.0), AIFF 1.3 (Apple), FLAC (RFC 9639), ID3v2.4 (id3.org),
APEv2 (Hydrogenaudio), MPEG-4 file format (ISO/IEC 14496-12, in ``film_cleaning``), Ogg (RFC 3533,
in ``ogg_cleaning``).
"""

from collections.abc import Callable, Iterator
from struct import pack, unpack_from

from mkdocs_dossier.protection.film_cleaning import clean_film
from mkdocs_dossier.protection.ogg_cleaning import clean_ogg

_WAVE = (b"fmt ", b"fact", b"data")
_AIFF = (b"FVER", b"COMM", b"SSND")
_STREAMINFO, _SEEKTABLE = 0, 3
_LAST = 0x80
_FRAME = 0xE0


def clean_recording(raw: bytes) -> bytes | None:
    """Return a recording without tags; ``None`` for a format that is not taken apart here."""
    for magic, at, clean in _FORMATS:
        if raw[at : at + len(magic)] == magic:
            return clean(raw)
    return None


def _clean_wave(raw: bytes) -> bytes | None:
    kept = _keep_chunks(raw, "<I", _WAVE)
    return kept and b"RIFF" + pack("<I", len(kept) + 4) + b"WAVE" + kept


def _clean_aiff(raw: bytes) -> bytes | None:
    kept = _keep_chunks(raw, ">I", _AIFF)
    return kept and b"FORM" + pack(">I", len(kept) + 4) + raw[8:12] + kept


def _keep_chunks(raw: bytes, size: str, names: tuple[bytes, ...]) -> bytes | None:
    """Return the chunks of such names; ``None`` where a size is not to be trusted."""
    kept = bytearray()
    at = 12
    while at + 8 <= len(raw):
        (length,) = unpack_from(size, raw, at + 4)
        end = at + 8 + length
        if end > len(raw):
            return None
        if raw[at : at + 4] in names:
            kept += raw[at:end] + b"\0" * (length % 2)
        at = end + length % 2
    return bytes(kept) if kept else None


def _clean_flac(raw: bytes) -> bytes | None:
    at, blocks = 4, []
    is_last = False
    while not is_last and at + 4 <= len(raw):
        is_last, kind = bool(raw[at] & _LAST), raw[at] & ~_LAST
        end = at + 4 + int.from_bytes(raw[at + 1 : at + 4], "big")
        if kind in (_STREAMINFO, _SEEKTABLE):
            blocks.append(bytes([kind]) + raw[at + 1 : end])
        at = end
    if not blocks or not is_last or at > len(raw):
        return None
    blocks[-1] = bytes([blocks[-1][0] | _LAST]) + blocks[-1][1:]
    return b"fLaC" + b"".join(blocks) + raw[at:]


def _clean_tagged(raw: bytes) -> bytes | None:
    """Take tags off both ends of MPEG sound, or off the front of FLAC."""
    start = 0
    while raw[start : start + 3] == b"ID3" and start + 10 <= len(raw):
        has_footer = raw[start + 5] & 0x10
        start += 10 + _read_synchsafe(raw, start + 6) + (10 if has_footer else 0)
    if raw[start : start + 4] == b"fLaC":
        return _clean_flac(raw[start:])
    while start < len(raw) and raw[start] == 0:
        # Padding between the tag and the first frame.
        start += 1
    end = len(raw)
    while (shorter := end - sum(_measure_tails(raw[start:end]))) < end:
        end = shorter
    is_frame = raw[start : start + 1] == b"\xff" and end - start > 4
    return raw[start:end] if is_frame and raw[start + 1] & _FRAME == _FRAME else None


def _measure_tails(raw: bytes) -> Iterator[int]:
    """Yield the length of a tag that stands at the end, if there is one."""
    if raw[-128:-125] == b"TAG":
        yield 128 + (227 if raw[-355:-351] == b"TAG+" else 0)
    elif raw[-32:-24] == b"APETAGEX":
        size, _, flags = unpack_from("<III", raw, len(raw) - 20)
        yield min(size + (32 if flags & 0x80000000 else 0), len(raw))
    elif raw[-9:] == b"LYRICS200" and raw[-15:-9].isdigit():
        yield min(int(raw[-15:-9]) + 15, len(raw))
    elif raw[-10:-7] == b"3DI":
        yield min(_read_synchsafe(raw, len(raw) - 4) + 20, len(raw))


def _read_synchsafe(raw: bytes, at: int) -> int:
    total = 0
    for byte in raw[at : at + 4]:
        total = total << 7 | byte & 0x7F
    return total


_FORMATS: tuple[tuple[bytes, int, Callable[[bytes], bytes | None]], ...] = (
    (b"WAVE", 8, _clean_wave),
    (b"AIFF", 8, _clean_aiff),
    (b"AIFC", 8, _clean_aiff),
    (b"fLaC", 0, _clean_flac),
    (b"OggS", 0, clean_ogg),
    (b"ftyp", 4, clean_film),
    (b"ID3", 0, _clean_tagged),
    (b"\xff\xfb", 0, _clean_tagged),
    (b"\xff\xfa", 0, _clean_tagged),
    (b"\xff\xf3", 0, _clean_tagged),
    (b"\xff\xf2", 0, _clean_tagged),
    (b"\xff\xe3", 0, _clean_tagged),
)
