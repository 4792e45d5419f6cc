"""What of a chapter stands at an offset."""

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.citation import Citation, CitationItem
from mkdocs_dossier.model.directive import Directive, Option
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.quotation import Form, Quotation
from mkdocs_dossier.model.report import Report


def citation_at(chapter: Chapter, offset: int) -> CitationItem | None:
    """Return the source whose key stands at ``offset``, of block quotations too."""
    for item in chapter.items:
        if isinstance(item, Citation):
            for each in item.items:
                if _touches(each.span, offset):
                    return each
    for quotation in chapter.quotations:
        cited = quotation.citation
        if quotation.form is Form.BLOCK and cited and _touches(cited.span, offset):
            return cited
    return None


def quotation_at(chapter: Chapter, offset: int) -> Quotation | None:
    """Return the quotation whose words stand at ``offset``."""
    for quotation in chapter.quotations:
        if _touches(quotation.words_span, offset):
            return quotation
    return None


def directive_at(chapter: Chapter, offset: int) -> Directive | None:
    """Return the directive whose opening line ``offset`` is on, up to its argument's end."""
    for item in chapter.items:
        head = Span(item.span.start, item.span.start)
        if isinstance(item, Directive):
            head = Span(item.span.start, max(item.argument_span.end, item.span.start + 3))
            if _touches(head, offset):
                return item
    return None


def option_at(chapter: Chapter, offset: int) -> tuple[Directive, Option] | None:
    """Return the option that stands at ``offset``, and its directive."""
    for item in chapter.items:
        if isinstance(item, Directive):
            for option in item.options:
                if _touches(option.span, offset):
                    return item, option
    return None


def event_at(chapter: Chapter, offset: int) -> TimelineEvent | None:
    """Return the timeline event whose date, or ``#id`` in place of one, stands at ``offset``."""
    for timeline in chapter.timelines:
        for event in timeline.events:
            if _touches(event.date_span, offset):
                return event
    return None


def home_of(report: Report, name: str) -> tuple[Chapter, TimelineEvent] | None:
    """Return where the event that others refer to as ``name`` is dated, and that event."""
    for chapter in (*report.chapters, *report.event_files):
        for timeline in chapter.timelines:
            for event in timeline.events:
                if event.id == name and event.is_named and not event.refers_to:
                    return chapter, event
    return None


def _touches(span: Span, offset: int) -> bool:
    return span.start <= offset <= span.end
