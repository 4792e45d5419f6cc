"""References in a compact newsroom style.

Who, what, where it appeared, when, on which page, at which address, seen and archived when. The
parts stand in one order whatever the source is, so that a reader finds them without knowing a
style; only a court's decision has an order of its own.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import chain

from mkdocs_dossier.model.record import Record
from mkdocs_dossier.model.reference import Piece, Style
from mkdocs_dossier.render import reference_parts as parts
from mkdocs_dossier.render.reference_parts import Part, Source
from mkdocs_dossier.render.reference_words import shorten_title, tell_families, tell_year
from mkdocs_dossier.words.references import terms_for

_ORDER: tuple[Callable[[Source], Iterator[Part]], ...] = (
    parts.creators,
    parts.title,
    parts.label,
    parts.container,
    parts.numbers,
    parts.publisher,
    parts.date,
    parts.pages,
    parts.address,
)
_CASE = (parts.case, parts.address)


@lru_cache(maxsize=8192)
def format_reference(record: Record, langs: str) -> tuple[Piece, ...]:
    """Format one record as a line of a reference list.

    Args:
        record: the source. Of a confidential one only its public label is printed.
        langs: that the page may be told in, best first; mostly one BCP 47 tag.

    Returns:
        Pieces of plain text, whose texts joined are the reference with its full stop. Addresses
        are links to http and https only.
    """
    if record.confidential:
        return (Piece(record.confidential),)
    source = Source(record, langs, terms_for(langs))
    order = _CASE if record.kind in {"jurisdiction", "legal"} else _ORDER
    told = list(chain.from_iterable(part(source) for part in order))
    pieces: list[Piece] = []
    for part in told:
        if pieces:
            pieces.append(Piece(f"{source.terms.marks.comma} "))
        pieces += part
    if not pieces[-1].text.endswith(".") or pieces[-1].style is not Style.PLAIN:
        pieces.append(Piece("."))
    return tuple(_joined(pieces))


@lru_cache(maxsize=8192)
def format_short(record: Record, langs: str) -> str:
    """Format one record as part of a sentence: "Haskins and Mac 2020".

    Organisations stand whole; what has neither authors nor editors nor an organisation goes by its
    short title.

    Args:
        record: the source. Of a confidential one only its public label is printed.
        langs: that the page may be told in, best first; mostly one BCP 47 tag.
    """
    if record.confidential:
        return record.confidential
    terms = terms_for(langs)
    names = record.authors or record.editors
    if names:
        who = tell_families(names, terms)
    elif record.kind in parts.UNSIGNED and record.title:
        who = record.fields.get("shorttitle", record.title)
    else:
        who = parts.organisation(record) or shorten_title(record, terms)
    return f"{who} {tell_year(record, langs, terms)}"


def _joined(pieces: list[Piece]) -> Iterator[Piece]:
    """Join neighbours that are plain text."""
    plain = ""
    for piece in pieces:
        if piece == Piece(piece.text):
            plain += piece.text
            continue
        if plain:
            yield Piece(plain)
        plain = ""
        yield piece
    if plain:
        yield Piece(plain)
