"""Zip files whose bytes depend on nothing but what is in them."""

from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can hold (APPNOTE.TXT, 4.4.6)."""
_READABLE = 0o100644 << 16
"""An ordinary file that everybody may read."""
_UNIX = 3


def pack(files: Iterable[tuple[str, bytes]], moment: datetime | None, stored: str = "") -> bytes:
    """Return a zip.

    Args:
        files: paths and contents, in the order in which they are to stand.
        moment: when each file is said to have been written; ``None`` for the earliest.
        stored: the path of a file that must not be compressed.
    """
    written = moment.astimezone(UTC).timetuple()[:6] if moment else _EARLIEST
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for path, content in files:
            about = ZipInfo(path, max(written, _EARLIEST))
            # Otherwise the system that packs could be told from the bytes.
            about.create_system = _UNIX
            about.external_attr = _READABLE
            about.compress_type = ZIP_STORED if path == stored else ZIP_DEFLATED
            archive.writestr(about, content)
    return packed.getvalue()
