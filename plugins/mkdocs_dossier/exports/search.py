"""What a reader can search for beside the chapters' running text."""

from collections.abc import Iterator
from datetime import datetime

from mkdocs_dossier.dates import format_date, parse_date
from mkdocs_dossier.exports.passages import read_passage
from mkdocs_dossier.exports.search_names import Numbers, add_place, name_entry, number_chapters
from mkdocs_dossier.exports.search_people import list_people
from mkdocs_dossier.exports.search_sources import list_sources
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.date import HistoricalDate
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.model.findable import Findable, SearchEntry
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.event_anchors import anchor_on, name_event, tell_date
from mkdocs_dossier.render.notices import anchor_of
from mkdocs_dossier.render.references import format_short
from mkdocs_dossier.render.replies import anchor_of as anchor_of_reply
from mkdocs_dossier.render.replies import name_reply
from mkdocs_dossier.words.pages import words_for
from mkdocs_dossier.words.punctuation import punctuation_for


def list_entries(report: Report) -> list[SearchEntry]:
    """Return an entry for every quotation, event, notice, reply, source and person.

    Each stands once; of what is withdrawn there are only the notices and replies.
    """
    numbers = number_chapters(report)
    entries: dict[tuple[Findable, str, str, str], SearchEntry] = {}
    for edition in report.editions:
        for entry in _list_all(edition, numbers):
            # One person may be told of at an event's place, and two people at one.
            name = entry.title if entry.kind is Findable.PERSON else ""
            entries.setdefault((entry.kind, entry.uri, entry.anchor, name), entry)
    return list(entries.values())


def _list_all(report: Report, numbers: Numbers) -> Iterator[SearchEntry]:
    for chapter in report.chapters:
        if not chapter.is_retracted:
            yield from _list_quotations(report, chapter, numbers)
            for timeline in chapter.timelines:
                for event in timeline.events:
                    yield from _list_event(report, chapter, chapter, event, numbers)
        yield from _list_notices(report, chapter, numbers)
    yield from _list_event_files(report, numbers)
    yield from list_sources(report)
    yield from list_people(report, numbers)


def _list_quotations(report: Report, chapter: Chapter, numbers: Numbers) -> Iterator[SearchEntry]:
    lang = chapter.front.langs
    for quotation in chapter.quotations:
        if quotation.citation is None:
            continue
        record = report.records.get(quotation.citation.key)
        who = quotation.speaker or (format_short(record, lang) if record else "")
        title = add_place(name_entry(Findable.QUOTATION, who, lang), chapter, numbers)
        said = f"{quotation.opening}{quotation.words}{quotation.closing} {quotation.translation}"
        yield _entry(Findable.QUOTATION, chapter, quotation.id, title, said)


def _list_event(
    report: Report, page: Chapter, home: Chapter, event: TimelineEvent, numbers: Numbers
) -> Iterator[SearchEntry]:
    """Yield an event's entry.

    Args:
        report: the whole.
        page: that the event is shown on.
        home: the chapter, or file of events, that it is written in.
        event: the event.
        numbers: of the chapters.
    """
    if event.date is None:
        return
    lang = page.front.langs
    said = " · ".join((tell_date(event, lang), read_passage(report, home, event.body)))
    named = f"{format_date(event.date, lang)}, {name_event(report, home, event)}"
    title = add_place(name_entry(Findable.EVENT, named, lang), page, numbers)
    about = " · ".join((said, *event.people, *event.places, *event.tags))
    anchor = anchor_on(page.uri, home, event)
    yield _entry(Findable.EVENT, page, anchor, title, about)


def _list_event_files(report: Report, numbers: Numbers) -> Iterator[SearchEntry]:
    """Yield the events of files, on the first page in each language that shows them."""
    shown: set[tuple[str, str]] = set()
    for page in report.chapters:
        origins = set() if page.is_retracted else _find_origins(page)
        for file in report.event_files:
            place = (page.front.lang, file.uri)
            if place in shown or not origins & {"all", file.uri}:
                continue
            shown.add(place)
            for timeline in file.timelines:
                for event in timeline.events:
                    if not event.refers_to:
                        yield from _list_event(report, page, file, event, numbers)


def _find_origins(page: Chapter) -> set[str]:
    """Return whose events a page shows beside its own."""
    items = (item for item in page.items if isinstance(item, Directive))
    return {item.option("from") for item in items if item.name == "timeline"} - {""}


def _list_notices(report: Report, chapter: Chapter, numbers: Numbers) -> Iterator[SearchEntry]:
    lang, words = chapter.front.langs, words_for(chapter.front.langs)
    for reply in chapter.replies:
        title = add_place(name_reply(reply, lang), chapter, numbers)
        said = " ".join(reply.words)
        yield _entry(Findable.REPLY, chapter, anchor_of_reply(reply), title, said)
    for notice in chapter.corrections:
        kind = words.name_kind(notice.kind)
        named = _name_notice(kind, notice.instant, lang)
        title = add_place(named, chapter, numbers)
        told = (read_passage(report, chapter, notice.body), notice.was, notice.now)
        said = " · ".join(each for each in told if each)
        yield _entry(Findable.CORRECTION, chapter, anchor_of(notice), title, said)


def _name_notice(kind: str, instant: datetime | None, langs: str) -> str:
    day = parse_date(instant.date().isoformat()) if instant else None
    if not isinstance(day, HistoricalDate):
        return kind
    return punctuation_for(langs).title(kind, format_date(day, langs))


def _entry(kind: Findable, chapter: Chapter, anchor: str, title: str, text: str) -> SearchEntry:
    said = " ".join(text.split())
    return SearchEntry(kind, chapter.uri, anchor, chapter.front.lang, title, said)
