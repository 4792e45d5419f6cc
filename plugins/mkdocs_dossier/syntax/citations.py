"""Citations as Pandoc's manual has them, section "Citation syntax"."""

import re
from collections.abc import Callable

from mkdocs_dossier.model.citation import Citation, CitationItem
from mkdocs_dossier.syntax.block import HIDDEN, Block
from mkdocs_dossier.syntax.locators import read_locator
from mkdocs_dossier.syntax.masking import Masked
from mkdocs_dossier.syntax.stretches import Stretches

_KEY = r"(?:\{[^{}\n]+\}|\w(?:\w|[:.#$%&\-+?<>~/](?=\w))*)"
CITED = re.compile(rf"(?<![\w.\\@/+])(-?)@({_KEY})")
"""A key behind its sign."""
GROUP = re.compile(r"\[((?:[^\[\]{}]++|\{[^{}\n]*\})*+)\](?!\()")
"""Brackets that hold no others; a citation if each part between semicolons has a key."""
_PLACE = re.compile(r"[ ]?\[((?:[^\[\]{}@]++|\{[^{}\n]*\})*+)\](?![(\[])")


def find_citations(block: Block, masked: Masked, is_key: Callable[[str], bool]) -> list[Citation]:
    """Return the citations of a block, in the order written.

    Args:
        block: where they are looked for; spans are its file's.
        masked: the same block, masked.
        is_key: tells whether a bare ``@word`` in running text means a record. In brackets
            every key does.
    """
    text = masked.text
    found: list[Citation] = []
    links = Stretches(masked.links)
    taken: list[tuple[int, int]] = list(masked.links)
    for match in GROUP.finditer(text):
        if "@" not in match.group(1):
            continue
        if links.overlap(*match.span()):
            continue
        items = _read_group(block, match.group(1), match.start(1))
        if items:
            found.append(Citation(items, block.span(*match.span())))
            taken.append(match.span())
    read = Stretches(taken)
    for match in CITED.finditer(text):
        if read.around(match.start()):
            continue
        key = match.group(2).strip("{}")
        if not is_key(key):
            continue
        end = match.end()
        locator, suffix = None, ""
        place = _PLACE.match(text, end)
        if place:
            locator, suffix = read_locator(", " + _written(block, *place.span(1)))
            if locator is None:
                suffix = ""
            else:
                end = place.end()
        item = CitationItem(
            key,
            block.span(match.start(), match.end()),
            locator,
            suffix=suffix,
            suppress_author=bool(match.group(1)),
        )
        narrative = not item.suppress_author
        found.append(Citation((item,), block.span(match.start(), end), narrative))
    found.sort(key=lambda citation: citation.span)
    return found


def _read_group(block: Block, inside: str, offset: int) -> tuple[CitationItem, ...]:
    """Read the sources of one bracketed group; empty if one of them has no key."""
    items: list[CitationItem] = []
    position = 0
    for part in _split(inside):
        match = CITED.search(part)
        if not match:
            return ()
        start = offset + position
        locator, suffix = read_locator(_written(block, start + match.end(), start + len(part)))
        items.append(
            CitationItem(
                match.group(2).strip("{}"),
                block.span(start + match.start(), start + match.end()),
                locator,
                " ".join(_written(block, start, start + match.start()).split()),
                suffix,
                bool(match.group(1)),
            )
        )
        position += len(part) + 1
    return tuple(items)


def _written(block: Block, start: int, end: int) -> str:
    """Return words around a key as they are written, code and escapes too, comments left out."""
    return block.text[start:end].replace(HIDDEN, "")


def _split(inside: str) -> list[str]:
    """Part a group at its semicolons, not at those within braces."""
    parts: list[str] = []
    depth = last = 0
    for at, character in enumerate(inside):
        if character == "{":
            depth += 1
        elif character == "}":
            depth -= 1
        elif character == ";" and depth == 0:
            parts.append(inside[last:at])
            last = at + 1
    parts.append(inside[last:])
    return parts
