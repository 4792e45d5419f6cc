"""A fix for wrong locators: the place where the words stand."""

from collections.abc import Iterator

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.language_server.answers import Edit, Fix
from mkdocs_dossier.language_server.workspace import Workspace
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.citation import CitationItem
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.syntax.locators import read_locator

_LONGEST = 80
"""Characters of a locator, at most, that is looked for behind its key."""


def cite_place(
    workspace: Workspace, chapter: Chapter, diagnostic: Diagnostic, span: Span
) -> Iterator[Fix]:
    """Yield the places of a quotation's words, each in place of the locator."""
    for quotation in chapter.quotations:
        if quotation.words_span != span or quotation.citation is None:
            continue
        where = _option(chapter, quotation) or _behind_key(chapter.text, quotation.citation)
        anchoring = workspace.report.judgement(chapter, quotation).anchoring
        if where and anchoring:
            for number, place in enumerate(anchoring.places):
                yield Fix(f"Cite {place}", diagnostic, (Edit(where, place),), is_best=number == 0)


def _option(chapter: Chapter, quotation: Quotation) -> Span | None:
    for item in chapter.items:
        if isinstance(item, Directive) and item.span == quotation.span:
            return next((o.value_span for o in item.options if o.name == "locator"), None)
    return None


def _behind_key(text: str, item: CitationItem) -> Span | None:
    """Return the letters behind a key that were read as its locator."""
    # A narrative citation has its locator in brackets of its own: ``@key [p. 2]``.
    bracket = text.startswith("[", item.span.end) + 2 * text.startswith(" [", item.span.end)
    start = item.span.end + bracket
    comma = ", " if bracket else ""
    for end in range(start + 1, min(start + _LONGEST, len(text)) + 1):
        locator, rest = read_locator(comma + text[start:end])
        if locator == item.locator and not rest:
            words = text[start:end]
            return Span(start + len(words) - len(words.lstrip(" ,\n\t")), end)
    return None
