"""What a page that lists what stands in others is rendered from, as a digest.

It hangs on what the others hold, and not on the words around that. A field that a report or a
chapter is given later counts whole until it is named here, so what is forgotten costs time and
never a wrong page.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from enum import Enum

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.correction import CorrectionKind
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.in_text import InText
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.contents import name_page
from mkdocs_dossier.render.dependencies import (
    BY_KEY,
    OF_PAGES,
    describe_succession,
    digest,
    digest_own,
    leave_positions_out,
    pick_marks,
)


class Reach(Enum):
    """How much of a report a page shows, besides what is written on it."""

    OWN = "own"
    """Nothing of other pages."""
    TOLD = "told"
    """Of other pages what they are called, their dates, events and notices."""
    ALL = "all"
    """All of other pages but their running text: what they cite and quote too."""


_NOTICES = frozenset(kind.value for kind in CorrectionKind)
_LOCAL = frozenset({"quote", "timeline", "reply", *_NOTICES})
"""Directives that show what is written in them, and nothing from elsewhere."""
_TELLING = frozenset({"timeline", "corrections", "chapters", "contents"})
"""Directives that show no more of other pages than ``Reach.TOLD`` says."""
_PROSE = frozenset({"text", "start", "lines", "destinations"})
"""Fields of a chapter that change with every word of it."""
_CITED = frozenset({"items", "quotations", "anchors", "replies"})
"""Fields of a chapter that change with every source that is cited in it."""
_BY_CHAPTER = frozenset({"chapters", "event_files", "generated", "judgements", "states", "whole"})
"""Fields of a report that count chapter by chapter."""
_OF_SOURCES = frozenset({"mentions", "histories", "in_text"})
"""Fields of a report that only what reaches all of it shows whole."""


def find_reach(chapter: Chapter) -> Reach:
    """Return how much of the report a page shows."""
    listings = {each.name for each in _find_directives(chapter) if not _is_local(each)}
    if not listings:
        return Reach.OWN
    return Reach.TOLD if listings <= _TELLING else Reach.ALL


def list_chapters(report: Report) -> tuple[Chapter, ...]:
    """Return everything of which a list may show something."""
    return (*report.chapters, *report.event_files, *report.generated.values())


def digest_listed(
    report: Report, reach: Reach, shown: Callable[[Chapter], str] | None = None
) -> str:
    """Return a digest of all that a page of some reach may show of other pages.

    Args:
        report: the whole.
        reach: of the page.
        shown: gives :func:`digest_shown` of a chapter, if it has been worked out before.
    """
    contents = [
        shown(each) if shown else digest_shown(report, each, reach)
        for each in list_chapters(report)
    ]
    listed = (OF_PAGES | BY_KEY) - _BY_CHAPTER
    orders: list[object] = []
    if reach is not Reach.ALL:
        orders = [(each.order, each.numbered) for each in _share_marks(report)]
        listed -= _OF_SOURCES
    told = [sorted(getattr(report, name).items()) for name in sorted(listed)]
    return digest(contents, orders, told)


def digest_shown(report: Report, chapter: Chapter, reach: Reach, own: str = "") -> str:
    """Return a digest of what a page of some reach may show of one other.

    Args:
        report: the whole.
        chapter: the other.
        reach: of the page.
        own: the chapter's own digest, if it has been worked out before.
    """
    if reach is Reach.ALL:
        return digest(_tell_all(chapter, own or digest_own(report, chapter)))
    return digest(_tell_some(report, chapter, _share_marks(report)))


def _share_marks(report: Report) -> list[InText]:
    """Return how a style has citations where all pages of a language share them."""
    return [each for (_, uri), each in sorted(report.in_text.items()) if not uri]


def _tell_all(chapter: Chapter, own: str) -> object:
    told = [getattr(chapter, each.name) for each in fields(chapter) if each.name not in _PROSE]
    written = [item.span.of(chapter.text) for item in chapter.items]
    return name_page(chapter), own, leave_positions_out(told), written


def _tell_some(report: Report, chapter: Chapter, shared: Sequence[InText]) -> object:
    """Return what is told of a chapter elsewhere; of what it cites only what stands in that.

    Args:
        report: the whole.
        chapter: one of it.
        shared: how a style has citations, in each language that the chapter may be told in.
    """
    directives = list(_find_directives(chapter))
    frames = [each.span for each in directives if each.name == "timeline" or each.name in _NOTICES]
    quotations = [each for each in chapter.quotations if _is_in(each.span, frames)]
    items = [item for item in chapter.items if _is_in(item.span, frames)]
    told = [
        [
            getattr(chapter, each.name)
            for each in fields(chapter)
            if each.name not in _PROSE | _CITED
        ],
        items,
        quotations,
        [pick_marks(report, each, (*items, *quotations)) for each in shared],
        [(each.name, each.options) for each in directives if not _is_local(each)],
    ]
    return (
        name_page(chapter),
        [(tag, each.uri) for tag, each in report.counterparts(chapter).items()],
        [report.judgement(chapter, each) for each in quotations],
        [describe_succession(report, each) for each in chapter.corrections],
        leave_positions_out(told),
        [span.of(chapter.text) for span in frames],
    )


def _find_directives(chapter: Chapter) -> Iterator[Directive]:
    return (item for item in chapter.items if isinstance(item, Directive))


def _is_in(span: Span, frames: list[Span]) -> bool:
    return any(frame.holds(span) for frame in frames)


def _is_local(directive: Directive) -> bool:
    # A reply has an option of that name too, and lists nothing.
    is_listing = directive.name == "timeline" and bool(directive.option("from"))
    return directive.name in _LOCAL and not is_listing
