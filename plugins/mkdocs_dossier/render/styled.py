"""References that a CSL processor has formatted, as pieces.

Pandoc's citeproc gives a tree of inline elements as JSON (pandoc-types 1.23); only text, emphasis,
quotation marks and links are taken from it, so nothing in a style can reach a page as markup.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from mkdocs_dossier.model.reference import Piece, Style
from mkdocs_dossier.words.punctuation import punctuation_for

# CSL has no way to say that a source names others besides: they come out as one more name.
_AND_OTHERS = re.compile(r",? (?:and|&|et) (?=et al\.)")
# Pandoc links the address of a source, but not that of its archived copy.
_ADDRESS = re.compile(r"https?://[^\s<>\"“”«»]*[^\s<>\"“”«».,;:]")
_INNER = {"Strong", "SmallCaps", "Superscript", "Subscript", "Underline", "Strikeout"}


def read_styled(document: Mapping[str, Any], lang: str) -> dict[str, tuple[Piece, ...]]:
    """Return the formatted references of a Pandoc document by the ids of their records.

    Args:
        document: as ``pandoc --citeproc --to json`` prints it.
        lang: of the quotation marks.
    """
    found: dict[str, tuple[Piece, ...]] = {}
    for block in document.get("blocks", []):
        if block.get("t") == "Div":
            found.update(_read_entries(block, lang))
    return found


def list_entries(document: Mapping[str, Any]) -> Iterator[str]:
    """Yield the ids of the records in a document's list, in its order."""
    blocks = list(reversed(document.get("blocks", [])))
    while blocks:
        block = blocks.pop()
        if block.get("t") != "Div":
            continue
        (name, classes, _), within = block["c"]
        if "csl-entry" in classes:
            yield name.removeprefix("ref-")
        else:
            blocks += reversed(within)


def _read_entries(block: Mapping[str, Any], lang: str) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    (name, classes, _), blocks = block["c"]
    if "csl-entry" in classes:
        pieces = [piece for part in blocks for piece in _read_block(part, lang)]
        yield name.removeprefix("ref-"), tuple(_link(join_pieces(pieces)))
        return
    for part in blocks:
        if part.get("t") == "Div":
            yield from _read_entries(part, lang)


def _read_block(block: Mapping[str, Any], lang: str) -> Iterator[Piece]:
    if block.get("t") in {"Para", "Plain"}:
        yield from read_inlines(block["c"], lang, Piece(""))


def read_inlines(inlines: Iterable[Any], lang: str, as_: Piece) -> Iterator[Piece]:
    """Yield inline elements of Pandoc as pieces.

    Args:
        inlines: as Pandoc writes them.
        lang: of the quotation marks.
        as_: whose style, address and language they have where they say nothing else.
    """
    for inline in inlines:
        kind, content = inline.get("t"), inline.get("c")
        if kind == "Str":
            yield Piece(content, as_.style, as_.href, as_.lang)
        elif kind in {"Space", "SoftBreak", "LineBreak"}:
            yield Piece(" ", as_.style, as_.href, as_.lang)
        elif kind == "Emph":
            yield from read_inlines(content, lang, replace(as_, style=Style.ITALIC))
        elif kind in _INNER:
            yield from read_inlines(content, lang, as_)
        elif kind == "Quoted":
            opening, closing = punctuation_for(lang).outer
            yield replace(as_, text=opening)
            yield from read_inlines(content[1], lang, as_)
            yield replace(as_, text=closing)
        elif kind == "Link":
            address = content[2][0]
            safe = address if address.startswith(("https://", "http://")) else ""
            yield from read_inlines(content[1], lang, replace(as_, href=safe))
        elif kind == "Span" and "csl-left-margin" not in content[0][1]:
            # The margin holds a number; ours count mentions on the page.
            own = dict(content[0][2]).get("lang", as_.lang)
            yield from read_inlines(content[1], lang, replace(as_, lang=own))


def join_pieces(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Join neighbours that are set alike."""
    last: Piece | None = None
    for piece in pieces:
        if last is not None and _is_set_like(last, piece):
            last = Piece(last.text + piece.text, last.style, last.href, last.lang)
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last


def _is_set_like(one: Piece, other: Piece) -> bool:
    return (one.style, one.href, one.lang) == (other.style, other.href, other.lang)


def name_others(text: str) -> str:
    """Return a text of a processor's in which a source names others besides."""
    return _AND_OTHERS.sub(" ", text)


def _link(pieces: Iterable[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        text = name_others(piece.text)
        at = 0
        for match in () if piece.href else _ADDRESS.finditer(text):
            if match.start() > at:
                yield replace(piece, text=text[at : match.start()])
            yield replace(piece, text=match.group(), href=match.group())
            at = match.end()
        if at < len(text):
            yield replace(piece, text=text[at:])
