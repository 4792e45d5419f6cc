"""Events as TimelineJS' JSON: slides, eras, and beside them what only we know.

Source: TimelineJS, "JSON data format". What TimelineJS has no place for stands in each slide
under ``dossier``, which it passes over; what we have no place for stands in an event's
``data-timelinejs``, and is put back.
"""

import hashlib
import html
import json
import posixpath
import re
from collections.abc import Mapping
from typing import Any

from mkdocs_dossier.exports.event_html import (
    is_address,
    is_harmless,
    to_html,
    to_markdown,
    to_plain,
)
from mkdocs_dossier.exports.event_texts import tell, write_text
from mkdocs_dossier.exports.json_lines import write_object
from mkdocs_dossier.exports.timeline_selection import Selection
from mkdocs_dossier.exports.timelinejs_dates import write_dates
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.date import HistoricalDate
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.event_anchors import tell_headline
from mkdocs_dossier.render.named_keys import publish_keys

REST = "data-timelinejs"
"""The attribute that keeps what came from TimelineJS and has no other place."""

MEDIA = {"url": "media", "caption": "caption", "credit": "credit", "alt": "alt",
         "thumbnail": "thumbnail"}  # fmt: skip
"""TimelineJS' names of what is shown with an event, and our attributes."""

OWN = "dossier"

_PICTURE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<src>[^()\s]+)[^()]*\)(?P<list>\{[^{}]*\})?")
_CREDIT = re.compile(r"credit=\"([^\"]*)\"")


def compose_slides(report: Report, selection: Selection, lang: str) -> dict[str, Any]:
    """Return the events as TimelineJS' data: ``events``, ``eras`` and ``title``."""
    data: dict[str, Any] = {"events": [], "eras": []}
    for home, event in selection.told:
        slide = _write_event(report, home, event, lang)
        data["eras" if event.is_era else "events"].append(slide)
    if selection.home and selection.timeline:
        timeline = selection.timeline
        intro = to_html(tell(report, selection.home, timeline.intro))
        text = {"headline": html.escape(timeline.title, quote=False), "text": intro}
        title = {"text": {name: value for name, value in text.items() if value}}
        rest = _read_rest(dict(timeline.attributes))
        if title["text"] or rest.get("title"):
            rest = {"title": title} if "title" not in rest else rest
            data["title"] = put_back(title, rest["title"])
        data = put_back(data, {name: value for name, value in rest.items() if name != "title"})
    if not data["eras"]:
        del data["eras"]
    return data


def write_timelinejs(data: Mapping[str, Any]) -> str:
    """Return TimelineJS' data as JSON text."""
    return write_object(data) + "\n"


def _write_event(report: Report, home: Chapter, event: TimelineEvent, lang: str) -> dict[str, Any]:
    text = write_text(report, home, event)
    attributes = dict(event.attributes)
    picture = {} if attributes.get("media") else _find_picture(home, event)
    attributes |= picture
    slide = write_slide(
        event.date, to_plain(tell_headline(report, home, event)), text, attributes, lang
    )
    slide["unique_id"] = event.id if event.is_named else _unique(home, event)
    slide = dict(put_back(slide, _read_rest(attributes)))
    slide[OWN] = {
        "edtf": event.date.edtf if event.date else "",
        "id": event.id if event.is_named else "",
        "chapter": home.uri,
        "anchor": event.id,
        "sources": [report.public_key(key) for key in event.keys],
        "attributes": {
            name: value
            for name, value in event.attributes
            if name not in (REST, "class") and name not in MEDIA.values()
        },
        "markdown": publish_keys(report, event.keys, _own_words(home, event)),
        "pictured": bool(picture),
        "digest": digest(slide),
    }
    return slide


