"""Translations among a report's chapters: each finds its original, and takes over its ids."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from posixpath import dirname, relpath
from typing import TypeVar

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.model.languages import Languages
from mkdocs_dossier.model.quotation import Quotation, RunKind
from mkdocs_dossier.syntax.retellings import join_retellings
from mkdocs_dossier.text import normalise

_Told = TypeVar("_Told", Quotation, TimelineEvent)


def join_chapters(chapters: Iterable[Chapter], languages: Languages) -> list[Chapter]:
    """Bring chapters and files of events together: translations, then events told again.

    Args:
        chapters: all of them, files of events too.
        languages: of the report. An event is told once in each, and files of events in all.
    """
    given = list(chapters)
    if not languages.several:
        return join_retellings(given)
    given = [_carry_ids(*pair) for pair in _pair(find_originals(given, languages), languages)]
    settled: dict[int, Chapter] = {}
    for tag in languages.tags:
        told = [
            number
            for number, each in enumerate(given)
            if _is_file(each) or languages.of(each.uri) == tag
        ]
        joined = join_retellings(given[number] for number in told)
        settled |= {
            number: chapter
            for number, chapter in zip(told, joined, strict=True)
            if tag == languages.default or not _is_file(chapter)
        }
    return [settled.get(number, chapter) for number, chapter in enumerate(given)]


def find_originals(chapters: Sequence[Chapter], languages: Languages) -> list[Chapter]:
    """Give each chapter that names no original, and stands where one would, its original."""
    homes: dict[str, Chapter] = {}
    order = dict.fromkeys((languages.default, *languages.tags))
    for tag in order:
        for chapter in chapters:
            if not _is_file(chapter) and languages.of(chapter.uri) == tag:
                homes.setdefault(languages.shared(chapter.uri), chapter)

    def find(chapter: Chapter) -> Chapter:
        home = homes.get(languages.shared(chapter.uri))
        if home is None or home is chapter or chapter.front.translation_of or _is_file(chapter):
            return chapter
        path = relpath(home.uri, dirname(chapter.uri) or ".")
        return replace(chapter, front=replace(chapter.front, translation_of=path))

    return [find(chapter) for chapter in chapters]


def find_words(quotation: Quotation) -> tuple[str, str]:
    """Return what makes two quotations the same in two languages: source and verbatim words.

    Editors' insertions are in the language of the page.
    """
    key = quotation.citation.key if quotation.citation else ""
    words = " ".join(run.text for run in quotation.runs if run.kind is RunKind.VERBATIM)
    return key, normalise(words).value


def _is_file(chapter: Chapter) -> bool:
    return chapter.uri.endswith((".yml", ".csv"))


def _pair(
    chapters: Sequence[Chapter], languages: Languages
) -> Iterable[tuple[Chapter, Chapter | None]]:
    by_uri = {chapter.uri: chapter for chapter in chapters}
    for chapter in chapters:
        is_other = languages.of(chapter.uri) != languages.of(chapter.original)
        yield chapter, by_uri.get(chapter.original) if chapter.original and is_other else None


def _carry_ids(chapter: Chapter, original: Chapter | None) -> Chapter:
    """Give what a translation has from its original the same ids, so that links to it keep."""
    if original is None:
        return chapter
    names = _match(_quoted(original), _quoted(chapter))
    names |= _match(_dated(original), _dated(chapter))
    taken = set(chapter.anchors) - set(names)
    names = {old: new for old, new in names.items() if new not in taken}
    return _rename(chapter, names) if names else chapter


def _quoted(chapter: Chapter) -> list[tuple[object, Quotation]]:
    return [(find_words(each), each) for each in chapter.quotations if each.citation]


def _dated(chapter: Chapter) -> list[tuple[object, TimelineEvent]]:
    return [
        (event.date or event.refers_to, event)
        for timeline in chapter.timelines
        for event in timeline.events
    ]


def _match(
    originals: Sequence[tuple[object, _Told]], others: Sequence[tuple[object, _Told]]
) -> dict[str, str]:
    """Return by the ids of ``others`` those that they have in the original, where they differ."""
    same = {each.id for _, each in originals} & {each.id for _, each in others}
    left = [(what, each) for what, each in originals if each.id not in same]
    names: dict[str, str] = {}
    for what, each in others:
        if each.id in same:
            continue
        found = next((pair for pair in left if pair[0] == what), None)
        if found:
            left.remove(found)
            names[each.id] = found[1].id
    return names


def _rename(chapter: Chapter, names: Mapping[str, str]) -> Chapter:
    def renamed(told: _Told) -> _Told:
        return replace(told, id=names[told.id]) if told.id in names else told

    return replace(
        chapter,
        items=tuple(renamed(e) if isinstance(e, Quotation) else e for e in chapter.items),
        quotations=tuple(renamed(each) for each in chapter.quotations),
        timelines=tuple(
            replace(timeline, events=tuple(renamed(each) for each in timeline.events))
            for timeline in chapter.timelines
        ),
        anchors={names.get(name, name): span for name, span in chapter.anchors.items()},
    )
