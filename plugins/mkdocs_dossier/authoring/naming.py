"""Names made of words: of files, keys and ids."""

import re
import unicodedata
from collections.abc import Container

from mkdocs_dossier.text.invisible import find_invisible

_LONGEST = 40
"""Characters of a name that people may have to type."""
_LETTERS = str.maketrans({"ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "þ": "th"})
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff\ufdd0-\ufdef"
    "\ud800-\udfff]|[\U0001fffe\U0001ffff]"
)
"""Controls, directional overrides (Unicode UAX 9), lone surrogates and characters that are none."""


def clean_words(text: str) -> str:
    """Return words on one line, without characters that nobody can see or that turn text around."""
    words = " ".join(_UNSEEN.sub("", " ".join(text.split())).split())
    # One that is taken out may be what another was needed for.
    while unseen := set(find_invisible(words)):
        kept = "".join(each for at, each in enumerate(words) if at not in unseen)
        words = " ".join(kept.split())
    return words


def make_slug(text: str, otherwise: str) -> str:
    """Return a short name of small letters, digits and hyphens.

    Args:
        text: any words.
        otherwise: the name, if nothing of them is left in these letters.
    """
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    words = re.findall("[a-z0-9]+", re.sub(r"[\u0300-\u036f'’]", "", plain))
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word
        if slug and len(longer) > _LONGEST:
            break
        slug = longer
    return slug[:_LONGEST] or otherwise


def find_unused(name: str, taken: Container[str]) -> str:
    """Return the name, with a number if it is taken."""
    candidate, number = name, 1
    while candidate in taken:
        number += 1
        candidate = f"{name}-{number}"
    return candidate
