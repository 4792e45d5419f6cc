"""Fixes of a slip of the keyboard: the closest of the names that there are."""

import re
from collections.abc import Iterable, Iterator

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.closeness import nearest
from mkdocs_dossier.language_server.answers import Edit, Fix
from mkdocs_dossier.language_server.workspace import Workspace
from mkdocs_dossier.model.chapter import Chapter, Status
from mkdocs_dossier.model.directive import Directive, Option
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.syntax.attributes import ATTRIBUTE_NAMES
from mkdocs_dossier.syntax.event_attributes import MEANINGS
from mkdocs_dossier.syntax.front_matter import NAMES
from mkdocs_dossier.syntax.specifications import SPECIFICATIONS

_MOST = 3
_LEAST = 0.5
"""Similarity below which a name is not offered."""


def fix_key(
    workspace: Workspace, chapter: Chapter, diagnostic: Diagnostic, span: Span
) -> Iterator[Fix]:
    """Yield the keys that may be meant."""
    return _in_place(chapter, diagnostic, span, r"-?@?\{?([^{}]+)\}?", workspace.records)


def fix_directive(
    _workspace: Workspace, chapter: Chapter, diagnostic: Diagnostic, span: Span
) -> Iterator[Fix]:
    """Yield the directives that may be meant."""
    return _in_place(chapter, diagnostic, span, r":+[ \t]*([^\s:]+)", SPECIFICATIONS)


def fix_option(
    _workspace: Workspace, chapter: Chapter, diagnostic: Diagnostic, span: Span
) -> Iterator[Fix]:
    """Yield the options that may be meant and are not given yet."""
    for directive, option in _options(chapter):
        if option.span.start == span.start:
            given = {each.name for each in directive.options}
            known = [name for name in SPECIFICATIONS[directive.name].options if name not in given]
            yield from _in_place(chapter, diagnostic, span, r"(.+)", known)


def fix_value(
    _workspace: Workspace, chapter: Chapter, diagnostic: Diagnostic, span: Span
) -> Iterator[Fix]:
    """Yield the values that may be meant."""
    for directive, option in _options(chapter):
        known = SPECIFICATIONS[directive.name].options.get(option.name)
        if option.value_span == span and known and known.choices:
            yield from _in_place(chapter, diagnostic, span, r"(.+)", known.choices)


def fix_attribute(
    _workspace: Workspace, chapter: Chapter, diagnostic: Diagnostic, span: Span
) -> Iterator[Fix]:
    """Yield the attributes that may be meant, behind a quotation or below an event."""
    known = ATTRIBUTE_NAMES if diagnostic.code.name == "SYN012" else tuple(MEANINGS)
    return _in_place(chapter, diagnostic, span, r"([\w-]+)=.*", known)


def fix_front_name(
    _workspace: Workspace, chapter: Chapter, diagnostic: Diagnostic, span: Span
) -> Iterator[Fix]:
    """Yield the names of the front matter that may be meant."""
    return _in_place(chapter, diagnostic, span, r"(\w+)", NAMES)


def fix_status(
    _workspace: Workspace, chapter: Chapter, diagnostic: Diagnostic, span: Span
) -> Iterator[Fix]:
    """Yield the statuses that may be meant."""
    if chapter.text[: span.start].rstrip(" \t\"'").endswith("status:"):
        known = [status.value for status in Status]
        yield from _in_place(chapter, diagnostic, span, r"[\"']?(\w+)[\"']?", known)


def fix_event(
    workspace: Workspace, chapter: Chapter, diagnostic: Diagnostic, span: Span
) -> Iterator[Fix]:
    """Yield the events that may be meant."""
    report = workspace.report
    known = [
        event.id
        for each in (*report.chapters, *report.event_files)
        for timeline in each.timelines
        for event in timeline.events
        if event.is_named and event.date
    ]
    return _in_place(chapter, diagnostic, span, r"#(\S+)", known)


def fix_anchor(
    _workspace: Workspace, chapter: Chapter, diagnostic: Diagnostic, span: Span
) -> Iterator[Fix]:
    """Yield the passages that may be meant."""
    return _in_place(chapter, diagnostic, span, r"#?(\S+)", chapter.anchors)


def _options(chapter: Chapter) -> Iterator[tuple[Directive, Option]]:
    for item in chapter.items:
        if isinstance(item, Directive):
            yield from ((item, option) for option in item.options)


def _in_place(
    chapter: Chapter, diagnostic: Diagnostic, span: Span, pattern: str, known: Iterable[str]
) -> Iterator[Fix]:
    """Yield a fix for each of the closest names, in place of the pattern's first group."""
    match = re.fullmatch(pattern, span.of(chapter.text), re.DOTALL)
    if match is None:
        return
    where = Span(span.start + match.start(1), span.start + match.end(1))
    left = [name for name in dict.fromkeys(known) if name != match[1]]
    for number in range(_MOST):
        name = nearest(match[1], left, _LEAST)
        if not name:
            return
        left.remove(name)
        yield Fix(f"Change to “{name}”", diagnostic, (Edit(where, name),), is_best=number == 0)
