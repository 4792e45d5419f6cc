"""What report-wide directives list, gathered from all chapters."""

from dataclasses import dataclass
from datetime import UTC, datetime

from mkdocs_dossier.dates import bounds
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.citation import Citation, CitationItem
from mkdocs_dossier.model.correction import Correction
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.model.public_key import PublicKey, name_publicly
from mkdocs_dossier.model.quotation import Form, Quotation
from mkdocs_dossier.model.record import Record
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.source_groups import order_of


def gather_events(report: Report, origin: str = "all") -> list[tuple[Chapter, TimelineEvent]]:
    """Return dated events, each record once: earliest first, then in the order written.

    Those of a chapter that is withdrawn are withdrawn with it.

    Args:
        report: the whole.
        origin: ``all`` for those of every chapter and file, or a file's name.
    """
    files = [each for each in report.event_files if origin in ("all", each.uri)]
    chapters = (*report.chapters, *files) if origin == "all" else files
    events = [
        (bounds(event.date), chapter, event)
        for chapter in chapters
        if not chapter.is_retracted
        for timeline in chapter.timelines
        for event in timeline.events
        if event.date and not event.refers_to
    ]
    return [(chapter, event) for _, chapter, event in sorted(events, key=lambda found: found[0])]


def gather_corrections(report: Report) -> list[tuple[Chapter, Correction]]:
    """Return the corrections of all chapters, newest first."""
    pairs = [(chapter, notice) for chapter in report.chapters for notice in chapter.corrections]
    return newest_first(pairs)


def newest_first(pairs: list[tuple[Chapter, Correction]]) -> list[tuple[Chapter, Correction]]:
    """Return corrections newest first, those without a date before them."""
    far = datetime.max.replace(tzinfo=UTC)
    return sorted(pairs, key=lambda pair: pair[1].instant or far, reverse=True)


@dataclass(frozen=True, slots=True)
class Use:
    """The uses of one source in one chapter.

    Attributes:
        chapter: where.
        citations: how often it is cited, quotations included.
        quotations: of it.
    """

    chapter: Chapter
    citations: int
    quotations: tuple[Quotation, ...]


def gather_sources(report: Report) -> list[tuple[Record, list[Use]]]:
    """Return the cited records by name and date, each with its uses in reading order."""
    uses: dict[str, list[Use]] = {}
    for chapter in report.chapters:
        counts: dict[str, int] = {}
        for item in cited_items(chapter):
            counts[item.key] = counts.get(item.key, 0) + 1
        for key, count in counts.items():
            quotations = tuple(
                quotation
                for quotation in chapter.quotations
                if quotation.citation and quotation.citation.key == key
            )
            uses.setdefault(key, []).append(Use(chapter, count, quotations))
    cited = [(report.records[key], found) for key, found in uses.items() if key in report.records]
    return sorted(cited, key=lambda pair: order_of(pair[0]))


def cited_items(chapter: Chapter) -> list[CitationItem]:
    """Return every source that a chapter cites, by citations and by ``quote`` directives."""
    items = [
        (source.span, source)
        for item in chapter.items
        if isinstance(item, Citation)
        for source in item.items
    ]
    items += [
        (quotation.citation.span, quotation.citation)
        for quotation in chapter.quotations
        if quotation.form is Form.BLOCK and quotation.citation
    ]
    return [source for _, source in sorted(items, key=lambda pair: pair[0])]


def name_public_keys(report: Report) -> dict[str, PublicKey]:
    """Return the public key of each cited record."""
    cited = (item.key for chapter in report.chapters for item in cited_items(chapter))
    return name_publicly(cited, report.records)
