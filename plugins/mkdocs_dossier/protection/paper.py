"""Whether a picture looks like a scan or photograph of a document.

A guess, and no more: most of it is light and nearly without colour, as paper is, yet no single
shade covers it, as one does in a screenshot or drawing.
"""

from collections import Counter

from PIL import Image

_SIDE = 600
"""Pixels below which nobody could read a page."""
_SMALL = (96, 96)
_LIGHT = 150
_COLOURLESS = 40
_MOST_PAPER = 0.55
_MOST_FLAT = 0.35


def looks_like_paper(image: Image.Image) -> bool:
    """Tell whether an image may show a document on paper."""
    if min(image.size) < _SIDE:
        return False
    small = image.convert("RGB").resize(_SMALL, Image.Resampling.BOX, reducing_gap=1.1)
    raw = small.tobytes()
    pixels = list(zip(raw[::3], raw[1::3], raw[2::3], strict=True))
    light = sum(min(each) > _LIGHT and max(each) - min(each) < _COLOURLESS for each in pixels)
    # Of the picture itself: shrinking blurs a screenshot's one white into many.
    sample = image.convert("RGB").crop(_middle(image.size)).tobytes()
    exact = Counter(zip(sample[::3], sample[1::3], sample[2::3], strict=True))
    flat = max(exact.values()) / max(len(sample) // 3, 1)
    return light / len(pixels) > _MOST_PAPER and flat < _MOST_FLAT


def _middle(size: tuple[int, int]) -> tuple[int, int, int, int]:
    left, top = size[0] // 2 - 150, size[1] // 2 - 150
    return left, top, left + 300, top + 300
