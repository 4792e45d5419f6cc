"""The wording of a chapter: every word that a reader reads, from the scan that is rendered.

What changes no word changes nothing here: lines wrapped anew, emphasis, headings' levels, marks
of lists, addresses of links, ids, comments. The notices of a chapter are no part of its wording;
they are told apart, and compared one by one. Citations in brackets are pointers, as links are:
their keys and locators are no words, but what is written before and behind them is.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.citation import Citation
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.quotation import Form, Quotation
from mkdocs_dossier.model.wording import Sentence, Word
from mkdocs_dossier.syntax.block import HIDDEN, Block, cells, group
from mkdocs_dossier.syntax.directives import pair_directives
from mkdocs_dossier.syntax.legible import mask_markup
from mkdocs_dossier.syntax.lines import Line, LineKind, read_lines
from mkdocs_dossier.syntax.masking import DEFINITION
from mkdocs_dossier.syntax.notices import KINDS
from mkdocs_dossier.syntax.sentences import find_boundaries
from mkdocs_dossier.syntax.specifications import SPECIFICATIONS
from mkdocs_dossier.syntax.stretches import Stretches

QUOTATION_MARK = '"'
"""What every kind of double quotation mark is compared as."""

_NOTHING = "\xad"
_TOKEN = re.compile(
    r"(?:(?<![\w\xad])[-−])?\w[\w\xad]*"
    r"(?:['’\-‐‑]\xad*\w[\w\xad]*|(?<=\d)[.,:/]\xad*\d[\w\xad]*"
    r"|(?<=\d)[\xa0\u202f\u2009]\d{3})*"
    r"|[?%‰€$£¥°§±+≈≠≤≥\"“”«»„]"
)
_ALIKE = str.maketrans(
    {"’": "'", "‐": "-", "‑": "-", "−": "-", _NOTHING: None}
    | dict.fromkeys("\xa0\u202f\u2009")
    | dict.fromkeys("“”«»„", QUOTATION_MARK)
)
_FENCE = re.compile(r"`{3,}|~{3,}")
_TITLE = re.compile(r"\"(.*)\"")
# What an event's braces say to readers, and what directives of no special kind do not.
_SHOWN = (
    "display",
    "people",
    "places",
    "tags",
    "unsourced",
    "foreseen",
    "alt",
    "caption",
    "credit",
)
_SILENT = ("id", "target", "from", "lang", "locator")
_READ_ELSEWHERE = frozenset(
    {*KINDS, "quote", "sources", "source", "history", "corrections", "chapters"}
    | {"contents", "index"}
)


def read_wording(chapter: Chapter) -> tuple[Sentence, ...]:
    """Return what a reader reads of a chapter, in order, its notices left out."""
    text = chapter.text
    lines, _ = read_lines(text, chapter.start)
    taken = pair_directives(text, lines).taken
    apart = Stretches(_outermost(_lines_of(text, each.span) for each in _framed(chapter)))
    quoted = Stretches(
        _outermost(
            (each.words_span.start, each.words_span.end)
            for each in chapter.quotations
            if each.form is Form.INLINE
        )
    )
    found = list(_read_front(chapter))
    cited = [item for item in chapter.items if isinstance(item, Citation) and not item.narrative]
    body = [line for line in lines if line.start not in taken and not apart.around(line.start)]
    for members in group(body):
        for block in cells(text, members):
            found += _read_block(block, cited, quoted)
    found += _read_others(text, body)
    found += _read_asides(chapter, cited)
    return tuple(sorted(found, key=lambda sentence: (sentence.part == "", sentence.span)))


def read_words(markdown: str) -> tuple[str, ...]:
    """Return the words of a stretch of Markdown, as they are compared."""
    return tuple(word for word, _, _ in _tokens(_bare(markdown)))


def _framed(chapter: Chapter) -> Iterator[Directive]:
    """Yield the directives whose text is read by itself: quotations and notices."""
    for item in chapter.items:
        if isinstance(item, Directive) and (item.name == "quote" or item.name in KINDS):
            yield item


def _lines_of(text: str, span: Span) -> tuple[int, int]:
    return text.rfind("\n", 0, span.start) + 1, span.end


def _outermost(stretches: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    last = -1
    for start, end in sorted(stretches, key=lambda each: (each[0], -each[1])):
        if start >= last:
            yield start, end
            last = end


def _read_block(block: Block, cited: Sequence[Citation], quoted: Stretches) -> Iterator[Sentence]:
    if not block.text:
        return
    first, last = block.offset(0), block.offset(len(block.text) - 1)
    number = bisect_left(cited, first, key=lambda each: each.span.start)
    apart: list[Span] = []
    while number < len(cited) and cited[number].span.start <= last:
        span = cited[number].span
        apart.append(Span(block.position(span.start), block.position(span.end - 1) + 1))
        number += 1
    bare = _bare(block.text, apart)
    # What is filled up must not hide that a sentence ends before it.
    ends = find_boundaries(bare.replace(_NOTHING, "*"), [], [])
    start = 0
    for end in [*ends, len(bare)]:
        words = tuple(
            Word(word, at, to, offset, quoted.around(offset) is not None)
            for word, at, to in _tokens(bare[start:end])
            for offset in (block.offset(start + at),)
        )
        if words:
            yield Sentence(bare[start:end], words, block.span(start, end))
        start = end


def _bare(markdown: str, citations: Iterable[Span] = ()) -> str:
    """Return what a reader sees of a block; what is nothing to readers is filled up."""
    if "]:" in markdown:
        markdown = DEFINITION.sub(lambda match: _NOTHING * len(match[0]), markdown)
    return mask_markup(markdown, citations).replace(HIDDEN, _NOTHING)


def _tokens(bare: str) -> Iterator[tuple[str, int, int]]:
    if not bare.isascii():
        # Letters and their marks as one character; what is longer then stays as it is written.
        composed = unicodedata.normalize("NFC", bare)
        bare = composed if len(composed) == len(bare) else bare
    for match in _TOKEN.finditer(bare):
        word = match.group().translate(_ALIKE)
        if word.strip("_"):
            yield word, match.start(), match.end()


def _say(words: str, span: Span, part: str = "", *, is_quoted: bool = False) -> Iterator[Sentence]:
    """Yield words that stand in a value, and not in a paragraph."""
    found = tuple(
        Word(word, start, end, span.start, is_quoted) for word, start, end in _tokens(words)
    )
    if found:
        yield Sentence(words, found, span, part)


def _read_front(chapter: Chapter) -> Iterator[Sentence]:
    front = chapter.front
    values = [(name, getattr(front, name)) for name in ("title", "subtitle", "summary")]
    values += [("authors", author) for author in front.authors]
    for name, value in values:
        yield from _say(value, front.spans.get(name, Span(0, 0)), name)


def _read_others(text: str, lines: Sequence[Line]) -> Iterator[Sentence]:
    """Yield code, and the titles of admonitions and tabs."""
    is_comment = False
    for line in lines:
        if line.hidden:
            last = line.hidden[-1]
            is_comment = not text.endswith("-->", last.start, last.end)
        written = text[line.content : line.end]
        span = Span(line.content, line.end)
        if line.kind is LineKind.TITLE:
            title = _TITLE.search(written)
            yield from _say(_bare(title[1]) if title else "", span)
        elif line.kind is LineKind.CODE and not is_comment and not _FENCE.match(written):
            yield from _say(written, span)


def _read_asides(chapter: Chapter, cited: Sequence[Citation]) -> Iterator[Sentence]:
    """Yield what readers read of quotations, events, citations and other directives."""
    for quotation in chapter.quotations:
        yield from _read_quotation(quotation)
    for timeline in chapter.timelines:
        for event in timeline.events:
            for name in _SHOWN:
                yield from _say(event.attribute(name), event.span)
    for citation in cited:
        for item in citation.items:
            yield from _say(_bare(f"{item.prefix} {item.suffix}"), citation.span)
    for directive in chapter.items:
        if isinstance(directive, Directive) and directive.name not in _READ_ELSEWHERE:
            if directive.name in SPECIFICATIONS:
                yield from _say(_bare(directive.argument), directive.argument_span)
            for option in directive.options:
                if option.name not in _SILENT:
                    yield from _say(_bare(option.value), option.value_span)


def _read_quotation(quotation: Quotation) -> Iterator[Sentence]:
    span = quotation.span
    if quotation.form is Form.BLOCK:
        marked = f"{QUOTATION_MARK}{quotation.words}{QUOTATION_MARK}"
        yield from _say(marked, span, is_quoted=True)
    for value in (quotation.translation, quotation.translator):
        yield from _say(value, span, is_quoted=value is quotation.translation)
    for value in (quotation.speaker, quotation.role, quotation.unchecked):
        yield from _say(value, span)
