"""Looking words up in what readers see of a chapter."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.citation import Citation
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.syntax.legible import BARRIER, find_addresses, find_asides, mask_markup
from mkdocs_dossier.syntax.notices import KINDS
from mkdocs_dossier.text import normalise, normalise_capture
from mkdocs_dossier.text.normalisation import NormalisedText

# Scripts that write no spaces between words: Thai, Lao, kana, Han.
_UNSPACED = "\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff"


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


def is_address(words: str) -> bool:
    """Tell whether words are an address on the web."""
    return "://" in words or words.startswith("mailto:")


def read_stretches(chapter: Chapter) -> list[Stretch]:
    """Return everything that readers see of a chapter but its notices, its head included.

    The text as a whole comes first.
    """
    spans = [
        item.span for item in chapter.items if isinstance(item, Directive) and item.name in KINDS
    ]
    text = chapter.text
    for span in spans:
        text = text[: span.start] + BARRIER * (span.end - span.start) + text[span.end :]
    stretches = [Stretch(chapter, 0, _compare(mask_markup(text, _citations(chapter))))]
    stretches += (_cut(chapter, span, text) for span in find_asides(text))
    front = chapter.front
    for name in ("title", "subtitle", "summary"):
        value = {"title": front.title, "subtitle": front.subtitle, "summary": front.summary}[name]
        if value and name in front.spans:
            # YAML may have written it otherwise than readers see it.
            stretches.append(Stretch(chapter, 0, normalise(value), front.spans[name]))
    return stretches


def read_addresses(chapter: Chapter) -> list[Stretch]:
    """Return the addresses that a chapter's links lead to."""
    return [_cut(chapter, span, chapter.text) for span in find_addresses(chapter.text)]


def read_stretch(chapter: Chapter, span: Span, without: Iterable[Span] = ()) -> Stretch:
    """Return what readers see of a part of a chapter.

    Args:
        chapter: the chapter.
        span: the part.
        without: what in it is not to be read.
    """
    text = chapter.text
    for hidden in without:
        text = text[: hidden.start] + BARRIER * (hidden.end - hidden.start) + text[hidden.end :]
    citations = [
        Span(each.start - span.start, each.end - span.start)
        for each in _citations(chapter)
        if span.holds(each)
    ]
    return Stretch(chapter, span.start, _compare(mask_markup(span.of(text), citations)))


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


def _citations(chapter: Chapter) -> list[Span]:
    """Return where citations in brackets stand; a narrative one is part of its sentence."""
    found = [item.span for item in chapter.items if isinstance(item, Citation)]
    return [span for span in found if chapter.text[span.start] == "["]


def _cut(chapter: Chapter, span: Span, text: str) -> Stretch:
    return Stretch(chapter, span.start, _compare(span.of(text)))


def _compare(text: str) -> NormalisedText:
    return normalise_capture(text)
