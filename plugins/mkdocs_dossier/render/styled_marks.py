"""Marks that a CSL processor has formatted, as parts that lead to sources.

Pandoc links each source of a citation to its line in the list; that tells which words are whose.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from mkdocs_dossier.model.in_text import MarkPart
from mkdocs_dossier.model.reference import Piece, Style
from mkdocs_dossier.render.styled import join_pieces, name_others, read_inlines

_LINE = "#ref-"
_STYLES = {"Emph": Style.ITALIC, "Superscript": Style.RAISED, "Strong": Style.STRONG}


def read_marks(document: Mapping[str, Any], lang: str) -> list[tuple[MarkPart, ...]]:
    """Return the marks of a Pandoc document, in its order.

    Args:
        document: as Pandoc writes it; each citation stands in a block of its own.
        lang: of the quotation marks.
    """
    marks: list[tuple[MarkPart, ...]] = []
    for block in document.get("blocks", []):
        if block.get("t") == "Div" and block["c"][0][0].startswith("cluster-"):
            inlines = [inline for part in block["c"][1] for inline in part["c"]]
            marks.append(tuple(_join(_read(inlines, lang, Piece("")))))
    return marks


def _read(inlines: Iterable[Any], lang: str, as_: Piece) -> Iterator[MarkPart]:
    for inline in inlines:
        kind, content = inline.get("t"), inline.get("c")
        if kind == "Link" and content[2][0].startswith(_LINE):
            within = (part.pieces for part in _read(content[1], lang, as_))
            pieces = _settle(piece for pieces in within for piece in pieces)
            yield MarkPart(pieces, content[2][0].removeprefix(_LINE))
        elif kind == "Cite":
            yield from _read(content[1], lang, as_)
        elif kind == "Span":
            own = dict(content[0][2]).get("lang", as_.lang)
            yield from _read(content[1], lang, replace(as_, lang=own))
        elif kind in _STYLES:
            yield from _read(content, lang, replace(as_, style=_STYLES[kind]))
        else:
            yield MarkPart(tuple(read_inlines([inline], lang, as_)))


def _join(parts: Iterable[MarkPart]) -> Iterator[MarkPart]:
    """Join what stands between sources."""
    between: list[Piece] = []
    for part in parts:
        if not part.key:
            between += part.pieces
            continue
        if between:
            yield MarkPart(_settle(between))
            between = []
        yield part
    if between:
        yield MarkPart(_settle(between))


def _settle(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    joined = join_pieces(Piece(piece.text, piece.style, "", piece.lang) for piece in pieces)
    return tuple(Piece(name_others(piece.text), piece.style, "", piece.lang) for piece in joined)
