"""Impact: what of the report rests on one source, should it fall."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from mkdocs_dossier.exports.passages import read_passage
from mkdocs_dossier.exports.sentence_spans import find_sentences
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.citation import Citation
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.model.tellings import (
    ListTold,
    find_tellings,
    is_retold,
    list_events,
    list_quotations,
)

_T = TypeVar("_T", Quotation, TimelineEvent)


class Footing(Enum):
    """What rests on a source."""

    QUOTATION = "quotation"
    EVENT = "event"
    SENTENCE = "sentence"
    TRANSLATED_SENTENCE = "translated sentence"
    """One of a chapter that translates another: to be looked at too, but nothing more rests."""


@dataclass(frozen=True, slots=True)
class Dependent:
    """One passage that rests on a source.

    Attributes:
        footing: what it is.
        place: where it stands.
        id: its anchor on the page; empty for sentences.
        text: its words.
        others: keys of the other sources of an event or sentence, on which it may still stand.
        translations: where readers of other languages are shown it.
    """

    footing: Footing
    place: Place
    id: str
    text: str
    others: tuple[str, ...] = ()
    translations: tuple[Place, ...] = ()


def gather_impact(report: Report, key: str) -> tuple[Dependent, ...]:
    """Return whatever rests on a source, in reading order.

    The sentences of an event are listed besides the event, and that of a quotation besides the
    quotation: each is something to look at.

    What is told in several languages is listed once, where the original tells it.

    Args:
        report: the whole.
        key: of the source's record.
    """
    found: list[Dependent] = []
    for chapter in (*report.chapters, *report.event_files):
        dependents = list(_dependents(report, chapter, key))
        found += sorted(dependents, key=lambda each: (each.place.line, each.place.column))
    return tuple(found)


def _dependents(report: Report, chapter: Chapter, key: str) -> Iterator[Dependent]:
    for quotation in chapter.quotations:
        if not quotation.citation or quotation.citation.key != key:
            continue
        if not is_retold(report, chapter, quotation, list_quotations):
            place = chapter.place(quotation.span)
            places = _find_places(report, chapter, quotation, list_quotations)
            yield Dependent(
                Footing.QUOTATION, place, quotation.id, quotation.words, translations=places
            )
    for event in list_events(chapter):
        if key in event.keys and not is_retold(report, chapter, event, list_events):
            text = read_passage(report, chapter, event.body)
            others = tuple(each for each in event.keys if each != key)
            place = chapter.place(event.span)
            told = f"{event.written}: {text}"
            retold = _find_places(report, chapter, event, list_events)
            yield Dependent(Footing.EVENT, place, event.id, told, others, retold)
    yield from _sentences(report, chapter, key)


def _find_places(
    report: Report, chapter: Chapter, told: _T, listed: ListTold[_T]
) -> tuple[Place, ...]:
    tellings = find_tellings(report, chapter, told, listed)
    return tuple(other.place(each.span) for _, other, each in tellings)


def _sentences(report: Report, chapter: Chapter, key: str) -> Iterator[Dependent]:
    cited = [item for each in chapter.items if isinstance(each, Citation) for item in each.items]
    spans = find_sentences(chapter, [item.span for item in cited if item.key == key])
    is_translation = report.original(chapter) is not None
    footing = Footing.TRANSLATED_SENTENCE if is_translation else Footing.SENTENCE
    for span in dict.fromkeys(spans):
        others = dict.fromkeys(item.key for item in cited if span.holds(item.span))
        text = read_passage(report, chapter, span)
        rest = tuple(each for each in others if each != key)
        yield Dependent(footing, chapter.place(span), "", text, rest)
