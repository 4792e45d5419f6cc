"""Where each source is cited and quoted: anchors on pages, gathered before any page is rendered."""

from dataclasses import dataclass

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.citation import Citation
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.extraction import extract
from mkdocs_dossier.render.listings import cited_items
from mkdocs_dossier.render.page import open_page

_ALL, _ONE = "sources", "source"


@dataclass(frozen=True, slots=True)
class SourceUse:
    """The uses of one source on one page.

    Attributes:
        chapter: where.
        mentions: the anchors of its citations, in order.
        quotations: of it, in order.
    """

    chapter: Chapter
    mentions: tuple[str, ...]
    quotations: tuple[Quotation, ...]


def find_list(report: Report) -> Chapter | None:
    """Return the first page that lists all sources, if there is one."""
    return next((each for each in report.chapters if _has(each, _ALL)), None)


def _has(chapter: Chapter, *names: str) -> bool:
    return any(isinstance(item, Directive) and item.name in names for item in chapter.items)


def find_mentions(report: Report, chapter: Chapter) -> dict[str, tuple[str, ...]]:
    """Return the anchors of what is cited on a page, by the records' keys.

    What a page repeats from another one has its anchors there. Files of events are no pages:
    what they cite is found on the pages that show them.
    """
    page = open_page(report, chapter, extract(report, chapter).pieces)
    written_here = {chapter.uri, *(each.uri for each in report.event_files)}
    found: dict[str, list[str]] = {}
    for (number, place), anchor in page.mentions.items():
        piece = page.pieces[number]
        if piece.home.uri not in written_here:
            continue
        if isinstance(piece.content, Citation):
            found.setdefault(piece.content.items[place].key, []).append(anchor)
        elif isinstance(piece.content, Quotation) and piece.content.citation:
            found.setdefault(piece.content.citation.key, []).append(anchor)
    return {key: tuple(anchors) for key, anchors in found.items()}


def shows_sources(report: Report) -> bool:
    """Tell whether any page shows a source with its mentions."""
    return any(_has(chapter, _ALL, _ONE) for chapter in report.chapters)


def gather_uses(report: Report) -> dict[str, list[SourceUse]]:
    """Return every cited record's uses by its key, in reading order."""
    uses: dict[str, list[SourceUse]] = {}
    for chapter in (*report.chapters, *report.event_files):
        # Whatever is cited is a source of the report, also where no page shows the place.
        for item in cited_items(chapter):
            if item.key in report.records:
                uses.setdefault(item.key, [])
    for chapter in report.chapters:
        quoted: dict[str, list[Quotation]] = {}
        for quotation in chapter.quotations:
            if quotation.citation:
                quoted.setdefault(quotation.citation.key, []).append(quotation)
        for key, anchors in report.mentions.get(chapter.uri, {}).items():
            uses.setdefault(key, []).append(SourceUse(chapter, anchors, tuple(quoted.get(key, ()))))
    return uses


def find_uses(report: Report, key: str) -> list[SourceUse]:
    """Return the uses of one record, in reading order."""
    return [
        SourceUse(
            chapter,
            report.mentions[chapter.uri][key],
            tuple(
                each for each in chapter.quotations if each.citation and each.citation.key == key
            ),
        )
        for chapter in report.chapters
        if key in report.mentions.get(chapter.uri, {})
    ]
