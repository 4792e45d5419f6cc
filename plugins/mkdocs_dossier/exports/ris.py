"""RIS: one tag a line.

Source: RIS format specification (Research Information Systems, 2011). Lines end in a carriage
return and a line feed, as it has them; no value holds either.
"""

import re
from collections.abc import Iterable, Iterator

from mkdocs_dossier.dates import parse_date
from mkdocs_dossier.exports.kinds import name_kind_elsewhere
from mkdocs_dossier.exports.public_fields import public_fields
from mkdocs_dossier.model.date import CalendarDate, Doubt, HistoricalDate
from mkdocs_dossier.model.record import OTHERS, Name, Record
from mkdocs_dossier.render.single_line import join_lines, whole_title

_TAGS = (
    ("titleaddon", "N1"),
    ("booktitle", "T2"),
    ("journaltitle", "T2"),
    ("maintitle", "T2"),
    ("series", "T3"),
    ("shorttitle", "ST"),
    ("volume", "VL"),
    ("issue", "IS"),
    ("number", "IS"),
    ("docket", "SV"),
    ("edition", "ET"),
    ("version", "ET"),
    ("publisher", "PB"),
    ("institution", "PB"),
    ("organization", "PB"),
    ("howpublished", "PB"),
    ("court", "PB"),
    ("location", "CY"),
    ("isbn", "SN"),
    ("issn", "SN"),
    ("doi", "DO"),
    ("url", "UR"),
    ("type", "M3"),
    ("medium", "N1"),
    ("note", "N1"),
)
_REPEATABLE = frozenset({"A2", "A4", "AU", "ED", "N1", "UR"})
_NAMES = {"interviewer": "A2", "recipient": "A2", "translator": "A4"}
_PAGES = re.compile(r"\s*[-–—]+\s*")


def write_ris(records: Iterable[Record]) -> str:
    """Return the records as an RIS file."""
    return "".join(map(write_ris_entry, records))


def write_ris_entry(record: Record) -> str:
    """Return one record."""
    lines: list[str] = []
    seen: set[str] = set()
    for tag, text in _tags(record):
        value = join_lines(text)
        if value and (tag in _REPEATABLE or tag not in seen):
            seen.add(tag)
            lines.append(f"{tag}  - {value}\r\n")
    return f"{''.join(lines)}ER  - \r\n\r\n"


def _tags(record: Record) -> Iterator[tuple[str, str]]:
    yield "TY", name_kind_elsewhere(record).ris
    yield "ID", record.key
    if record.confidential:
        yield "TI", record.confidential
        return
    fields = dict(public_fields(record))
    for name in record.authors:
        yield "AU", _write_name(name)
    for name in record.editors:
        yield "ED", _write_name(name)
    yield "TI", whole_title(record.title, fields.get("subtitle", ""))
    if record.date:
        yield from _write_dates(record.date)
    else:
        yield "PY", fields.get("year", "")
    for field, tag in _NAMES.items():
        for full in fields.get(field, "").split("; "):
            yield tag, full
    for field, tag in _TAGS:
        yield tag, fields.get(field, "")
    first, *last = _PAGES.split(fields.get("pages", ""), maxsplit=1)
    yield "SP", first
    yield "EP", last[0] if last else ""
    yield "LA", record.lang
    if "urldate" in fields:
        yield "Y2", _write_day(fields["urldate"])
    yield from _write_archive(fields)
    if "status" in fields:
        yield "N1", f"Status: {fields['status']}"


def _write_archive(fields: dict[str, str]) -> Iterator[tuple[str, str]]:
    if "archiveurl" in fields:
        when = fields.get("archivedate", "")
        yield "N1", f"Archived copy: {fields['archiveurl']}{f' ({when})' if when else ''}"
        yield "AN", fields["archiveurl"]


def _write_name(name: Name) -> str:
    if name == OTHERS:
        return "et al."
    if name.literal:
        return name.literal
    family = " ".join(filter(None, (name.particle, name.family)))
    return ", ".join(filter(None, (family, name.given, name.suffix)))


def _write_dates(date: HistoricalDate) -> Iterator[tuple[str, str]]:
    if isinstance(date.start, CalendarDate) and not date.start.unspecified:
        yield "PY", f"{date.start.year:04}"
    yield "DA", _write_date(date)


def _write_day(edtf: str) -> str:
    date = parse_date(edtf)
    return _write_date(date) if isinstance(date, HistoricalDate) else ""


def _write_date(date: HistoricalDate) -> str:
    """Return ``YYYY/MM/DD/other``; what RIS cannot say stands as EDTF in the last part."""
    day = date.start
    if not isinstance(day, CalendarDate) or day.unspecified:
        return f"///{date.edtf.replace('/', ' - ')}"
    plain = not (day.month_unspecified or day.day_unspecified or (day.month or 0) > 12)
    month = f"{day.month:02}" if day.month and plain else ""
    number = f"{day.day:02}" if day.day and plain else ""
    exact = plain and date.end is None and day.doubt is Doubt.NONE and day.hour is None
    other = "" if exact else date.edtf.replace("/", " - ")
    return f"{day.year:04}/{month}/{number}/{other}"
