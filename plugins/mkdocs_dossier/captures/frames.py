"""Messages between the reader of captures and its worker: a length, then so many bytes."""

from struct import Struct
from typing import IO

LENGTH = Struct(">Q")


def write_frame(stream: IO[bytes], content: bytes) -> None:
    """Write one message.

    Raises:
        OSError: if the other side is gone.
    """
    stream.write(LENGTH.pack(len(content)))
    stream.write(content)
    stream.flush()


def read_frame(stream: IO[bytes], limit: int) -> bytes | None:
    """Return one message, or ``None`` at the end, when it is cut off, or larger than ``limit``."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (size,) = LENGTH.unpack(head)
    if size > limit:
        return None
    content = stream.read(size)
    return content if len(content) == size else None
