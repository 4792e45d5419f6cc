"""Prose: the citations and inline quotations of one block."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from mkdocs_dossier.diagnostics import Finding
from mkdocs_dossier.diagnostics.closeness import suggest
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.diagnostics.syntax import Syn
from mkdocs_dossier.model.citation import Citation, CitationItem
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.quotation import Form, Quotation
from mkdocs_dossier.syntax.attributes import read_attributes
from mkdocs_dossier.syntax.block import Block
from mkdocs_dossier.syntax.citations import find_citations
from mkdocs_dossier.syntax.marks import Pair, pair_marks
from mkdocs_dossier.syntax.masking import Masked, mask
from mkdocs_dossier.syntax.runs import read_runs
from mkdocs_dossier.syntax.sentences import find_boundaries

ATTRIBUTE_NAMES = (
    "id", "lang", "translation", "translator", "speaker", "role", "unchecked", "not-a-quotation",
)  # fmt: skip
"""What braces behind a closing mark may say."""

_NOTABLE = re.compile('[@"“”«»„<{(]')
_SPACE = " \t\n\u00a0\u202f\u2009"


@dataclass(slots=True)
class Prose:
    """What stands in blocks, gathered as they are read."""

    citations: list[Citation] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    anchors: list[tuple[str, Span]] = field(default_factory=list)
    destinations: list[Span] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def read_prose(block: Block, is_key: Callable[[str], bool], prose: Prose) -> None:
    """Add to ``prose`` what stands in ``block``."""
    if not _NOTABLE.search(block.text):
        return
    masked = mask(block.text)
    prose.destinations.extend(block.span(*span) for span in masked.destinations)
    prose.findings.extend(_html_finding(block, span) for span in masked.html)
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


def _read_quotations(
    block: Block,
    masked: Masked,
    pairs: list[Pair],
    alone: list[int],
    citations: list[Citation],
    prose: Prose,
) -> set[tuple[int, int]]:
    if not pairs and not alone:
        return set()
    places = _locate(block, citations)
    lists = {start: (start, end) for start, end in masked.attributes}
    stretches = [(pair.opening, pair.closing + 1) for pair in pairs]
    boundaries = find_boundaries(masked.text, stretches, places)
    owned: set[tuple[int, int]] = set()
    for pair in pairs:
        inside = [c for c, (start, _) in zip(citations, places, strict=True)
                  if pair.opening < start < pair.closing]  # fmt: skip
        if inside:
            prose.findings.append(_cited_inside(inside[0].span))
            continue
        item = _nearest(pair.opening, pair.closing, citations, places, boundaries)
        attributes = lists.get(pair.closing + 1)
        if attributes:
            owned.add(attributes)
        quotation, findings = _read_quotation(block, pair, item, attributes)
        prose.findings.extend(findings)
        prose.quotations.append(quotation)
    for mark in alone:
        if _nearest(mark, mark, citations, places, boundaries):
            prose.findings.append(
                Finding(
                    Syn.SYN011,
                    block.span(mark, mark + 1),
                    "This quotation mark has no partner in its paragraph.",
                    "Close the quotation, use `::: quote` for several paragraphs, or write \\"
                    f"{block.text[mark]} if it is none.",
                )
            )
    return owned


def _locate(block: Block, citations: list[Citation]) -> list[tuple[int, int]]:
    """Return the stretch of each citation in the block, in one pass."""
    places = []
    for citation in citations:
        start = _position(block, citation.span.start)
        end = _position(block, citation.span.end - 1) + 1
        places.append((start, end))
    return places


def _position(block: Block, offset: int) -> int:
    for start, origin in zip(reversed(block.starts), reversed(block.offsets), strict=True):
        if offset >= origin:
            return start + offset - origin
    return 0


def _nearest(
    opening: int,
    closing: int,
    citations: list[Citation],
    places: list[tuple[int, int]],
    boundaries: list[int],
) -> CitationItem | None:
    """Return the source cited nearest after the marks in their sentence, else nearest before."""
    first = max((end for end in boundaries if end <= opening), default=0)
    last = min((end for end in boundaries if end > closing), default=1 << 60)
    before: CitationItem | None = None
    for citation, (start, _) in zip(citations, places, strict=True):
        if not first <= start < last:
            continue
        if start > closing:
            return citation.items[0]
        before = citation.items[-1]
    return before


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


def _html_finding(block: Block, stretch: tuple[int, int]) -> Finding:
    tag = block.text[stretch[0] : stretch[1]].split()[0].rstrip(">")
    return Finding(
        Sec.SEC001,
        block.span(*stretch),
        f"Raw HTML ({tag}>) is not printed.",
        "Use Markdown for it; write a backslash before < where the sign itself is meant.",
    )
