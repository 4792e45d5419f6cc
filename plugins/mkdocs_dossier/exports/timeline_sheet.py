"""Events as a table: the columns of TimelineJS' Google Sheet, and ours behind them.

Source: TimelineJS' spreadsheet template. TimelineJS passes over columns that it does not know.
"""

import csv
import io
import json
import re
from collections.abc import Mapping
from typing import Any

from mkdocs_dossier.exports.timelinejs import OWN
from mkdocs_dossier.exports.timelinejs_reading import Imported, read_slides

_DATES = ("Year", "Month", "Day", "Time")
COLUMNS = (
    *_DATES,
    *(f"End {name}" for name in _DATES),
    "Display Date", "Headline", "Text", "Media", "Media Credit", "Media Caption",
    "Media Thumbnail", "Alt Text", "Type", "Group", "Background",
)  # fmt: skip
"""TimelineJS' columns."""

OURS = ("Date", "Id", "People", "Places", "Tags", "Sources", "Chapter", "Rest")
"""Columns that only we read; ``Rest`` is JSON."""

_LISTS = ("title", "eras", "events")
_MEDIA = {"Media": "url", "Media Credit": "credit", "Media Caption": "caption",
          "Media Thumbnail": "thumbnail", "Alt Text": "alt"}  # fmt: skip
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_FORMULA = re.compile(r"[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
_CLOCK = re.compile(
    r"\s*(\d{1,2})(?::(\d{2}))?(?::(\d{2}))?\s*(?:([ap])\.?m\.?)?\s*", re.IGNORECASE
)
_LONGEST_CELL = 120_000


def write_sheet(data: Mapping[str, Any]) -> str:
    """Return TimelineJS' data as CSV: no cell of it is a formula to a spreadsheet.

    Source for the latter: OWASP, "CSV Injection". A cell that would begin with ``=``, ``+``,
    ``-`` or ``@`` begins with an apostrophe; numbers are left as they are.
    """
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow([*COLUMNS, *OURS])
    slides = [("title", data["title"])] if data.get("title") else []
    slides += [("era", slide) for slide in data.get("eras", ())]
    slides += [("", slide) for slide in data.get("events", ())]
    whole = {name: value for name, value in data.items() if name not in _LISTS}
    for number, (kind, slide) in enumerate(slides):
        # What belongs to the whole timeline stands in the first row.
        rest = whole if not number else {}
        row = _write_row(kind, slide, rest)
        writer.writerow([_guard(row.get(name, "")) for name in (*COLUMNS, *OURS)])
    return table.getvalue()


def _write_row(kind: str, slide: dict[str, Any], whole: dict[str, Any]) -> dict[str, str]:
    left = dict(slide)
    text = left.pop("text", {})
    own = left.pop(OWN, {})
    row = {
        "Type": kind,
        "Headline": text.get("headline", ""),
        "Text": text.get("text", ""),
        "Display Date": left.pop("display_date", ""),
        "Group": left.pop("group", ""),
        "Date": own.get("edtf", ""),
        "Id": left.pop("unique_id", ""),
        "Sources": "; ".join(own.get("sources", ())),
        "Chapter": own.get("chapter", ""),
    }
    for prefix, key in (("", "start_date"), ("End ", "end_date")):
        row |= _write_date(prefix, left.pop(key, {}), left, key)
    media = dict(left.pop("media", {}))
    row |= {column: str(media.pop(name, "")) for column, name in _MEDIA.items()}
    background = left.get("background")
    if isinstance(background, dict) and len(background) == 1:
        row["Background"] = str(next(iter(background.values())))
        del left["background"]
    attributes = dict(own.get("attributes", {}))
    for column in ("People", "Places", "Tags"):
        row[column] = attributes.get(column.lower(), "")
    rest = {**left, **({"media": media} if media else {}), **({OWN: own} if own else {}),
            **({"whole": whole} if whole else {})}  # fmt: skip
    row["Rest"] = json.dumps(rest, ensure_ascii=False, separators=(",", ":")) if rest else ""
    return {name: str(value) for name, value in row.items()}


def _write_date(
    prefix: str, date: dict[str, Any], left: dict[str, Any], key: str
) -> dict[str, str]:
    more = {name: value for name, value in date.items()
            if name not in ("year", "month", "day", "hour", "minute", "second")}  # fmt: skip
    if more:
        left[key] = more
    row = {f"{prefix}{name.capitalize()}": str(date.get(name, ""))
           for name in ("year", "month", "day")}  # fmt: skip
    if "hour" in date:
        parts = [int(date.get(name) or 0) for name in ("hour", "minute", "second")]
        shown = parts if "second" in date else parts[:2]
        row[f"{prefix}Time"] = ":".join(f"{part:02}" for part in shown)
    return row


def _guard(cell: str) -> str:
    is_formula = _FORMULA.match(cell.lstrip()) and not _NUMBER.fullmatch(cell)
    return f"'{cell}" if is_formula else cell


def _unguard(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell[1:].lstrip()) else cell


def read_sheet(text: str, lang: str) -> Imported:
    """Read a table in the layout of TimelineJS' Google Sheet.

    Args:
        text: CSV with the columns' names in its first row.
        lang: in which the reason for a missing source is given.
    """
    csv.field_size_limit(max(csv.field_size_limit(), _LONGEST_CELL))
    try:
        rows = list(csv.DictReader(io.StringIO(text), strict=True))
    except csv.Error as error:
        return Imported(problems=(f"This is not CSV: {error}.",))
    if not rows or "Year" not in rows[0]:
        return Imported(problems=("The first row names no column “Year”.",))
    data: dict[str, Any] = {"events": [], "eras": []}
    for row in rows:
        cells = {str(name): _unguard(cell) for name, cell in row.items()
                 if isinstance(cell, str) and cell.strip()}  # fmt: skip
        if not cells:
            continue
        slide, whole = _read_row(cells)
        kind = cells.get("Type", "").strip().lower()
        if kind == "title":
            data["title"] = slide
        else:
            data["eras" if kind == "era" else "events"].append(slide)
        data |= {name: value for name, value in whole.items() if name not in data}
    return read_slides(data, lang)


def _read_row(cells: dict[str, str]) -> tuple[dict[str, Any], dict[str, Any]]:
    try:
        rest = json.loads(cells.pop("Rest", "{}"))
    except (ValueError, RecursionError):
        rest = {}
    slide: dict[str, Any] = rest if isinstance(rest, dict) else {}
    whole = slide.pop("whole", {})
    for prefix, key in (("", "start_date"), ("End ", "end_date")):
        date = _read_date(prefix, cells)
        if date:
            more = slide.get(key)
            slide[key] = {**date, **more} if isinstance(more, dict) else date
    words = {name.lower(): cells[name] for name in ("Headline", "Text") if name in cells}
    if words:
        slide["text"] = words
    media = {theirs: cells[column] for column, theirs in _MEDIA.items() if column in cells}
    if media:
        others = slide.get("media")
        slide["media"] = {**media, **others} if isinstance(others, dict) else media
    for column, key in (("Display Date", "display_date"), ("Group", "group"), ("Id", "unique_id")):
        if column in cells:
            slide[key] = cells[column]
    if "Background" in cells:
        value = cells["Background"]
        slide["background"] = {"url" if "/" in value else "color": value}
    known = {*COLUMNS, *OURS}
    more = {name: cell for name, cell in cells.items() if name not in known}
    if more:
        slide["columns"] = more
    return slide, whole if isinstance(whole, dict) else {}


def _read_date(prefix: str, cells: dict[str, str]) -> dict[str, Any]:
    date: dict[str, Any] = {
        name: cells[f"{prefix}{name.capitalize()}"].strip()
        for name in ("year", "month", "day")
        if f"{prefix}{name.capitalize()}" in cells
    }
    given = cells.get(f"{prefix}Time", "")
    match = _CLOCK.fullmatch(given) if given else None
    if match and date:
        hour, half = int(match[1]), (match[4] or "").lower()
        date["hour"] = hour % 12 + (12 if half == "p" else 0) if half else hour
        date["minute"] = int(match[2] or 0)
        if match[3]:
            date["second"] = int(match[3])
    return date
