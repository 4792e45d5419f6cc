"""A new source: an entry at the end of a .bib file, under a key of its own."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_dossier.authoring.addition import Addition, RefusedError, find_news, refuse_errors
from mkdocs_dossier.authoring.insertion import as_read, insert_lines, read_raw
from mkdocs_dossier.authoring.naming import clean_words, make_slug
from mkdocs_dossier.bibliography import load_bibliography
from mkdocs_dossier.dates import DateProblem, parse_date
from mkdocs_dossier.exports.bibtex import write_bibtex_entry
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.model.record import Name, Record
from mkdocs_dossier.site import Settings
from mkdocs_dossier.site.reading import find_bibliographies

KINDS = ("online", "article", "book", "report", "thesis", "legislation", "misc")
_NEW_FILE = "sources.bib"


def read_authors(text: str) -> tuple[Name, ...]:
    """Return the names in an answer.

    Args:
        text: names parted by semicolons; ``Family, Given`` is a person, and a name without a
            comma is taken as a whole, as organisations' names are.
    """
    names: list[Name] = []
    for part in clean_words(text).split(";"):
        family, comma, given = (each.strip() for each in part.partition(","))
        if family and comma and given:
            names.append(Name(family=family, given=given))
        elif family:
            names.append(Name(literal=family))
    return tuple(names)


def make_key(authors: Sequence[Name], title: str, date: str, taken: Iterable[str]) -> str:
    """Return a key that is not taken, such as ``other2020``; letters part those of one year."""
    whose = (authors[0].family or authors[0].literal) if authors else title
    word = make_slug(whose, "source").split("-")[0]
    year = re.search(r"\d{4}", date)
    key = f"{word}{year[0] if year else ''}"
    known = {each.casefold() for each in taken}
    candidate, number = key, 0
    while candidate in known:
        number += 1
        candidate = f"{key}{_letters(number)}"
    return candidate


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def choose_file(settings: Settings, name: str = "") -> Path:
    """Return the .bib file that a source goes into: the one named, or the only one there is.

    Raises:
        RefusedError: if there are several, or the name is none of a .bib file beside them.
    """
    there = find_bibliographies(settings.sources)
    if name:
        path = settings.sources / name
        if Path(name).name != name or path.suffix != ".bib":
            folder = settings.shown(settings.sources)
            raise RefusedError(f"{name} is no .bib file in {folder}/.")
        return path
    if len(there) > 1:
        listed = ", ".join(path.name for path in there)
        raise RefusedError(f"There are several .bib files: {listed}. Name one with --file.")
    return there[0] if there else settings.sources / _NEW_FILE


@dataclass(frozen=True, slots=True)
class Source:
    """What somebody says of a source.

    Attributes:
        kind: the entry's type.
        title: of the source.
        authors: who made it.
        date: EDTF; may be empty.
        fields: other fields, by biblatex's names.
        key: the record's; made of the rest if it is empty.
    """

    kind: str
    title: str
    authors: tuple[Name, ...] = ()
    date: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    key: str = ""


def add_source(settings: Settings, path: Path, source: Source) -> Addition:
    """Add a record, and read it back before anything is written.

    Args:
        settings: where the report is.
        path: of the .bib file.
        source: what it is to say.

    Raises:
        RefusedError: if the entry would not be read back as what was answered.
    """
    before = {
        settings.shown(each): as_read(read_raw(each, settings.shown(each)))
        for each in find_bibliographies(settings.sources)
    }
    known, old = load_bibliography(tuple(before.items()))
    key = source.key or make_key(source.authors, source.title, source.date, known)
    if key.casefold() in {each.casefold() for each in known}:
        raise RefusedError(f"There is a source {key} already. Leave the key out, and one is made.")
    date = parse_date(source.date) if source.date else None
    if isinstance(date, DateProblem):
        raise RefusedError(f"{date.sentence} {date.hint}".rstrip())
    fields = {name: words for name, text in source.fields.items() if (words := clean_words(text))}
    shown, title = settings.shown(path), clean_words(source.title)
    wanted = Record(
        key, source.kind, Place(shown), source.authors, title=title, date=date, fields=fields
    )
    raw = read_raw(path, shown) if path.is_file() else ""
    text = insert_lines(raw, len(raw) + 1, write_bibtex_entry(wanted))
    records, new = load_bibliography(tuple({**before, shown: as_read(text)}.items()))
    warnings = refuse_errors(find_news(old, new), "The source cannot be added like this.")
    _compare(wanted, records.get(key))
    return Addition(path, text, key, not path.is_file(), warnings)


def _compare(wanted: Record, read: Record | None) -> None:
    """Check that what is read is what was answered.

    Raises:
        RefusedError: if it is not.
    """
    if read is None:
        raise RefusedError(f"“{wanted.key}” cannot be a key; use letters, digits and hyphens.")
    pairs = {
        "title": (wanted.title, read.title),
        "author": (wanted.authors, read.authors),
        "date": (wanted.date, read.date),
        **{name: (value, read.fields.get(name)) for name, value in wanted.fields.items()},
    }
    for name, (answered, found) in pairs.items():
        if answered != found:
            raise RefusedError(f"This cannot be the {name} of a source; see what stands in it.")
