"""What keeps a PDF from being read out: the checks of PDF/UA-1 that a program can make.

Numbers are those of the Matterhorn Protocol 1.1 (PDF Association, 2021), which says how each
requirement of ISO 14289-1 is tested.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf

_STANDARD = frozenset(
    """/Document /Part /Art /Sect /Div /BlockQuote /Caption /TOC /TOCI /Index /NonStruct /Private /P
    /H1 /H2 /H3 /H4 /H5 /H6 /L /LI /Lbl /LBody /Table /TR /TH /TD /THead /TBody /TFoot /Span /Quote
    /Note /Reference /Code /Link /Annot /Figure /Formula /Form""".split()
)
_PAINTING = frozenset("Tj TJ ' \" Do f F f* S s B B* b b* sh".split())


def find_faults(path: Path) -> list[str]:
    """Return what is wrong, as sentences."""
    with pikepdf.open(path) as pdf:
        return [
            *_check_document(pdf),
            *_check_tags(pdf),
            *_check_pages(pdf),
            *_check_fonts(pdf),
        ]


def list_tags(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield every element of the structure, parents before children, in reading order."""

    def walk(kids: Any) -> Iterator[Any]:  # noqa: ANN401 - an object of any kind
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield kid
                yield from walk(kid.get("/K", pikepdf.Array()))

    yield from walk(pdf.Root.StructTreeRoot.K)


def _check_document(pdf: pikepdf.Pdf) -> Iterator[str]:
    root: Any = pdf.Root
    marks, shown = root.get("/MarkInfo"), root.get("/ViewerPreferences")
    if marks is None or not marks.get("/Marked"):
        yield "01-005: the document is not marked"
    if marks is not None and marks.get("/Suspects"):
        yield "04-001: tags are suspect"
    if "/StructTreeRoot" not in root:
        yield "01-006: there is no structure"
    if not str(root.get("/Lang", "")):
        yield "11-006: no language"
    if shown is None or not shown.get("/DisplayDocTitle"):
        yield "07-001: the title is not shown"
    with pdf.open_metadata() as metadata:
        if metadata.get("pdfuaid:part") != "1":
            yield "06-002: it does not say that it is PDF/UA-1"
        if not metadata.get("dc:title"):
            yield "06-003: no title"
    if "/Outlines" not in root:
        yield "no bookmarks"


def _check_tags(pdf: pikepdf.Pdf) -> Iterator[str]:
    last = 0
    for tag in list_tags(pdf):
        kind = str(tag.S)
        if kind not in _STANDARD:
            yield f"02-001: {kind} is no standard tag"
        if kind == "/Figure" and not str(tag.get("/Alt", "")):
            yield "13-004: a figure has no description"
        if kind[1:2] == "H" and kind[2:].isdigit():
            level = int(kind[2:])
            if level > last + 1:
                yield f"14-003: a heading of level {level} follows one of level {last}"
            last = level
    if not last:
        yield "14-002: no heading"


def _check_pages(pdf: pikepdf.Pdf) -> Iterator[str]:
    for number, page in enumerate(pdf.pages, start=1):
        depth = 0
        for instruction in pikepdf.parse_content_stream(page):
            name = str(instruction.operator)
            depth += (name in ("BDC", "BMC")) - (name == "EMC")
            if name in _PAINTING and depth < 1:
                yield f"01-003: page {number} paints what no tag holds"
        if "/Annots" in page.obj and page.obj.get("/Tabs") != "/S":
            yield f"28-008: the keys follow no order on page {number}"
        for annotation in page.obj.get("/Annots", []):
            if not str(annotation.get("/Contents", "")):
                yield f"28-012: a link on page {number} does not say where it leads"
            if "/StructParent" not in annotation:
                yield f"28-010: a link on page {number} is in no tag"


def _check_fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for item in pdf.objects:
        if not isinstance(item, pikepdf.Dictionary):
            continue
        names = set(item.keys())
        is_font = item.get("/Type") == "/FontDescriptor"
        if is_font and not names & {"/FontFile", "/FontFile2", "/FontFile3"}:
            yield f"31-009: {item.get('/FontName')} is not embedded"
        if item.get("/Subtype") == "/Type0" and "/ToUnicode" not in names:
            yield f"31-027: the letters of {item.get('/BaseFont')} cannot be told"
