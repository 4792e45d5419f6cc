"""Where one verbatim segment stands in a capture, on word boundaries."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from mkdocs_dossier.anchoring.boundaries import may_cut
from mkdocs_dossier.anchoring.prepared import PreparedCapture
from mkdocs_dossier.text.offsets import holds


class Occurrence(NamedTuple):
    """A segment's place in the normalised text.

    Attributes:
        start: where it starts, with the letter that an inserted initial stands for.
        end: where it ends.
        resume: where the next gap starts: behind a word's ending that an insertion replaced.
    """

    start: int
    end: int
    resume: int


class Needle(NamedTuple):
    """A segment to look for.

    Attributes:
        words: the normalised words.
        initial: an inserted letter that starts its first word.
        ending: inserted letters that end its last word.
    """

    words: str
    initial: str = ""
    ending: str = ""


_ENDING = re.compile(r"[^\W\d_]{1,4}")
_HYPHEN = re.compile(r"(?<=\w)-(?: (?=\w)|(?=\w))")


def find_occurrences(
    capture: PreparedCapture, needle: Needle, start: int, end: int
) -> Iterator[Occurrence]:
    """Yield where a segment stands, in order, between two offsets of the normalised text."""
    for first, last in _find(capture, needle.words, start, end):
        occurrence = _fit(capture, needle, first, last)
        if occurrence and occurrence.start >= start:
            yield occurrence


def _find(capture: PreparedCapture, words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if "-" in words and capture.normalised.joins:
        yield from _find_across_joins(capture, words, start, end)
        return
    value, length = capture.value, len(words)
    position = value.find(words, start, end)
    while position >= 0:
        yield position, position + length
        position = value.find(words, position + 1, end)


def _find_across_joins(
    capture: PreparedCapture, words: str, start: int, end: int
) -> Iterator[tuple[int, int]]:
    """Find words whose hyphens may have been dropped, but only at line ends."""
    joins = capture.normalised.joins
    for match in _hyphen_pattern(words).finditer(capture.value, start, end):
        spans = (match.span(group) for group in range(1, (match.lastindex or 0) + 1))
        if all(a < b or holds(joins, a) for a, b in spans):
            yield match.span()


@lru_cache(maxsize=256)
def _hyphen_pattern(words: str) -> re.Pattern[str]:
    pattern, last = [], 0
    for match in _HYPHEN.finditer(words):
        pattern.append(f"{re.escape(words[last : match.start()])}({re.escape(match[0])}|)")
        last = match.end()
    return re.compile("".join(pattern) + re.escape(words[last:]))


def _fit(capture: PreparedCapture, needle: Needle, start: int, end: int) -> Occurrence | None:
    value = capture.value
    if needle.initial:
        start -= 1
        if start < 0 or not same_letter(value[start], needle.initial):
            return None
    if not may_cut(capture, start):
        return None
    if may_cut(capture, end):
        return Occurrence(start, end, end)
    if needle.ending:
        replaced = _ENDING.match(value, end)
        if replaced and may_cut(capture, replaced.end()):
            return Occurrence(start, end, replaced.end())
    return None


def same_letter(one: str, other: str) -> bool:
    """Tell whether two letters are the same up to case."""
    return one == other or one.lower() == other.lower() or one.upper() == other.upper()
