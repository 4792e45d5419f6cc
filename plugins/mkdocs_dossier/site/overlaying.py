"""A text as its author has it open, in place of what stands in the file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from mkdocs_dossier.checks import REPORT_WIDE, check_pages, check_together
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.model.report import Judgement, Report
from mkdocs_dossier.site.holdings import Holdings
from mkdocs_dossier.site.judging import judge
from mkdocs_dossier.site.loaded import Loaded
from mkdocs_dossier.site.loading import judge_keys, settle
from mkdocs_dossier.site.reading import find_timelines, is_chapter
from mkdocs_dossier.site.settings import Settings
from mkdocs_dossier.syntax import scan
from mkdocs_dossier.syntax.states import digest_state
from mkdocs_dossier.syntax.timeline_file import read_timeline_file
from mkdocs_dossier.syntax.translations import join_chapters

Judge = Callable[[Quotation, Holdings], Judgement]
"""What gives a quotation its verdict; one that remembers spares a keystroke all but one."""


def holds_text(settings: Settings, path: Path) -> bool:
    """Tell whether a file is a chapter, or a file of events, of the report."""
    return is_chapter(settings.docs, path) or path in find_timelines(settings.sources)


def overlay(
    loaded: Loaded, settings: Settings, path: Path, text: str, judging: Judge = judge
) -> Loaded:
    """Scan, judge and check a text that is not, or not yet, what stands in its file.

    The findings are those that loading the report with this text saved would give. What only
    rendering needs (mentions, public keys, styled references) stays as it was. No date is held
    against the clock: an editor is open for days, and whoever dates a correction means now.

    Args:
        loaded: the report.
        settings: where it is.
        path: the text's file; one that ``holds_text`` tells of.
        text: the whole text, lines ending in a line feed.
        judging: what gives quotations their verdicts.
    """
    report, shown = loaded.report, settings.shown(path)
    is_key = judge_keys(report.records)
    if is_chapter(settings.docs, path):
        uri = path.relative_to(settings.docs).as_posix()
        chapter, found = scan(shown, uri, text, is_key, settings.lang_of(uri))
        report = replace(report, chapters=_put(report.chapters, chapter))
    else:
        chapter, found = read_timeline_file(shown, text, is_key, settings.lang)
        report = replace(report, event_files=_put(report.event_files, chapter))
    known = len(loaded.holdings.diagnostics)
    judgements = {
        (chapter.uri, quotation.id): judging(quotation, loaded.holdings)
        for quotation in chapter.quotations
        if quotation.citation
    }
    report = replace(_join(report), judgements={**report.judgements, **judgements})
    if chapter.uri in report.states:
        report = replace(report, states={**report.states, chapter.uri: digest_state(chapter)})
    mine = next(
        each for each in (*report.chapters, *report.event_files) if each.path == chapter.path
    )
    diagnostics: list[Diagnostic] = [
        each
        for each in loaded.diagnostics
        if each.place.path != shown and each.code not in REPORT_WIDE
    ]
    diagnostics += [*found, *check_pages(report, [mine]), *check_together(report)]
    # What came up when a source that nobody had cited before was read.
    diagnostics += loaded.holdings.diagnostics[known:]
    return Loaded(report, settle(diagnostics, settings), loaded.holdings)


def _put(chapters: tuple[Chapter, ...], chapter: Chapter) -> tuple[Chapter, ...]:
    """Return chapters with one in the place of its former self, or last if it is new."""
    if all(each.path != chapter.path for each in chapters):
        return (*chapters, chapter)
    return tuple(chapter if each.path == chapter.path else each for each in chapters)


def _join(report: Report) -> Report:
    """Return the report with its retold events joined anew, the order of chapters kept."""
    joined = join_chapters([*report.chapters, *report.event_files], report.languages)
    count = len(report.chapters)
    return replace(report, chapters=tuple(joined[:count]), event_files=tuple(joined[count:]))
