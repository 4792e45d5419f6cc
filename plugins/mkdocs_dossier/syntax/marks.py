"""Quotation marks, paired."""

import re
from bisect import bisect_right
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
    partners: dict[str, dict[int, int]] = {}
    closers = [match.start() for match in re.finditer('"', text) if _may_close(text, match.start())]
    at = 0
    while match := _MARK.search(text, at):
        opening = match.start()
        mark = match.group()
        at = opening + 1
        if mark in PAIRS:
            if mark not in partners:
                partners[mark] = _match(text, mark, PAIRS[mark])
            closing = partners[mark].get(opening, -1)
        elif mark == '"':
            if not _may_open(text, opening):
                if not _is_measure(text, opening):
                    alone.append(opening)
                continue
            number = bisect_right(closers, opening + 1)
            closing = closers[number] if number < len(closers) else -1
        else:
            alone.append(opening)
            continue
        if closing < 0:
            alone.append(opening)
            continue
        pairs.append(Pair(opening, closing))
        at = closing + 1
    return pairs, alone


def _match(text: str, mark: str, closers: str) -> dict[int, int]:
    """Return where each opening ``mark`` closes, those within others being others' own."""
    partners: dict[int, int] = {}
    opened: list[int] = []
    for match in re.finditer(f"[{mark}{closers}]", text):
        if match.group() == mark:
            opened.append(match.start())
        elif opened:
            partners[opened.pop()] = match.start()
    return partners


def _may_open(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return not before.isalnum() and not after.isspace()


def _may_close(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return not before.isspace() and (not after.isalnum() or after == HIDDEN)


def _is_measure(text: str, at: int) -> bool:
    return at > 0 and text[at - 1].isdigit()
