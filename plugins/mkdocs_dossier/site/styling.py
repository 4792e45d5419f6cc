"""Styling: citations and references in a CSL style, by Pandoc's citeproc, in one call a build.

Formatting costs what the distinct references and citations cost, however often they stand in the
text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.citations import Cit
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.in_text import InText
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.model.reference import Piece
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.clusters import gather_clusters
from mkdocs_dossier.render.extraction import extract
from mkdocs_dossier.render.listings import cited_items
from mkdocs_dossier.render.page import open_page
from mkdocs_dossier.render.styled import list_entries, read_styled
from mkdocs_dossier.render.styled_marks import read_marks
from mkdocs_dossier.site.citation_documents import (
    Document,
    gather_documents,
    write_clusters,
    write_opening,
)
from mkdocs_dossier.site.citation_items import write_items
from mkdocs_dossier.site.citation_style import (
    NEWSROOM,
    CitationStyle,
    Marks,
    UnstyledError,
    read_style,
)
from mkdocs_dossier.site.formatting import format_all
from mkdocs_dossier.site.pandoc import Job
from mkdocs_dossier.site.settings import Settings


def style_report(settings: Settings, report: Report) -> tuple[Report, tuple[Diagnostic, ...]]:
    """Return a report with its citations and references as the configuration wants them.

    Args:
        settings: with ``citation_style``: ``newsroom``, a bundled style's name, or the path of a
            .csl file below the report's folder.
        report: as scanned. Of its confidential records Pandoc is given the label at most.
    """
    report = replace(report, styled={}, in_text={})
    if settings.citation_style in ("", NEWSROOM):
        return report, ()
    try:
        style = read_style(settings)
        documents = gather_documents(report, style.marks, is_sorted=style.is_sorted)
        answers = format_all(settings.cache, style.text, _write_jobs(report, documents))
    except UnstyledError as error:
        place = Place("mkdocs.yml")
        return report, (Diagnostic(Cit.CIT103, place, error.sentence, error.hint),)
    return _take(report, style, documents, answers), ()


def is_styled(report: Report, chapter: Chapter) -> bool:
    """Tell whether everything that a page cites has been formatted, if anything has."""
    if not report.styled:
        return True
    lang = chapter.front.lang
    cited = (report.records.get(item.key) for item in cited_items(chapter))
    if not all(
        record is None or record.confidential or (lang, record.key) in report.styled
        for record in cited
    ):
        return False
    page = open_page(report, chapter, extract(report, chapter).pieces)
    in_text = page.in_text
    if in_text is None:
        return not report.in_text
    return all(each in in_text.marks for each in gather_clusters(page, numbered=in_text.numbered))


def _write_jobs(report: Report, documents: Sequence[Document]) -> list[Job]:
    """Return documents as Pandoc takes them; those of one language share their items."""
    by_lang: dict[str, dict[str, int]] = {}
    for document in documents:
        places = by_lang.setdefault(document.lang, {})
        for record in document.records:
            places.setdefault(record.key, len(places) + 1)
    items = {
        lang: write_items([report.records[key] for key in places], lang, report.public_keys)
        for lang, places in by_lang.items()
    }
    return [
        Job(
            each.lang,
            items[each.lang],
            write_opening(each, report.public_keys),
            write_clusters(each, report.public_keys),
            tuple(by_lang[each.lang][record.key] for record in each.records),
            is_bare=bool(each.uri),
            is_apart=each.is_apart,
        )
        for each in documents
    ]


def _take(
    report: Report,
    style: CitationStyle,
    documents: Sequence[Document],
    answers: Sequence[Mapping[str, Any]],
) -> Report:
    keys = {public: key for key, public in report.public_keys.items()}
    numbered = style.marks is Marks.NUMBERS
    styled: dict[tuple[str, str], tuple[Piece, ...]] = {}
    in_text: dict[tuple[str, str], InText] = {}
    for document, answer in zip(documents, answers, strict=True):
        if not document.uri:
            references = read_styled(answer, document.lang)
            styled |= {(document.lang, key): pieces for key, pieces in references.items()}
        if style.marks is not Marks.NOTES and bool(document.uri) is numbered:
            order = {keys.get(name, name): place for place, name in enumerate(list_entries(answer))}
            marks = (
                tuple(replace(part, key=keys.get(part.key, part.key)) for part in mark)
                for mark in read_marks(answer, document.lang)
            )
            formatted = dict(zip(document.clusters, marks, strict=True))
            in_text[document.lang, document.uri] = InText(formatted, order, numbered)
    return replace(report, styled=styled, in_text=in_text)
