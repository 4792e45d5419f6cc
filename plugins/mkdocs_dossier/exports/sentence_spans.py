"""Sentences of a chapter, found as the scan finds them."""

from bisect import bisect_right
from collections.abc import Iterable

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.citation import Citation
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.quotation import Form
from mkdocs_dossier.syntax.block import Block, cells, group
from mkdocs_dossier.syntax.lines import read_lines
from mkdocs_dossier.syntax.masking import mask
from mkdocs_dossier.syntax.sentences import find_boundaries


def find_sentences(chapter: Chapter, spans: Iterable[Span]) -> list[Span]:
    """Return for each span the sentence that it stands in; itself, should it stand in none.

    Args:
        chapter: the chapter.
        spans: of citations, in the chapter's text.
    """
    lines, _ = read_lines(chapter.text, chapter.start)
    blocks = [block for members in group(lines) for block in cells(chapter.text, members)]
    blocks.sort(key=lambda block: block.offsets[0])
    starts = [block.offsets[0] for block in blocks]
    found = []
    for span in spans:
        number = bisect_right(starts, span.start) - 1
        found.append(_find_sentence(chapter, blocks[number], span) if number >= 0 else span)
    return found


def _find_sentence(chapter: Chapter, block: Block, span: Span) -> Span:
    whole = block.span(0, len(block.text))
    if not whole.holds(span):
        return span
    inline = [each.span for each in chapter.quotations if each.form is Form.INLINE]
    cited = [item.span for item in chapter.items if isinstance(item, Citation)]
    quotations, citations = _within(block, whole, inline), _within(block, whole, cited)
    ends = find_boundaries(mask(block.text).text, quotations, citations)
    at = _position(block, span.start)
    first = max((end for end in ends if end <= at), default=0)
    last = min((end for end in ends if end > at), default=len(block.text))
    while first < last and block.text[first].isspace():
        first += 1
    return block.span(first, last)


def _within(block: Block, whole: Span, spans: Iterable[Span]) -> list[tuple[int, int]]:
    return [
        (_position(block, span.start), _position(block, span.end - 1) + 1)
        for span in spans
        if whole.holds(span)
    ]


def _position(block: Block, offset: int) -> int:
    """Return where an offset of the file stands in the block."""
    piece = max(bisect_right(block.offsets, offset) - 1, 0)
    return block.starts[piece] + offset - block.offsets[piece]
