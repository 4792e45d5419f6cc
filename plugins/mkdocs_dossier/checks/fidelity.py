"""Checks of translations against their originals: nothing left out, nothing added, up to date."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from mkdocs_dossier.checks.notice_places import head_of
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.chapters import Doc
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.correction import Correction
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.model.place import Place, Span
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.model.reply import Reply
from mkdocs_dossier.model.report import Report

_Told = Quotation | TimelineEvent | Reply


def check_fidelity(report: Report, chapter: Chapter) -> Iterator[Diagnostic]:
    """Yield what a page has not in common with the one that it translates.

    Nothing is said of reports in one language: there, a translation is a chapter like others.
    """
    if not report.languages.several:
        return
    yield from _check_lang(report, chapter)
    yield from _check_translated(report, chapter)
    original = report.original(chapter)
    if original is None:
        return
    yield from _check_state(report, chapter, original)
    if chapter.is_replaced or original.is_replaced:
        return
    yield from _compare(chapter, original, _quoted(chapter), _quoted(original), _tell_quotation)
    yield from _compare(chapter, original, _dated(chapter), _dated(original), _tell_event)
    yield from _compare(chapter, original, chapter.replies, original.replies, _tell_reply)
    yield from _compare_notices(chapter, original)


def _check_lang(report: Report, chapter: Chapter) -> Iterator[Diagnostic]:
    lang, expected = chapter.front.lang, report.languages.of(chapter.uri)
    is_page = "lang" in chapter.front.spans
    if is_page and lang != expected and not lang.startswith(f"{expected}-"):
        yield Diagnostic(
            Doc.DOC044,
            chapter.place(chapter.front.spans["lang"]),
            f"“{lang}” is not the language of the pages around it, which are in “{expected}”.",
            f"Write lang: {expected}, or move the file to the pages of its language.",
        )


def _check_translated(report: Report, chapter: Chapter) -> Iterator[Diagnostic]:
    own = chapter.front.lang.partition("-")[0].lower()
    for quotation in _quoted(chapter):
        record = report.records.get(quotation.citation.key) if quotation.citation else None
        lang = quotation.lang or (record.lang if record else "")
        if lang and lang.partition("-")[0].lower() != own and not quotation.translation:
            yield Diagnostic(
                Doc.DOC045,
                chapter.place(quotation.words_span),
                f"These words are in “{lang}”, and readers of “{own}” are given no translation.",
                'Add one: {translation="…"} behind the closing mark, or a line'
                " `translation: …` in the directive.",
            )


def _check_state(report: Report, chapter: Chapter, original: Chapter) -> Iterator[Diagnostic]:
    hint = f"dossier translated {chapter.path} writes it down."
    if not chapter.front.original_digest:
        yield Diagnostic(
            Doc.DOC043,
            _head(chapter, "translation_of"),
            f"Nothing says from which state of {original.path} this was translated.",
            f"Compare the two; {hint}",
        )
    elif report.is_stale(chapter):
        yield Diagnostic(
            Doc.DOC042,
            _head(chapter, "original_digest"),
            f"{original.path} has changed since this was translated from it.",
            f"Bring the translation up to date; then {hint}",
        )


def _head(chapter: Chapter, name: str) -> Place:
    span = chapter.front.spans.get(name)
    return chapter.place(span) if span else Place(chapter.path, 1, 1)


def _quoted(chapter: Chapter) -> list[Quotation]:
    return [each for each in chapter.quotations if each.citation and not each.not_quotation]


def _dated(chapter: Chapter) -> list[TimelineEvent]:
    return [event for timeline in chapter.timelines for event in timeline.events]


def _tell_quotation(quotation: Quotation) -> str:
    words = " ".join(quotation.words.split())
    return f"the quotation “{words if len(words) <= 60 else f'{words[:59]}…'}”"


def _tell_event(event: TimelineEvent) -> str:
    name = event.headline or event.id
    return f"the event {event.written} ({name})"


def _tell_reply(reply: Reply) -> str:
    return f"the reply “{reply.id}”"


def _compare(
    chapter: Chapter,
    original: Chapter,
    own: Sequence[_Told],
    others: Sequence[_Told],
    tell: Callable[..., str],
) -> Iterator[Diagnostic]:
    """Yield what one of two chapters has and the other has not, by id."""
    names, wanted = {each.id: each for each in own}, {each.id for each in others}
    before: Span | None = None
    for each in others:
        if each.id in names:
            before = names[each.id].span
            continue
        place = original.place(each.span)
        where = chapter.place(before) if before else _head(chapter, "translation_of")
        yield Diagnostic(
            Doc.DOC040,
            where,
            f"This translation lacks {tell(each)} of {place.path}, line {place.line}.",
            "It belongs behind this place." if before else "Add it where the original has it.",
        )
    for each in own:
        if each.id not in wanted:
            yield Diagnostic(
                Doc.DOC041,
                chapter.place(each.span),
                f"{original.path} has not {tell(each)}.",
                "Add it there, or write it here as it stands there.",
            )


def _compare_notices(chapter: Chapter, original: Chapter) -> Iterator[Diagnostic]:
    """Yield notices under another id, and those of the translation alone; COR016 has the rest."""
    told = _by_instant(original.corrections)
    for notice in chapter.corrections:
        if notice.untranslated or not notice.instant:
            continue
        same = told.get((notice.kind.value, notice.instant.isoformat()), set())
        said = f"the {notice.kind.value} of {notice.instant.isoformat()}"
        if not same:
            yield Diagnostic(
                Doc.DOC041,
                chapter.place(head_of(notice)),
                f"{original.path} has not {said}.",
                "Add it there, or say why it concerns this language alone: `untranslated: …`.",
            )
        elif notice.id not in same:
            yield Diagnostic(
                Doc.DOC041,
                chapter.place(head_of(notice)),
                f"{original.path} has {said} under the id “{min(same)}”.",
                f"Write id: {min(same)}, so that links lead to it in every language.",
            )


def _by_instant(notices: Iterable[Correction]) -> dict[tuple[str, str], set[str]]:
    told: dict[tuple[str, str], set[str]] = {}
    for notice in notices:
        if notice.instant:
            told.setdefault((notice.kind.value, notice.instant.isoformat()), set()).add(notice.id)
    return told
