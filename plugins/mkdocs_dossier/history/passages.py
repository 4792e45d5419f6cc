"""The passage that an anchor of a chapter stands for."""

import re

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.place import Span

_BLANK = re.compile(r"\n[ \t>]*\n")
# As the scan makes them where the author gives none.
_MADE_OF_WORDS = re.compile(r"quote-[0-9a-f]{6}(?:-\d+)?")
_MADE_FOR_TIMELINES = re.compile(r"timeline(?:-\d+)?")
_HEADING = re.compile(r"^[ \t>]*(#{1,6})[^#\n]", re.MULTILINE)


def find_passage(chapter: Chapter, anchor: str) -> Span | None:
    """Return the paragraph, or the whole directive, that an anchor belongs to."""
    span = chapter.anchors.get(anchor)
    if span is None:
        return None
    start = max((m.end() for m in _BLANK.finditer(chapter.text, 0, span.start)), default=0)
    following = _BLANK.search(chapter.text, span.end)
    end = following.start() if following else len(chapter.text)
    return Span(max(start, chapter.start), end)


def find_section(chapter: Chapter, passage: Span) -> Span:
    """Return a passage with all that follows it up to the next heading, if it is a heading."""
    heading = _HEADING.match(chapter.text, passage.start)
    if heading is None:
        return passage
    level = len(heading[1])
    for match in _HEADING.finditer(chapter.text, passage.end):
        if len(match[1]) <= level and not _is_in_directive(chapter, match.start()):
            return Span(passage.start, match.start())
    return Span(passage.start, len(chapter.text))


def explicit_anchors(chapter: Chapter) -> dict[str, Span]:
    """Return the ids that authors gave, not those that are made of words and dates."""
    made = {
        each.id
        for each in chapter.quotations
        if _MADE_OF_WORDS.fullmatch(each.id) and f"#{each.id}" not in chapter.text
    }
    for timeline in chapter.timelines:
        made |= {event.id for event in timeline.events if not event.is_named}
        if _MADE_FOR_TIMELINES.fullmatch(timeline.id):
            made.add(timeline.id)
    return {name: span for name, span in chapter.anchors.items() if name not in made}


def _is_in_directive(chapter: Chapter, at: int) -> bool:
    return any(
        isinstance(item, Directive) and item.span.start <= at < item.span.end
        for item in chapter.items
    )
