"""Ogg sound and films without their comments (RFC 3533; Vorbis I, 5; RFC 7845, 5.2; Theora, 6.3).

The header of comments keeps its length, so that no page moves: its text becomes spaces. Only the
check sums of its pages are written anew.
"""

from collections.abc import Iterator
from struct import pack, pack_into, unpack_from

_HEAD = 27
_COMMENTS = {b"\x03vorbis": b"\x01", b"\x81theora": b"", b"OpusTags": b""}
"""How a header of comments begins, and what stands behind the last one."""
_GENERATOR = 0x04C11DB7


def clean_ogg(raw: bytes) -> bytes | None:
    """Return the file with empty comments; ``None`` if it has a stream of another kind."""
    pages = list(_find_pages(raw))
    cleaned = bytearray(raw)
    for serial in {unpack_from("<I", raw, start + 14)[0] for start, _, _ in pages}:
        own = [page for page in pages if unpack_from("<I", raw, page[0] + 14)[0] == serial]
        pieces = list(_find_second_packet(raw, own))
        packet = b"".join(raw[start:end] for start, end in pieces)
        begins = next((each for each in _COMMENTS if packet.startswith(each)), None)
        if begins is None:
            return None
        written = _write_empty(begins, len(packet))
        if written is None:
            return None
        at = 0
        for start, end in pieces:
            cleaned[start:end] = written[at : at + end - start]
            at += end - start
    for start, _, end in pages:
        if cleaned[start:end] != raw[start:end]:
            pack_into("<I", cleaned, start + 22, 0)
            pack_into("<I", cleaned, start + 22, _sum_up(cleaned[start:end]))
    return bytes(cleaned) if pages else None


def _find_pages(raw: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield where pages start, where their content does, and where they end."""
    at = 0
    while raw[at : at + 4] == b"OggS" and at + _HEAD <= len(raw):
        body = at + _HEAD + raw[at + 26]
        end = body + sum(raw[at + _HEAD : body])
        if end > len(raw):
            return
        yield at, body, end
        at = end


def _find_second_packet(raw: bytes, pages: list[tuple[int, int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a stream's second packet, which is the header of comments."""
    number = 0
    for start, body, _ in pages:
        at = begin = body
        for length in raw[start + _HEAD : body]:
            at += length
            if length < 255:
                if number == 1:
                    yield begin, at
                    return
                number += 1
                begin = at
        if number == 1 and at > begin:
            yield begin, at


def _write_empty(begins: bytes, length: int) -> bytes | None:
    """Return a header without comments, whose maker's name is spaces."""
    ends = _COMMENTS[begins]
    spaces = length - len(begins) - 8 - len(ends)
    if spaces < 0:
        return None
    return begins + pack("<I", spaces) + b" " * spaces + pack("<I", 0) + ends


def _sum_up(page: bytes | bytearray) -> int:
    """Return a page's check sum (RFC 3533, section 6): no reflection, nothing added."""
    total = 0
    for byte in page:
        total = (total << 8) & 0xFFFFFFFF ^ _TABLE[(total >> 24) ^ byte]
    return total


def _divide(value: int) -> int:
    value <<= 24
    for _ in range(8):
        value = (value << 1) ^ (_GENERATOR if value & 0x80000000 else 0)
    return value & 0xFFFFFFFF


_TABLE = [_divide(byte) for byte in range(256)]
