"""Alphabetical order, by the rules of a page's language.

After the root order of the Unicode Collation Algorithm (UTS 10), as far as names and titles need
it: word by word, letters before accents before case, signs passed over; and after CLDR's tailorings
for languages in which some letters are letters of their own.
"""

import unicodedata
from functools import lru_cache

_LAST = "\U0010fffd"
_SPELT = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
                        "ı": "i", "ŋ": "n", "ħ": "h"})  # fmt: skip
_NORDIC = {"æ": "z1", "ø": "z2", "å": "z3"}
_SWEDISH = {"å": "z1", "ä": "z2", "ö": "z3"}
_OWN_LETTERS: dict[str, dict[str, str]] = {
    "cs": {"č": "c1", "ř": "r1", "š": "s1", "ž": "z1"},
    "da": _NORDIC,
    "es": {"ñ": "n1"},
    "et": {"š": "s1", "z": "s2", "ž": "s3", "õ": "w1", "ä": "w2", "ö": "w3", "ü": "w4"},
    "fi": _SWEDISH,
    "hr": {"č": "c1", "ć": "c2", "đ": "d1", "š": "s1", "ž": "z1"},
    "nb": _NORDIC,
    "nn": _NORDIC,
    "no": _NORDIC,
    "pl": {"ą": "a1", "ć": "c1", "ę": "e1", "ł": "l1", "ń": "n1", "ó": "o1", "ś": "s1",
           "ź": "z1", "ż": "z2"},
    "sv": _SWEDISH,
    "tr": {"ç": "c1", "ğ": "g1", "ı": "h1", "ö": "o1", "ş": "s1", "ü": "u1"},
}  # fmt: skip
"""Letters of their own: behind which letter they stand, and in which place there."""

Order = tuple[str, str, str]
"""What texts are sorted by: letters; accents; case and signs."""


@lru_cache(maxsize=8192)
def order_of(text: str, lang: str) -> Order:
    """Return what a name or title is sorted by.

    Args:
        text: as readers see it.
        lang: BCP 47 tag of the page.
    """
    lowered = unicodedata.normalize("NFC", text.casefold())
    spaced = "".join(sign if sign.isalnum() else " " if _parts(sign) else "" for sign in lowered)
    words = " ".join(spaced.split())
    return "".join(_weigh(sign, lang) for sign in words), words, text


@lru_cache(maxsize=1024)
def find_initial(text: str, lang: str) -> str:
    """Return the letter that a text stands under; ``#`` for digits, nothing if it has neither."""
    own = _tailored(lang)
    for sign in unicodedata.normalize("NFC", text.casefold()):
        if sign in own:
            return sign.upper()
        if sign.isdigit():
            return "#"
        if sign.isalpha():
            return (_plain(sign)[:1] or sign).upper()
    return ""


def _parts(sign: str) -> bool:
    """Tell whether a sign parts words; apostrophes and full stops do not."""
    if sign in ".'’":
        return False
    return sign.isspace() or unicodedata.category(sign) in ("Pd", "Ps", "Pe", "Po")


def _weigh(sign: str, lang: str) -> str:
    place = _tailored(lang).get(sign)
    return f"{place[0]}{_LAST}{place[1]}" if place else _plain(sign)


def _plain(sign: str) -> str:
    parts = unicodedata.normalize("NFKD", sign.translate(_SPELT))
    return "".join(part for part in parts if not unicodedata.combining(part))


def _tailored(lang: str) -> dict[str, str]:
    return _OWN_LETTERS.get(lang.partition("-")[0].lower(), {})
