"""Records as a citation processor takes them to print references for readers.

What exports keep for machines, readers get in words: dates in doubt above all.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from mkdocs_dossier.dates import format_date, parse_date
from mkdocs_dossier.exports.csl import write_csl_item
from mkdocs_dossier.model.date import HistoricalDate
from mkdocs_dossier.model.record import Record
from mkdocs_dossier.words.references import terms_for

_DATES = ("issued", "accessed", "original-date", "event-date")
_TITLES = ("title", "container-title", "title-short")
# A processor turns these marks into those that the page's language has inside of others.
_GUILLEMETS = re.compile(r"«\s*([^«»]*?)\s*»")
_COMING = {
    "forthcoming": "forthcoming",
    "in press": "in_press",
    "à paraître": "forthcoming",
    "sous presse": "in_press",
}
"""What stands in records in place of a date, and the name of the term for it."""


def write_items(records: Sequence[Record], lang: str, ids: Mapping[str, str]) -> str:
    """Return records as CSL-JSON for references in a page's language.

    Args:
        records: of a confidential one nothing is written but its label.
        lang: of the page.
        ids: of the items, by key; others have their key.
    """
    items = [_write_item(record, lang) | {"id": ids.get(record.key, record.key)}
             for record in records]  # fmt: skip
    return json.dumps(items, ensure_ascii=False)


def _write_item(record: Record, lang: str) -> dict[str, Any]:
    item = write_csl_item(record)
    for name in _TITLES:
        if name in item:
            item[name] = _GUILLEMETS.sub("“\\1”", item[name])
    for name in _DATES:
        literal = item.get(name, {}).get("literal", "")
        if literal:
            item[name] = {"literal": _tell(literal, lang)}
    return item


def _tell(literal: str, lang: str) -> str:
    date = parse_date(literal)
    if isinstance(date, HistoricalDate):
        return format_date(date, lang)
    term = _COMING.get(literal)
    return str(getattr(terms_for(lang), term)) if term else literal
