"""A PDF without what it tells beside its pages.

Pages with words that cannot be seen are replaced by their picture: nothing of the words is left to
copy, nor of the others on that page. Everything else is removed from the structure, and the file
is written anew, so that no earlier version is left in it.
"""

from contextlib import closing
from io import BytesIO

import pikepdf
import pypdfium2  # type: ignore[import-untyped]

from mkdocs_dossier.protection.pdf_structure import open_pdf
from mkdocs_dossier.protection.pdf_unseen_text import find_unseen

_DOTS = 200 / 72
"""Pixels for a point: 200 dpi, which prints well."""
_CATALOG = ("/Metadata", "/PieceInfo", "/OpenAction", "/AA", "/AF", "/Threads", "/SpiderInfo")
_PAGE = ("/Thumb", "/PieceInfo", "/AA", "/Metadata", "/AF", "/LastModified")
_NAMES = ("/JavaScript", "/EmbeddedFiles")


def clean_pdf(raw: bytes) -> bytes:
    """Return the PDF, cleaned; the same input gives the same bytes.

    Raises:
        LockedPdfError: if it needs a password.
        pikepdf.PdfError: if it is damaged.
    """
    with open_pdf(raw) as pdf, closing(pypdfium2.PdfDocument(raw)) as drawn:
        # Told before anything is removed: a note may be what covers the words.
        hiding = [index for index, _ in find_unseen(drawn)]
        for index in hiding:
            _replace_by_picture(pdf, index, raw)
        if "/Info" in pdf.trailer:
            del pdf.trailer["/Info"]
        _remove(pdf.Root, _CATALOG)
        if isinstance(names := pdf.Root.get("/Names"), pikepdf.Dictionary):
            _remove(names, _NAMES)
        for page in pdf.pages:
            _remove(page.obj, _PAGE)
            _remove_notes(page.obj)
        for each in pdf.objects:
            if isinstance(each, (pikepdf.Dictionary, pikepdf.Stream)):
                _remove_actions(each, 0)
        pdf.remove_unreferenced_resources()
        out = BytesIO()
        pdf.save(out, deterministic_id=True, linearize=False)
    return out.getvalue()


def _remove(value: pikepdf.Object, names: tuple[str, ...]) -> None:
    for name in names:
        if name in value:
            del value[name]


def _remove_notes(page: pikepdf.Object) -> None:
    annotations = page.get("/Annots")
    if not isinstance(annotations, pikepdf.Array):
        return
    kept = [
        each
        for each in annotations
        if isinstance(each, pikepdf.Dictionary) and each.get("/Subtype") in ("/Link", "/Widget")
    ]
    page["/Annots"] = pikepdf.Array(kept)


def _remove_actions(value: pikepdf.Object, depth: int) -> None:
    _remove(value, ("/JS", "/AA"))
    for name in ("/A", "/OpenAction", "/Next"):
        action = value.get(name)
        if isinstance(action, pikepdf.Dictionary) and action.get("/S") not in ("/GoTo", "/URI"):
            del value[name]
    if value.get("/S") in ("/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Rendition"):
        del value["/S"]
    for inner in [*value.values()] if depth < 4 else ():
        if isinstance(inner, pikepdf.Dictionary) and not inner.is_indirect:
            _remove_actions(inner, depth + 1)


def _replace_by_picture(pdf: pikepdf.Pdf, index: int, raw: bytes) -> None:
    with closing(pypdfium2.PdfDocument(raw)) as fresh, closing(fresh[index]) as page:
        width, height = page.get_size()
        scale = min(_DOTS, (40_000_000 / max(width * height, 1.0)) ** 0.5)
        image = page.render(scale=scale, draw_annots=True).to_pil().convert("RGB")
    jpeg = BytesIO()
    image.save(jpeg, "JPEG", quality=85)
    picture = pikepdf.Stream(
        pdf,
        jpeg.getvalue(),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=image.width,
        Height=image.height,
        ColorSpace=pikepdf.Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
    )
    box = [0, 0, width, height]
    content = f"q {width} 0 0 {height} 0 0 cm /Im0 Do Q".encode()
    resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=picture))
    pdf.pages[index] = pikepdf.Page(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Page,
            MediaBox=box,
            Contents=pdf.make_stream(content),
            Resources=resources,
        )
    )
