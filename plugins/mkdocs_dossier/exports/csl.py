"""CSL-JSON: what Zotero, Pandoc and every CSL processor read.

Source: the CSL-JSON schema, version 1.0.2; names of variables from CSL 1.0.2, appendix IV.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from mkdocs_dossier.exports.csl_dates import write_csl_date, write_csl_date_of
from mkdocs_dossier.exports.kinds import name_kind_elsewhere
from mkdocs_dossier.exports.public_fields import public_fields
from mkdocs_dossier.model.record import OTHERS, Name, Record
from mkdocs_dossier.render.single_line import join_lines, whole_title

_TEXTS = {
    "archiveurl": "archive_location",
    "chapter": "chapter-number",
    "doi": "DOI",
    "edition": "edition",
    "eventtitle": "event",
    "isbn": "ISBN",
    "issn": "ISSN",
    "issue": "issue",
    "location": "publisher-place",
    "medium": "medium",
    "note": "note",
    "pages": "page",
    "pagetotal": "number-of-pages",
    "part": "part",
    "series": "collection-title",
    "shorttitle": "title-short",
    "type": "genre",
    "url": "URL",
    "venue": "event-place",
    "version": "version",
    "volume": "volume",
    "volumes": "number-of-volumes",
}
_DATES = {"urldate": "accessed", "origdate": "original-date", "eventdate": "event-date"}
_NAMES = {
    "bookauthor": "container-author",
    "interviewer": "interviewer",
    "recipient": "recipient",
    "translator": "translator",
}
_PUBLISHERS = ("publisher", "institution", "organization", "howpublished")
_COURTS = ("court", "authority", "institution")
_ISSUES = frozenset({"article", "periodical", "review"})
_OWN = ("archivedate", "status")
"""What CSL has no variable for, or one of another meaning."""


def write_csl(records: Iterable[Record]) -> str:
    """Return the records as CSL-JSON, one a line."""
    return join_csl(map(write_csl_entry, records))


def write_csl_entry(record: Record) -> str:
    """Return one record as JSON text."""
    return json.dumps(write_csl_item(record), ensure_ascii=False)


def join_csl(entries: Iterable[str]) -> str:
    """Return the file that holds some entries."""
    return "[\n" + ",\n".join(entries) + "\n]\n"


def write_csl_item(record: Record) -> dict[str, Any]:
    """Return one record as an item of CSL-JSON; of a confidential one only its label."""
    item: dict[str, Any] = {"id": record.key, "type": name_kind_elsewhere(record).csl}
    if record.confidential:
        return {**item, "title": join_lines(record.confidential)}
    fields = {name: join_lines(text) for name, text in public_fields(record)}
    item["title"] = whole_title(record.title, fields.get("subtitle", ""))
    item["author"] = [_write_name(name) for name in record.authors]
    item["editor"] = [_write_name(name) for name in record.editors]
    item["issued"] = _write_issued(record, fields)
    item["container-title"] = _container(fields)
    item["publisher"] = _first(fields, _PUBLISHERS)
    if item["type"] == "legal_case":
        item["authority"] = _first(fields, _COURTS)
    if number := fields.get("number") or fields.get("docket"):
        item["issue" if record.kind in _ISSUES else "number"] = number
    for name, variable in _TEXTS.items():
        item[variable] = item.get(variable) or fields.get(name)
    for name, variable in _DATES.items():
        item[variable] = write_csl_date_of(fields[name]) if name in fields else None
    for name, variable in _NAMES.items():
        item[variable] = [{"literal": full} for full in fields.get(name, "").split("; ") if full]
    item["language"] = record.lang
    item["custom"] = {name: fields[name] for name in _OWN if name in fields}
    return {variable: value for variable, value in item.items() if value}


def _write_name(name: Name) -> dict[str, str]:
    if name == OTHERS:
        return {"literal": "et al."}
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
        "literal": name.literal,
    }
    return {part: join_lines(text) for part, text in parts.items() if text}


def _write_issued(record: Record, fields: dict[str, str]) -> dict[str, Any]:
    if record.date:
        return write_csl_date(record.date)
    return {"literal": fields["year"]} if "year" in fields else {}


def _container(fields: dict[str, str]) -> str:
    for name, subtitle in (("booktitle", "booksubtitle"), ("journaltitle", "journalsubtitle")):
        if name in fields:
            return whole_title(fields[name], fields.get(subtitle, ""))
    return fields.get("maintitle", "")


def _first(fields: dict[str, str], names: Sequence[str]) -> str:
    return next((fields[name] for name in names if name in fields), "")
