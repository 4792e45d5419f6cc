"""What a web archive tells of whoever made it: WARC (ISO 28500) and WACZ."""

from collections.abc import Iterator
from io import BytesIO
from typing import IO
from zipfile import ZipFile

from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]
from warcio.statusandheaders import StatusAndHeaders  # type: ignore[import-untyped]
from warcio.warcwriter import WARCWriter  # type: ignore[import-untyped]

from mkdocs_dossier.captures.limits import DEFAULT
from mkdocs_dossier.captures.web_archive import MAX_RECORDS, Budget, is_warc, read_bounded
from mkdocs_dossier.diagnostics.leaks import Leak
from mkdocs_dossier.protection.request_headers import is_account, is_secret, sort_header
from mkdocs_dossier.protection.secrets import find_secrets
from mkdocs_dossier.protection.traces import Examination, Trace
from mkdocs_dossier.protection.web_pages import examine_page

_MAKER = {"operator", "hostname", "ip", "http-header-from"}
_MOST_TEXT = 2_000_000


def examine_archive(raw: bytes, name: str) -> Examination:
    """Return what a web archive tells."""
    traces: list[Trace] = []
    budget = Budget(DEFAULT.unpacked)
    for stream in _streams(raw, name):
        for number, record in enumerate(ArchiveIterator(stream), 1):
            if number > MAX_RECORDS:
                break
            traces += _read_record(record, number, budget)
    return Examination(tuple(dict.fromkeys(traces)))


def _streams(raw: bytes, name: str) -> Iterator[IO[bytes]]:
    if not name.lower().endswith(".wacz") and not raw.startswith(b"PK"):
        yield BytesIO(raw)
        return
    with ZipFile(BytesIO(raw)) as archive:
        for member in archive.namelist():
            if is_warc(member):
                with archive.open(member) as stream:
                    yield stream


def _read_record(record: object, number: int, budget: Budget) -> Iterator[Trace]:
    kind = getattr(record, "rec_type", "")
    where = f"record {number} ({kind})"
    address = record.rec_headers.get_header("WARC-Target-URI") or ""  # type: ignore[attr-defined]
    for secret in find_secrets(address):
        yield Trace(secret.code, f"{where}, {secret.where}", secret.value)
    headers = getattr(record, "http_headers", None)
    for name, value in headers.headers if headers is not None else ():
        yield from sort_header(name, value, where)
    body = read_bounded(record.content_stream(), budget)  # type: ignore[attr-defined]
    if kind == "warcinfo":
        for line in body.decode("utf-8", "replace").splitlines():
            field, _, value = line.partition(":")
            if field.strip().lower() in _MAKER and value.strip():
                yield Trace(Leak.SEC115, f"{where}, {field.strip()}", value.strip())
    elif kind == "request" and body:
        yield Trace(Leak.SEC114, f"{where}, what was sent", body.decode("utf-8", "replace"))
    elif kind == "response" and b"<" in body[:1000]:
        for each in examine_page(body[:_MOST_TEXT].decode("utf-8", "replace")).traces:
            yield Trace(each.code, f"{where}, {each.where}", each.value)


def clean_archive(raw: bytes, name: str) -> bytes | None:
    """Return a WARC without requests, and without secret headers in answers.

    ``None`` for a WACZ: its index and signature speak of the bytes in it.
    """
    if name.lower().endswith(".wacz") or raw.startswith(b"PK"):
        return None
    out = BytesIO()
    writer = WARCWriter(out, gzip=raw.startswith(b"\x1f\x8b"))
    for record in ArchiveIterator(BytesIO(raw)):
        if record.rec_type in ("request", "warcinfo"):
            continue
        headers = record.http_headers
        if headers is not None:
            kept = [
                (field, value)
                for field, value in headers.headers
                if not is_secret(field) and not is_account(field)
            ]
            record.http_headers = StatusAndHeaders(headers.statusline, kept, headers.protocol)
            # The digest of the block spoke of the headers, too.
            record.rec_headers.remove_header("WARC-Block-Digest")
            record.rec_headers.remove_header("Content-Length")
            record.length = None
        writer.write_record(record)
    return out.getvalue()
