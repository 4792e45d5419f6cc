"""Sources in order: by author, by kind, by date."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_dossier.dates import bounds, format_date
from mkdocs_dossier.model.date import CalendarDate, HistoricalDate
from mkdocs_dossier.model.record import OTHERS, Name, Record
from mkdocs_dossier.render.reference_parts import organisation
from mkdocs_dossier.words.sources import Kind, SourceWords

_KINDS = {
    Kind.ARTICLE: "article inproceedings inreference magazine newspaper periodical review",
    Kind.BOOK: "book bookinbook booklet collection inbook incollection mvbook mvcollection"
    " mvproceedings mvreference proceedings reference suppbook suppcollection thesis",
    Kind.REPORT: "manual patent report standard",
    Kind.CASE: "jurisdiction legal",
    Kind.LAW: "bill hearing legadminmaterial legislation treaty",
    Kind.INTERVIEW: "interview",
    Kind.LETTER: "email letter personal personalcommunication",
    Kind.WEB: "online post tweet",
    Kind.TALK: "presentation speech",
    Kind.RECORDING: "artwork audio image map movie music performance podcast video",
    Kind.DATA: "dataset software",
}
_KIND_OF = {name: kind for kind, names in _KINDS.items() for name in names.split()}


@dataclass(frozen=True, slots=True)
class Group:
    """Sources that belong together.

    Attributes:
        name: what they have in common, for readers.
        records: of the sources, in order.
        anchor: end of the group's id, which does not change with the page's language.
    """

    name: str
    records: tuple[Record, ...]
    anchor: str


def kind_of(record: Record) -> Kind:
    """Return what readers take a source for; of a confidential one they are told nothing else."""
    return Kind.CONFIDENTIAL if record.confidential else _KIND_OF.get(record.kind, Kind.DOCUMENT)


def group_by_kind(records: Iterable[Record], words: SourceWords) -> list[Group]:
    """Return sources by what they are, in the order of kinds."""
    found: dict[Kind, list[Record]] = {}
    for record in records:
        found.setdefault(kind_of(record), []).append(record)
    return [
        Group(words.kinds[kind], tuple(found[kind]), kind.value) for kind in Kind if kind in found
    ]


def group_by_date(records: Iterable[Record], words: SourceWords, langs: str) -> list[Group]:
    """Return sources by year, newest first; those without a date last.

    Within a year the newest stand first, and those of one date as they came.
    """
    dated: list[tuple[HistoricalDate, Record]] = []
    undated: list[Record] = []
    for record in records:
        if record.date is None or record.confidential:
            undated.append(record)
        else:
            dated.append((record.date, record))
    dated.sort(key=lambda pair: bounds(pair[0]), reverse=True)
    years: dict[HistoricalDate, list[Record]] = {}
    for date, record in dated:
        years.setdefault(_year_of(date), []).append(record)
    groups = [
        Group(format_date(year, langs), tuple(found), year.edtf) for year, found in years.items()
    ]
    return [*groups, Group(words.no_date, tuple(undated), "none")] if undated else groups


def group_by_author(records: Iterable[Record], words: SourceWords) -> list[Group]:
    """Return sources by each of their authors, or by whoever answers for them."""
    found: dict[str, list[Record]] = {}
    unsigned: list[Record] = []
    for record in records:
        names = _names_of(record)
        for name in names:
            found.setdefault(name, []).append(record)
        if not names:
            unsigned.append(record)
    groups = [Group(name, tuple(found[name]), fold(name)) for name in sorted(found, key=fold)]
    return [*groups, Group(words.no_author, tuple(unsigned), "none")] if unsigned else groups


def order_of(record: Record) -> tuple[str, str, str]:
    """Return what lists of sources are sorted by: who made them, when, and their keys."""
    names = record.authors or record.editors
    first = sort_name(names[0]) if names else organisation(record) or record.title
    who = record.confidential or first
    return fold(who), record.date.edtf if record.date else "", record.key


def fold(text: str) -> str:
    """Return what a word is sorted by: letters without accents or case."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def sort_name(name: Name) -> str:
    """Return a name as lists have it, family name first."""
    if name.literal:
        return name.literal
    given = " ".join(part for part in (name.given, name.particle) if part)
    return ", ".join(part for part in (name.family, given, name.suffix) if part)


def _names_of(record: Record) -> list[str]:
    if record.confidential:
        return [record.confidential]
    names = [name for name in record.authors or record.editors if name != OTHERS]
    told = [sort_name(name) for name in names] or [organisation(record)]
    return list(dict.fromkeys(name for name in told if name))


def _year_of(date: HistoricalDate) -> HistoricalDate:
    """Return the year of a date; of an interval its last, for lists begin with the newest."""
    ends = [end for end in (date.end, date.start) if isinstance(end, CalendarDate)]
    if not ends:
        return date
    year = CalendarDate(ends[0].year, unspecified=ends[0].unspecified)
    return HistoricalDate(f"{year.year}{'x' * year.unspecified}", year)
