"""The parts of a reference, each a stretch that commas part from its neighbours."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from mkdocs_dossier.dates import parse_date
from mkdocs_dossier.model.date import HistoricalDate
from mkdocs_dossier.model.record import Name, Record
from mkdocs_dossier.model.reference import Piece, Style
from mkdocs_dossier.render.reference_words import (
    join_names,
    quote_title,
    tell_date,
    tell_edition,
    tell_names,
    tell_pages,
    tell_when,
    whole_title,
)
from mkdocs_dossier.words.labels import name_label
from mkdocs_dossier.words.languages import first_of
from mkdocs_dossier.words.references import Terms

Part = tuple[Piece, ...]

_STAND_ALONE = frozenset({
    "book", "booklet", "bookinbook", "collection", "dataset", "jurisdiction", "legislation",
    "manual", "movie", "mvbook", "mvcollection", "mvproceedings", "mvreference", "periodical",
    "proceedings", "reference", "report", "software", "standard", "thesis", "video",
})  # fmt: skip
"""Kinds whose title is set in italics; that of others is quoted."""
_LABELLED = frozenset({
    "audio", "dataset", "email", "interview", "letter", "map", "movie", "patent", "personal",
    "personalcommunication", "podcast", "pressrelease", "software", "tweet", "video",
})  # fmt: skip
"""Kinds that a reader could not tell from the rest of the reference."""
_PARTS_OF_BOOKS = frozenset({
    "bookinbook", "inbook", "incollection", "inproceedings", "inreference", "suppbook",
    "suppcollection",
})  # fmt: skip
_NUMBERED = frozenset({"legislation", "report", "thesis", "patent", "standard", "manual"})
UNSIGNED = frozenset({"jurisdiction", "legal", "legislation"})
_PUBLISHERS = ("publisher", "institution", "organization", "howpublished")
_COURTS = ("court", "institution", "organization", "authority", "publisher")


@dataclass(frozen=True, slots=True)
class Source:
    """A record together with the language its reference is for."""

    record: Record
    langs: str
    terms: Terms

    def get(self, *names: str) -> str:
        """Return the first of the fields that is filled, or nothing."""
        return next((text for name in names if (text := self.record.fields.get(name))), "")

    @property
    def foreign(self) -> str:
        """The source's language where it is not the page's, for whatever reads it aloud."""
        own = self.record.lang
        same = own.partition("-")[0].lower() == first_of(self.langs).partition("-")[0].lower()
        return "" if same else own

    def text(self, text: str) -> Iterator[Part]:
        """Yield a plain part, unless it is empty."""
        if text:
            yield (Piece(text),)


def organisation(record: Record) -> str:
    """Return the organisation that answers for a source without authors; courts and laws do not."""
    if record.kind in UNSIGNED:
        return ""
    return record.fields.get("institution") or record.fields.get("organization", "")


def creators(source: Source) -> Iterator[Part]:
    """Yield authors; else editors; else the organisation that answers for the source."""
    record, terms = source.record, source.terms
    if record.authors:
        yield from source.text(tell_names(record.authors, terms))
    elif record.editors and record.kind not in _PARTS_OF_BOOKS:
        form = terms.editors if len(record.editors) > 1 else terms.editor
        yield from source.text(form.format(tell_names(record.editors, terms)))
    else:
        yield from source.text(organisation(record))


def title(source: Source) -> Iterator[Part]:
    """Yield the title, in italics or in quotation marks."""
    told = whole_title(source.record.title, source.get("subtitle"), source.terms)
    if told and source.record.kind in _STAND_ALONE:
        yield (Piece(told, Style.ITALIC, lang=source.foreign),)
    elif told:
        yield (Piece(quote_title(told, source.terms), Style.QUOTED, lang=source.foreign),)


def label(source: Source) -> Iterator[Part]:
    """Yield what the source is, with its number; who asked or was written to; its medium."""
    record, terms = source.record, source.terms
    kind = record.kind if record.kind in _LABELLED else ""
    written = source.get("type") or kind
    medium = name_label(source.get("medium"), source.langs)
    told = name_label(written, source.langs) if written else ""
    if told == medium:
        medium = ""
    if record.kind in _NUMBERED and source.get("number"):
        told = f"{told} {terms.issue.format(source.get('number'))}".lstrip()
    for field, form in (("interviewer", terms.interviewer), ("recipient", terms.recipient)):
        if told and source.get(field):
            told = form.format(what=told, whom=join_names(source.get(field).split("; "), terms))
    yield from source.text(told)
    yield from source.text(medium)
    if translators := source.get("translator"):
        yield from source.text(terms.translator.format(join_names(translators.split("; "), terms)))


def container(source: Source) -> Iterator[Part]:
    """Yield what the source stands in: a book with its editors, a newspaper, a site."""
    record, terms = source.record, source.terms
    prefix = "book" if source.get("booktitle") else "journal"
    told = source.get("booktitle", "journaltitle", "maintitle")
    if not told:
        return
    whole = whole_title(told, source.get(f"{prefix}subtitle"), terms)
    piece = Piece(whole, Style.ITALIC, lang=source.foreign)
    inside = record.kind in _PARTS_OF_BOOKS
    yield (Piece(f"{terms.container} "), piece) if inside else (piece,)
    if inside and record.editors:
        yield from source.text(terms.edited_by.format(tell_names(record.editors, terms)))


def numbers(source: Source) -> Iterator[Part]:
    """Yield edition, version, volume and issue."""
    terms, record = source.terms, source.record
    if edition := source.get("edition"):
        yield from source.text(tell_edition(edition, source.langs, terms))
    for field, form in (("version", terms.version), ("volume", terms.volume)):
        if value := source.get(field):
            yield from source.text(form.format(value))
    number = source.get("number", "issue")
    if number and record.kind not in _NUMBERED:
        yield from source.text(terms.issue.format(number))


def publisher(source: Source) -> Iterator[Part]:
    """Yield place and publisher, unless the publisher stands for the author already."""
    name = source.get(*_PUBLISHERS)
    record = source.record
    named = record.authors or (record.editors and record.kind not in _PARTS_OF_BOOKS)
    if (not named and name == organisation(record)) or Name(literal=name) in record.authors:
        name = ""
    if name:
        yield from source.text(source.get("location"))
        yield from source.text(name)


def date(source: Source) -> Iterator[Part]:
    """Yield the date of publication, or that there is none."""
    when = source.record.date
    told = tell_date(when, source.langs) if when else source.get("year") or source.terms.undated
    yield from source.text(told)


def pages(source: Source) -> Iterator[Part]:
    """Yield the pages."""
    if told := source.get("pages"):
        yield from source.text(tell_pages(told, source.terms))


def case(source: Source) -> Iterator[Part]:
    """Yield a court's decision: French puts the court first, English the parties.

    Without a court every language begins with the parties.
    """
    terms = source.terms
    court, number = source.get(*_COURTS), source.get("number", "docket")
    docket = terms.issue.format(number) if number else ""
    reporter = ""
    if source.get("journaltitle"):
        parts = (source.get("volume"), source.get("journaltitle"), source.get("pages"))
        reporter = " ".join(part for part in parts if part)
    told = {
        "title": title(source),
        "court": source.text(court),
        "docket": source.text(docket),
        "reporter": source.text(reporter),
        "date": date(source),
    }
    for name in terms.decision if court else told:
        yield from told[name]


def address(source: Source) -> Iterator[Part]:
    """Yield where the source is found: its DOI, else its address; when it was seen and archived."""
    url = source.get("url")
    if doi := source.get("doi"):
        url = f"https://doi.org/{quote(doi, safe='/:;()._-')}"
    found = [Piece(url, Style.ADDRESS, url)] if _is_web(url) else []
    marks: list[Piece] = []
    for mark in (*_seen(source), *_archived(source)):
        marks += [Piece(f"{source.terms.marks.semicolon} "), mark] if marks else [mark]
    if found and marks:
        yield (*found, Piece(" ("), *marks, Piece(")"))
    elif found or marks:
        yield (*found, *marks)


def _seen(source: Source) -> Iterator[Piece]:
    when = _date_of(source, "urldate")
    if when and source.get("url", "doi"):
        told = tell_when(when, source.langs, source.terms)
        yield Piece(source.terms.accessed.format(told))


def _archived(source: Source) -> Iterator[Piece]:
    url, when = source.get("archiveurl"), _date_of(source, "archivedate")
    if not _is_web(url):
        return
    told = source.terms.archived_copy
    if when:
        told = source.terms.archived.format(tell_when(when, source.langs, source.terms))
    yield Piece(told, href=url)


def _date_of(source: Source, field: str) -> HistoricalDate | None:
    read = parse_date(source.get(field))
    return read if isinstance(read, HistoricalDate) else None


def _is_web(url: str) -> bool:
    return url.startswith(("http://", "https://"))
