"""What a reader can search for beside the chapters' running text."""

import html
from dataclasses import dataclass, replace

from mkdocs_dossier.dates import format_date
from mkdocs_dossier.exports.passages import read_passage
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.event_anchors import tell_headline
from mkdocs_dossier.render.listings import gather_sources
from mkdocs_dossier.render.notices import anchor_of
from mkdocs_dossier.render.page import slug
from mkdocs_dossier.render.references import format_reference, format_short
from mkdocs_dossier.render.replies import anchor_of as anchor_of_reply
from mkdocs_dossier.render.replies import name_reply
from mkdocs_dossier.words.pages import words_for
from mkdocs_dossier.words.punctuation import punctuation_for


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One thing to find.

    Attributes:
        uri: of its page, below the documents folder.
        anchor: its id on the page.
        title: what it is, HTML-escaped.
        text: what is searched, HTML-escaped.
    """

    uri: str
    anchor: str
    title: str
    text: str


def list_entries(report: Report) -> list[SearchEntry]:
    """Return an entry for every quotation, event, correction, reply and source."""
    entries: list[SearchEntry] = []
    for chapter in report.chapters:
        entries += _chapter_entries(report, chapter)
    return entries


def _chapter_entries(report: Report, chapter: Chapter) -> list[SearchEntry]:
    words = words_for(chapter.front.langs)
    lang, marks = chapter.front.langs, punctuation_for(chapter.front.langs)
    if chapter.is_retracted:
        return _notice_entries(report, chapter)
    entries = []
    for quotation in chapter.quotations:
        if quotation.citation is None:
            continue
        record = report.records.get(quotation.citation.key)
        who = quotation.speaker or (format_short(record, lang) if record else "")
        entries.append(
            _entry(
                chapter,
                quotation.id,
                marks.title(words.quotation, who) if who else words.quotation,
                f"{quotation.opening}{quotation.words}{quotation.closing} {quotation.translation}",
            )
        )
    for timeline in chapter.timelines:
        for event in timeline.events:
            if event.date is None:
                continue
            said = format_date(event.date, lang)
            text = read_passage(report, chapter, event.body)
            entries.append(
                _entry(
                    chapter,
                    event.id,
                    marks.title(said, tell_headline(report, chapter, event)),
                    text,
                )
            )
    entries += _notice_entries(report, chapter)
    return entries + _source_entries(report, chapter)


def _notice_entries(report: Report, chapter: Chapter) -> list[SearchEntry]:
    words = words_for(chapter.front.langs)
    replies = [
        _entry(
            chapter,
            anchor_of_reply(reply),
            name_reply(reply, chapter.front.langs),
            " ".join(reply.words),
        )
        for reply in chapter.replies
    ]
    return replies + [
        _entry(
            chapter,
            anchor_of(notice),
            words.name_kind(notice.kind),
            read_passage(report, chapter, notice.body),
        )
        for notice in chapter.corrections
    ]


def _source_entries(report: Report, chapter: Chapter) -> list[SearchEntry]:
    """Return an entry for each source: on the page that lists them, or on its own."""
    if not any(isinstance(i, Directive) and i.name == "sources" for i in chapter.items):
        return []
    words = words_for(chapter.front.langs)
    entries = []
    for record, _ in gather_sources(report):
        pieces = format_reference(record, chapter.front.langs)
        text = "".join(piece.text for piece in pieces)
        short = format_short(record, chapter.front.langs)
        anchor = f"source-{slug(report.public_key(record.key))}"
        entry = _entry(chapter, anchor, words.source.format(short), text)
        uri = report.source_pages.get(record.key, chapter.uri)
        entries.append(replace(entry, uri=uri))
    return entries


def _entry(chapter: Chapter, anchor: str, title: str, text: str) -> SearchEntry:
    # The index is HTML to the theme's script, which sets it as such.
    return SearchEntry(chapter.uri, anchor, html.escape(title), html.escape(" ".join(text.split())))
