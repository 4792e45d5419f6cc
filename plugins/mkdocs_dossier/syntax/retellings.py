"""Events told in several places: one record, one date."""

from collections.abc import Iterable
from dataclasses import replace

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.event import TimelineEvent

_Where = tuple[str, str]
"""A chapter's uri and an event's id."""


def join_retellings(chapters: Iterable[Chapter]) -> list[Chapter]:
    """Give every event that refers to another its date, and both the way to each other.

    An event is dated where it is written with a date and an id: the first such place, in reading
    order, is its home. Other places with that id, or with ``#id`` for a date, tell it again. What
    refers to nothing keeps no date, and what contradicts its home keeps its own; the checks say
    so.
    """
    given = list(chapters)
    homes: dict[str, tuple[str, TimelineEvent]] = {}
    places: dict[str, list[_Where]] = {}
    for chapter in given:
        for timeline in chapter.timelines:
            for event in timeline.events:
                name = _record_name(event)
                if not name:
                    continue
                places.setdefault(name, []).append((chapter.uri, event.id))
                if not event.refers_to and event.date:
                    homes.setdefault(name, (chapter.uri, event))
    if not any(len(found) > 1 for found in places.values()):
        return given
    return [_settle(chapter, homes, places) for chapter in given]


def _record_name(event: TimelineEvent) -> str:
    return event.refers_to or (event.id if event.is_named else "")


def _settle(
    chapter: Chapter,
    homes: dict[str, tuple[str, TimelineEvent]],
    places: dict[str, list[_Where]],
) -> Chapter:
    def settle(event: TimelineEvent) -> TimelineEvent:
        name = _record_name(event)
        if len(places.get(name, ())) < 2 or name not in homes:
            return event
        here = (chapter.uri, event.id)
        uri, home = homes[name]
        others = tuple(place for place in places[name] if place != here)
        if (uri, home.id) == here:
            return replace(event, retold=others)
        date = home.date if event.written.startswith("#") else event.date
        return replace(event, date=date, refers_to=name, retold=others)

    if not any(_record_name(event) for each in chapter.timelines for event in each.events):
        return chapter
    timelines = tuple(
        replace(each, events=tuple(settle(event) for event in each.events))
        for each in chapter.timelines
    )
    return replace(chapter, timelines=timelines)
