"""Impact: what of the report rests on one source, should it fall."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import chain

from mkdocs_dossier.exports.passages import read_passage
from mkdocs_dossier.exports.sentence_spans import find_sentences
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.citation import Citation
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.model.report import Report


class Footing(Enum):
    """What rests on a source."""

    QUOTATION = "quotation"
    EVENT = "event"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Dependent:
    """One passage that rests on a source.

    Attributes:
        footing: what it is.
        place: where it stands.
        id: its anchor on the page; empty for sentences.
        text: its words.
        others: keys of the other sources of an event or sentence, on which it may still stand.
    """

    footing: Footing
    place: Place
    id: str
    text: str
    others: tuple[str, ...] = ()


def gather_impact(report: Report, key: str) -> tuple[Dependent, ...]:
    """Return whatever rests on a source, in reading order.

    The sentences of an event are listed besides the event, and that of a quotation besides the
    quotation: each is something to look at.

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
        if quotation.citation and quotation.citation.key == key:
            place = chapter.place(quotation.span)
            yield Dependent(Footing.QUOTATION, place, quotation.id, quotation.words)
    for event in chain.from_iterable(timeline.events for timeline in chapter.timelines):
        if key in event.keys:
            text = read_passage(report, chapter, event.body)
            others = tuple(each for each in event.keys if each != key)
            place = chapter.place(event.span)
            yield Dependent(Footing.EVENT, place, event.id, f"{event.written}: {text}", others)
    yield from _sentences(report, chapter, key)


def _sentences(report: Report, chapter: Chapter, key: str) -> Iterator[Dependent]:
    cited = [item for each in chapter.items if isinstance(each, Citation) for item in each.items]
    spans = find_sentences(chapter, [item.span for item in cited if item.key == key])
    for span in dict.fromkeys(spans):
        others = dict.fromkeys(item.key for item in cited if span.holds(item.span))
        text = read_passage(report, chapter, span)
        rest = tuple(each for each in others if each != key)
        yield Dependent(Footing.SENTENCE, chapter.place(span), "", text, rest)
