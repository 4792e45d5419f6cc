"""Characters that readers cannot see, where no writing system needs them.

They make two words look alike, turn a line around (UAX 9; "Trojan Source", CVE-2021-42574) or
carry words that nobody sees. Some writing systems need some of them: the joiners part letters in
Persian and Indic scripts (Unicode, chapter 9 and 12), the marks of direction stand beside Arabic
and Hebrew, Thai and Khmer part words by a space of no width, and emoji are joined.
"""

import re
from collections.abc import Iterator
from unicodedata import bidirectional, category

_SUSPECT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ue000-\uf8ff\ufdd0-\ufdef\ufeff\uffa0"
    "\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e00ff\U000e01f0-\U000e0fff\U000f0000-\U0010ffff]"
)
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]{1,6}\U000e007f")
"""Flags of England, Scotland, Wales: a black flag and tags (UTS 51, annex C)."""
_JOINED = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ua840-\uabff\ufb50-\ufeff]"
)
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff]")
_JOINERS = "\u200c\u200d"
_DIRECTIONS = "\u200e\u200f\u061c"


def find_invisible(text: str) -> Iterator[int]:
    """Yield the offsets of characters that nobody can see and nothing near them needs."""
    if text.isascii() and text.isprintable():
        return
    flags: frozenset[int] | None = None
    # One look at each line and at all flags, however many marks stand in them.
    line_end, is_turned = -1, False
    for match in _SUSPECT.finditer(text):
        at = match.start()
        if at == 0 and match[0] == "\ufeff":
            continue
        if match[0] >= "\U000e0020":
            flags = _find_flags(text) if flags is None else flags
            if at in flags:
                continue
        if match[0] in _DIRECTIONS:
            if at >= line_end:
                line_end, is_turned = _look_at_line(text, at)
            if is_turned:
                continue
        if not _is_needed(text, at):
            yield at


def _find_flags(text: str) -> frozenset[int]:
    """Return the offsets of tags that make a flag."""
    flags = (flag.span() for flag in _FLAG.finditer(text))
    return frozenset(at for start, end in flags for at in range(start, end))


def _look_at_line(text: str, at: int) -> tuple[int, bool]:
    """Return where a line ends, and whether anything in it is written from right to left."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    end = end if end >= 0 else len(text)
    letters = (text[each] for each in range(start, end))
    return end, any(
        bidirectional(each) in ("R", "AL") for each in letters if each not in _DIRECTIONS
    )


def _is_needed(text: str, at: int) -> bool:
    character = text[at]
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if character in _JOINERS:
        if _JOINED.match(before) and not _SUSPECT.match(before):
            return True
        # A family, or a person with something in their hands.
        return character == "\u200d" and bool(before and after) and _is_symbol(before)
    if character == "\u200b":
        return bool(_UNSPACED.match(before) and _UNSPACED.match(after))
    return "\u180b" <= character <= "\u180e" and "\u1800" <= before <= "\u18af"


def _is_symbol(character: str) -> bool:
    return category(character) in ("So", "Sk") or character == "\ufe0f"
