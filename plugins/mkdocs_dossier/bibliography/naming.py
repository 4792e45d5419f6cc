"""Names of people and organisations, as BibTeX and biblatex write them.

Source: Markey, *Tame the BeaST*, section 11, for the three forms; the biblatex manual, section
3.4.2, for ``family=…, given=…``.
"""

import re
from collections.abc import Iterator

from bibtexparser.middlewares.names import (
    InvalidNameError,
    NameParts,
    parse_single_name_into_parts,
    split_multiple_persons_names,
)

from mkdocs_dossier.bibliography.latex import decode_latex
from mkdocs_dossier.bibliography.values import close_brace
from mkdocs_dossier.model.record import OTHERS, Name

_PLAIN = re.compile(r"([^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’.-]*)*), ?([\w'’. -]+)")
"""“Family, Given” with neither particle, brace nor command."""
_PARTS = {"family": "family", "given": "given", "prefix": "particle", "suffix": "suffix"}


def read_names(value: str) -> tuple[tuple[Name, ...], tuple[str, ...]]:
    """Read a list of names.

    Args:
        value: as written, LaTeX not decoded: braces keep organisations whole.

    Returns:
        The names in order, ``OTHERS`` last where there are more; and the names, as written, that
        could not be taken apart and stand as a whole.
    """
    names: list[Name] = []
    unread: list[str] = []
    for part in split_multiple_persons_names(value):
        written = part.strip()
        name = _read_name(written)
        if name is None:
            unread.append(written)
            literal = _decode(written)
            name = Name(literal=literal) if literal else None
        if name is not None:
            names.append(name)
    return tuple(names), tuple(unread)


def _read_name(written: str) -> Name | None:
    if written.lower() == "others":
        return OTHERS
    if plain := _PLAIN.fullmatch(written):
        return Name(family=plain[1], given=plain[2].strip())
    if written.startswith("{") and close_brace(written, 0) == len(written) - 1:
        literal = _decode(written[1:-1])
        return Name(literal=literal) if literal else None
    if "=" in written and (name := _read_labelled(written)):
        return name
    try:
        parts = parse_single_name_into_parts(written)
    except InvalidNameError:
        return None
    return _from_parts(parts)


def _from_parts(parts: NameParts) -> Name | None:
    name = Name(
        family=_decode(" ".join(parts.last)),
        given=_decode(" ".join(parts.first)),
        particle=_decode(" ".join(parts.von)),
        suffix=_decode(" ".join(parts.jr)),
    )
    return name if name.family else None


def _read_labelled(written: str) -> Name | None:
    found: dict[str, str] = {}
    for part in _split_commas(written):
        label, equals, text = part.partition("=")
        if not equals:
            return None
        if known := _PARTS.get(label.strip().lower()):
            found[known] = _decode(text.strip().strip('"'))
    return Name(**found) if found.get("family") else None


def _split_commas(text: str) -> Iterator[str]:
    """Split at commas outside braces."""
    depth = start = 0
    for position, sign in enumerate(text):
        depth += (sign == "{") - (sign == "}")
        if sign == "," and depth == 0:
            yield text[start:position]
            start = position + 1
    yield text[start:]


def _decode(text: str) -> str:
    return " ".join(decode_latex(text)[0].split())
