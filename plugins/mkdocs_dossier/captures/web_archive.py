"""The main page of a web archive: WARC (ISO 28500) or WACZ.

A capture is one page. It is the response from the address that was captured; without one, the
first page that a WACZ lists in ``pages/pages.jsonl``; else the first HTML response, else the first
text or PDF. Everything is streamed under bounds, and nothing is ever unpacked to a disk.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import IO
from zipfile import BadZipFile, ZipFile
from zlib import error as zlib_error

from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]
from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]

from mkdocs_dossier.captures.limits import DEFAULT
from mkdocs_dossier.captures.media import HTML, PDF, PLAIN, XHTML, essence

READABLE = (HTML, XHTML, PLAIN, PDF)
CHUNK = 64 * 1024
MAX_RECORDS = 100_000
MAX_PAGE = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Page:
    """A readable response in an archive."""

    address: str
    media_type: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class Contents:
    """What an archive holds that could be the page.

    Attributes:
        page: the one to read; ``None`` if there is none.
        others: how many more HTML pages nothing tells apart from it.
        damaged: whether reading stopped at a broken record.
        too_large: whether reading stopped at a bound.
    """

    page: Page | None = None
    others: int = 0
    damaged: bool = False
    too_large: bool = False


class TooLargeError(Exception):
    """The archive unpacks to more than is read."""


@dataclass(slots=True)
class Budget:
    """How many unpacked bytes may still be read."""

    left: int = DEFAULT.unpacked

    def spend(self, size: int) -> None:
        """Take ``size`` bytes off.

        Raises:
            TooLargeError: if they are more than are left.
        """
        self.left -= size
        if self.left < 0:
            raise TooLargeError


def read_warc(raw: bytes, address: str) -> Contents:
    """Return the main page of a WARC file, compressed or not."""
    return choose([BytesIO(raw)], address)


def read_wacz(raw: bytes, address: str) -> Contents:
    """Return the main page of a WACZ file."""
    try:
        with ZipFile(BytesIO(raw)) as archive:
            names = [name for name in archive.namelist() if is_warc(name)]
            wanted = address or listed_page(archive)
            return choose((archive.open(name) for name in names), wanted)
    except (
        BadZipFile,
        EOFError,
        zlib_error,
        NotImplementedError,
        RuntimeError,
        OSError,
        ValueError,
    ):
        return Contents(damaged=True)


def is_warc(name: str) -> bool:
    """Tell whether a member of a WACZ holds records."""
    return name.startswith("archive/") and name.lower().endswith((".warc", ".warc.gz"))


def listed_page(archive: ZipFile) -> str:
    """Return the first address in a WACZ's page list, or nothing."""
    if "pages/pages.jsonl" not in archive.namelist():
        return ""
    with archive.open("pages/pages.jsonl") as listing:
        for line in listing.read(1024 * 1024).splitlines():
            try:
                entry = json.loads(line)
            except (ValueError, RecursionError):
                continue
            if isinstance(entry, dict) and isinstance(entry.get("url"), str):
                return str(entry["url"])
    return ""


def choose(streams: Iterable[IO[bytes]], address: str) -> Contents:
    """Return the response from ``address``, else the best of the others."""
    best: Page | None = None
    html_pages: set[str] = set()
    budget = Budget()
    try:
        for stream in streams:
            for page in responses(stream, budget):
                if address and same_address(page.address, address):
                    return Contents(page)
                if page.media_type.startswith((HTML, XHTML)):
                    html_pages.add(page.address)
                if best is None or rank(page) < rank(best):
                    best = page
    except TooLargeError:
        return Contents(best, too_large=True)
    except (ArchiveLoadFailed, EOFError, zlib_error, OSError, ValueError, KeyError, AttributeError):
        return Contents(best, damaged=True)
    # An address that no response came from leaves even a single page in doubt.
    return Contents(best, others=max(len(html_pages) - (0 if address else 1), 0))


def responses(stream: IO[bytes], budget: Budget) -> Iterator[Page]:
    """Yield the readable responses of one WARC stream."""
    for count, record in enumerate(ArchiveIterator(stream)):
        if count > MAX_RECORDS:
            raise TooLargeError
        if record.rec_type not in {"response", "resource"}:
            continue
        headers = record.http_headers
        media_type = (
            headers.get_header("Content-Type", "")
            if headers is not None
            else record.rec_headers.get_header("Content-Type", "")
        )
        status = headers.get_statuscode() if headers is not None else "200"
        if status != "200" or essence(media_type or "") not in READABLE:
            continue
        address = record.rec_headers.get_header("WARC-Target-URI", "") or ""
        raw = read_bounded(record.content_stream(), budget)
        # warcio takes the end of the file for the end of the record.
        if getattr(record.raw_stream, "limit", 0) > 0:
            raise EOFError
        yield Page(address, media_type, raw)


def read_bounded(stream: IO[bytes], budget: Budget) -> bytes:
    """Return all of a response's body.

    Raises:
        TooLargeError: if it is larger than a page may be, or the archive's budget is spent.
    """
    parts: list[bytes] = []
    size = 0
    while chunk := stream.read(CHUNK):
        size += len(chunk)
        budget.spend(len(chunk))
        if size > MAX_PAGE:
            raise TooLargeError
        parts.append(chunk)
    return b"".join(parts)


def rank(page: Page) -> int:
    """Return how far down the list of readable types a page's is."""
    return READABLE.index(essence(page.media_type))


def same_address(one: str, other: str) -> bool:
    """Tell whether two addresses name the same page; fragments never reach a server."""
    return one.partition("#")[0].strip("<>") == other.partition("#")[0]
