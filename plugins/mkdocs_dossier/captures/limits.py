"""How much an untrusted capture may cost before it is refused."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on reading one capture.

    Attributes:
        raw: bytes of the file.
        unpacked: bytes that a compressed file may unpack to, in sum.
        text: characters of extracted text.
        memory: bytes of address space of the reading process, where the system can limit it.
        cpu: seconds of processor time for one capture, where the system can limit it.
        wall: seconds until the reading process is killed.
    """

    raw: int = 128 * MEGABYTE
    unpacked: int = 256 * MEGABYTE
    text: int = 20_000_000
    memory: int = 1536 * MEGABYTE
    cpu: int = 10
    wall: float = 30.0


DEFAULT = Limits()
