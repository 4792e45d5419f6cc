"""What a PDF tells: its structure where pikepdf is there, its unseen text, pages that are scans."""

from contextlib import closing

import pypdfium2  # type: ignore[import-untyped]

from mkdocs_dossier.captures.pdf_pages import extract_pdf
from mkdocs_dossier.diagnostics.captures import Cap
from mkdocs_dossier.diagnostics.leaks import Leak
from mkdocs_dossier.protection.extras import MISSING
from mkdocs_dossier.protection.pdf_unseen_text import find_unseen
from mkdocs_dossier.protection.traces import Examination, Trace

_LOCKED = "The PDF is locked with a password, so nothing in it could be looked at."


def examine_pdf(raw: bytes) -> Examination:
    """Return what a PDF tells."""
    traces: list[Trace] = []
    unread: list[str] = []
    try:
        from mkdocs_dossier.protection.pdf_structure import (  # noqa: PLC0415 - an extra's
            LockedPdfError,
            examine_structure,
        )
    except ImportError:
        unread.append(f"Properties, notes, scripts and attachments of PDFs need pikepdf. {MISSING}")
    else:
        try:
            traces += examine_structure(raw)
        except LockedPdfError:
            return Examination((), (_LOCKED,))
    try:
        opened = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError:
        return Examination(tuple(traces), (*unread, _LOCKED if not traces else "Damaged PDF."))
    with closing(opened) as document:
        for index, words in find_unseen(document):
            count = sum(map(str.isalnum, words))
            traces.append(Trace(Leak.SEC109, f"page {index + 1}, {count} letters", words))
    extraction = extract_pdf(raw)
    scanned = any(each.code is Cap.CAP015 for each in extraction.findings)
    if scanned or (extraction.text and extraction.text.ocr):
        traces.append(Trace(Leak.SEC117, "pages that are pictures"))
    text = extraction.text.text if extraction.text else ""
    return Examination(tuple(traces), tuple(unread), text)
