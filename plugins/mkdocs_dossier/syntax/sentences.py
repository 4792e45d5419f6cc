"""Ends of sentences, found so that in doubt a quotation stays with its citation.

A boundary that is missed makes a quotation be checked against a source it may not be from,
which someone sees; one that is invented would let it pass unchecked, which nobody sees.
"""

import re
from collections.abc import Sequence
from itertools import islice

from mkdocs_dossier.syntax.stretches import Stretches

_END = re.compile(r"(?<![.!?…])[.!?…]++[\"”»)\]*_]*+(?=\s)|[。！？؟]")
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
    quoted, cited = Stretches(quotations), Stretches(citations)
    asides = Stretches(_find_parentheses(text))
    ends: list[int] = []
    for match in _END.finditer(text):
        at = match.end()
        inside = quoted.around(at)
        if inside and inside[0] < at:
            if at < inside[1] - 1 and text[at : inside[1] - 1].strip():
                continue
            at = inside[1]
        around = cited.around(at)
        if around and around[0] < at:
            continue
        aside = asides.around(at)
        if aside and aside[0] < at and text[at : aside[1] - 1].strip():
            # A sentence in parentheses does not end the one around it.
            continue
        if match.group()[0] == "." and _is_abbreviation(text, match.start()):
            continue
        after = _skip_citations(text, at, cited)
        if _names_source(text, at, cited):
            ends.append(at)
        elif _may_begin(text, after):
            ends.append(after)
        elif after != at and _may_begin(text, at):
            ends.append(at)
    return sorted(ends)


def _find_parentheses(text: str) -> list[tuple[int, int]]:
    """Return the outermost parentheses that are closed."""
    found: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in re.finditer(r"[()]", text):
        if match.group() == "(":
            opened.append(match.start())
        elif opened:
            start = opened.pop()
            while found and found[-1][0] > start:
                found.pop()
            found.append((start, match.end()))
    return found


def _skip_citations(text: str, at: int, citations: Stretches) -> int:
    for start, end in islice(citations.all, citations.following(at), None):
        if text[at:start].strip():
            break
        at = end
    return at


def _names_source(text: str, at: int, citations: Stretches) -> bool:
    """Tell whether what follows ``at`` is a sentence whose subject is a source: ``@key said``."""
    for start, end in islice(citations.all, citations.following(at), None):
        return (
            not text[at:start].strip()
            and text[start] in "@-"
            and text[end : end + 2].lstrip()[:1].isalpha()
        )
    return False


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
