"""Quotation marks, paired."""

import re
from dataclasses import dataclass

from mkdocs_dossier.syntax.block import HIDDEN

PAIRS = {"“": "”", "«": "»", "„": "“”"}
"""Opening marks and what closes them; the straight mark pairs with itself."""

_MARK = re.compile('["“”«»„]')


@dataclass(frozen=True, slots=True)
class Pair:
    """Two marks that belong together: offsets of each in the block."""

    opening: int
    closing: int


def pair_marks(text: str) -> tuple[list[Pair], list[int]]:
    """Pair the outermost quotation marks of a masked block.

    A mark inside another pair belongs to the quotation. A straight mark opens where it stands
    before a word and closes where it stands behind one; inches and seconds do neither.

    Returns:
        The pairs in order, and the offsets of marks that have no partner.
    """
    pairs: list[Pair] = []
    alone: list[int] = []
    at = 0
    while match := _MARK.search(text, at):
        opening = match.start()
        mark = match.group()
        at = opening + 1
        if mark in PAIRS:
            closing = _close(text, opening, mark, PAIRS[mark])
        elif mark == '"':
            if not _may_open(text, opening):
                if not _is_measure(text, opening):
                    alone.append(opening)
                continue
            closing = _close_straight(text, opening)
        else:
            alone.append(opening)
            continue
        if closing < 0:
            alone.append(opening)
            continue
        pairs.append(Pair(opening, closing))
        at = closing + 1
    return pairs, alone


def _close(text: str, opening: int, mark: str, closers: str) -> int:
    depth = 0
    for match in re.finditer(f"[{mark}{closers}]", text[opening + 1 :]):
        if match.group() == mark and mark not in closers:
            depth += 1
        elif depth == 0:
            return opening + 1 + match.start()
        else:
            depth -= 1
    return -1


def _close_straight(text: str, opening: int) -> int:
    at = opening
    while (at := text.find('"', at + 1)) >= 0:
        if _may_close(text, at) and at > opening + 1:
            return at
    return -1


def _may_open(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return not before.isalnum() and not after.isspace()


def _may_close(text: str, at: int) -> bool:
    before = text[at - 1]
    after = text[at + 1] if at + 1 < len(text) else " "
    return not before.isspace() and (not after.isalnum() or after == HIDDEN)


def _is_measure(text: str, at: int) -> bool:
    return at > 0 and text[at - 1].isdigit()
