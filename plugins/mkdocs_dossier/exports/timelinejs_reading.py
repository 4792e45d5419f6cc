"""TimelineJS' JSON as our Markdown, nothing lost.

What our Markdown has a place for goes there; the rest is kept, as JSON, in the attribute
``data-timelinejs`` of the event or the timeline, from where the export puts it back.
"""

import html
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mkdocs_dossier.dates import parse_date, sort_key
from mkdocs_dossier.exports.event_html import (
    escape_markdown,
    is_simple,
    to_html,
    to_markdown,
    to_plain,
)
from mkdocs_dossier.exports.timelinejs import (
    MEDIA,
    OWN,
    REST,
    digest,
    make_harmless,
    says_same,
    write_slide,
)
from mkdocs_dossier.exports.timelinejs_dates import read_dates, reads_as, tells_more
from mkdocs_dossier.model.date import HistoricalDate
from mkdocs_dossier.syntax.event_attributes import MEANINGS
from mkdocs_dossier.syntax.event_writing import Draft, write_timeline
from mkdocs_dossier.words.timelines import timeline_words

_ID = re.compile(r"[A-Za-z][\w:.-]*")


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a timeline of another tool.

    Attributes:
        markdown: a ``::: timeline`` directive; empty if nothing could be read.
        problems: what could not be brought along, a sentence each.
        events: how many there are, eras included.
    """

    markdown: str = ""
    problems: tuple[str, ...] = ()
    events: int = 0


@dataclass(slots=True)
class _Import:
    """State of one import."""

    lang: str
    ids: set[str] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)


def read_timelinejs(text: str, lang: str) -> Imported:
    """Read TimelineJS' JSON.

    Args:
        text: the file's.
        lang: in which the reason for a missing source is given.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Imported(problems=(f"This is not JSON: {error}.",))
    if not isinstance(data, dict) or not isinstance(data.get("events"), list):
        return Imported(problems=("This is JSON, but no timeline: it holds no “events”.",))
    return read_slides(data, lang)


def read_slides(data: Mapping[str, Any], lang: str) -> Imported:
    """Turn slides, eras and a title into Markdown."""
    work = _Import(lang)
    drafts: list[Draft] = []
    for name in ("eras", "events"):
        listed = data.get(name) or []
        for number, slide in enumerate(listed if isinstance(listed, list) else [], start=1):
            draft = _read_slide(work, slide, f"{name}, number {number}", is_era=name == "eras")
            if draft:
                drafts.append(draft)
    title, intro, rest = _read_title(data.get("title"))
    rest |= {name: value for name, value in data.items() if name not in ("events", "eras", "title")}
    attributes = _keep(work, "the timeline", rest)
    markdown, _ = write_timeline(title, intro, attributes, _sort(drafts))
    return Imported(markdown, tuple(work.problems), len(drafts))


def _sort(drafts: list[Draft]) -> list[Draft]:
    """Return drafts by date; TimelineJS does not mind the order, we do."""

    def key(draft: Draft) -> tuple[float, float]:
        date = parse_date(draft.date)
        return sort_key(date) if isinstance(date, HistoricalDate) else (float("inf"),) * 2

    return sorted(drafts, key=key)


def _read_title(slide: object) -> tuple[str, str, dict[str, Any]]:
    if not isinstance(slide, dict):
        return "", "", {}
    text = _dictionary(slide.get("text"))
    title = " ".join(to_plain(to_markdown(str(text.get("headline") or ""))).split())
    intro = to_markdown(str(text.get("text") or ""))
    words = {"headline": html.escape(title, quote=False), "text": to_html(intro)}
    left = _leftover(slide, {"text": {name: word for name, word in words.items() if word}})
    return title, intro, {"title": left} if left else {}


