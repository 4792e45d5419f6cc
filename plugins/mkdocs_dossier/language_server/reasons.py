"""Fixes that let the author give a reason.

The reason is left empty, and an empty one counts as none: the finding stays until somebody has
written why, so that no placeholder is ever printed.
"""

import re
from collections.abc import Iterator

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.language_server.answers import Edit, Fix
from mkdocs_dossier.language_server.workspace import Workspace
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.quotation import Form, Quotation


def give_reason_for_quotation(
    _workspace: Workspace, chapter: Chapter, diagnostic: Diagnostic, span: Span
) -> Iterator[Fix]:
    """Yield a place for the reason why a quotation is printed unverified."""
    for quotation in chapter.quotations:
        if quotation.words_span == span:
            edit = (
                _option(chapter, quotation, "unchecked")
                if quotation.form is Form.BLOCK
                else _attribute(chapter.text, quotation, "unchecked")
            )
            if edit:
                yield Fix("Print it unverified: give a reason", diagnostic, (edit,))


def say_not_quotation(
    _workspace: Workspace, chapter: Chapter, diagnostic: Diagnostic, span: Span
) -> Iterator[Fix]:
    """Yield a place for the reason why words in quotation marks are no quotation."""
    for quotation in chapter.quotations:
        if quotation.words_span == span:
            edit = _attribute(chapter.text, quotation, "not-a-quotation")
            if edit:
                yield Fix("It is no quotation: say what it is", diagnostic, (edit,))


def give_reason_for_event(
    _workspace: Workspace, chapter: Chapter, diagnostic: Diagnostic, span: Span
) -> Iterator[Fix]:
    """Yield a place for the reason why an event has no source."""
    for timeline in chapter.timelines:
        for event in timeline.events:
            if event.date_span != span:
                continue
            end = event.body.start + len(event.body.of(chapter.text).rstrip())
            rest = chapter.text[end : event.span.end].rstrip()
            if rest.endswith("}"):
                words = f'{"" if rest.endswith("{}") else " "}unsourced=""'
                edit = Edit(Span(end + len(rest) - 1, end + len(rest) - 1), words)
            else:
                start = chapter.text.rfind("\n", 0, span.start) + 1
                lead = _blank(chapter.text[start : span.start])
                edit = Edit(Span(end, end), f'\n{lead}    {{unsourced=""}}')
            if "unsourced=" not in rest:
                yield Fix("It has no source: give a reason", diagnostic, (edit,))


def _attribute(text: str, quotation: Quotation, name: str) -> Edit | None:
    """Return the edit that opens an attribute behind the closing mark."""
    mark = quotation.words_span.end + len(quotation.closing)
    given = text[mark : quotation.span.end]
    if f"{name}=" in given:
        return None
    if given.endswith("}"):
        end = quotation.span.end - 1
        return Edit(Span(end, end), f' {name}=""')
    return Edit(Span(mark, mark), f'{{{name}=""}}')


def _option(chapter: Chapter, quotation: Quotation, name: str) -> Edit | None:
    """Return the edit that adds an option line to a directive."""
    for item in chapter.items:
        if isinstance(item, Directive) and item.span == quotation.span:
            if any(option.name == name for option in item.options):
                return None
            last = item.options[-1].span.end if item.options else item.argument_span.end
            end = chapter.text.find("\n", last)
            end = len(chapter.text) if end < 0 else end
            return Edit(Span(end, end), f"\n{_blank(item.lead)}{name}: ")
    return None


def _blank(lead: str) -> str:
    """Return what indents a line like the one that opens with ``lead``, without its bullet."""
    return re.sub(r"[^>\s]", " ", lead)
