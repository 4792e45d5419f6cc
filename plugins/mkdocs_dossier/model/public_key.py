"""Public keys: what a record is called wherever readers can see it.

A key often says who or what the source is. That of a confidential source is as secret as the rest
of its record; readers get an alias in its place.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mkdocs_dossier.model.record import Record

_OTHER_SIGNS = re.compile(r"[^\w-]+")
_LONGEST_STEM = 120
"""Bytes; file systems end names at 255, and an ending and a number follow."""
REPORT_STEM = "report"
"""The name of the files that hold every source."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """What readers may see of a record's key.

    Attributes:
        key: the key itself, or the alias of a confidential source.
        stem: the name, without ending, of the source's files below ``bibliography/``; unique
            where letters' case does not count.
    """

    key: str
    stem: str


def name_publicly(cited: Iterable[str], records: Mapping[str, Record]) -> dict[str, PublicKey]:
    """Return the public key of each record that is cited.

    Aliases count the confidential sources that readers meet, in the order in which they meet
    them: a gap would tell of one that is not cited.

    Args:
        cited: keys in reading order; repeated and unknown ones do no harm.
        records: by key.
    """
    named: dict[str, PublicKey] = {}
    stems = {REPORT_STEM}
    number = 0
    for key in cited:
        if key in named or key not in records:
            continue
        name = key
        if records[key].confidential:
            number += 1
            while f"confidential-{number}" in records:
                number += 1
            name = f"confidential-{number}"
        named[key] = PublicKey(name, _unused(_shorten(name), stems))
    return named


def _shorten(name: str) -> str:
    words = _OTHER_SIGNS.sub("-", unicodedata.normalize("NFC", name)).strip("-")
    return words.encode()[:_LONGEST_STEM].decode(errors="ignore") or "source"


def _unused(stem: str, stems: set[str]) -> str:
    candidate, number = stem, 1
    while candidate.casefold() in stems:
        number += 1
        candidate = f"{stem}-{number}"
    stems.add(candidate.casefold())
    return candidate
