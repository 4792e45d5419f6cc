"""Characters that look like others, so that a reader cannot tell why a quotation failed."""

import unicodedata
from collections.abc import Iterable

from mkdocs_dossier.model.verdict import Difference
from mkdocs_dossier.text import name_character

# Shapes shared by whole alphabets; after Unicode's confusables.txt (UTS 39), the common letters.
_LETTERS = str.maketrans(
    "аеорсухіјѕһԁԛԝвкмнтАВЕКМНОРСТУХІЈЅ" + "ονρικυαΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" + "ıɑɡ",
    "aeopcyxijshdqwbkmhtABEKMHOPCTYXIJS" + "ovpikuaABEZHIKMNOPTYX" + "iag",
)
_OTHERS = str.maketrans("ǀ∣|lI1O⁄∕∶․′″", "llllll0//:.'\"")
_INVISIBLE_JOINERS = str.maketrans("", "", "\u200c\u200d")


def read_letters(words: str) -> str:
    """Return words in the letters that a reader takes them for.

    Foreign letters of a Latin shape become Latin, compatibility forms plain, joiners go.
    """
    if words.isascii():
        return words
    folded = unicodedata.normalize("NFKC", words)
    return folded.translate(_LETTERS).translate(_INVISIBLE_JOINERS)


def name_lookalikes(differences: Iterable[Difference]) -> str:
    """Name the characters that a quotation has in place of others of the same look.

    Args:
        differences: all in which a quotation differs from its source.

    Returns:
        Such as ``CYRILLIC SMALL LETTER A (U+0430) for LATIN SMALL LETTER A (U+0061)``; empty
        if the quotation differs in anything that can be seen.
    """
    pairs: dict[str, None] = {}
    for difference in differences:
        if len(difference.quoted) != len(difference.source):
            return ""
        for quoted, source in zip(difference.quoted, difference.source, strict=True):
            if quoted == source:
                continue
            if _shape(quoted) != _shape(source):
                return ""
            pairs[f"{name_character(quoted)} for {name_character(source)}"] = None
    return ", ".join(pairs)


def _shape(character: str) -> str:
    folded = unicodedata.normalize("NFKC", character)
    if len(folded) == 1 and folded.isascii() and not character.isdigit():
        character = folded
    return character.translate(_LETTERS).translate(_OTHERS)
