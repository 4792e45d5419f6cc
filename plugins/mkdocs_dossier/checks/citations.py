"""Checks of citations: every key names a record."""

from collections.abc import Iterator

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.citations import Cit
from mkdocs_dossier.diagnostics.closeness import nearest
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.citation import Citation, CitationItem
from mkdocs_dossier.model.quotation import Form
from mkdocs_dossier.model.report import Report


def check_citations(report: Report, chapter: Chapter) -> Iterator[Diagnostic]:
    """Yield the keys of a chapter that name no record."""
    for item in _items(chapter):
        if item.key in report.records:
            continue
        meant = nearest(item.key, report.records, 0.5)
        yield Diagnostic(
            Cit.CIT101,
            chapter.place(item.span),
            f"No record in sources/ has the key “{item.key}”.",
            f"Did you mean “{meant}”?" if meant else "Add it to a .bib file in sources/.",
        )


def check_headings(chapter: Chapter) -> Iterator[Diagnostic]:
    """Yield citations in headings."""
    for item in chapter.items:
        if not isinstance(item, Citation):
            continue
        start = chapter.text.rfind("\n", 0, item.span.start) + 1
        if chapter.text[start : item.span.start].lstrip(" \t>").startswith("#"):
            yield Diagnostic(
                Cit.CIT102,
                chapter.place(item.span),
                "A citation stands in a heading, and would be read out in the table of contents.",
                "Cite the source in the first sentence below.",
            )


def _items(chapter: Chapter) -> Iterator[CitationItem]:
    for item in chapter.items:
        if isinstance(item, Citation):
            yield from item.items
    for quotation in chapter.quotations:
        if quotation.form is Form.BLOCK and quotation.citation:
            yield quotation.citation
