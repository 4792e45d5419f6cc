"""Prose: the citations and inline quotations of one block."""

import re
import sys
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

from mkdocs_dossier.diagnostics import Finding
from mkdocs_dossier.diagnostics.closeness import suggest
from mkdocs_dossier.diagnostics.syntax import Syn
from mkdocs_dossier.model.citation import Citation, CitationItem
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.quotation import Form, Quotation
from mkdocs_dossier.syntax.attributes import ATTRIBUTE_NAMES, read_attributes
from mkdocs_dossier.syntax.block import LONGEST, Block, too_long, too_open
from mkdocs_dossier.syntax.citations import find_citations
from mkdocs_dossier.syntax.limits import find_open_bracket
from mkdocs_dossier.syntax.marks import Pair, pair_marks
from mkdocs_dossier.syntax.masking import Masked, mask
from mkdocs_dossier.syntax.other_marks import find_other_marks
from mkdocs_dossier.syntax.raw_html import find_html
from mkdocs_dossier.syntax.runs import read_runs
from mkdocs_dossier.syntax.sentences import find_boundaries
from mkdocs_dossier.syntax.stretches import Stretches

_NOTABLE = re.compile('[@"“”«»„<{([]')
_SPACE = " \t\n\u00a0\u202f\u2009"


@dataclass(slots=True)
class Prose:
    """What stands in blocks, gathered as they are read."""

    citations: list[Citation] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    anchors: list[tuple[str, Span]] = field(default_factory=list)
    destinations: list[Span] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    # The mark that the last block leaves open, and where: the next may go on with the quotation.
    _open: tuple[str, Span] | None = None

    def leave_open(self, mark: str, span: Span) -> None:
        """Note that a block ends within a quotation."""
        self._open = mark, span

    def go_on(self, text: str) -> None:
        """Report the open mark if ``text``, the next block, begins with the mark again."""
        if self._open and text.lstrip("*_").startswith((self._open[0], "»")):
            self.findings.append(_unpaired(*self._open))
        self._open = None


def read_prose(block: Block, is_key: Callable[[str], bool], prose: Prose) -> None:
    """Add to ``prose`` what stands in ``block``."""
    prose.go_on(block.text)
    if len(block.text) > LONGEST:
        prose.findings.append(too_long(block))
        return
    if not _NOTABLE.search(block.text):
        return
    masked = mask(block.text)
    if (opened := find_open_bracket(masked.text)) >= 0:
        prose.findings.append(too_open(block, opened))
    prose.destinations.extend(block.span(*span) for span in masked.destinations)
    prose.findings.extend(find_html(block, masked.html))
    citations = find_citations(block, masked, is_key) if "@" in masked.text else []
    prose.citations.extend(citations)
    pairs, alone = pair_marks(masked.text)
    owned = _read_quotations(block, masked, pairs, alone, citations, prose)
    for start, end in masked.attributes:
        if (start, end) in owned:
            continue
        for attribute in read_attributes(block.text, start, end):
            if attribute.name == "id":
                span = block.span(attribute.start, attribute.end)
                prose.anchors.append((attribute.value, span))


def read_title(block: Block, prose: Prose) -> None:
    """Add to ``prose`` the raw HTML in the title of an admonition or tab."""
    if "<" in block.text and len(block.text) <= LONGEST:
        prose.findings.extend(find_html(block, mask(block.text).html))


def _read_quotations(
    block: Block,
    masked: Masked,
    pairs: list[Pair],
    alone: list[int],
    citations: list[Citation],
    prose: Prose,
) -> set[tuple[int, int]]:
    others = list(find_other_marks(masked.text)) if citations else []
    if not pairs and not alone and not others:
        return set()
    places = [_locate(block, citation) for citation in citations]
    lists = {start: (start, end) for start, end in masked.attributes}
    stretches = [(pair.opening, pair.closing + 1) for pair in pairs]
    boundaries = find_boundaries(masked.text, stretches, places)
    sources = _Sources(citations, Stretches(places), boundaries)
    owned: set[tuple[int, int]] = set()
    for pair in pairs:
        inside = sources.between(pair.opening, pair.closing)
        if inside:
            prose.findings.append(_cited_inside(inside.span))
            continue
        item = sources.nearest(pair.opening, pair.closing)
        attributes = lists.get(pair.closing + 1)
        if attributes:
            owned.add(attributes)
        quotation, findings = _read_quotation(block, pair, item, attributes)
        prose.findings.extend(findings)
        prose.quotations.append(quotation)
    for mark in alone:
        span = block.span(mark, mark + 1)
        if sources.nearest(mark, mark):
            prose.findings.append(_unpaired(block.text[mark], span))
        elif mark == alone[-1] and (not pairs or pairs[-1].opening < mark):
            prose.leave_open(block.text[mark], span)
    quoted = Stretches(stretches)
    for start, end in others:
        if not quoted.around(start) and sources.nearest(start, start):
            prose.findings.append(_refuse_mark(block, start, end))
    return owned


