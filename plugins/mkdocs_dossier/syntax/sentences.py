"""Ends of sentences, found so that in doubt a quotation stays with its citation.

A boundary that is missed makes a quotation be checked against a source it may not be from,
which someone sees; one that is invented would let it pass unchecked, which nobody sees.
"""

import re
from collections.abc import Sequence

_END = re.compile(r"[.!?…]+[\"”»)\]*_]*(?=\s)|[。！？؟]")
_ABBREVIATIONS = frozenset(
    """al apr art aug av capt cf ch chap chr co col corp dec dept dir dr ed eds etc ex feb fig gen
    gov hon inc jan jr jun jul ltd lt m maj mar me messrs mgr mlle mm mme mr mrs ms mt no nos nov
    oct p par para pp prof pt rep rev sect sen sep sept sgt sr st ste univ v vol vs
    e.g i.e u.s u.k u.n e.u d.c ph.d a.m p.m""".split()
)
_WORD = re.compile(r"[\w.]+$")


def find_boundaries(
    text: str, quotations: Sequence[tuple[int, int]], citations: Sequence[tuple[int, int]]
) -> list[int]:
    """Return the offsets at which sentences end in a masked block.

    Args:
        text: the block, masked.
        quotations: stretches in quotation marks, marks included.
        citations: stretches of citations. One that follows the end of a sentence directly
            still belongs to it: ``"… done." [@key] Then …``.
    """
    ends: list[int] = []
    for match in _END.finditer(text):
        at = match.end()
        inside = next((q for q in quotations if q[0] < at < q[1]), None)
        if inside:
            if at < inside[1] - 1 and text[at : inside[1] - 1].strip():
                continue
            at = inside[1]
        if any(start < at < end for start, end in citations):
            continue
        if match.group()[0] == "." and _is_abbreviation(text, match.start()):
            continue
        after = _skip_citations(text, at, citations)
        if _may_begin(text, after):
            ends.append(after)
        elif after != at and _may_begin(text, at):
            ends.append(at)
    return ends


def _skip_citations(text: str, at: int, citations: Sequence[tuple[int, int]]) -> int:
    for start, end in citations:
        if start >= at and not text[at:start].strip():
            at = end
    return at


def _is_abbreviation(text: str, dot: int) -> bool:
    word = _WORD.search(text, max(0, dot - 12), dot)
    if not word:
        return False
    letters = word.group().strip(".")
    if len(letters) == 1:
        return letters.isalpha() and (letters.isupper() or letters in "aàpv")
    return letters.lower() in _ABBREVIATIONS


def _may_begin(text: str, at: int) -> bool:
    rest = text[at : at + 12].lstrip().lstrip('"“«„([*_ \u00a0\u202f')
    return not rest or (rest[0].isalpha() and not rest[0].islower())
