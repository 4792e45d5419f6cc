"""A new correction, or one of its kin, in the chapter that it is about."""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mkdocs_dossier.authoring.addition import Addition, RefusedError, find_news, refuse_errors
from mkdocs_dossier.authoring.insertion import as_read, insert_lines, read_raw
from mkdocs_dossier.authoring.naming import clean_words, find_unused, make_slug
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.site import Loaded, Settings, overlay

PLACES = ("end", "target")
_FEW = 8
"""Chapters that are listed when the one named is not there."""
_BLANK = re.compile(r"[ \t>]*$")


@dataclass(frozen=True, slots=True)
class Notice:
    """What a notice says.

    Attributes:
        kind: the directive's name.
        when: date and time with zone.
        text: Markdown for readers.
        target: id of the passage; may be empty.
        was: the wrong words; may be empty.
        now: the right words; may be empty.
        gravity: ``minor``, ``serious`` or empty for what is usual.
        id: empty for one that is made.
    """

    kind: str
    when: datetime
    text: str
    target: str = ""
    was: str = ""
    now: str = ""
    gravity: str = ""
    id: str = ""


def add_notice(
    loaded: Loaded, settings: Settings, chapter: Chapter, notice: Notice, place: str = "end"
) -> Addition:
    """Put a notice into its chapter, and check the chapter with it before anything is written.

    Args:
        loaded: the report.
        settings: where it is.
        chapter: of the report.
        notice: what is told.
        place: one of ``PLACES``: at the chapter's end, or below the passage.

    Raises:
        RefusedError: if the wrong words still stand, the passage is not there, or the like.
    """
    path = settings.root / chapter.path
    raw = read_raw(path, chapter.path)
    name = notice.id or _make_id(loaded, chapter, notice)
    line = len(raw) + 1
    if place == "target" and notice.target in chapter.anchors:
        line = _line_below(chapter, chapter.anchors[notice.target].end)
    text = insert_lines(raw, line, _write(notice, name))
    after = overlay(loaded, settings, path, as_read(text))
    news = find_news(loaded.diagnostics, after.diagnostics)
    warnings = refuse_errors(news, "The chapter does not bear this notice; nothing was written.")
    _check_kept(chapter, after.report.chapter(chapter.uri), name)
    return Addition(path, text, name, warnings=warnings)


def find_chapter(loaded: Loaded, settings: Settings, named: str) -> Chapter:
    """Return the chapter that somebody named: by its path, here or below the documents folder.

    The name of its file is enough, without its ending, where no other has that name.

    Raises:
        RefusedError: if there is none.
    """
    by_path = {chapter.path: chapter for chapter in loaded.report.chapters}
    by_uri = {chapter.uri: chapter for chapter in loaded.report.chapters}
    there = settings.shown(Path(named).absolute())
    found = by_path.get(named) or by_uri.get(named) or by_path.get(there)
    if found is not None:
        return found
    short = [
        chapter
        for chapter in loaded.report.chapters
        if named.casefold().removesuffix(".md") == Path(chapter.uri).stem.casefold()
    ]
    if len(short) == 1:
        return short[0]
    names = [chapter.path for chapter in short] or sorted(by_path)
    more = f" and {len(names) - _FEW} more" if len(names) > _FEW else ""
    lead = "Several chapters are called" if short else "There is no chapter"
    raise RefusedError(f"{lead} {named}. There are {', '.join(names[:_FEW])}{more}.")


def _make_id(loaded: Loaded, chapter: Chapter, notice: Notice) -> str:
    taken = {each.id for one in loaded.report.chapters for each in one.corrections}
    taken |= set(chapter.anchors)
    stem = notice.target or make_slug(Path(chapter.uri).stem, "notice")
    return find_unused(f"{make_slug(stem, 'notice')}-{notice.when.date().isoformat()}", taken)


def _write(notice: Notice, name: str) -> str:
    options = {
        "id": name,
        "gravity": notice.gravity,
        "target": f"#{notice.target}" if notice.target else "",
        "was": clean_words(notice.was),
        "now": clean_words(notice.now),
    }
    lines = [f"::: {notice.kind} {notice.when.isoformat(timespec='seconds')}"]
    lines += [f"{option}: {value}" for option, value in options.items() if value]
    return "\n".join([*lines, "", notice.text.strip(), ":::"])


def _line_below(chapter: Chapter, offset: int) -> int:
    """Return the number, from 0, of the first blank line at or below an offset."""
    lines = chapter.text.split("\n")
    number = chapter.text.count("\n", 0, offset)
    while number < len(lines) and not _BLANK.match(lines[number]):
        number += 1
    return number


def _check_kept(before: Chapter, after: Chapter | None, name: str) -> None:
    """Check that the notice stands in the chapter as one, and that all else is what it was.

    Raises:
        RefusedError: if it is not.
    """
    kept = sorted([name, *(each.id for each in before.corrections)])
    found = sorted(each.id for each in after.corrections) if after else []
    events = [event.id for timeline in before.timelines for event in timeline.events]
    same = after is not None and events == [
        event.id for timeline in after.timelines for event in timeline.events
    ]
    if not same or found != kept:
        raise RefusedError(
            "Put there, it would not be read as a notice of its own; nothing was written. Look for"
            " ::: in its text, and for an unclosed directive in the chapter."
        )
