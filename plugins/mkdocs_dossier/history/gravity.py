"""What is never minor: numbers, names, negations and quotations."""

from collections.abc import Iterable
from enum import Enum

from mkdocs_dossier.anchoring.negations import find_negations
from mkdocs_dossier.model.edit import Edit, Read
from mkdocs_dossier.syntax.wording import QUOTATION_MARK

_SIGNS = frozenset("%‰€$£¥°±+≈≠≤≥")
_NUMBERS = frozenset(
    """zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred hundreds thousand thousands million millions billion billions dozen dozens half twice
    double first second third fourth fifth
    zéro deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt
    trente quarante cinquante soixante cent cents mille millier milliers milliard milliards douzaine
    moitié premier première deuxième troisième quatrième cinquième""".split()
)


class Grave(Enum):
    """What an edit touches that no mark of ``minor`` excuses; the value ends a sentence."""

    NUMBER = "a number"
    NAME = "a name"
    NEGATION = "a negation"
    QUOTATION = "a quotation"


def find_grave(edit: Edit, names: frozenset[str], lang: str) -> Grave | None:
    """Return what makes an edit grave, or ``None`` for one that may be minor.

    Args:
        edit: of some words.
        names: capitalised words that stand inside sentences of either version.
        lang: of the chapter, as a BCP 47 tag.
    """
    if any(_is_quoted(read) for read in (*edit.old, *edit.new)):
        return Grave.QUOTATION
    if _numbers(edit.old) != _numbers(edit.new):
        return Grave.NUMBER
    spoken = frozenset({lang.partition("-")[0].lower()})
    if _negations(edit.old, spoken) != _negations(edit.new, spoken):
        return Grave.NEGATION
    if _names(edit.old, names) != _names(edit.new, names):
        return Grave.NAME
    return None


def gather_names(words: Iterable[Read]) -> frozenset[str]:
    """Return the words that are written with a capital inside a sentence."""
    return frozenset(read.word.text for read in words if _is_capital_inside(read))


def _is_quoted(read: Read) -> bool:
    return read.word.is_quoted or read.word.text == QUOTATION_MARK


def _numbers(words: Iterable[Read]) -> list[str]:
    return [read.word.text.lower() for read in words if _is_number(read.word.text)]


def _is_number(text: str) -> bool:
    parts = text.lower().split("-")
    return (
        text in _SIGNS
        or any(character.isdigit() for character in text)
        or any(part in _NUMBERS for part in parts)
    )


def _negations(words: Iterable[Read], spoken: frozenset[str]) -> list[str]:
    found = find_negations(" ".join(read.word.text for read in words), spoken)
    return [word.lower() for word in found]


def _names(words: Iterable[Read], known: frozenset[str]) -> list[str]:
    return [read.word.text for read in words if _is_name(read, known)]


def _is_name(read: Read, known: frozenset[str]) -> bool:
    return read.sentence.part == "authors" or _is_capital_inside(read) or read.word.text in known


def _is_capital_inside(read: Read) -> bool:
    text = read.word.text
    if text == "I" or text.startswith("I'"):
        return False
    if sum(character.isupper() for character in text) > 1:
        return True
    return read.number > 0 and any(part[:1].isupper() for part in text.split("'"))
