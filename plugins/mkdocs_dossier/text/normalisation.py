"""Bringing quotations and captures into the one form in which they are compared.

Only what design section 6 lets differ freely is made alike: NFC form, kinds of quotation mark
and apostrophe, of dash, of space and line break, and soft hyphens. Three consequences of
typography follow: French space inside guillemets and before ``; : ! ?`` goes, a line break
between characters of Chinese or Japanese is no space, and a single mark that is neither
within a word nor behind a digit counts as a double one, since nested quotations change their
marks when they are quoted again.
"""

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from mkdocs_dossier.model.place import Span
from mkdocs_dossier.text.characters import (
    DASHES,
    DIGITS_BY_ANOTHER_NAME,
    DOUBLE_MARKS,
    INVISIBLE,
    PRESENTATION_SELECTORS,
    SINGLE_MARKS,
    SOFT_HYPHEN,
    WHITE_SPACE,
)
from mkdocs_dossier.text.composition import compose_edits
from mkdocs_dossier.text.line_ends import line_end_edits
from mkdocs_dossier.text.offsets import OffsetMap, rewrite

_KINDS = {
    **dict.fromkeys(DASHES[1:], "-"),
    **dict.fromkeys(WHITE_SPACE, " "),
}
_MARKS = {
    **dict.fromkeys(DOUBLE_MARKS[1:], '"'),
    **dict.fromkeys(SINGLE_MARKS[1:], "'"),
}
_KIND = re.compile(f"[{re.escape(''.join(_KINDS))}]")
_MARK = re.compile(f"[{re.escape(''.join(_MARKS))}]")

_DROPPED_ANYWHERE = re.compile(f"[{SOFT_HYPHEN}{PRESENTATION_SELECTORS}]+")
_DROPPED_FROM_CAPTURES = re.compile(f"[{SOFT_HYPHEN}{PRESENTATION_SELECTORS}{INVISIBLE}]+")

_CJK = "\u2e80-\u3029\u3030-\u3098\u309b-\u9fff\uf900-\ufaff\uff01-\uff9d\U00020000-\U0003ffff"
_CJK_BREAK = re.compile(rf"\n(?<=[{_CJK}]\n)\s*(?=[{_CJK}])")

_SPACES = re.compile("  +")
_AFTER_OPENING = re.compile(r"[«“„‹](?<![^ (\[\"'’:-].) ")
_BEFORE_CLOSING = re.compile(r" (?=[;:!?]|[»”›](?:[ .,;:!?)\]…'\"-]|\Z))")
_OUTER_SINGLE = re.compile(
    rf"'(?:(?<!\w')|(?<=[^\W\d{DIGITS_BY_ANOTHER_NAME}]')(?!\w))",
)


@dataclass(frozen=True, slots=True)
class NormalisedText:
    """A text in the form that is compared, and the way back to the raw text.

    Attributes:
        raw: the text as it was.
        value: its normalised form, without space at either end.
        maps: one per rewriting that moved characters, in the order they were made.
        joins: offsets in ``value`` at which a line-end hyphen was dropped, in order.
    """

    raw: str
    value: str
    maps: tuple[OffsetMap, ...] = ()
    joins: "array[int]" = field(default_factory=lambda: array("I"))

    def raw_span(self, span: Span) -> Span:
        """Return where the characters of ``span`` stand in the raw text."""
        for offset_map in reversed(self.maps):
            span = offset_map.origin_span(span)
        return span

    def raw_start(self, offset: int) -> int:
        """Return where the character at ``offset`` starts in the raw text."""
        for offset_map in reversed(self.maps):
            offset = offset_map.origin_start(offset)
        return offset

    def normal_offset(self, offset: int) -> int:
        """Return where the raw character at ``offset`` stands in ``value``."""
        for offset_map in self.maps:
            offset = offset_map.destination(offset)
        return min(offset, len(self.value))

    def normal_span(self, span: Span) -> Span:
        """Return which characters of ``value`` the raw ``span`` became."""
        return Span(self.normal_offset(span.start), self.normal_offset(span.end))


@lru_cache(maxsize=4096)
def normalise(words: str) -> NormalisedText:
    """Normalise the words of a quotation.

    Zero-width and other hidden characters stay, so that they never match; see
    ``hidden_characters``.
    """
    return _normalise(words, _DROPPED_ANYWHERE, hyphenated=False)


def normalise_capture(text: str, *, hyphenated: bool = False) -> NormalisedText:
    """Normalise the text of a capture.

    Args:
        text: the extracted text.
        hyphenated: whether lines may end within a hyphenated word. The hyphen of such a line
            is dropped and its place kept in ``joins``; U+0002, which PDF readers put in place
            of hyphen and line end, is read the same.
    """
    return _normalise(text, _DROPPED_FROM_CAPTURES, hyphenated=hyphenated)


def _normalise(raw: str, dropped: re.Pattern[str], *, hyphenated: bool) -> NormalisedText:
    maps: list[OffsetMap] = []

    def apply(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
        text, offset_map = rewrite(text, edits)
        if offset_map is not None:
            maps.append(offset_map)
        return text

    text = raw
    joined: list[int] = []
    if hyphenated:
        edits = list(line_end_edits(text))
        joined = [end for _, end, replacement, is_join in edits if is_join]
        text = apply(text, (edit[:3] for edit in edits))
    if not text.isascii():
        text = apply(text, _deletions(dropped, text))
        text = apply(text, _deletions(_CJK_BREAK, text))
        text = apply(text, compose_edits(text))
    text = _replace_kinds(text, _KIND, _KINDS)
    if "  " in text:
        text = apply(text, _many_spaces(text))
    if not text.isascii():
        text = apply(text, _spaces_within_marks(text))
    text = apply(text, _spaces_before_marks(text))
    text = _OUTER_SINGLE.sub('"', _replace_kinds(text, _MARK, _MARKS))
    text = apply(text, _outer_spaces(text))
    normalised = NormalisedText(raw, text, tuple(maps))
    if not joined:
        return normalised
    places = sorted({normalised.normal_offset(place) for place in joined})
    return NormalisedText(raw, text, tuple(maps), array("I", places))


def _deletions(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int, str]]:
    for match in pattern.finditer(text):
        yield match.start(), match.end(), ""


def _many_spaces(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _SPACES.finditer(text):
        yield match.start(), match.end(), " "


def _spaces_within_marks(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _AFTER_OPENING.finditer(text):
        yield match.end() - 1, match.end(), ""


def _spaces_before_marks(text: str) -> Iterator[tuple[int, int, str]]:
    return _deletions(_BEFORE_CLOSING, text)


def _replace_kinds(text: str, kind: re.Pattern[str], kinds: dict[str, str]) -> str:
    # Few of the kinds occur in one text, and ``str.replace`` is far faster than ``translate``.
    for found in set(kind.findall(text)):
        text = text.replace(found, kinds[found])
    return text


def _outer_spaces(text: str) -> Iterator[tuple[int, int, str]]:
    if text.startswith(" "):
        yield 0, 1, ""
    if len(text) > 1 and text.endswith(" "):
        yield len(text) - 1, len(text), ""
