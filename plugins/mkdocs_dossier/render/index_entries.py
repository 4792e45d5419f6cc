"""What an index from A to Z lists: people, places, sources and quotations, and where they stand."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.model.record import OTHERS, Name, Record
from mkdocs_dossier.render.contents import name_page
from mkdocs_dossier.render.event_anchors import event_anchor, name_event, tell_date
from mkdocs_dossier.render.listings import cited_items, gather_events
from mkdocs_dossier.render.page import Page, open_page, slug
from mkdocs_dossier.render.references import format_short
from mkdocs_dossier.render.replies import anchor_of as anchor_of_reply
from mkdocs_dossier.render.source_entry import anchor_of
from mkdocs_dossier.render.source_groups import sort_name
from mkdocs_dossier.render.source_uses import find_list
from mkdocs_dossier.words.contents import contents_words_for

_WORDS = 9
"""Words of a quotation, by which readers know it."""


class Kind(Enum):
    """What an entry is, by the name of the option."""

    PERSON = "people"
    PLACE = "places"
    SOURCE = "sources"
    QUOTATION = "quotations"


@dataclass(frozen=True, slots=True)
class Where:
    """One place to go to.

    Attributes:
        said: what readers find there.
        address: as Markdown links have it.
    """

    said: str
    address: str


@dataclass(slots=True)
class Entry:
    """One line of the index.

    Attributes:
        term: what it stands under.
        kind: what it is.
        lang: BCP 47 tag of the term; empty for the page's language.
        where: places to go to, in order.
    """

    term: str
    kind: Kind
    lang: str = ""
    where: list[Where] = field(default_factory=list)


def gather_entries(page: Page, kinds: frozenset[Kind]) -> list[Entry]:
    """Return the entries of some kinds, in no order. What is withdrawn is left out."""
    found: dict[tuple[Kind, str], Entry] = {}
    families = _name_families(page)
    for kind, term, lang, where in _find(page):
        if kind in kinds and term:
            known = families.get(term, term) if kind is Kind.PERSON else term
            entry = found.setdefault((kind, known), Entry(known, kind, lang))
            if where not in entry.where:
                entry.where.append(where)
    return list(found.values())


_Found = tuple[Kind, str, str, Where]


def _find(page: Page) -> Iterator[_Found]:
    yield from _find_in_events(page)
    for chapter in page.report.chapters:
        if not chapter.is_retracted:
            yield from _find_in_chapter(page, chapter)
    yield from _find_sources(page)


def _find_in_events(page: Page) -> Iterator[_Found]:
    home_of_all = _find_timeline(page)
    pages = {chapter.uri for chapter in page.report.chapters}
    for home, event in gather_events(page.report):
        where = _tell_event(page, home, event, home_of_all if home.uri not in pages else home)
        if where is not None:
            yield from ((Kind.PERSON, name, "", where) for name in event.people)
            yield from ((Kind.PLACE, name, "", where) for name in event.places)


def _tell_event(
    page: Page, home: Chapter, event: TimelineEvent, shown: Chapter | None
) -> Where | None:
    """Return where an event is told; one from a file stands on the report's timeline only."""
    if shown is None:
        return None
    anchor = event_anchor(open_page(page.report, shown, ()), home, event)
    said = f"{tell_date(event, page.lang)}: {name_event(page.report, home, event)}"
    return Where(said, page.link(shown, anchor))


def _find_timeline(page: Page) -> Chapter | None:
    """Return the page that tells all events."""
    for chapter in page.report.chapters:
        directives = (item for item in chapter.items if isinstance(item, Directive))
        if any(each.name == "timeline" and each.option("from") == "all" for each in directives):
            return chapter
    return None


def _find_in_chapter(page: Page, chapter: Chapter) -> Iterator[_Found]:
    words, title = contents_words_for(page.langs), name_page(chapter)
    for quotation in chapter.quotations:
        if quotation.citation is None or quotation.citation.key not in page.report.records:
            continue
        where = Where(title, page.link(chapter, quotation.id))
        record = page.report.records[quotation.citation.key]
        lang = quotation.lang or record.lang or chapter.front.lang
        yield Kind.QUOTATION, _open_words(quotation), lang if lang != page.lang else "", where
        if quotation.speaker:
            said = Where(words.said_in.format(title), where.address)
            yield Kind.PERSON, quotation.speaker, "", said
    for reply in chapter.replies:
        where = Where(words.reply_in.format(title), page.link(chapter, anchor_of_reply(reply)))
        yield Kind.PERSON, reply.sender, "", where


def _open_words(quotation: Quotation) -> str:
    words = quotation.words.split()
    more = "…" if len(words) > _WORDS else ""
    return f"{quotation.opening}{' '.join(words[:_WORDS])}{more}{quotation.closing}"


def _find_sources(page: Page) -> Iterator[_Found]:
    words = contents_words_for(page.langs)
    for key, (chapter, anchor) in _place_sources(page).items():
        record = page.report.records[key]
        address = page.link(chapter, anchor)
        short = format_short(record, page.lang)
        term = record.confidential or record.title or short
        lang = record.lang if record.lang and record.lang != page.lang and record.title else ""
        yield Kind.SOURCE, term, lang, Where(short, address)
        for name in _people_of(record):
            where = Where(words.author_of.format(record.title or short), address)
            yield Kind.PERSON, name.full, "", where


def _place_sources(page: Page) -> dict[str, tuple[Chapter, str]]:
    """Return where each cited source is told of: in the list of sources, or by a chapter."""
    report = page.report
    listed = find_list(report)
    places: dict[str, tuple[Chapter, str]] = {}
    for chapter in report.chapters:
        if chapter.is_retracted:
            continue
        for key in dict.fromkeys(item.key for item in cited_items(chapter)):
            record = report.records.get(key)
            if record is None or key in places:
                continue
            own = report.chapter(report.source_pages.get(key, ""))
            at = own or listed
            anchor = anchor_of(page, record) if at else f"ref-{slug(report.public_key(key))}"
            places[key] = (at or chapter, anchor)
    return places


def _people_of(record: Record) -> list[Name]:
    if record.confidential:
        return []
    return [each for each in record.authors or record.editors if each != OTHERS and each.family]


def _name_families(page: Page) -> dict[str, str]:
    """Return, for people who have written a source, their names with the family's first."""
    return {
        name.full: sort_name(name)
        for record in page.report.records.values()
        for name in _people_of(record)
    }
