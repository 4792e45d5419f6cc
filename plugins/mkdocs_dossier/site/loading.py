"""Loading a report: everything read, scanned, judged and checked in one pass."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from mkdocs_dossier.bibliography import Bibliography, load_bibliography
from mkdocs_dossier.captures.isolation import Reader
from mkdocs_dossier.checks import check_pages
from mkdocs_dossier.diagnostics import Diagnostic, Severity
from mkdocs_dossier.diagnostics.closeness import nearest
from mkdocs_dossier.diagnostics.quotations import Quo
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.public_key import PublicKey, name_publicly
from mkdocs_dossier.model.record import Record
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.listings import cited_items
from mkdocs_dossier.render.source_uses import find_mentions
from mkdocs_dossier.site.deadline import TooSlowError, limit_time
from mkdocs_dossier.site.features import check_features
from mkdocs_dossier.site.holdings import Holdings, Memory
from mkdocs_dossier.site.judging import judge_all
from mkdocs_dossier.site.languages import digest_originals, sort_chapters
from mkdocs_dossier.site.loaded import Loaded, in_order
from mkdocs_dossier.site.looking import look_through
from mkdocs_dossier.site.published_files import check_files
from mkdocs_dossier.site.reading import (
    find_bibliographies,
    find_chapters,
    find_timelines,
    read_text,
)
from mkdocs_dossier.site.settings import Settings
from mkdocs_dossier.site.slow_pages import tell_slow
from mkdocs_dossier.site.styling import is_styled, style_report
from mkdocs_dossier.site.withdrawing import strip_replaced, withdraw_replaced
from mkdocs_dossier.site.workers import Tell, do_all
from mkdocs_dossier.syntax import scan
from mkdocs_dossier.syntax.timeline_file import read_timeline_file
from mkdocs_dossier.syntax.translations import join_chapters

_DATED = re.compile(r"\d{2}")


def load(
    settings: Settings, memory: Memory | None = None, hands: int = 0, tell: Tell | None = None
) -> Loaded:
    """Read, scan, judge and check a whole report.

    Args:
        settings: where it is.
        memory: prepared captures of an earlier load, to be used and added to; workers add nothing.
        hands: how many workers may help; see :mod:`mkdocs_dossier.site.workers`.
        tell: is told how far judging is, which takes long where captures are read anew.
    """
    diagnostics = [*check_features(settings), *check_files(settings)]
    bibliography = _read_bibliography(settings, diagnostics)
    pages = _read_chapters(settings, bibliography, diagnostics, hands)
    files = _read_timelines(settings, bibliography, diagnostics)
    chapters = join_chapters([*pages, *files], settings.languages)
    with Reader() as reader:
        holdings = Holdings(settings, reader, {} if memory is None else memory)
        holdings.check(list(bibliography))
        judgements = judge_all(chapters, holdings, hands, tell)
    named = _name_publicly(chapters, bibliography)
    report = Report(
        tuple(chapters[: len(pages)]),
        bibliography,
        judgements,
        public_keys={key: public.key for key, public in named.items() if public.key != key},
        event_files=tuple(chapters[len(pages) :]),
        captures={key: capture for key in named if (capture := holdings.capture(key))},
        stems={key: public.stem for key, public in named.items()},
        unread=dict(bibliography.unread),
        languages=settings.languages,
    )
    report = replace(report, states=digest_originals(report))
    report, unstyled = style_report(settings, report)
    diagnostics += unstyled
    diagnostics += holdings.diagnostics
    report, found = look_through(report, settings.now, hands)
    diagnostics += found
    report = withdraw_replaced(report)
    return Loaded(report, settle(diagnostics, settings), holdings)


def revise(loaded: Loaded, settings: Settings, uri: str, body: str) -> tuple[Loaded, Chapter]:
    """Scan and judge a page whose text is not, or no longer, what stands in its file.

    Returns:
        The report with the page as it is, and the page.
    """
    path = settings.shown(settings.docs / uri) if uri else "text"
    is_key = judge_keys(loaded.report.records)
    chapter, diagnostics = scan(path, uri, body, is_key, settings.lang_of(uri))
    if uri in loaded.report.generated:
        # Nobody wrote its head but us, who may choose a template.
        diagnostics = tuple(each for each in diagnostics if each.code is not Sec.SEC008)
    old = loaded.report.chapter(uri)
    if old is not None and not chapter.start:
        chapter = replace(chapter, front=old.front)
    judgements = {
        **loaded.report.judgements,
        **judge_all([chapter], loaded.holdings),
    }
    others = [each for each in loaded.report.chapters if each.uri != uri]
    given = [*others, *loaded.report.event_files, chapter]
    *chapters, chapter = join_chapters(given, settings.languages)
    report = replace(
        loaded.report,
        chapters=(*chapters[: len(others)], chapter),
        event_files=tuple(chapters[len(others) :]),
        judgements=judgements,
        generated={key: page for key, page in loaded.report.generated.items() if key != uri},
    )
    if report.mentions:
        mentions = {**report.mentions, uri: find_mentions(report.edition_of(chapter), chapter)}
        report = replace(report, mentions=mentions)
    if not is_styled(report, chapter):
        report, _ = style_report(settings, report)
    found = [each for each in loaded.diagnostics if each.place.path != path]
    found += [*diagnostics, *check_pages(report, [chapter], settings.now)]
    report = withdraw_replaced(report)
    chapter = strip_replaced(chapter)
    return Loaded(report, settle(found, settings), loaded.holdings), chapter


def judge_keys(records: Mapping[str, object]) -> Callable[[str], bool]:
    """Return what tells whether a bare ``@word`` in running text is a citation.

    It is one if a record has that key, or if it looks like a key that was misspelt: near a known
    one, or dated. Anything else (a handle, a decorator) stays as it is.
    """
    known: dict[str, bool] = {}

    def is_key(key: str) -> bool:
        if key not in known:
            known[key] = (
                key in records
                or (bool(_DATED.search(key)) and bool(records) and key.isidentifier())
                or bool(nearest(key, records, 0.75))
            )
        return known[key]

    return is_key


def _name_publicly(
    chapters: Sequence[Chapter], records: Mapping[str, Record]
) -> dict[str, PublicKey]:
    cited = (item.key for chapter in chapters for item in cited_items(chapter))
    return name_publicly(cited, records)


def _read_bibliography(settings: Settings, diagnostics: list[Diagnostic]) -> Bibliography:
    files: list[tuple[str, str]] = []
    for path in find_bibliographies(settings.sources):
        shown = settings.shown(path)
        text, found = read_text(path, shown)
        diagnostics += found
        files.append((shown, text))
    bibliography, found = load_bibliography(files)
    diagnostics += found
    return bibliography


def _read_chapters(
    settings: Settings, bibliography: Bibliography, diagnostics: list[Diagnostic], hands: int
) -> list[Chapter]:
    is_key = judge_keys(bibliography)

    def read(path: Path) -> tuple[Chapter, tuple[Diagnostic, ...]]:
        shown = settings.shown(path)
        text, unread = read_text(path, shown)
        uri = path.relative_to(settings.docs).as_posix()
        try:
            with limit_time(name=shown):
                chapter, found = scan(shown, uri, text, is_key, settings.lang_of(uri))
        except TooSlowError:
            chapter, found = scan(shown, uri, "", is_key, settings.lang_of(uri))
            found = (tell_slow(shown),)
        return chapter, (*unread, *found)

    jobs = [partial(read, path) for path in find_chapters(settings.docs)]
    chapters: list[Chapter] = []
    for chapter, found in do_all(jobs, hands):
        diagnostics += found
        chapters.append(chapter)
    return sort_chapters(chapters, settings.order, settings.languages)


def _read_timelines(
    settings: Settings, bibliography: Bibliography, diagnostics: list[Diagnostic]
) -> list[Chapter]:
    is_key = judge_keys(bibliography)
    files: list[Chapter] = []
    for path in find_timelines(settings.sources):
        shown = settings.shown(path)
        text, unread = read_text(path, shown)
        chapter, found = read_timeline_file(shown, text, is_key, settings.lang)
        diagnostics += [*unread, *found]
        files.append(chapter)
    return files


def settle(diagnostics: list[Diagnostic], settings: Settings) -> tuple[Diagnostic, ...]:
    """Return diagnostics in order, each once, severities as the configuration has them."""
    settled: dict[Diagnostic, None] = {}
    for diagnostic in diagnostics:
        if diagnostic.code is Sec.SEC001 and settings.allows("html"):
            # What is on no list of harmless markup is refused when the page is finished.
            continue
        if diagnostic.code is Quo.QUO005:
            if settings.unsourced == "off":
                continue
            if settings.unsourced == "error":
                settled[diagnostic.at(Severity.ERROR)] = None
                continue
        settled[diagnostic] = None
    return tuple(sorted(settled, key=in_order))
