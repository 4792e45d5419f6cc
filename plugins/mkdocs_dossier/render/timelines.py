"""Timelines: ordered lists of dated events."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from mkdocs_dossier.bibliography.addresses import refuse_address
from mkdocs_dossier.dates import describe_bounds, format_date, machine_date
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.event import Timeline, TimelineEvent
from mkdocs_dossier.render.elements import build, hidden
from mkdocs_dossier.render.event_anchors import event_anchor
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.render.pieces import Piece
from mkdocs_dossier.render.strip import render_strip
from mkdocs_dossier.words.timelines import timeline_words

_STRIP = "data-strip"
"""Tells, until a timeline is closed, which of its children is the strip."""


def render_timeline(page: Page, piece: Piece, timeline: Timeline) -> tuple[Element, Element]:
    """Return a timeline's frame, and the element that its text and events go into."""
    title = f"{timeline.id}-title" if timeline.title else ""
    # No section: HTML wants those to have a heading, which is for the chapter's own parts.
    role = "region" if title else ""
    frame = build(
        "div",
        {"class": "dossier-timeline", "id": timeline.id, "role": role, "aria-labelledby": title},
    )
    if timeline.title:
        frame.append(build("p", {"class": "dossier-timeline__title", "id": title}, timeline.title))
    told = [(piece.home, event) for event in timeline.events]
    strip = render_strip(page, f"{timeline.id}-strip", timeline.title, told)
    if strip is not None:
        # Once it is put aside, nothing but its place tells it from the words before the events.
        frame.set(_STRIP, str(len(frame)))
        frame.append(strip)
    return frame, frame


def render_event(page: Page, piece: Piece, event: TimelineEvent) -> tuple[Element, Element]:
    """Return an event's list item, and the element that its text goes into."""
    text = build("div", {"class": "dossier-event__text"})
    era = " dossier-event--era" if event.is_era else ""
    item = build(
        "li",
        {"class": f"dossier-event{era}", "id": event_anchor(page, piece.home, event)},
        _render_date(page, event),
        text,
        *_render_media(page, event),
        _render_about(page, event),
        _render_unsourced(page, event),
    )
    is_filed = any(piece.home is file for file in page.report.event_files)
    if page.errors and (is_filed or page.is_home(piece)):
        item.append(page.errors.render_link(item.get("id", ""), _name(page, event)))
    if is_filed:
        return item, text
    ways = [(piece.home, event.id)] if not page.is_home(piece) else []
    others = [
        (chapter, name)
        for uri, name in event.retold
        if (chapter := page.report.chapter(uri)) and uri not in (page.chapter.uri, piece.home.uri)
    ]
    if ways or others:
        words = page.words.told_in if ways else timeline_words(page.langs).also_told
        item.append(
            build("p", {"class": "dossier-told"}, f"{words} ", *_render_ways(page, ways + others))
        )
    return item, text


def _name(page: Page, event: TimelineEvent) -> str:
    date = format_date(event.date, page.langs) if event.date else event.written
    return page.marks.title(date, event.headline) if event.headline else date


def gather_items(frame: Element) -> None:
    """Put the list items of a frame into an ordered list, and the strip above it."""
    place = frame.attrib.pop(_STRIP, "")
    strip = frame[int(place)] if place else None
    items = [child for child in frame if child.tag == "li"]
    if not items:
        return
    listed = build("ol", {"class": "dossier-events"})
    frame.insert(list(frame).index(items[0]), listed)
    for item in items:
        frame.remove(item)
        listed.append(item)
    if strip is not None:
        frame.remove(strip)
        frame.insert(list(frame).index(listed), strip)


def _render_ways(page: Page, ways: Iterable[tuple[Chapter, str]]) -> Iterable[Element | str]:
    for number, (home, name) in enumerate(ways):
        if number:
            yield f"{page.marks.comma} "
        yield build("a", {"href": page.link(home, name)}, home.front.title or home.uri)


def _render_date(page: Page, event: TimelineEvent) -> Element:
    if event.date is None:
        return build("p", {"class": "dossier-date"}, event.written)
    said = format_date(event.date, page.langs)
    stamp = machine_date(event.date)
    date = build("time", {"datetime": stamp}, said) if stamp else build("span", None, said)
    paragraph = build("p", {"class": "dossier-date"}, date)
    own = event.attribute("display")
    if own and own != said:
        paragraph.text = f"{own} ("
        date.tail = ")"
    bounds = describe_bounds(event.date, page.langs)
    if bounds != said:
        paragraph.append(hidden(f" ({bounds})"))
    return paragraph


def _render_about(page: Page, event: TimelineEvent) -> Element | None:
    words = timeline_words(page.langs)
    parts = [
        (name, values)
        for name, values in (
            (words.people, event.people),
            (words.places, event.places),
            (words.tags, event.tags),
        )
        if values
    ]
    if not parts:
        return None
    listed = build("dl", {"class": "dossier-about"})
    for name, values in parts:
        listed.append(
            build(
                "div",
                None,
                build("dt", None, page.marks.label(name)),
                build("dd", None, f"{page.marks.comma} ".join(values)),
            )
        )
    return listed


def _render_unsourced(page: Page, event: TimelineEvent) -> Element | None:
    reason = event.attribute("unsourced")
    if not reason or event.keys:
        return None
    said = timeline_words(page.langs).unsourced.format(reason)
    return build("p", {"class": "dossier-unsourced"}, said)


def _render_media(page: Page, event: TimelineEvent) -> Iterable[Element]:
    address = event.attribute("media")
    if not address:
        return
    words = timeline_words(page.langs)
    name = event.attribute("caption") or event.attribute("alt") or words.media
    # A link, never the thing itself: no page asks a third party for anything.
    link = name if refuse_address(address) else build("a", {"href": address}, name)
    paragraph = build("p", {"class": "dossier-media"}, link)
    credit = event.attribute("credit")
    if credit:
        said = words.credit.format(credit)
        paragraph.append(build("span", {"class": "dossier-credit"}, f" {said}"))
    yield paragraph
