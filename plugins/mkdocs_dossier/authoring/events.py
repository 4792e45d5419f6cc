"""A new timeline event: in a chapter's timeline, or in the file of events."""

from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs_dossier.authoring.addition import Addition, RefusedError, find_news, refuse_errors
from mkdocs_dossier.authoring.event_file import insert_event
from mkdocs_dossier.authoring.event_sheet import append_event
from mkdocs_dossier.authoring.insertion import as_read, insert_lines, read_raw
from mkdocs_dossier.authoring.naming import clean_words, find_unused, make_slug
from mkdocs_dossier.dates import DateProblem, parse_date, sort_key
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.date import HistoricalDate
from mkdocs_dossier.model.event import Timeline
from mkdocs_dossier.site import Loaded, Settings, overlay
from mkdocs_dossier.syntax.event_writing import Draft, write_event

FILE = "timeline.yml"
SHEET = "timeline.csv"
"""What a report may have instead of the other file."""


@dataclass(frozen=True, slots=True)
class Event:
    """What happened.

    Attributes:
        date: EDTF.
        headline: of one line; may be empty if there is a text.
        text: Markdown; may be empty if there is a headline.
        citation: such as ``[@memo, p. 2]``; may be empty.
        id: empty for one that is made.
    """

    date: str
    headline: str
    text: str = ""
    citation: str = ""
    id: str = ""


def add_event(
    loaded: Loaded, settings: Settings, event: Event, chapter: Chapter | None, timeline: str = ""
) -> Addition:
    """Put an event in the order of dates into a timeline, and check it before it is written.

    Args:
        loaded: the report.
        settings: where it is.
        event: what happened.
        chapter: whose timeline; ``None`` for the file of events.
        timeline: its id, where the chapter has several.

    Raises:
        RefusedError: if the report would not bear it.
    """
    date = parse_date(event.date)
    if isinstance(date, DateProblem):
        raise RefusedError(f"{date.sentence} {date.hint}".rstrip())
    event = replace(event, id=event.id or _make_id(loaded, chapter, event))
    draft = _draft(event)
    if chapter is None:
        path = settings.sources / name_file(settings)
        shown = settings.shown(path)
        raw = read_raw(path, shown) if path.is_file() else ""
        text = append_event(raw, draft) if path.name == SHEET else insert_event(raw, draft)
    else:
        path = settings.root / chapter.path
        raw = read_raw(path, chapter.path)
        text = _insert(raw, chapter, draft, date, timeline)
    if chapter is None and not path.is_file():
        # Nothing is known yet of a file that is not there; it holds this one event.
        return Addition(path, text, event.id, is_new=True)
    after = overlay(loaded, settings, path, as_read(text))
    news = find_news(loaded.diagnostics, after.diagnostics)
    warnings = refuse_errors(news, "The timeline does not bear this event; nothing was written.")
    if _count(after, path, settings) != _count(loaded, path, settings) + 1:
        raise RefusedError(
            "Put there, it would not be read as an event of its own; nothing was written. Look for"
            " ::: in its text."
        )
    return Addition(path, text, event.id, warnings=warnings)


def name_file(settings: Settings) -> str:
    """Return the name of the file that a report keeps its events in, or would begin."""
    has_sheet = (settings.sources / SHEET).is_file()
    return SHEET if has_sheet and not (settings.sources / FILE).is_file() else FILE


def _make_id(loaded: Loaded, chapter: Chapter | None, event: Event) -> str:
    report = loaded.report
    taken = {
        each.id
        for one in (*report.chapters, *report.event_files)
        for timeline in one.timelines
        for each in timeline.events
    }
    taken |= set(chapter.anchors) if chapter else set()
    return find_unused(make_slug(event.headline or event.text, "event"), taken)


def _draft(event: Event) -> Draft:
    text = " ".join(filter(None, (event.text.strip(), event.citation)))
    return Draft(event.date.strip(), text, clean_words(event.headline), event.id)


def _count(loaded: Loaded, path: Path, settings: Settings) -> int:
    shown = settings.shown(path)
    report = loaded.report
    return sum(
        len(timeline.events)
        for chapter in (*report.chapters, *report.event_files)
        if chapter.path == shown
        for timeline in chapter.timelines
    )


def _insert(raw: str, chapter: Chapter, draft: Draft, date: HistoricalDate, name: str) -> str:
    written = "\n".join(line for line, _ in write_event(draft))
    timeline = _choose(chapter, name)
    if timeline is None:
        return insert_lines(raw, len(raw) + 1, f"::: timeline\n\n{written.rstrip()}\n:::")
    start = chapter.text.rfind("\n", 0, timeline.span.start) + 1
    if start != timeline.span.start:
        raise RefusedError("That timeline stands inside of something else; add to it by hand.")
    later = (
        event.span.start
        for event in timeline.events
        if event.date and sort_key(event.date) > sort_key(date)
    )
    closing = chapter.text.rfind("\n", 0, timeline.span.end) + 1
    offset = next(later, closing)
    return insert_lines(raw, chapter.text.count("\n", 0, offset), written)


def _choose(chapter: Chapter, name: str) -> Timeline | None:
    """Return the timeline that is named, or the first; ``None`` if the chapter has none.

    Raises:
        RefusedError: if none has that name.
    """
    if not name:
        return chapter.timelines[0] if chapter.timelines else None
    for timeline in chapter.timelines:
        if timeline.id == name:
            return timeline
    known = ", ".join(timeline.id for timeline in chapter.timelines) or "none"
    raise RefusedError(f"No timeline of {chapter.path} has the id {name}. There are: {known}.")
