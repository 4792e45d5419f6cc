"""Looking through a report's chapters: what is wrong with each, and what it cites where."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial

from mkdocs_dossier.checks import check_pages, check_together
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.source_uses import find_mentions, shows_sources
from mkdocs_dossier.site.workers import do_all

_Seen = tuple[Mapping[str, tuple[str, ...]], tuple[Diagnostic, ...]]


def look_through(
    report: Report, now: datetime | None, hands: int = 0
) -> tuple[Report, list[Diagnostic]]:
    """Return the report with its mentions, and what is wrong with it.

    Args:
        report: scanned and judged.
        now: the time, with zone; ``None`` to hold no date against it.
        hands: how many workers may help.
    """
    asks = shows_sources(report)
    pages = len(report.chapters)

    def look(number: int, chapter: Chapter) -> _Seen:
        mentions = (
            find_mentions(report.edition_of(chapter), chapter) if asks and number < pages else {}
        )
        return mentions, tuple(check_pages(report, [chapter], now))

    written = (*report.chapters, *report.event_files)
    seen = do_all([partial(look, *each) for each in enumerate(written)], hands)
    if asks:
        told = zip(report.chapters, seen, strict=False)
        mentions = {chapter.uri: mentioned for chapter, (mentioned, _) in told}
        report = replace(report, mentions=mentions)
    found = [diagnostic for _, some in seen for diagnostic in some]
    return report, [*found, *check_together(report)]
