"""Looking words up in what readers see of a chapter."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.citation import Citation
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.syntax.legible import BARRIER, find_addresses, find_asides, mask_markup
from mkdocs_dossier.syntax.notices import KINDS
from mkdocs_dossier.syntax.replies import NAME as REPLY
from mkdocs_dossier.text import normalise, normalise_capture
from mkdocs_dossier.text.normalisation import NormalisedText

# Scripts that write no spaces between words: Thai, Lao, kana, Han.
_UNSPACED = "\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff"

_PARAGRAPH = re.compile(r"\n[ \t>]*\n")
_MARKS = re.compile(r"[*_`~=^\\\u00ad]+")
_TOKEN = re.compile(r"[A-Za-z0-9]{2,}")
# What may stand within a word and is more than a mark: entities, links, attribute lists.
_ODD = re.compile(r"&[#\w]|\w!?\[|[\])}]\w|\w\{")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stand together.

    Attributes:
        chapter: that they stand in.
        offset: where they start in its text.
        words: as they are compared.
        shown: the span of what readers are shown in their place, if they are read from a value.
    """

    chapter: Chapter
    offset: int
    words: NormalisedText
    shown: Span | None = None

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[Span, Span]]:
        """Yield where ``pattern`` stands: in the words, and in the chapter's text."""
        for match in pattern.finditer(self.words.value):
            span = Span(match.start(), match.end())
            raw = self.words.raw_span(span)
            place = Span(raw.start + self.offset, raw.end + self.offset)
            yield span, self.shown or place


class ChapterWords:
    """Everything that readers see of a chapter but notices and replies, its head included.

    Who answers to an error repeats it, and nobody's reply is ours to change.

    A paragraph is brought into the form that is compared when words may stand in it; most never
    are, and a report has thousands of them.
    """

    def __init__(self, chapter: Chapter) -> None:
        self.chapter = chapter
        self._text = _without(chapter.text, _notices(chapter))
        ends = [match.span() for match in _PARAGRAPH.finditer(self._text)]
        starts = [0, *(end for _, end in ends)]
        stops = [*(start for start, _ in ends), len(self._text)]
        self._paragraphs = [Span(*edges) for edges in zip(starts, stops, strict=True)]
        self._bare = [_MARKS.sub("", span.of(self._text)) for span in self._paragraphs]
        self._is_odd = [_ODD.search(bare) is not None for bare in self._bare]
        self._read: dict[int, list[Stretch]] = {}
        self._citations = _citations(chapter)

    def near(self, words: str, within: Span | None = None) -> Iterator[Stretch]:
        """Yield the stretches in which ``words`` may stand.

        Args:
            words: that are looked for.
            within: the part of the chapter to look in, if it is not all of it.
        """
        tokens = _TOKEN.findall(normalise(words).value[1:])
        for number, bare in enumerate(self._bare):
            if within is not None and not _meet(self._paragraphs[number], within):
                continue
            if self._is_odd[number] or all(token in bare for token in tokens):
                yield from self._stretches(number)
        if within is None:
            yield from self._head()

    def addresses(self) -> Iterator[Stretch]:
        """Yield the addresses that links lead to."""
        for span in find_addresses(self._text):
            yield Stretch(self.chapter, span.start, normalise_capture(span.of(self._text)))

    def _stretches(self, number: int) -> list[Stretch]:
        if number not in self._read:
            span = self._paragraphs[number]
            stretches = [_read(self.chapter, self._text, span, self._citations)]
            for aside in find_asides(span.of(self._text)):
                start, end = span.start + aside.start, span.start + aside.end
                words = normalise_capture(self._text[start:end])
                stretches.append(Stretch(self.chapter, start, words))
            self._read[number] = stretches
        return self._read[number]

    def _head(self) -> Iterator[Stretch]:
        """Yield values of the front matter, which YAML may write otherwise than readers see it."""
        front = self.chapter.front
        values = {"title": front.title, "subtitle": front.subtitle, "summary": front.summary}
        for name, value in values.items():
            if value and name in front.spans:
                yield Stretch(self.chapter, 0, normalise(value), front.spans[name])


def is_address(words: str) -> bool:
    """Tell whether words are an address on the web."""
    return "://" in words or words.startswith("mailto:")


def read_stretch(chapter: Chapter, span: Span, without: Iterable[Span] = ()) -> Stretch:
    """Return what readers see of a part of a chapter.

    Args:
        chapter: the chapter.
        span: the part.
        without: what in it is not to be read.
    """
    return _read(chapter, _without(chapter.text, without), span, _citations(chapter))


@lru_cache(maxsize=1024)
def search_for(words: str) -> re.Pattern[str]:
    """Return what finds words in compared text.

    Only whole words and whole numbers are found (no ``5`` in ``2.5``). The first letter may be
    large or small, as a sentence may begin with it.
    """
    value = normalise(words).value
    if not value:
        return re.compile(r"(?!)")
    first, rest = value[0], value[1:]
    start = f"(?:{re.escape(first.lower())}|{re.escape(first.upper())})"
    before = "" if re.match(rf"[\W{_UNSPACED}]", first) else r"(?<!\w)"
    before += r"(?<!\d[.,])" if first.isdigit() else ""
    after = "" if re.match(rf"[\W{_UNSPACED}]", value[-1]) else r"(?!\w)"
    after += r"(?![.,]\d)" if value[-1].isdigit() else ""
    return re.compile(f"{before}{start}{re.escape(rest)}{after}")


def _read(chapter: Chapter, text: str, span: Span, citations: Sequence[Span]) -> Stretch:
    """Return a part of ``text``, which is that of ``chapter`` with holes in it."""
    first = bisect_left(citations, span)
    inside: list[Span] = []
    for each in islice(citations, first, None):
        if each.end > span.end:
            break
        inside.append(Span(each.start - span.start, each.end - span.start))
    return Stretch(chapter, span.start, normalise_capture(mask_markup(span.of(text), inside)))


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _without(text: str, holes: Iterable[Span]) -> str:
    for hole in holes:
        text = text[: hole.start] + BARRIER * (hole.end - hole.start) + text[hole.end :]
    return text


def _notices(chapter: Chapter) -> Iterator[Span]:
    for item in chapter.items:
        if isinstance(item, Directive) and (item.name in KINDS or item.name == REPLY):
            yield item.span


def _citations(chapter: Chapter) -> list[Span]:
    """Return where citations in brackets stand, in order; a narrative one is of its sentence."""
    found = [item.span for item in chapter.items if isinstance(item, Citation)]
    return [span for span in found if chapter.text[span.start] == "["]