def _read_slide(work: _Import, slide: object, where: str, *, is_era: bool) -> Draft | None:
    if not isinstance(slide, dict):
        work.problems.append(f"{where.capitalize()} is no event.")
        return None
    own = _dictionary(slide.get(OWN))
    start = _dictionary(slide.get("start_date"))
    display = str(slide.get("display_date") or start.get("display_date") or "").strip()
    date = _read_date(slide, own, display)
    parsed = parse_date(date)
    if not isinstance(parsed, HistoricalDate):
        work.problems.append(f"{where.capitalize()} has no date that can be: {parsed.sentence}")
        if not date:
            return None
    attributes = _read_attributes(slide, own)
    display = to_plain(to_markdown(display))
    if tells_more(display, date, work.lang):
        attributes["display"] = display
    text = _dictionary(slide.get("text"))
    headline = " ".join(to_plain(to_markdown(str(text.get("headline") or ""))).split())
    body = to_markdown(str(text.get("text") or ""))
    # Where nobody has edited the words elsewhere they are ours, with their citations.
    ours = own.get("markdown") if own.get("digest") == digest(slide) else None
    if not own.get("sources") and not is_era and "unsourced" not in attributes:
        attributes["unsourced"] = timeline_words(work.lang).imported
    name = _read_id(work, slide, own)
    day = parsed if isinstance(parsed, HistoricalDate) else None
    written = write_slide(day, headline, body, attributes, work.lang)
    done = (
        {OWN}
        | ({"media"} if own.get("pictured") else set())
        | ({"unique_id"} if name or own else set())
    )
    rest = {key: value for key, value in slide.items() if key not in done}
    listed = [("class", "era")] if is_era else []
    listed += [(key, attributes[key]) for key in MEANINGS if attributes.get(key)]
    listed += _keep(work, where, _leftover(rest, written) or {})
    if isinstance(ours, str):
        return Draft(date, ours, "", name, listed)
    # An escaped star beside the stars of bold would be taken for one of them.
    title = escape_markdown(headline).replace("\\*", "&#42;")
    return Draft(date, body or ("" if title else "…"), title, name, listed)


def _read_date(slide: Mapping[str, Any], own: Mapping[str, Any], display: str) -> str:
    edtf = str(own.get("edtf") or "")
    date = parse_date(edtf) if edtf else None
    if isinstance(date, HistoricalDate) and reads_as(date, slide):
        return edtf
    return read_dates(slide, display)


def _read_attributes(slide: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, str]:
    found = {
        str(name): str(value)
        for name, value in _dictionary(own.get("attributes")).items()
        if name in MEANINGS
    }
    # A picture in words that are ours stands there already.
    media = {} if own.get("pictured") else _dictionary(slide.get("media"))
    for theirs, ours in MEDIA.items():
        value = media.get(theirs)
        if isinstance(value, str) and value.strip() and media.get("url"):
            is_address = ours in ("media", "thumbnail")
            found[ours] = value.strip() if is_address else to_plain(to_markdown(value))
    group = slide.get("group")
    if isinstance(group, str | int) and str(group).strip():
        found["group"] = str(group).strip()
    return found


def _read_id(work: _Import, slide: Mapping[str, Any], own: Mapping[str, Any]) -> str:
    name = str(own.get("id", "") if own else slide.get("unique_id") or "")
    if not _ID.fullmatch(name) or name in work.ids:
        return ""
    work.ids.add(name)
    return name


def _keep(work: _Import, where: str, rest: Mapping[str, Any]) -> list[tuple[str, str]]:
    kept = make_harmless(rest)
    if _flat(kept) != _flat(rest):
        work.problems.append(f"{where.capitalize()}: scripts or odd addresses were left out.")
    if not kept:
        return []
    return [(REST, json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":")))]


def _flat(value: object) -> str:
    return json.dumps(value, sort_keys=True)


def _leftover(original: Any, written: Any) -> Any:  # noqa: ANN401 - JSON
    """Return what of ``original`` the written form does not say; ``None`` if it says it all."""
    if isinstance(original, dict) and isinstance(written, dict):
        left = {name: _leftover(value, written.get(name)) for name, value in original.items()}
        return {name: value for name, value in left.items() if value is not None} or None
    if original is None or original in ("", {}, []):
        return None
    if written is None:
        return original
    same = says_same(original, written)
    if isinstance(original, str) and same:
        # The words are there; their looks are not.
        is_all = is_simple(original) and to_markdown(original) == to_markdown(str(written))
        return None if is_all else original
    return None if same else original


def _dictionary(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
