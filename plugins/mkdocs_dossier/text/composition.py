"""Unicode normalisation form C (UAX 15), with the edits it makes."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

LONGEST_STACK = 64
"""Marks on one letter. UAX 15's stream-safe format allows 30; sorting them takes quadratic time,
so a word with a taller stack is left as it is."""

_WORD = re.compile(r"[!-~]*[^\x00-\x7f][^\x00-\x20]*")
_LONG_FOREIGN = re.compile(rf"[^\x00-\u02ff]{{{LONGEST_STACK},}}")


def compose_edits(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the edits that bring ``text`` into form C.

    ASCII spaces compose with nothing, so each word is brought into form C by itself.
    """
    tall = _has_tall_stack(text)
    if not tall and unicodedata.is_normalized("NFC", text):
        return
    for match in _WORD.finditer(text):
        word = match[0]
        if tall and _has_tall_stack(word):
            continue
        if not unicodedata.is_normalized("NFC", word):
            yield from _cluster_edits(word, match.start())


def _has_tall_stack(text: str) -> bool:
    return any(
        is_mark and sum(1 for _ in stack) > LONGEST_STACK
        for run in _LONG_FOREIGN.finditer(text)
        for is_mark, stack in groupby(run[0], key=lambda c: unicodedata.combining(c) > 0)
    )


def _cluster_edits(word: str, offset: int) -> Iterator[tuple[int, int, str]]:
    start = 0
    for index in range(1, len(word) + 1):
        if index < len(word) and _continues(word[index]):
            continue
        cluster = word[start:index]
        composed = unicodedata.normalize("NFC", cluster)
        if composed != cluster:
            yield offset + start, offset + index, composed
        start = index


def _continues(character: str) -> bool:
    """Tell whether a character may combine with what stands before it."""
    if character < "\u0300":
        return False
    return (
        unicodedata.category(character)[0] == "M"
        or "\u1160" <= character <= "\u11ff"
        or "\ud7b0" <= character <= "\ud7ff"
    )
