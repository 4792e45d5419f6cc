"""Checks of citations: every key names a record."""

from collections.abc import Iterator

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.citations import Cit
from mkdocs_dossier.diagnostics.closeness import nearest
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.citation import Citation, CitationItem
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.quotation import Form
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.syntax.citations import CITED


def check_citations(report: Report, chapter: Chapter) -> Iterator[Diagnostic]:
    """Yield the keys of a chapter that name no record, and those that stand where none is read."""
    for item in _items(chapter):
        other = CITED.search(item.suffix)
        if other:
            yield Diagnostic(
                Cit.CIT104,
                chapter.place(item.span),
                f"“{other.group()}” is read as words about “{item.key}”, not as a source.",
                "Part the two with a semicolon; write a backslash before an @ that is a mere sign.",
            )
        if item.key in report.records:
            continue
        yield Diagnostic(
            Cit.CIT101,
            chapter.place(item.span),
            f"No record in sources/ has the key “{item.key}”.",
            _hint(report, item.key),
        )


def _hint(report: Report, key: str) -> str:
    unread = report.unread.get(key)
    if unread:
        return f"It is in {unread.path}, but cannot be read; see line {unread.line} there."
    meant = nearest(key, report.records, 0.5)
    if meant:
        return f"Did you mean “{meant}”?"
    return "Add it to a .bib file in sources/, or run `dossier new source`."


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


def check_source_directives(report: Report, chapter: Chapter) -> Iterator[Diagnostic]:
    """Yield ``source`` directives that name no record."""
    for item in chapter.items:
        if not isinstance(item, Directive) or item.name != "source" or not item.argument:
            continue
        match = CITED.fullmatch(item.argument.strip())
        key = match.group(2).strip("{}") if match else item.argument
        if match and key in report.records:
            continue
        meant = nearest(key.removeprefix("@"), report.records, 0.5)
        yield Diagnostic(
            Cit.CIT101,
            chapter.place(item.argument_span),
            f"No record in sources/ has the key “{key}”.",
            f"Did you mean @{meant}?" if meant else "Write @ and the key of a record.",
        )


def _items(chapter: Chapter) -> Iterator[CitationItem]:
    for item in chapter.items:
        if isinstance(item, Citation):
            yield from item.items
    for quotation in chapter.quotations:
        if quotation.form is Form.BLOCK and quotation.citation:
            yield quotation.citation
