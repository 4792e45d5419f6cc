"""The body of a server's answer, bounded in time and size."""

import http.client
import zlib
from time import monotonic
from typing import Protocol

CHUNK = 64 * 1024


class Response(Protocol):
    """What is used of :class:`http.client.HTTPResponse`."""

    status: int
    headers: http.client.HTTPMessage

    def read1(self, n: int) -> bytes:
        """Return at most ``n`` bytes, as soon as there are any."""
        ...


class UnfetchedError(Exception):
    """Why an address could not be captured, as the end of a sentence."""


def read_body(response: Response, size: int, deadline: float) -> bytes:
    """Return the body.

    Raises:
        UnfetchedError: if it is too large, too slow, or cut off.
    """
    parts: list[bytes] = []
    length = 0
    try:
        while chunk := response.read1(CHUNK):
            parts.append(chunk)
            length += len(chunk)
            if length > size:
                raise UnfetchedError(f"sends more than {size} bytes")
            if monotonic() > deadline:
                raise UnfetchedError("sends too slowly")
    except (OSError, http.client.HTTPException) as error:
        raise UnfetchedError("broke off its answer") from error
    promised = response.headers.get("Content-Length", "")
    if promised.isdecimal() and length != int(promised):
        raise UnfetchedError("broke off its answer")
    return b"".join(parts)


def unzip(raw: bytes, size: int) -> bytes:
    """Undo a gzip coding.

    Raises:
        UnfetchedError: if it is none, or unpacks to more than ``size`` bytes.
    """
    machine = zlib.decompressobj(wbits=31)
    try:
        unpacked = machine.decompress(raw, size + 1)
    except zlib.error as error:
        raise UnfetchedError("sends broken gzip") from error
    if len(unpacked) > size or not machine.eof:
        raise UnfetchedError(f"sends broken gzip, or more than {size} bytes")
    return unpacked
