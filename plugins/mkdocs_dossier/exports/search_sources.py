"""Sources as things to find: on the page that lists them, or where they are cited first."""

from collections.abc import Iterator

from mkdocs_dossier.exports.search_names import name_entry
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.findable import Findable, SearchEntry
from mkdocs_dossier.model.record import Record
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.listings import cited_items, gather_sources
from mkdocs_dossier.render.page import slug
from mkdocs_dossier.render.references import format_reference, format_short


def list_sources(report: Report) -> Iterator[SearchEntry]:
    """Return an entry for each cited source, on every page that lists all of them.

    In a language without such a page a source leads to the first chapter's list of references
    that has it. Of a confidential source there is the public label.
    """
    listings = [
        chapter
        for chapter in report.chapters
        if any(isinstance(i, Directive) and i.name == "sources" for i in chapter.items)
        if not chapter.is_retracted
    ]
    sources = gather_sources(report) if listings else []
    for listing in listings:
        for record, _ in sources:
            uri = report.source_pages.get(record.key, listing.uri)
            yield _enter(report, listing, uri, "source", record)
    listed = {chapter.front.lang for chapter in listings}
    met: set[tuple[str, str]] = set()
    for chapter in report.chapters:
        if chapter.front.lang in listed or chapter.is_retracted:
            continue
        for item in cited_items(chapter):
            found = report.records.get(item.key)
            if found is not None and (chapter.front.lang, item.key) not in met:
                met.add((chapter.front.lang, item.key))
                yield _enter(report, chapter, chapter.uri, "ref", found)


def _enter(report: Report, page: Chapter, uri: str, what: str, record: Record) -> SearchEntry:
    lang, langs = page.front.lang, page.front.langs
    text = "".join(piece.text for piece in format_reference(record, langs))
    title = name_entry(Findable.SOURCE, format_short(record, langs), langs)
    anchor = f"{what}-{slug(report.public_key(record.key))}"
    return SearchEntry(Findable.SOURCE, uri, anchor, lang, title, " ".join(text.split()))
