"""Quotation marks of other conventions, which are refused instead of read.

The design (section 5) reads four pairs: "…", “…”, « … » (or «…») and „…“ (or „…”). Out of its
scope are ‘…’ and '…', because their closing mark is also the apostrophe, so that nobody can tell
where such a quotation ends; ‹…› and ‚…‘, which stand inside of others; 「…」 and the other marks
of East Asian scripts; ornaments; primes; two apostrophes; and marks written as HTML entities.
Angle brackets that set titles, 《…》 and 〈…〉, quote nobody.

All of them look like quotation marks to a reader. So in a sentence that cites a source they are
an error, not text.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator

from mkdocs_dossier.syntax.block import HIDDEN

OTHERS = "‹›「」『』｢｣〝〞〟＂″❝❞❮❯‟⹂"
"""Marks that are never apostrophes."""

_MARK = re.compile(f"[{OTHERS}]|&(?:#?\\w+);|(?<!['\\d\\s])''|''(?=\\w)|['‘‚‛❛]")
_ENTITIES = frozenset(f'{OTHERS}"“”„«»‘‚')
# 'em, 'tis and their kin: an apostrophe at the head of a word.
_ELIDED = re.compile(
    r"(?:em|til|till|tis|twas|twere|cause|cos|n|round|bout|ere|neath)\b", re.IGNORECASE
)


def find_other_marks(text: str) -> Iterator[tuple[int, int]]:
    """Yield where in a masked block something looks like a mark that opens a quotation."""
    closing = {mark: _find_closing(text, mark) for mark in ("'", "’‘❜")}
    for match in _MARK.finditer(text):
        sign = match.group()
        start, end = match.span()
        if sign[0] == "&":
            if html.unescape(sign) in _ENTITIES:
                yield start, end
        elif sign == "″":
            if not text[start - 1 : start].isdigit():
                yield start, end
        elif (
            sign[0] not in "'‘‚‛❛"
            or sign == "''"
            or _is_single(text, start, closing["'" if sign == "'" else "’‘❜"])
        ):
            yield start, end


def _find_closing(text: str, marks: str) -> list[int]:
    """Return where one of ``marks`` stands behind a word, and before none."""
    return [
        match.start()
        for match in re.finditer(f"(?<=\\S)[{marks}]", text)
        if not text[match.end() : match.end() + 1].isalnum()
    ]


def _is_single(text: str, at: int, closing: list[int]) -> bool:
    """Tell whether a single mark opens something that another one closes."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before.isalnum() or before == HIDDEN or not (after.isalpha() or after in f"[*_{HIDDEN}"):
        return False
    return not _ELIDED.match(text, at + 1) and bisect_right(closing, at + 1) < len(closing)
