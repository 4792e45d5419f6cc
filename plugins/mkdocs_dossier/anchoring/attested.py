"""Naming a small change in a quotation whose source nobody may see here.

Only digests of what was attested are known. The quotation is changed back in every way that
one slip could have changed it, until a digest fits. This finds no words that the quotation
does not nearly give already, so it reveals nothing of the source.
"""

import re
import string
from collections.abc import Collection, Iterable, Iterator
from hashlib import sha256
from typing import Protocol

from mkdocs_dossier.model.quotation import Run
from mkdocs_dossier.text import canonical_words

_ALPHABET = (
    string.ascii_letters
    + string.digits
    + " .,;:!?-'\"%€$£()[]…/&"
    + "àâäçéèêëîïôöùûüÿœæñáíóúßÀÂÇÉÈÊËÎÔÙÛÜÖÄŒ"
)
_COMMON = """a an the of to in on at by for with from and or but not never no none only also very
more most less all some any is are was were be been being has have had do does did will would can
could may might shall should must he she it they we I you his her its their our that this these
those which who as if than so
le la les un une des du de et ou mais ne pas plus jamais rien aucun aucune sans que qui ce cette ces
se son sa ses leur leurs est sont était étaient a ont avait avaient sera il elle ils elles on nous
vous je y en au aux par pour dans sur avec très aussi
der die das und nicht kein nie el los no nunca sin il non mai"""
_SMALL_WORDS = tuple(_COMMON.split())
_LONGEST = 1_200
_DIGEST = re.compile("[0-9a-fA-F]{64}")


def find_attested_neighbour(runs: Iterable[Run], digests: Collection[str]) -> str | None:
    """Find attested words that differ from a quotation by one slip.

    A slip is one character added, dropped or replaced, two neighbours swapped, or one word
    doubled, dropped or added (the quotation's own or a common small one), replaced by a small
    one, or swapped with the next.

    Args:
        runs: the quotation.
        digests: of the quotations that receipts of the same source hold, in hexadecimal.

    Returns:
        The attested words as ``canonical_words`` writes them, or nothing.
    """
    wanted = {bytes.fromhex(digest) for digest in digests if _DIGEST.fullmatch(digest)}
    line = canonical_words(runs)
    if not wanted or len(line) > _LONGEST:
        return None
    for neighbour in _word_slips(line.split(" ")):
        if sha256(neighbour.encode("utf-8", "surrogatepass")).digest() in wanted:
            return neighbour
    return _find_character_slip(line, wanted)


def _word_slips(words: list[str]) -> Iterator[str]:
    vocabulary = dict.fromkeys([*_SMALL_WORDS, *words])
    for index in range(len(words) + 1):
        before, after = words[:index], words[index:]
        if after:
            yield " ".join(before + after[1:])
        if len(after) > 1:
            yield " ".join([*before, after[1], after[0], *after[2:]])
        head, tail = " ".join([*before, ""]), " ".join(["", *after])
        rest = " ".join(["", *after[1:]])
        for word in vocabulary:
            yield (head + word + tail)
            if after:
                yield (head + word + rest)


def _find_character_slip(line: str, wanted: set[bytes]) -> str | None:
    alphabet = [(letter, letter.encode()) for letter in _ALPHABET]
    for index in range(len(line) + 1):
        start = sha256(line[:index].encode("utf-8", "surrogatepass"))
        here, after = line[index : index + 1], line[index + 1 :]
        swapped = after[:1] + here + after[1:]
        for changed in (after, swapped):
            if here and _fits(start, changed.encode("utf-8", "surrogatepass"), wanted):
                return line[:index] + changed
        whole = (here + after).encode("utf-8", "surrogatepass")
        rest = after.encode("utf-8", "surrogatepass")
        for letter, encoded in alphabet:
            if _fits(start, encoded + whole, wanted):
                return line[:index] + letter + here + after
            if here and _fits(start, encoded + rest, wanted):
                return line[:index] + letter + after
    return None


class _Hash(Protocol):
    """What ``hashlib`` returns."""

    def copy(self) -> "_Hash":
        """Return the same state, to go on from."""

    def update(self, data: bytes, /) -> None:
        """Take in more bytes."""

    def digest(self) -> bytes:
        """Return the digest of the bytes so far."""


def _fits(start: "_Hash", rest: bytes, wanted: set[bytes]) -> bool:
    digest = start.copy()
    digest.update(rest)
    return digest.digest() in wanted
