"""Timelines: ordered lists of dated events."""

from xml.etree.ElementTree import Element

from mkdocs_dossier.dates import describe_bounds, format_date, machine_date
from mkdocs_dossier.model.event import Timeline, TimelineEvent
from mkdocs_dossier.render.elements import build, hidden
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.render.pieces import Piece


def render_timeline(timeline: Timeline) -> tuple[Element, Element]:
    """Return a timeline's frame, and the element that its text and events go into."""
    title = f"{timeline.id}-title" if timeline.title else ""
    frame = build(
        "section",
        {"class": "dossier-timeline", "id": timeline.id, "aria-labelledby": title},
    )
    if timeline.title:
        frame.append(build("p", {"class": "dossier-timeline__title", "id": title}, timeline.title))
    return frame, frame


def render_event(page: Page, piece: Piece, event: TimelineEvent) -> tuple[Element, Element]:
    """Return an event's list item, and the element that its text goes into."""
    home = page.is_home(piece)
    text = build("div", {"class": "dossier-event__text"})
    item = build(
        "li",
        {"class": "dossier-event", "id": event.id if home else f"{_prefix(piece)}-{event.id}"},
        _render_date(page, event),
        text,
    )
    if not home:
        title = piece.home.front.title or piece.home.uri
        link = build("a", {"href": page.link(piece.home, event.id)}, title)
        item.append(build("p", {"class": "dossier-told"}, f"{page.words.told_in} ", link))
    return item, text


def gather_items(frame: Element) -> None:
    """Put the list items of a frame into an ordered list."""
    items = [child for child in frame if child.tag == "li"]
    if not items:
        return
    listed = build("ol", {"class": "dossier-events"})
    frame.insert(list(frame).index(items[0]), listed)
    for item in items:
        frame.remove(item)
        listed.append(item)


def _render_date(page: Page, event: TimelineEvent) -> Element:
    if event.date is None:
        return build("p", {"class": "dossier-date"}, event.written)
    said = format_date(event.date, page.lang)
    stamp = machine_date(event.date)
    date = build("time", {"datetime": stamp}, said) if stamp else build("span", None, said)
    paragraph = build("p", {"class": "dossier-date"}, date)
    bounds = describe_bounds(event.date, page.lang)
    if bounds != said:
        paragraph.append(hidden(f" ({bounds})"))
    return paragraph


def _prefix(piece: Piece) -> str:
    return piece.home.uri.removesuffix(".md").replace("/", "-")
