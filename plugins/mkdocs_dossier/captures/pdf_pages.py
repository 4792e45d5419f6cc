"""The visible text of a PDF, page by page.

PDFium resolves ligatures and writes U+0002 for a hyphen at a line's end whose word goes on, or
leaves the hyphen before the line feed: both stay in the text, and ``hyphenated`` tells whoever
compares words to join them. Text outside the page's box is not text of the page.

Text in render mode 3 (ISO 32000-1, 9.3.6: neither filled nor stroked), or with no opacity, is
what OCR puts over a scan. Where it lies on an image it is kept and the capture marked as
recognised; elsewhere nobody can see it and it is left out. White text on white is not detected.

Pages are named by the document's page labels (ISO 32000-1, 12.4.2), else counted from 1.
"""

from contextlib import closing
from ctypes import byref, c_uint

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw as pdfium

from mkdocs_dossier.captures.extraction import Extraction, Finding, refuse
from mkdocs_dossier.captures.limits import DEFAULT
from mkdocs_dossier.diagnostics.captures import Cap
from mkdocs_dossier.model.capture import CaptureText, Landmark
from mkdocs_dossier.model.citation import Label
from mkdocs_dossier.model.place import Span

LITTLE_TEXT = 25
"""Letters and digits below which a page with an image counts as having no text."""
LARGE_IMAGE = 0.5
"""Share of the page's area that its images cover when they are a scan and no illustration."""

Bounds = tuple[float, float, float, float]


def extract_pdf(raw: bytes, _media_type: str = "", _address: str = "") -> Extraction:
    """Return the text of a PDF with its pages."""
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            return refuse(
                Cap.CAP012, "The PDF is locked with a password.", "Capture a copy without one."
            )
        return refuse(Cap.CAP012, "The file is no PDF, or is damaged.", "Download it again.")
    try:
        return read_document(document)
    finally:
        document.close()


def read_document(document: pypdfium2.PdfDocument) -> Extraction:
    """Return the text of an open document."""
    parts: list[str] = []
    pages: list[Landmark] = []
    unread: list[str] = []
    hidden: list[str] = []
    length, recognised = 0, False
    for index in range(len(document)):
        name = document.get_page_label(index).strip() or str(index + 1)
        try:
            page = document[index]
        except pypdfium2.PdfiumError:
            return refuse(Cap.CAP012, f"Page {name} of the PDF is damaged.", "Download it again.")
        with closing(page):
            covered, on_image, on_nothing = sort_unseen(page)
            for unseen in on_nothing:
                page.remove_obj(unseen)
            text = text_of(page)
        recognised = recognised or bool(on_image)
        if on_nothing:
            hidden.append(name)
        if covered >= LARGE_IMAGE and sum(map(str.isalnum, text)) < LITTLE_TEXT:
            unread.append(name)
        pages.append(Landmark(Label.PAGE, name, Span(length, length + len(text))))
        parts.append(text)
        length += len(text) + 1
        if length > DEFAULT.text:
            return refuse(Cap.CAP013, "The PDF holds more text than Dossier reads.")
    whole = CaptureText("\n".join(parts), tuple(pages), hyphenated=True, ocr=recognised)
    return Extraction(whole, (*about_scans(unread), *about_hidden(hidden)))


def text_of(page: pypdfium2.PdfPage) -> str:
    """Return the text within the page's box, lines ending in line feeds."""
    textpage = page.get_textpage()
    try:
        text = textpage.get_text_bounded()
    finally:
        textpage.close()
    # PDFium's two ways to read a page disagree on what a joining hyphen is.
    return str(text).replace("\r\n", "\n").replace("\r", "\n").replace("\ufffe", "\x02")


def sort_unseen(
    page: pypdfium2.PdfPage,
) -> tuple[float, list[pypdfium2.PdfObject], list[pypdfium2.PdfObject]]:
    """Return how much of the page images cover, and unseen text objects: on images, and not."""
    images: list[Bounds] = []
    unseen: list[tuple[pypdfium2.PdfObject, Bounds]] = []
    # Bounds of objects within a form are the form's own; what lies in one is judged page-wide.
    nested_image = False
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_IMAGE]):
        if item.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            images.append(item.get_bounds())
            nested_image = nested_image or item.level > 0
        elif is_unseen(item):
            unseen.append((item, item.get_bounds()))
    width, height = page.get_size()
    covered = sum(area(image) for image in images) / max(width * height, 1.0)
    on_image, on_nothing = [], []
    for item, bounds in unseen:
        if nested_image or (item.level and images) or any(meet(bounds, each) for each in images):
            on_image.append(item)
        else:
            on_nothing.append(item)
    return (1.0 if nested_image else covered), on_image, on_nothing


def is_unseen(item: pypdfium2.PdfObject) -> bool:
    """Tell whether a text object leaves no mark on the page."""
    mode = pdfium.FPDFTextObj_GetTextRenderMode(item)
    if mode in {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}:
        return True
    if mode != pdfium.FPDF_TEXTRENDERMODE_FILL:
        return False
    red, green, blue, opacity = c_uint(), c_uint(), c_uint(), c_uint(255)
    known = pdfium.FPDFPageObj_GetFillColor(
        item, byref(red), byref(green), byref(blue), byref(opacity)
    )
    return bool(known) and opacity.value == 0


def area(bounds: Bounds) -> float:
    """Return the area of a box given as left, bottom, right, top."""
    left, bottom, right, top = bounds
    return max(right - left, 0.0) * max(top - bottom, 0.0)


def meet(one: Bounds, other: Bounds) -> bool:
    """Tell whether two boxes overlap."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def about_scans(pages: list[str]) -> tuple[Finding, ...]:
    """Return the finding that pages are images, if any are."""
    if not pages:
        return ()
    sentence = f"{named(pages)} of the PDF show images and hold little or no text."
    hint = "Recognise the text (OCR), or add a corrected transcript as a capture of its own."
    return (Finding(Cap.CAP015, sentence, hint),)


def about_hidden(pages: list[str]) -> tuple[Finding, ...]:
    """Return the finding that text was left out, if any was."""
    if not pages:
        return ()
    return (Finding(Cap.CAP017, f"{named(pages)} of the PDF hold text that cannot be seen."),)


def named(pages: list[str]) -> str:
    """Return ``Pages 1, 2, 3 …`` for a sentence, at most ten of them."""
    some = ", ".join(page[:20] for page in pages[:10])
    return f"Pages {some}" + (f" and {len(pages) - 10} more" if len(pages) > 10 else "")
