import gzip
import json
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from mkdocs_dossier.captures import media
from mkdocs_dossier.captures.extract import extract
from mkdocs_dossier.captures.extraction import Extraction
from mkdocs_dossier.diagnostics.captures import Cap

Response = tuple[str, str, str, bytes]


def warc(*responses: Response, compressed: bool = True) -> bytes:
    # By hand: warcio's writer leaves temporary files for the garbage collector to close.
    records = b""
    for number, (address, status, media_type, body) in enumerate(responses):
        http = f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\n\r\n".encode() + body
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
            f"WARC-Target-URI: {address}\r\nWARC-Date: 2020-02-13T23:06:00Z\r\n"
            f"Content-Type: application/http\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        record = head.encode() + http + b"\r\n\r\n"
        records += gzip.compress(record) if compressed else record
    return records


def wacz(raw: bytes, page: str = "", name: str = "archive/data.warc.gz") -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        archive.writestr(name, raw)
        if page:
            lines = [{"format": "json-pages-1.0"}, {"url": page, "title": "A page"}]
            archive.writestr("pages/pages.jsonl", "\n".join(map(json.dumps, lines)))
    return buffer.getvalue()


def words(extraction: Extraction) -> str:
    assert extraction.text is not None, extraction.findings
    return extraction.text.text


def codes(extraction: Extraction) -> list[Cap]:
    return [each.code for each in extraction.findings]


REDIRECT = ("https://example.org/old", "301 Moved", "text/html", b"<p>moved</p>")
SCRIPT = ("https://example.org/a.js", "200 OK", "text/javascript", b"var words")
ONE = ("https://example.org/one", "200 OK", "text/html; charset=latin1", b"<p>caf\xe9</p>")
TWO = ("https://example.org/two", "200 OK", "text/html", b"<p>two</p>")
ROBOTS = ("https://example.org/robots.txt", "200 OK", "text/plain", b"Disallow")


@pytest.mark.parametrize("compressed", [True, False])
def test_the_only_page_is_read(compressed: bool) -> None:  # noqa: FBT001 - a parameter of the test
    raw = warc(ROBOTS, REDIRECT, SCRIPT, ONE, compressed=compressed)
    extraction = extract(raw, media.WARC)
    assert words(extraction) == "café"
    assert codes(extraction) == []


def test_the_address_picks_the_page() -> None:
    extraction = extract(warc(ONE, TWO), media.WARC, "https://example.org/two#top")
    assert words(extraction) == "two"
    assert codes(extraction) == []


def test_several_pages_without_an_address_are_in_doubt() -> None:
    extraction = extract(warc(ONE, TWO), media.WARC)
    assert words(extraction) == "café"
    assert codes(extraction) == [Cap.CAP016]


def test_a_page_from_elsewhere_is_in_doubt() -> None:
    extraction = extract(warc(ONE), media.WARC, "https://example.org/two")
    assert words(extraction) == "café"
    assert codes(extraction) == [Cap.CAP016]


def test_text_is_read_where_there_is_no_page() -> None:
    assert words(extract(warc(SCRIPT, ROBOTS), media.WARC)) == "Disallow"
    assert codes(extract(warc(SCRIPT), media.WARC)) == [Cap.CAP018]


def test_wacz_reads_the_page_it_lists() -> None:
    extraction = extract(wacz(warc(ONE, TWO), TWO[0]), media.WACZ)
    assert words(extraction) == "two"
    assert codes(extraction) == []
    assert codes(extract(wacz(warc(ONE, TWO)), media.WACZ)) == [Cap.CAP016]


def test_wacz_looks_nowhere_but_in_its_archive_folder() -> None:
    raw = wacz(warc(ONE), name="../../archive/data.warc.gz")
    assert codes(extract(raw, media.WACZ)) == [Cap.CAP018]


@pytest.mark.parametrize("compressed", [True, False])
def test_a_truncated_archive_is_damaged(compressed: bool) -> None:  # noqa: FBT001 - likewise
    body = bytes(range(32, 127)) * 2000
    raw = warc(("https://example.org/", "200 OK", "text/html", body), compressed=compressed)
    assert codes(extract(raw[: len(raw) * 2 // 3], media.WARC)) == [Cap.CAP012]
    assert codes(extract(wacz(raw)[:-40], media.WACZ)) == [Cap.CAP012]


def test_garbage_is_damaged() -> None:
    for media_type in (media.WARC, media.WACZ):
        assert codes(extract(b"no archive at all", media_type)) == [Cap.CAP012]


def test_a_page_that_unpacks_to_too_much_is_refused() -> None:
    bomb = warc(("https://example.org/", "200 OK", "text/html", bytes(40 * 2**20)))
    assert len(bomb) < 10**5
    assert codes(extract(bomb, media.WARC)) == [Cap.CAP013]
    assert codes(extract(wacz(zlib.compress(b"x")), media.WACZ)) == [Cap.CAP012]
