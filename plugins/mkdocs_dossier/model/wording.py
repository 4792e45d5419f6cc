"""Wording: what a reader reads of a chapter, its Markdown resolved, sentence by sentence."""

import re
from dataclasses import dataclass
from functools import cached_property

from mkdocs_dossier.model.place import Span

_FILLED = "\xad"
_CHANGES_OF_LINE = re.compile(r"\s+")
_LOST = re.compile(r" (?=[.,])")


@dataclass(frozen=True, slots=True)
class Word:
    """One word, number or sign that carries meaning.

    Attributes:
        text: as it is compared: kinds of apostrophes, hyphens and spaces are all one.
        start: offset in its sentence's text.
        end: offset behind it.
        at: offset in the chapter's file.
        is_quoted: whether it stands within quotation marks.
    """

    text: str
    start: int
    end: int
    at: int
    is_quoted: bool = False


@dataclass(frozen=True)
class Sentence:
    """A stretch of words that is compared as one: a sentence, a title, a cell, a caption.

    Attributes:
        text: as long as what is written, with a filler in the place of what no reader reads.
        words: in order.
        span: in the chapter's file.
        part: the name of the front matter's value that it is; empty in the text.
    """

    text: str
    words: tuple[Word, ...]
    span: Span
    part: str = ""

    @cached_property
    def key(self) -> tuple[str, ...]:
        """What makes two sentences the same: their words."""
        return tuple(word.text for word in self.words)

    def lead(self) -> str:
        """Return what stands before the first word: an opening bracket, mostly nothing."""
        return plain(self.text[: self.words[0].start]).lstrip()

    def tail(self, number: int) -> str:
        """Return what stands behind a word up to the next one, or to the sentence's end."""
        following = number + 1
        end = self.words[following].start if following < len(self.words) else len(self.text)
        gap = plain(self.text[self.words[number].end : end])
        return gap if following < len(self.words) else f"{gap.rstrip()} "

    def said(self, number: int) -> str:
        """Return a word as it is written."""
        word = self.words[number]
        return plain(self.text[word.start : word.end])


def plain(text: str) -> str:
    """Return text without its filler, on one line."""
    return _LOST.sub("", _CHANGES_OF_LINE.sub(" ", text.replace(_FILLED, "")))
