"""A field's value as written to its text: braces, quotation marks, strings, ``#``.

The grammar is BibTeX's: pieces in braces or quotation marks, numbers and names of strings, joined
by ``#``. bibtexparser does not evaluate ``#`` and takes whatever follows the value for a part
of it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_dossier.bibliography.limits import LONGEST_VALUE

_BRACE = re.compile(r"(?<!\\)[{}]")
_BRACE_OR_QUOTE = re.compile(r'(?<!\\)[{}"]')
_BARE = re.compile(r"[^\s{}\"#,=%]+")
_FEW = 5
_BLANK = re.compile(r"\s*")
MONTHS = frozenset(
    {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}
)
"""Strings that every BibTeX style defines."""


@dataclass(frozen=True, slots=True)
class Value:
    """What a value says.

    Attributes:
        text: with neither outer braces nor quotation marks; LaTeX is not decoded.
        end: offset behind what was understood; less than the value's length if text follows.
        undefined: names of strings that are not defined.
        too_long: whether the text was dropped for its length.
    """

    text: str
    end: int
    undefined: tuple[str, ...] = ()
    too_long: bool = False


def read_value(written: str, strings: Mapping[str, str]) -> Value:
    """Evaluate a value.

    Args:
        written: as it stands behind the ``=``, with no blanks around it.
        strings: values of strings by lower-case name.
    """
    inner = written[1:-1]
    if written[:1] == "{" and written[-1:] == "}" and "{" not in inner and "}" not in inner:
        return _limited(inner, len(written), ())
    text, end = "", 0
    undefined: list[str] = []
    while True:
        start = _after_blank(written, end)
        piece, stop = _piece(written, start)
        if stop == start:
            break
        if written[start] in '{"':
            text += piece
        elif piece.lower() in strings:
            text += strings[piece.lower()]
        else:
            text += piece
            if len(undefined) < _FEW and not _is_defined(piece):
                undefined.append(piece)
        end = stop
        joint = _after_blank(written, end)
        if len(text) > LONGEST_VALUE or written[joint : joint + 1] != "#":
            break
        end = joint + 1
    rest = _after_blank(written, end)
    return _limited(text, rest, tuple(undefined))


def close_brace(text: str, start: int) -> int:
    """Return the offset of the brace that closes the one at ``start``, or -1."""
    depth = 0
    for match in _BRACE.finditer(text, start):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return match.start()
    return -1


def _is_defined(piece: str) -> bool:
    return piece.isdecimal() or piece.lower() in MONTHS


def _piece(text: str, start: int) -> tuple[str, int]:
    """Return one piece without its enclosing, and the offset behind it."""
    first = text[start : start + 1]
    if first == "{":
        close = close_brace(text, start)
    elif first == '"':
        close = _close_quote(text, start)
    else:
        match = _BARE.match(text, start)
        return (match[0], match.end()) if match else ("", start)
    return (text[start + 1 : close], close + 1) if close > 0 else ("", start)


def _close_quote(text: str, start: int) -> int:
    depth = 0
    for match in _BRACE_OR_QUOTE.finditer(text, start + 1):
        if match[0] == '"':
            if depth <= 0:
                return match.start()
        else:
            depth += 1 if match[0] == "{" else -1
    return -1


def _after_blank(text: str, position: int) -> int:
    found = _BLANK.match(text, position)
    return found.end() if found else position


def _limited(text: str, end: int, undefined: tuple[str, ...]) -> Value:
    too_long = len(text) > LONGEST_VALUE
    return Value("" if too_long else text, end, undefined, too_long)
