"""Social cards: the picture that a network shows where somebody links to a chapter.

1200 by 630 pixels, as the Open Graph networks crop it. Nothing is fetched: type is Source Serif,
which comes with Dossier (SIL Open Font License), or a font of the report's own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_dossier.words.languages import is_right_to_left

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

WIDTH, HEIGHT = 1200, 630
_EDGE = 76
_PAPER, _INK, _ACCENT = (0xFF, 0xFE, 0xFB), (0x1D, 0x1B, 0x18), (0x8F, 0x2D, 0x1F)
# Everything is drawn in shades from ink to paper, and the last shade is the accent instead: few
# colours are quickly written, and a network's servers get some twenty kilobytes.
_BLACK, _GREY, _WHITE, _RED = 0, 66, 254, 255
_TITLE_SIZES = range(80, 43, -4)
_MEASURED = 64
"""The size at which words are measured: a word is as much wider as it is larger."""
_LONGEST = 300
_DESIGN = "1"
"""Of the drawing; cards of another are drawn again."""


@dataclass(frozen=True, slots=True)
class SocialCard:
    """What a card says.

    Attributes:
        title: the chapter's.
        report: what the report is called.
        line: below the title: the subtitle, or that the chapter is retracted; may be empty.
        host: where the report stands; may be empty.
        lang: BCP 47 tag of the title.
        font: path of the report's own font; empty for Source Serif.
    """

    title: str
    report: str
    line: str = ""
    host: str = ""
    lang: str = "en"
    font: str = ""

    @property
    def name(self) -> str:
        """Its file's name, which changes with what it says: networks keep pictures for long."""
        said = repr((_DESIGN, self.title, self.report, self.line, self.host, self.lang, self.font))
        return f"{sha256(said.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}.png"


def is_legible(card: SocialCard) -> bool:
    """Tell whether the font has every letter of a card; a row of boxes would tell nobody anything.

    Raises:
        OSError: if the report's own font cannot be read.
    """
    said = {*card.title, *card.report, *card.line, *card.host}
    return all(_has_letter(card.font, letter) for letter in said if not letter.isspace())


def draw_card(card: SocialCard) -> bytes:
    """Return the picture as PNG.

    Raises:
        OSError: if the report's own font cannot be read.
    """
    # Here, as most commands draw nothing.
    from PIL import Image, ImageDraw  # noqa: PLC0415

    image = Image.new("L", (WIDTH, HEIGHT), _WHITE)
    draw = ImageDraw.Draw(image)
    from_right = is_right_to_left(card.lang)

    def put(top: int, text: str, font: "FreeTypeFont", shade: int) -> None:
        x = WIDTH - _EDGE if from_right else _EDGE
        draw.text((x, top), text, fill=shade, font=font, anchor="rs" if from_right else "ls")

    start = WIDTH - _EDGE - 120 if from_right else _EDGE
    draw.rectangle((start, _EDGE, start + 119, _EDGE + 9), fill=_RED)
    small, middle = _open_font(card.font, 34), _open_font(card.font, 40)
    put(_EDGE + 64, _cut(card.report, card.font, 34), small, _GREY)
    size, lines = _fit(card)
    top = 168 + size
    for line in lines:
        put(top, line, _open_font(card.font, size, is_strong=True), _BLACK)
        top += round(size * 1.14)
    free = (HEIGHT - _EDGE - 10 - top) // 50
    for line in _shorten(list(_wrap(card.line, card.font, 40)), free):
        put(top + 6, line, middle, _GREY)
        top += 50
    put(HEIGHT - _EDGE + 16, _cut(card.host, card.font, 34), small, _GREY)
    image.putpalette(_make_palette())
    written = BytesIO()
    image.save(written, "PNG", compress_level=3)
    return written.getvalue()


def _fit(card: SocialCard) -> tuple[int, list[str]]:
    """Return the largest size at which a title has at most three lines, or four when it is small.

    A title that is too long for the smallest is cut.
    """
    title = card.title[:_LONGEST]
    lines: list[str] = []
    for size in _TITLE_SIZES:
        lines = list(_wrap(title, card.font, size, is_strong=True))
        if len(lines) <= (3 if size > 60 else 4):
            return size, lines
    return _TITLE_SIZES[-1], _shorten(lines, 4)


def _shorten(lines: list[str], most: int) -> list[str]:
    return lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1]} …"][:most]


def _wrap(text: str, path: str, size: int, *, is_strong: bool = False) -> Iterator[str]:
    room = (WIDTH - 2 * _EDGE) * _MEASURED / size
    space = _measure(" ", path, is_strong=is_strong)
    line, taken = "", 0.0
    for word in _part(text, path, room, is_strong=is_strong):
        width = _measure(word, path, is_strong=is_strong)
        if line and taken + space + width > room:
            yield line
            line, taken = word, width
        else:
            line, taken = (f"{line} {word}", taken + space + width) if line else (word, width)
    if line:
        yield line


def _part(text: str, path: str, room: float, *, is_strong: bool) -> Iterator[str]:
    """Yield words, and of a word that is wider than the card its parts."""
    for word in text.split():
        rest = word
        while _measure(rest, path, is_strong=is_strong) > room:
            fits = len(rest) - 1
            while fits > 1 and _measure(rest[:fits], path, is_strong=is_strong) > room:
                fits -= 1
            yield rest[:fits]
            rest = rest[fits:]
        yield rest


def _cut(text: str, path: str, size: int) -> str:
    return "".join(_shorten(list(_wrap(text[:_LONGEST], path, size)), 1))


@lru_cache(maxsize=4096)
def _measure(text: str, path: str, *, is_strong: bool) -> float:
    return _open_font(path, _MEASURED, is_strong=is_strong).getlength(text)


@cache
def _open_font(path: str, size: int, *, is_strong: bool = False) -> "FreeTypeFont":
    from PIL import ImageFont  # noqa: PLC0415

    if path:
        return ImageFont.truetype(BytesIO(_read_font(path)), size)
    weight = "Semibold" if is_strong else "Regular"
    font = files("mkdocs_dossier.assets").joinpath("fonts", f"SourceSerifPro-{weight}.ttf")
    return ImageFont.truetype(BytesIO(font.read_bytes()), size)


@cache
def _read_font(path: str) -> bytes:
    return Path(path).read_bytes()


@cache
def _has_letter(path: str, letter: str) -> bool:
    """Tell whether a font has a letter; what it does not have looks like a noncharacter."""
    font = _open_font(path, 34)
    return bytes(font.getmask(letter)) != bytes(font.getmask("\uffff")) or letter == "\u00ad"


@cache
def _make_palette() -> bytes:
    shades = [
        round(ink + (paper - ink) * shade / _WHITE)
        for shade in range(_WHITE + 1)
        for ink, paper in zip(_INK, _PAPER, strict=True)
    ]
    return bytes([*shades, *_ACCENT])
