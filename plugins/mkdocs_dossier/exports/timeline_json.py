"""Events as JSON in our own shape: everything that is known of each."""

from math import isfinite
from typing import Any

from mkdocs_dossier.dates import Instant, bounds, format_date
from mkdocs_dossier.exports.event_html import to_plain
from mkdocs_dossier.exports.event_texts import plain_text
from mkdocs_dossier.exports.json_lines import write_object
from mkdocs_dossier.exports.timeline_selection import Selection
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.event_anchors import tell_headline
from mkdocs_dossier.render.references import format_reference


def write_events(report: Report, selection: Selection, lang: str) -> str:
    """Return the events, and the sources that they rest on, as JSON text.

    ``earliest`` and ``latest`` are seconds since 1970 in UTC, ``null`` where an end is open.
    """
    keys = dict.fromkeys(key for _, event in selection.told for key in event.keys)
    sources = {
        report.public_key(key): "".join(
            piece.text for piece in format_reference(report.records[key], lang)
        )
        for key in keys
        if key in report.records
    }
    events = [_describe(report, home, event, lang) for home, event in selection.told]
    data = {"version": 1, "events": events, "sources": sources}
    return write_object(data) + "\n"


def _describe(report: Report, home: Chapter, event: TimelineEvent, lang: str) -> dict[str, Any]:
    earliest, latest = bounds(event.date) if event.date else (float("-inf"), float("inf"))
    return {
        "id": event.id,
        "chapter": home.uri,
        "also_told": [list(place) for place in event.retold],
        "date": event.date.edtf if event.date else event.written,
        "date_in_words": format_date(event.date, lang) if event.date else event.written,
        "earliest": _finite(earliest),
        "latest": _finite(latest),
        "is_era": event.is_era,
        "headline": to_plain(tell_headline(report, home, event)),
        "text": plain_text(report, home, event),
        "people": list(event.people),
        "places": list(event.places),
        "tags": list(event.tags),
        "attributes": {name: value for name, value in event.attributes
                       if name not in ("class", "people", "places", "tags")},
        "sources": [report.public_key(key) for key in event.keys],
    }  # fmt: skip


def _finite(instant: Instant) -> int | None:
    return int(instant) if isfinite(instant) else None
