"""Check that what a correction calls wrong stands nowhere any more, and what it calls right does.

Readers' own copies of the wrong words are excepted: those in the notice that tells of them, in
verified quotations (a source may well have been wrong) and in the bibliography.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from mkdocs_dossier.checks.notice_places import option_of
from mkdocs_dossier.checks.word_search import (
    ChapterWords,
    Stretch,
    is_address,
    read_stretch,
    search_for,
)
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.corrections import Cor
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.correction import Correction, CorrectionKind, Remains
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.model.verdict import Verdict
from mkdocs_dossier.render.listings import gather_events

_PARAGRAPH = re.compile(r"\n[ \t>]*\n")
_FOUND = (Verdict.VERIFIED, Verdict.ATTESTED)


def check_words(report: Report, chapter: Chapter) -> Iterator[Diagnostic]:
    """Yield where a chapter's corrections and its words contradict each other."""
    bound = [notice for notice in chapter.corrections if notice.wrong or notice.now]
    if not bound:
        return
    own = ChapterWords(chapter)
    told = [read_stretch(home, event.span) for home, event in _events_told(report, chapter)]
    translations = [ChapterWords(other) for other in report.translations(chapter)]
    for notice in bound:
        yield from _check_right_words(report, chapter, notice, own)
        if notice.wrong and not _is_struck_for_all_to_see(notice):
            near = [each for words in (own, *translations) for each in words.near(notice.wrong)]
            if is_address(notice.wrong):
                near += own.addresses()
            yield from _check_wrong_words(report, chapter, notice, [*near, *told])


def _is_struck_for_all_to_see(notice: Correction) -> bool:
    """Tell whether a notice itself leaves the wrong words standing, struck through."""
    struck = notice.kind is CorrectionKind.RETRACTION and notice.remains is Remains.STRUCK
    return struck and notice.show_was


def _check_right_words(
    report: Report, chapter: Chapter, notice: Correction, own: ChapterWords
) -> Iterator[Diagnostic]:
    if not notice.now or chapter.is_retracted or report.successors(notice.id):
        # What was right then is no longer, or no longer published.
        return
    pattern, passage = search_for(notice.now), _passage(chapter, notice)
    addresses = own.addresses() if is_address(notice.now) else ()
    for stretch in chain(own.near(notice.now, passage), addresses):
        for _, place in stretch.find(pattern):
            if passage is None or passage.holds(place):
                return
    if notice.target and passage is None:
        return
    where = f"in the passage #{notice.target}" if notice.target else "in this chapter"
    yield Diagnostic(
        Cor.COR004,
        chapter.place(option_of(chapter, notice, "now")),
        f"The words “{notice.now}” are not {where}.",
        "Correct the passage, or what the correction says.",
    )


def _check_wrong_words(
    report: Report, chapter: Chapter, notice: Correction, stretches: Sequence[Stretch]
) -> Iterator[Diagnostic]:
    passage = _passage(chapter, notice)
    right = [search_for(words) for words in _right_words(report, notice)]
    pattern = search_for(notice.wrong)
    seen: set[tuple[str, Span]] = set()
    for stretch in stretches:
        found = list(stretch.find(pattern))
        if not found:
            continue
        allowed = [span for each in right for span, _ in stretch.find(each)]
        for span, place in found:
            home = stretch.chapter
            if any(each.holds(span) for each in allowed):
                continue
            at_target = home is chapter and (passage is None or passage.holds(place))
            if notice.elsewhere and not at_target:
                continue
            if notice.show_was and _is_quoted(report, home, place):
                continue
            # Words of a value and of the text that it stands in are one and the same place.
            if any(path == home.path and place.holds(other) for path, other in seen):
                continue
            seen.add((home.path, place))
            yield _tell(notice, home, place, at_target=at_target)


def _tell(notice: Correction, home: Chapter, place: Span, *, at_target: bool) -> Diagnostic:
    sentence = f"“{notice.wrong}” still stands here, though a correction says it was wrong."
    if not notice.show_was:
        # What is told may be read by anybody: logs of public builds are public.
        sentence = f"The words that the correction “{notice.id}” withholds still stand here."
    hint = "Correct the passage, or what the correction says."
    if not at_target:
        hint = (
            "Correct it here too. If the words are right here, say why in the correction:"
            " `elsewhere: …`; then only the target is searched."
        )
    return Diagnostic(Cor.COR003, home.place(place), sentence, hint)


def _right_words(report: Report, notice: Correction) -> list[str]:
    """Return what a notice says is right, and what those say that supersede it."""
    words: list[str] = []
    seen: set[str] = set()
    waiting = [notice]
    while waiting:
        each = waiting.pop()
        if each.now:
            words.append(each.now)
        if each.id and each.id not in seen:
            seen.add(each.id)
            waiting += [later for _, later in report.successors(each.id)]
    return words


def _is_quoted(report: Report, home: Chapter, place: Span) -> bool:
    return any(
        quotation.words_span.holds(place) and report.judgement(home, quotation).verdict in _FOUND
        for quotation in home.quotations
        if quotation.citation
    )


def _passage(chapter: Chapter, notice: Correction) -> Span | None:
    """Return the paragraph, or the whole directive, that a notice's target belongs to."""
    span = chapter.anchors.get(notice.target) if notice.target else None
    if span is None:
        return None
    before = _PARAGRAPH.finditer(chapter.text, 0, span.start)
    start = max((match.end() for match in before), default=0)
    following = _PARAGRAPH.search(chapter.text, span.end)
    return Span(start, following.start() if following else len(chapter.text))


def _events_told(report: Report, chapter: Chapter) -> list[tuple[Chapter, TimelineEvent]]:
    """Return the events that a chapter tells and that are written elsewhere."""
    events = [
        (home, event)
        for item in chapter.items
        if isinstance(item, Directive) and item.name == "timeline" and item.option("from")
        for home, event in gather_events(report, item.option("from"))
    ]
    homes = {each.uri: each for each in report.event_files}
    for timeline in chapter.timelines:
        for own in timeline.events:
            for uri, name in own.retold if own.refers_to else ():
                home = report.chapter(uri) or homes.get(uri)
                events += [
                    (home, event)
                    for each in (home.timelines if home else ())
                    for event in each.events
                    if home and event.id == name and not event.refers_to
                ]
    return [(home, event) for home, event in events if home.uri != chapter.uri]