def _unpaired(mark: str, span: Span) -> Finding:
    return Finding(
        Syn.SYN011,
        span,
        "This quotation mark has no partner in its paragraph.",
        "Close the quotation, use `::: quote` for several paragraphs, or write \\"
        f"{mark} if it is none.",
    )


def _refuse_mark(block: Block, start: int, end: int) -> Finding:
    return Finding(
        Syn.SYN016,
        block.span(start, end),
        f"Dossier does not read {block.text[start:end]} as a quotation mark, and checks nothing.",
        "Write “…” for a quotation, or a backslash before a mark that is none.",
    )


def _locate(block: Block, citation: Citation) -> tuple[int, int]:
    """Return the stretch of a citation in the block."""
    start = block.position(citation.span.start)
    return start, block.position(citation.span.end - 1) + 1


@dataclass(frozen=True, slots=True)
class _Sources:
    """The citations of a block, by sentence.

    Attributes:
        citations: in order.
        places: where each stands in the block.
        boundaries: where sentences end, in order.
    """

    citations: list[Citation]
    places: Stretches
    boundaries: list[int]

    def nearest(self, opening: int, closing: int) -> CitationItem | None:
        """Return the source cited nearest after the marks in their sentence, else before."""
        number = bisect_right(self.boundaries, opening)
        first = self.boundaries[number - 1] if number else 0
        number = bisect_right(self.boundaries, closing)
        last = self.boundaries[number] if number < len(self.boundaries) else sys.maxsize
        after = self.places.following(closing + 1)
        if after < len(self.citations) and self.places.all[after][0] < last:
            return self.citations[after].items[0]
        before = self.places.following(closing) - 1
        if before >= 0 and self.places.all[before][0] >= first:
            return self.citations[before].items[-1]
        return None

    def between(self, opening: int, closing: int) -> Citation | None:
        """Return the first citation that stands between two marks."""
        number = self.places.following(opening + 1)
        if number < len(self.citations) and self.places.all[number][0] < closing:
            return self.citations[number]
        return None


def _read_quotation(
    block: Block, pair: Pair, item: CitationItem | None, attributes: tuple[int, int] | None
) -> tuple[Quotation, list[Finding]]:
    text = block.text
    start, end = pair.opening + 1, pair.closing
    while start < end and text[start] in _SPACE:
        start += 1
    while end > start and text[end - 1] in _SPACE:
        end -= 1
    runs, findings = read_runs(block, start, end)
    values: dict[str, str] = {}
    last = pair.closing + 1
    if attributes:
        last = attributes[1]
        for attribute in read_attributes(text, *attributes):
            values[attribute.name] = attribute.value
            if attribute.name not in ATTRIBUTE_NAMES:
                findings.append(
                    Finding(
                        Syn.SYN012,
                        block.span(attribute.start, attribute.end),
                        f"A quotation has no attribute “{attribute.name}”.",
                        suggest(attribute.name, ATTRIBUTE_NAMES),
                    )
                )
    quotation = Quotation(
        values.get("id", ""),
        block.span(pair.opening, last),
        block.span(start, end),
        Form.INLINE,
        tuple(runs),
        text[pair.opening : start],
        text[end : pair.closing + 1],
        item,
        values.get("speaker", ""),
        values.get("role", ""),
        values.get("lang", ""),
        values.get("translation", ""),
        values.get("translator", ""),
        values.get("unchecked", ""),
        values.get("not-a-quotation", ""),
    )
    return quotation, findings


def _cited_inside(span: Span) -> Finding:
    return Finding(
        Syn.SYN010,
        span,
        "A citation stands between the quotation marks.",
        "Move it behind the closing mark.",
    )