def _find_picture(home: Chapter, event: TimelineEvent) -> dict[str, str]:
    """Return the first picture in an event's text as its attributes would have it."""
    match = _PICTURE.search(home.text, event.body.start, event.body.end)
    if match is None:
        return {}
    address = match["src"]
    if not is_address(address):
        # The file stands where the pages do; ours stands at their root.
        address = posixpath.normpath(posixpath.join(posixpath.dirname(home.uri), address))
    credit = _CREDIT.search(match["list"] or "")
    found = {"media": address, "alt": to_plain(match["alt"])}
    return found | ({"credit": credit[1]} if credit else {})


def _unique(home: Chapter, event: TimelineEvent) -> str:
    return f"{home.uri.removesuffix('.md').replace('/', '-')}-{event.id}"


def _own_words(home: Chapter, event: TimelineEvent) -> str:
    """Return an event's text as its author wrote it, out of its indentation."""
    first, *rest = event.body.of(home.text).split("\n")
    return "\n".join([first, *(line.removeprefix("    ") for line in rest)])


def digest(slide: Mapping[str, Any]) -> str:
    """Return what changes when somebody edits a slide's words elsewhere."""
    words = json.dumps(slide.get("text", {}), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def write_slide(
    date: HistoricalDate | None,
    headline: str,
    text: str,
    attributes: Mapping[str, str],
    lang: str,
) -> dict[str, Any]:
    """Return a slide as TimelineJS has it.

    Args:
        date: of the event.
        headline: plain words.
        text: Markdown, citations in words.
        attributes: of the event.
        lang: of the words for its date.
    """
    slide: dict[str, Any] = write_dates(date, lang) if date else {}
    if attributes.get("display"):
        slide["display_date"] = attributes["display"]
    words = {"headline": html.escape(headline, quote=False), "text": to_html(text)}
    slide["text"] = {name: value for name, value in words.items() if value}
    media = {
        theirs: attributes[ours]
        for theirs, ours in MEDIA.items()
        if attributes.get(ours)
        and (ours not in ("media", "thumbnail") or _is_link(attributes[ours]))
    }
    if media.get("url"):
        slide["media"] = media
    if attributes.get("group"):
        slide["group"] = attributes["group"]
    return slide


def _is_link(address: str) -> bool:
    return is_address(address) or ":" not in address.partition("/")[0]


def _read_rest(attributes: Mapping[str, str]) -> dict[str, Any]:
    try:
        rest = json.loads(attributes.get(REST) or "{}")
    except (ValueError, RecursionError):
        return {}
    return rest if isinstance(rest, dict) else {}


def put_back(written: Any, rest: Any) -> Any:  # noqa: ANN401 - JSON
    """Return ``written`` with what ``rest`` kept for it, where both still say the same.

    Nothing that could run in a browser is put back, whoever wrote it.
    """
    if isinstance(written, dict) and isinstance(rest, dict):
        merged = dict(written)
        for name, value in rest.items():
            kept = put_back(written.get(name), value)
            if kept is not None:
                merged[name] = kept
        return merged
    if written is None:
        return make_harmless(rest)
    if isinstance(rest, str) and isinstance(written, str):
        return rest if says_same(rest, written) and is_harmless(rest) else written
    return written


def make_harmless(value: Any) -> Any:  # noqa: ANN401 - JSON
    """Return JSON without the texts that could run in a browser."""
    if isinstance(value, dict):
        made = {name: make_harmless(each) for name, each in value.items()}
        return {name: each for name, each in made.items() if each is not None and each != {}}
    if isinstance(value, list):
        return [made for each in value if (made := make_harmless(each)) is not None]
    return value if not isinstance(value, str) or is_harmless(value) else None


def says_same(one: Any, other: Any) -> bool:  # noqa: ANN401 - JSON
    """Tell whether two values of a slide say the same: a number as text, HTML in other tags."""
    if isinstance(one, str) and isinstance(other, str):
        words, others = (to_plain(to_markdown(each)) for each in (one, other))
        return one.strip() == other.strip() or words.split() == others.split()
    if isinstance(one, (dict, list)) or isinstance(other, (dict, list)):
        return bool(one == other)
    return str(one).strip() == str(other).strip()
