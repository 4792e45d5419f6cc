"""Dates in CSL-JSON: parts where CSL has them, else EDTF as a literal.

Source: the CSL-JSON schema, version 1.0.2, "Date content model".
"""

from typing import Any

from mkdocs_dossier.dates import parse_date
from mkdocs_dossier.model.date import CalendarDate, Doubt, HistoricalDate

_FIRST_SEASON = 21


def write_csl_date(date: HistoricalDate) -> dict[str, Any]:
    """Return a date as CSL-JSON has it.

    Times of day are left out, for CSL has none. Doubt, unknown digits and open ends would be lost
    in parts, so that such dates stand as EDTF.
    """
    ends = [date.start] if date.end is None else [date.start, date.end]
    days = [end for end in ends if isinstance(end, CalendarDate) and _is_plain(end)]
    if len(days) < len(ends):
        return {"literal": date.edtf}
    seasons = [day.month - _FIRST_SEASON + 1 for day in days if day.month and day.month > 12]
    if seasons and len(days) > 1:
        return {"literal": date.edtf}
    written: dict[str, Any] = {"date-parts": [_parts(day) for day in days]}
    if seasons:
        written["season"] = seasons[0]
    return written


def write_csl_date_of(text: str) -> dict[str, Any]:
    """Return a date that a record keeps as EDTF; any other text as it stands."""
    date = parse_date(text)
    return write_csl_date(date) if isinstance(date, HistoricalDate) else {"literal": text}


def _is_plain(day: CalendarDate) -> bool:
    unknown = day.unspecified or day.month_unspecified or day.day_unspecified
    return not unknown and day.doubt is Doubt.NONE


def _parts(day: CalendarDate) -> list[int]:
    if day.month is None or day.month > 12:
        return [day.year]
    return [day.year, day.month] if day.day is None else [day.year, day.month, day.day]
