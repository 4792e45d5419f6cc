"""Which characters are kinds of one another, and which nobody can see.

The lists follow Unicode's names and, for white space, its ``White_Space`` property. What is
not listed here never differs freely: primes, ligatures, superscripts and full-width letters
are other characters.
"""

import re
import unicodedata

DOUBLE_MARKS = '"“”„‟«»〝〞〟＂❝❞「」『』״'
SINGLE_MARKS = "'‘’‚‛‹›＇❛❜ʼʻ´׳"
DASHES = "-‐‑‒–—―−⸺⸻﹘﹣－־"
WHITE_SPACE = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)

SOFT_HYPHEN = "\xad"
PRESENTATION_SELECTORS = "\ufe0e\ufe0f"
"""Choose the text or the emoji form of the same symbol."""
INVISIBLE = "\u200b\u2060\ufeff\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
"""Zero width: dropped from captures. The overrides U+202D and U+202E stay: they move letters."""

JOINERS = "\u200c\u200d"
"""Letters in some scripts, so they count on both sides."""

DIGITS_BY_ANOTHER_NAME = "²³¹\u00bc-\u00be\u2070-\u2079\u2150-\u215e"
"""Numerals outside of ``\\d``, for use in a character class."""

_PREFIXED_FORMAT = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2\U000110bd")
_BLANK = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u180f\u2065\u2800\u3164\uffa0"
)
_IGNORABLE = re.compile(
    "[\ufdd0-\ufdef\ufff0-\uffff\U000e0000-\U000e0fff"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
    )
    + "]"
)
_PLAIN = re.compile(r"[\n\x20-\x7e\xa1-\xac\xae-\u02ff‐-‧″′€«»“”‘’…—–\u202f\xa0]*")


def is_hidden(character: str, before: str = "") -> bool:
    """Tell whether readers cannot see ``character`` although it is there.

    Args:
        character: one character of a quotation.
        before: the one before it, which decides whether a variation selector is at home.
    """
    category = unicodedata.category(character)
    if category == "Cf":
        return character not in _PREFIXED_FORMAT and character not in (SOFT_HYPHEN + JOINERS)
    if category == "Cc":
        return character not in "\t\n\r"
    if "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef":
        allowed = ("S", "N", "P") if character in PRESENTATION_SELECTORS else ("S", "Lo", "M")
        return not before or not unicodedata.category(before).startswith(allowed)
    if category in {"Co", "Cs"} or character in _BLANK:
        return True
    # Other unassigned characters may be letters or emoji younger than Python's tables.
    return category == "Cn" and bool(_IGNORABLE.match(character))


def hidden_characters(words: str) -> tuple[str, ...]:
    """Name every character of a quotation that readers cannot see.

    Args:
        words: the quotation as written, with Markdown resolved.

    Returns:
        Such as ``ZERO WIDTH SPACE (U+200B)``, each once, in order of appearance.
    """
    if _PLAIN.fullmatch(words):
        return ()
    found = dict.fromkeys(
        character
        for before, character in zip(" " + words, words, strict=False)
        if is_hidden(character, before)
    )
    return tuple(map(name_character, found))


def without_hidden(words: str) -> str:
    """Return the words without the characters that readers cannot see."""
    return "".join(
        character
        for before, character in zip(" " + words, words, strict=False)
        if not is_hidden(character, before)
    )


def name_character(character: str) -> str:
    """Return a character's Unicode name and code point, such as ``NO-BREAK SPACE (U+00A0)``."""
    point = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    if not name:
        name = {"Cc": "control character", "Co": "private-use character"}.get(
            unicodedata.category(character), "character without a name"
        )
    return f"{name} ({point})"
