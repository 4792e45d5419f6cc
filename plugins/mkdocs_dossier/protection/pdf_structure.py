"""What a PDF holds beside its pages (ISO 32000-2), read with pikepdf."""

import re
from collections.abc import Iterator
from io import BytesIO

import pikepdf

from mkdocs_dossier.bibliography.leaks import find_local_path
from mkdocs_dossier.diagnostics.leaks import Leak
from mkdocs_dossier.protection.exif_tags import sort_xmp
from mkdocs_dossier.protection.traces import Trace

_PEOPLE = {"/Author", "/Company", "/Manager", "/LastModifiedBy"}
_SHOWN = {"/Title", "/Subject", "/Keywords", "/Trapped"}
"""Properties that say what the document is; a path in them is found all the same."""
_QUIET = {"/Link", "/Widget", "/Popup"}
_ACTIONS = {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Rendition", "/GoToE"}
_MOST_OBJECTS = 500_000


class LockedPdfError(Exception):
    """The PDF needs a password."""


def open_pdf(raw: bytes) -> pikepdf.Pdf:
    """Open a PDF.

    Raises:
        LockedPdfError: if it needs a password.
        pikepdf.PdfError: if it is damaged.
    """
    try:
        return pikepdf.open(BytesIO(raw))
    except pikepdf.PasswordError as error:
        raise LockedPdfError from error


def examine_structure(raw: bytes) -> Iterator[Trace]:
    """Yield what a PDF tells, but for its text.

    Raises:
        LockedPdfError: if it needs a password.
        pikepdf.PdfError: if it is damaged.
    """
    with open_pdf(raw) as pdf:
        yield from _read_properties(pdf)
        yield from _read_catalog(pdf)
        for number, page in enumerate(pdf.pages, 1):
            yield from _read_page(page.obj, number)
        yield from _find_actions(pdf)
        ends = len(re.findall(rb"startxref\s+\d+\s+%%EOF", raw))
        # A linearised file ("fast web view") has two ends from its first saving on.
        if ends > (2 if pdf.is_linearized else 1):
            yield Trace(Leak.SEC105, f"{ends - 1 - pdf.is_linearized} earlier savings in the file")


def _read_properties(pdf: pikepdf.Pdf) -> Iterator[Trace]:
    info = pdf.trailer.get("/Info")
    if isinstance(info, pikepdf.Dictionary):
        for name, value in info.items():
            said = str(value)
            if said.strip() and name not in _SHOWN:
                code = Leak.SEC101 if name in _PEOPLE else Leak.SEC104
                yield Trace(code, f"property {name[1:]}", said)
            elif said.strip():
                yield from _find_path(f"property {name[1:]}", said)
    metadata = pdf.Root.get("/Metadata")
    if isinstance(metadata, pikepdf.Stream):
        yield from sort_xmp(metadata.read_bytes())


def _find_path(where: str, said: str) -> Iterator[Trace]:
    if find_local_path(said):
        yield Trace(Leak.SEC111, where, said)


def _read_catalog(pdf: pikepdf.Pdf) -> Iterator[Trace]:
    if len(pdf.attachments):
        names = ", ".join(pdf.attachments.keys())
        yield Trace(Leak.SEC106, f"{len(pdf.attachments)} attached files", names)
    if "/PieceInfo" in pdf.Root:
        yield Trace(Leak.SEC104, "an editor's private data")
    layers = pdf.Root.get("/OCProperties")
    if isinstance(layers, pikepdf.Dictionary):
        default = layers.get("/D", pikepdf.Dictionary())
        if len(default.get("/OFF", [])) or default.get("/BaseState") == "/OFF":
            yield Trace(Leak.SEC110, "layers that are off")


def _read_page(page: pikepdf.Object, number: int) -> Iterator[Trace]:
    if "/Thumb" in page:
        yield Trace(Leak.SEC103, f"page {number}")
    if "/PieceInfo" in page:
        yield Trace(Leak.SEC104, f"page {number}, an editor's private data")
    annotations = page.get("/Annots")
    for each in annotations if isinstance(annotations, pikepdf.Array) else ():
        if not isinstance(each, pikepdf.Dictionary):
            continue
        kind = str(each.get("/Subtype", ""))
        if kind == "/FileAttachment":
            yield Trace(Leak.SEC106, f"page {number}, an attached file")
        elif kind not in _QUIET:
            said = f"{each.get('/T', '')} {each.get('/Contents', '')}"
            yield Trace(Leak.SEC108, f"page {number}, a note", said)


def _find_actions(pdf: pikepdf.Pdf) -> Iterator[Trace]:
    found: set[str] = set()
    for count, each in enumerate(pdf.objects):
        if count > _MOST_OBJECTS:
            break
        if isinstance(each, (pikepdf.Dictionary, pikepdf.Stream)):
            found |= {name for name in _list_actions(each, 0) if name not in found}
    for name in sorted(found):
        yield Trace(Leak.SEC107, f"an action {name[1:]}")


def _list_actions(value: pikepdf.Object, depth: int) -> Iterator[str]:
    if depth > 4:
        return
    if "/S" in value and isinstance(value["/S"], pikepdf.Name) and str(value["/S"]) in _ACTIONS:
        yield str(value["/S"])
    for name, inner in value.items():
        if name == "/JS":
            yield "/JavaScript"
        elif isinstance(inner, pikepdf.Dictionary) and not inner.is_indirect:
            yield from _list_actions(inner, depth + 1)
