"""BibTeX, with biblatex's names of fields and Dossier's own: what is written is read back alike."""

import re
from collections.abc import Iterable, Iterator

from mkdocs_dossier.bibliography.vocabulary import OTHER_NAMES, VERBATIM
from mkdocs_dossier.exports.bibtex_values import (
    write_address,
    write_full_names,
    write_names,
    write_text,
)
from mkdocs_dossier.exports.public_fields import public_fields
from mkdocs_dossier.model.record import Record

_BAD_IN_KEY = re.compile(r"[\s\\\"#%(){},=~@\x00-\x1f]+")
_BAD_IN_KIND = re.compile(r"[^a-z]+")


def write_bibtex(records: Iterable[Record]) -> str:
    """Return the records as a .bib file, one field a line, in a fixed order."""
    return join_bibtex(map(write_bibtex_entry, records))


def join_bibtex(entries: Iterable[str]) -> str:
    """Return the file that holds some entries."""
    return "\n".join(entries)


def write_bibtex_entry(record: Record) -> str:
    """Return one record as an entry."""
    kind = _BAD_IN_KIND.sub("", record.kind) or "misc"
    key = _BAD_IN_KEY.sub("-", record.key)
    lines = [f"  {name} = {{{value}}},\n" for name, value in _write_fields(record) if value]
    return f"@{kind}{{{key},\n{''.join(lines)}}}\n"


def _write_fields(record: Record) -> Iterator[tuple[str, str]]:
    if record.confidential:
        label = write_text(record.confidential)
        yield from (("title", label), ("confidential", label))
        return
    yield "author", write_names(record.authors)
    yield "editor", write_names(record.editors)
    yield "title", write_text(record.title)
    if record.date:
        yield "date", record.date.edtf
    for name, text in public_fields(record):
        yield name, _write_field(name, text)
    yield "langid", write_text(record.lang)


def _write_field(name: str, text: str) -> str:
    if name in VERBATIM:
        return write_address(text)
    if name in OTHER_NAMES:
        return write_full_names(text)
    written = write_text(text)
    # BibTeX's own way; « – » would reach LaTeX engines that know no Unicode.
    return written.replace("–", "--") if name == "pages" else written
