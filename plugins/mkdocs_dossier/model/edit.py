"""Edits: how the words of a chapter changed between two of its versions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.wording import Sentence, Word


@dataclass(frozen=True, slots=True)
class Read:
    """One word where it stands: in which sentence, and which of the chapter's words it is."""

    word: Word
    sentence: Sentence
    number: int
    index: int


@dataclass(frozen=True, slots=True)
class Version:
    """A chapter as it was at one time, and what its readers read.

    Attributes:
        chapter: as scanned.
        sentences: its wording.
        words: all words of it, in order.
        starts: which word each sentence begins with; at the end, how many words there are.
    """

    chapter: Chapter
    sentences: tuple[Sentence, ...]
    words: tuple[Read, ...] = field(repr=False, default=())
    starts: tuple[int, ...] = field(repr=False, default=(0,))

    @classmethod
    def of(cls, chapter: Chapter, sentences: tuple[Sentence, ...]) -> "Version":
        """Return a version with its words counted."""
        words: list[Read] = []
        starts: list[int] = []
        for sentence in sentences:
            starts.append(len(words))
            for number, word in enumerate(sentence.words):
                words.append(Read(word, sentence, number, len(words)))
        return cls(chapter, sentences, tuple(words), (*starts, len(words)))


class SegmentKind(Enum):
    """What became of a run of words."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"
    WITHHELD = "withheld"
    """Words that may not be repeated; the text is empty."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of words of one fate, as it is printed; a space at its end parts it from the next."""

    kind: SegmentKind
    text: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Words that were replaced, removed or added in one place.

    Attributes:
        old: the words that stood there; none if words were added.
        new: the words that stand there now; none if words were removed.
        old_at: which of the old version's words the first of ``old`` is, or would be.
        new_at: likewise for the new version.
    """

    old: tuple[Read, ...]
    new: tuple[Read, ...]
    old_at: int
    new_at: int

    @property
    def signature(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words themselves: what makes the same edit in two comparisons."""
        return texts(self.old), texts(self.new)


@dataclass(frozen=True, slots=True)
class Rewording:
    """A place whose words changed: some sentences, with every edit in them.

    Attributes:
        uri: of the chapter that was read before; empty if there was none.
        new_uri: of the chapter that is read now; empty if there is none.
        segments: the sentences, as a reader compares them.
        edits: in order.
    """

    uri: str
    new_uri: str
    segments: tuple[Segment, ...]
    edits: tuple[Edit, ...]


Versions = Mapping[str, Version]
"""Chapters of one revision, by uri."""


def texts(words: tuple[Read, ...]) -> tuple[str, ...]:
    """Return words as they are compared."""
    return tuple(read.word.text for read in words)


def say(words: tuple[Read, ...]) -> str:
    """Return words as they are written, on one line."""
    said = "".join(
        read.sentence.said(read.number) + read.sentence.tail(read.number) for read in words
    )
    return said.strip()
