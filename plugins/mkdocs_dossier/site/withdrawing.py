"""What is published of chapters whose text a retraction replaces: their notices, nothing else."""

from dataclasses import replace

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.source_uses import find_mentions


def withdraw_replaced(report: Report) -> Report:
    """Return the report without what stands in replaced texts; the checks have seen all of it."""
    gone = {each.uri for each in report.chapters if each.is_replaced}
    if not gone:
        return report
    chapters = tuple(strip_replaced(each) for each in report.chapters)
    report = replace(report, chapters=chapters)
    if not report.mentions:
        return report
    mentions = {
        each.uri: find_mentions(report.edition_of(each), each)
        for each in chapters
        if each.uri in gone
    }
    return replace(report, mentions={**report.mentions, **mentions})


def strip_replaced(chapter: Chapter) -> Chapter:
    """Return a chapter with nothing but its notices, if a retraction replaces its text."""
    if not chapter.is_replaced:
        return chapter
    told = [notice.span for notice in chapter.corrections]
    quotations = tuple(q for q in chapter.quotations if any(s.holds(q.span) for s in told))
    return replace(
        chapter,
        front=replace(chapter.front, subtitle="", summary=""),
        items=tuple(item for item in chapter.items if any(s.holds(item.span) for s in told)),
        quotations=quotations,
        timelines=(),
        anchors={name: span for name, span in chapter.anchors.items()
                 if any(s.holds(span) for s in told)},
    )  # fmt: skip
