"""Where words and numbers may be cut.

A quotation may start and end only where a reader sees the edge of a word or of a number: never
``legal`` in ``illegal``, ``elected`` in ``re-elected``, ``do`` in ``don't``, ``5%`` in
``-5%``, ``5`` in ``5.2``. Scripts that write no spaces between words may be cut between any two
letters. Elided French and Italian words (``l'``, ``qu'``, ``dell'``) end at their apostrophe, and
an English word may be quoted without the ``'s`` behind it.
"""

import re
import unicodedata

from mkdocs_dossier.anchoring.prepared import PreparedCapture

_UNSPACED = re.compile(
    "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\u2e80-\u2fdf\u3005-\u3007"
    "\u3021-\u3029\u3031-\u3035\u303b-\u30ff\u3100-\u312f\u3190-\u4dbf\u4e00-\u9fff\ua980-\ua9df"
    "\uaa60-\uaa7f\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
_HAN_NUMERALS = frozenset("〇零一二三四五六七八九十百千万萬億亿兆両两点點")
_ELIDED = re.compile(
    r"(?<!\w)(?:[ldjcnsmt]|qu|jusqu|lorsqu|puisqu|quoiqu"
    r"|(?:d|n|s|c)?[aeu]ll|un|quest|quell|com|dov|anch|sant|tutt|bell|nessun|senz)'\Z",
    re.IGNORECASE,
)
_JOINERS = "\u200c\u200d"
_SKIN_TONES = ("\U0001f3fb", "\U0001f3ff")
_REGIONAL = ("\U0001f1e6", "\U0001f1ff")
_PRIMES = "′″‴"
_MODIFIERS = "¬≠"
_CLOSED_UP_DASHES = frozenset("—―⸺⸻")

_REACH = 40
_CURRENCY = r"[$¢£¤¥֏؋৲৳฿₠-⃀﷼]"
_NUMBER = re.compile(
    rf"""
    (?: (?<!\d)(?<!\d\ ){_CURRENCY}\ ?  # a currency sign, not of the number before
      | [-+±~≈≃≅<>≤≥≠√∛¬^]                # a sign
      | (?<![\w).,"'])[.,]                # a decimal point with nothing before it
    )*
    (?: (?<!\d)\d{{1,3}}(?:\ \d{{3}}(?!\d))+ | \d+ )
    (?: [.,:'/^*·٫٬×÷-]\d+ )*
    (?: [⁰¹²³⁴-₟½¼¾⅐-⅞]+ | \ [½¼¾⅐-⅞] )?
    (?: \ ?[%‰‱٪] | \ ?{_CURRENCY}(?!\ ?\d) | [°′″] | [+±] )*
    """,
    re.VERBOSE,
)
_SPACED_MINUS = re.compile(r"(?<!\S)- \d")


def may_cut(capture: PreparedCapture, offset: int) -> bool:
    """Tell whether words or numbers may be cut at ``offset`` of the normalised text."""
    value = capture.value
    if offset <= 0 or offset >= len(value):
        return True
    left, right = value[offset - 1], value[offset]
    if left == " " and value[offset - 2 : offset - 1].isalpha() and right.isalpha():
        return True
    if right == " " and left.isalpha():
        return True
    return (
        not _is_glued(left, right)
        and _word_may_end(capture, offset, left, right)
        and not _is_within_number(capture, offset)
    )


def _is_glued(left: str, right: str) -> bool:
    """Tell whether two characters are one to the eye: letter and mark, parts of an emoji."""
    if left < "\u0300" and right < "\u0300":
        return False
    return (
        unicodedata.category(right)[0] == "M"
        or (left in _JOINERS or right in _JOINERS)
        or _SKIN_TONES[0] <= right <= _SKIN_TONES[1]
        or (_REGIONAL[0] <= left <= _REGIONAL[1] and _REGIONAL[0] <= right <= _REGIONAL[1])
    )


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_" or unicodedata.category(character)[0] == "M"


def _word_may_end(capture: PreparedCapture, offset: int, left: str, right: str) -> bool:
    if not _is_word(left):
        return not _is_word(right) or _may_start(capture, offset, left)
    if _is_word(right):
        return _may_part(left, right)
    return _may_stop(capture, offset, right)


def _may_start(capture: PreparedCapture, offset: int, left: str) -> bool:
    """Tell whether a word may start behind a mark."""
    value = capture.value
    before = value[offset - 2 : offset - 1]
    if not before or not _is_word(before):
        return left not in _MODIFIERS
    if left == "-":
        return capture.raw_character(offset - 1) in _CLOSED_UP_DASHES
    if left == "'":
        return bool(_ELIDED.search(value, max(offset - 10, 0), offset))
    return left not in _MODIFIERS and not (left == "." and _is_dotted(value, offset - 1))


def _may_stop(capture: PreparedCapture, offset: int, right: str) -> bool:
    """Tell whether a word may end before a mark."""
    value = capture.value
    behind = value[offset + 1 : offset + 2]
    if right == "-":
        return _dash_parts(capture, offset, behind)
    if right == "'" and behind and _is_word(behind):
        elided = _ELIDED.search(value, max(offset - 10, 0), offset + 1)
        return bool(elided) or _is_possessive(value, offset)
    if right == "+":
        # "AA+" is a grade and "C++" a name, but "A+B" are two things.
        return bool(behind) and _is_word(behind)
    return right not in _PRIMES and not (right == "." and _is_dotted(value, offset))


def _is_dotted(value: str, dot: int) -> bool:
    """Tell whether a dot joins: "example.com" and "U.S.", but in "done.Then" a space is missing."""
    before, after = value[max(dot - 2, 0) : dot], value[dot + 1 : dot + 3]
    if not after[:1].isalpha():
        return False
    is_initial = before[-1:].isalpha() and not before[:-1].isalnum() and after[1:] == "."
    return after[0].islower() or is_initial


def _may_part(left: str, right: str) -> bool:
    if not (_UNSPACED.match(left) or _UNSPACED.match(right)):
        return False
    return not (
        (left.isdecimal() or left in _HAN_NUMERALS)
        and (right.isdecimal() or right in _HAN_NUMERALS)
    )


def _dash_parts(capture: PreparedCapture, offset: int, behind: str) -> bool:
    if capture.raw_character(offset) in _CLOSED_UP_DASHES:
        return True
    if behind and _is_word(behind):
        return False
    # "AA-" is a grade; "I was going to-" is a sentence broken off.
    return not re.search(r"(?<!\w)[A-Z]{1,3}\Z", capture.value[max(offset - 4, 0) : offset])


def _is_possessive(value: str, offset: int) -> bool:
    return value[offset + 1 : offset + 2] in "sS" and not value[offset + 2 : offset + 3].isalnum()


def _is_within_number(capture: PreparedCapture, offset: int) -> bool:
    """Tell whether a number, its sign, its unit sign or its range would be cut."""
    value = capture.value
    near = value[max(offset - 3, 0) : offset + 3]
    if not any(map(str.isnumeric, near)):
        return False
    start, end = max(offset - _REACH, 0), offset + _REACH
    window = value[start:end]
    if "-" in window:
        window = "".join(
            "—" if character == "-" and _closes_up(capture, start + index) else character
            for index, character in enumerate(window)
        )
    cut = offset - start
    return any(match.start() < cut < match.end() for match in _NUMBER.finditer(window)) or any(
        match.start() < cut < match.end() and capture.raw_character(start + match.start()) == "−"
        for match in _SPACED_MINUS.finditer(window)
    )


def _closes_up(capture: PreparedCapture, offset: int) -> bool:
    """Tell whether the dash at ``offset`` is punctuation set without spaces."""
    before = capture.value[offset - 1 : offset] if offset else " "
    return before != " " and capture.raw_character(offset) in _CLOSED_UP_DASHES
