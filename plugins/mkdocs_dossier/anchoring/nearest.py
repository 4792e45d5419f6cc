"""The passage of a capture that is nearest to words that do not stand in it.

Nearness explains a failure; nothing here ever lets a quotation pass.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel, Levenshtein
from rapidfuzz.fuzz import partial_ratio_alignment

from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.verdict import Difference

ALTERED_FROM = 0.68
"""Likeness from which words count as altered rather than not found."""
NEAR_FROM = 0.55

_LONGEST_SEARCHED = 400
_LONGEST_COMPARED = 4_000
_MARGIN = 5
_PUNCTUATION = ".,;:!?\"'()[]…"
_TOKEN = re.compile(
    r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]|[^\s\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]+"
)


@dataclass(frozen=True, slots=True)
class Nearest:
    """A passage like words that were looked for.

    Attributes:
        span: the passage, in the normalised text.
        likeness: 0 to 1, by characters kept, whatever their case; 1 also where only marks and
            signs differ, or where the words cut a word or number.
        differences: by words, in order.
    """

    span: Span
    likeness: float
    differences: tuple[Difference, ...]

    @property
    def is_altered(self) -> bool:
        """Whether the words are this passage with changes, rather than other words."""
        return self.likeness >= ALTERED_FROM


def find_nearest(words: str, value: str) -> Nearest | None:
    """Return the passage of a text that is most like some words.

    Args:
        words: normalised words that do not stand in the text.
        value: the normalised text.

    Returns:
        The passage in whole words, or nothing if no passage is near.
    """
    window = _find_window(words, value)
    if window is None:
        return None
    wanted = split_tokens(words[:_LONGEST_COMPARED], 0)
    wanted_words = [token for token, _ in wanted]
    start, end = window
    around = split_tokens(value[_back(value, start) : _ahead(value, end)], _back(value, start))
    if not around or not wanted:
        return None
    chosen = _choose(words, wanted_words, around, value, window)
    span = Span(chosen[0][1].start, chosen[-1][1].end)
    passage = span.of(value)
    same = words in value or _letters(words) == _letters(passage)
    likeness = 1.0 if same else Indel.normalized_similarity(words.lower(), passage.lower())
    if likeness < NEAR_FROM:
        return None
    return Nearest(span, likeness, compare_tokens(words, wanted, value, chosen))


def _find_window(words: str, value: str) -> tuple[int, int] | None:
    exact = value.find(words)
    if exact >= 0:
        return exact, exact + len(words)
    sought, searched = words[:_LONGEST_SEARCHED], value
    lowered = value.lower()
    # Lowering a few letters changes lengths, and offsets with them.
    if len(lowered) == len(value):
        sought, searched = sought.lower(), lowered
    alignment = partial_ratio_alignment(sought, searched, score_cutoff=60)
    if alignment is None:
        return None
    return alignment.dest_start, alignment.dest_end + max(len(words) - _LONGEST_SEARCHED, 0)


def _back(value: str, offset: int) -> int:
    for _ in range(_MARGIN + 1):
        offset = max(value.rfind(" ", max(offset - 40, 0), offset), offset - 40, 0)
    return offset


def _ahead(value: str, offset: int) -> int:
    for _ in range(_MARGIN + 1):
        found = value.find(" ", offset + 1, offset + 40)
        offset = found if found >= 0 else min(offset + 40, len(value))
    return offset


Token = tuple[str, Span]


def split_tokens(text: str, offset: int) -> list[Token]:
    """Return the words of ``text`` with their spans, which start at ``offset``."""
    return [
        (match[0], Span(match.start() + offset, match.end() + offset))
        for match in _TOKEN.finditer(text)
    ]


def _choose(
    words: str, wanted: list[str], around: list[Token], value: str, window: tuple[int, int]
) -> list[Token]:
    """Return the run of tokens that the words most likely were."""
    start, end = window
    tokens = [token for token, _ in around]
    first = next((i for i, (_, span) in enumerate(around) if span.end > start), 0)
    last = max((i for i, (_, span) in enumerate(around) if span.start < end), default=first)
    best: tuple[int, int, int, int] | None = None
    for low in range(max(first - _MARGIN, 0), min(first + _MARGIN, last + 1)):
        for high in range(max(last - _MARGIN, low), min(last + _MARGIN, len(around) - 1) + 1):
            if (low > first or high < last) and words in value[start:end]:
                continue
            passage = value[around[low][1].start : around[high][1].end]
            changed = Levenshtein.distance(wanted, tokens[low : high + 1])
            rated = (_effort(words.lower(), passage.lower()), changed, low, high + 1)
            best = rated if best is None else min(best, rated)
    low, high = best[2:] if best else (first, last + 1)
    return _trim(wanted, around[low:high])


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words)).lower()


def _effort(words: str, passage: str) -> int:
    """Return how unlikely it is that a passage became these words.

    Words left out of a source are a likelier slip than words made up, which count double.
    """
    distance = Indel.distance(words, passage)
    made_up = (distance - len(passage) + len(words)) // 2
    return distance + made_up


def _trim(wanted: list[str], chosen: list[Token]) -> list[Token]:
    """Leave out punctuation at either end that the words do not claim to have."""
    (head, head_span), (tail, tail_span) = chosen[0], chosen[-1]
    if wanted[-1][-1].isalnum() and (bare := tail.rstrip(_PUNCTUATION)):
        chosen = [*chosen[:-1], (bare, Span(tail_span.start, tail_span.start + len(bare)))]
        head, head_span = chosen[0]
    if wanted[0][0].isalnum() and (bare := head.lstrip(_PUNCTUATION)):
        chosen = [(bare, Span(head_span.end - len(bare), head_span.end)), *chosen[1:]]
    return chosen


def compare_tokens(
    words: str, wanted: Sequence[Token], value: str, chosen: Sequence[Token]
) -> tuple[Difference, ...]:
    """Return the stretches in which the quotation's words differ from the chosen ones."""
    differences = []
    opcodes = Levenshtein.opcodes([t for t, _ in wanted], [t for t, _ in chosen])
    held: tuple[int, int, int, int] | None = None
    for code in [*opcodes, None]:
        if code is not None and code.tag != "equal":
            start, source = (held[0], held[2]) if held else (code.src_start, code.dest_start)
            held = (start, code.src_end, source, code.dest_end)
        elif held:
            differences.append(
                Difference(
                    _slice(words, wanted[held[0] : held[1]]),
                    _slice(value, chosen[held[2] : held[3]]),
                )
            )
            held = None
    return tuple(differences)


def _slice(text: str, tokens: Sequence[Token]) -> str:
    return text[tokens[0][1].start : tokens[-1][1].end] if tokens else ""
