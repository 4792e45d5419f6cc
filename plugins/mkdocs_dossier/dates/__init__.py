"""EDTF dates and their words."""

from mkdocs_dossier.dates.bounds import Instant, bounds, sort_key
from mkdocs_dossier.dates.instants import read_instant
from mkdocs_dossier.dates.machine import machine_date
from mkdocs_dossier.dates.parsing import parse_date
from mkdocs_dossier.dates.phrases import DatePhrase, find_date_phrases
from mkdocs_dossier.dates.problem import DateProblem
from mkdocs_dossier.dates.wording import describe_bounds, format_date

__all__ = [
    "DatePhrase",
    "DateProblem",
    "Instant",
    "bounds",
    "describe_bounds",
    "find_date_phrases",
    "format_date",
    "machine_date",
    "parse_date",
    "read_instant",
    "sort_key",
]
