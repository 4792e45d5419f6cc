"""What is told in several languages: one thing, in one list, once."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol, TypeVar

from mkdocs_dossier.model.chapter import Chapter, Status
from mkdocs_dossier.model.correction import Correction
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.model.reply import Reply
from mkdocs_dossier.model.report import Report


class Told(Protocol):
    """Something with an id that keeps in every language."""

    @property
    def id(self) -> str:
        """The anchor on its page."""


_T = TypeVar("_T", bound=Told)
ListTold = Callable[[Chapter], Sequence[_T]]
"""Returns what of one kind a chapter tells."""


def list_quotations(chapter: Chapter) -> tuple[Quotation, ...]:
    """Return a chapter's quotations."""
    return chapter.quotations


def list_events(chapter: Chapter) -> tuple[TimelineEvent, ...]:
    """Return a chapter's events."""
    return tuple(event for timeline in chapter.timelines for event in timeline.events)


def list_corrections(chapter: Chapter) -> tuple[Correction, ...]:
    """Return a chapter's notices."""
    return chapter.corrections


def list_replies(chapter: Chapter) -> tuple[Reply, ...]:
    """Return the replies to a chapter."""
    return chapter.replies


def is_retold(report: Report, chapter: Chapter, told: _T, listed: ListTold[_T]) -> bool:
    """Tell whether a translation tells what its original tells, so that it is listed there."""
    original = report.original(chapter)
    if original is None or original.front.status is Status.DRAFT:
        return False
    return any(each.id == told.id for each in listed(original))


def find_tellings(
    report: Report, chapter: Chapter, told: _T, listed: ListTold[_T]
) -> Iterator[tuple[str, Chapter, _T]]:
    """Yield the same thing in other languages: language, chapter, and as it is told there."""
    for tag, other in report.counterparts(chapter).items() if report.languages.several else ():
        if other.uri != chapter.uri and other.front.status is not Status.DRAFT:
            for each in listed(other):
                if each.id == told.id:
                    yield tag, other, each


def describe_tellings(
    report: Report,
    chapter: Chapter,
    told: _T,
    listed: ListTold[_T],
    describe: Callable[[Chapter, _T], dict[str, Any]],
) -> list[dict[str, Any]]:
    """Return the other languages of a thing for machines, each with what ``describe`` says."""
    return [
        {"lang": tag, **describe(other, each)}
        for tag, other, each in find_tellings(report, chapter, told, listed)
    ]
