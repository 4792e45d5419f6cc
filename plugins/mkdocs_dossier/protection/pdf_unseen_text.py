"""Text of a PDF that a reader cannot see and can copy, wherever it hides.

There are many ways to cover words badly: a black rectangle, an image, a note, white on white, an
invisible drawing mode, a layer that is off. One rule finds them all: a page is drawn twice, with
its text and without, and a character whose place looks the same both times leaves no mark.

Invisible text on a picture of a page is what text recognition writes. It may stand where the
picture shows something; where it shows a plain surface (a black box), the words have survived.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw as pdfium

_SCALE = 2.0
"""Pixels for a point."""
_FEWEST = 2
"""Unseen characters in a row; single ones are mostly full stops and ticks."""
_PLAIN = 40
"""Steps of brightness, of 256, below which a place of a scan shows nothing; JPEG adds a few."""
_MOST_PIXELS = 40_000_000
_UNSEEN_MODES = {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}

Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as it was drawn: rows of pixels, three bytes each."""

    pixels: bytes
    stride: int
    width: int
    height: int

    def cut(self, box: Box) -> list[bytes]:
        """Return the rows of a part of it."""
        left, top, right, bottom = box
        rows = range(top, bottom)
        return [self.pixels[y * self.stride + left * 3 : y * self.stride + right * 3] for y in rows]


def find_unseen(document: pypdfium2.PdfDocument) -> Iterator[tuple[int, str]]:
    """Yield the index of each page that has text which cannot be seen, and that text."""
    for index in range(len(document)):
        with closing(document[index]) as page:
            if words := " ".join(_read_page(page)):
                yield index, words


def _read_page(page: pypdfium2.PdfPage) -> list[str]:
    width, height = page.get_size()
    scale = min(_SCALE, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
    texts = [*page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT])]
    if not texts:
        return []
    textpage = page.get_textpage()
    try:
        chars = [*_list_chars(page, textpage, scale)]
    finally:
        textpage.close()
    shown = _draw(page, scale)
    for text in texts:
        pdfium.FPDFTextObj_SetTextRenderMode(text, pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)
    bare = _draw(page, scale)
    unseen = [_is_unseen(box, mode, shown, bare) for _, box, mode in chars]
    return _join([char for char, _, _ in chars], unseen)


def _draw(page: pypdfium2.PdfPage, scale: float) -> Picture:
    bitmap = page.render(scale=scale, may_draw_forms=False, draw_annots=True)
    try:
        raw = bytes(bitmap.buffer)
        return Picture(raw, bitmap.stride, bitmap.width, bitmap.height)
    finally:
        bitmap.close()


def _list_chars(
    page: pypdfium2.PdfPage, textpage: pypdfium2.PdfTextPage, scale: float
) -> Iterator[tuple[str, Box | None, int]]:
    """Yield every character, the box that it takes in the picture, and its drawing mode."""
    left, bottom, right, top = page.get_bbox()
    width, height = int((right - left) * scale), int((top - bottom) * scale)
    turned = page.get_rotation()
    for at in range(textpage.count_chars()):
        code = pdfium.FPDFText_GetUnicode(textpage, at)
        char = chr(code) if 32 <= code < 0x110000 and not 0xD800 <= code < 0xE000 else " "
        if char.isspace() or pdfium.FPDFText_IsGenerated(textpage, at) == 1:
            yield " ", None, 0
            continue
        x1, y1, x2, y2 = textpage.get_charbox(at)
        owner = pdfium.FPDFText_GetTextObject(textpage, at)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(owner) if owner else 0
        box = _turn((x1 - left, y1 - bottom, x2 - left, y2 - bottom), turned, right - left,
                    top - bottom)  # fmt: skip
        most = (height, width) if turned in (90, 270) else (width, height)
        yield char, _to_pixels(box, scale, most), mode


def _turn(
    box: tuple[float, float, float, float], turned: int, width: float, height: float
) -> tuple[float, float, float, float]:
    """Return a box with its origin at the top left of the page as it is shown."""
    x1, y1, x2, y2 = box
    if turned == 90:
        return y1, x1, y2, x2
    if turned == 180:
        return width - x2, y1, width - x1, y2
    if turned == 270:
        return height - y2, width - x2, height - y1, width - x1
    return x1, height - y2, x2, height - y1


def _to_pixels(
    box: tuple[float, float, float, float], scale: float, most: tuple[int, int]
) -> Box | None:
    left, top = max(int(box[0] * scale), 0), max(int(box[1] * scale), 0)
    right = min(int(box[2] * scale) + 1, most[0])
    bottom = min(int(box[3] * scale) + 1, most[1])
    # What lies beside the page is no text of it; captures leave it out too.
    return (left, top, right, bottom) if left < right and top < bottom else None


def _is_unseen(box: Box | None, mode: int, shown: Picture, bare: Picture) -> bool:
    if box is None:
        return False
    rows = shown.cut(box)
    if rows != bare.cut(box):
        return False
    if mode in _UNSEEN_MODES:
        return max(map(max, rows)) - min(map(min, rows)) < _PLAIN
    return True


def _join(chars: list[str], unseen: list[bool]) -> list[str]:
    """Return runs of unseen characters as words; white space neither begins nor ends one."""
    runs: list[str] = []
    current = ""
    for char, is_unseen in zip(chars, unseen, strict=True):
        if is_unseen or (current and char == " "):
            current += char
            continue
        runs.append(current.strip())
        current = ""
    runs.append(current.strip())
    return [run for run in runs if sum(map(str.isalnum, run)) >= _FEWEST]
