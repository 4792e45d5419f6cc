"""Where in a chapter what is wrong with a notice stands."""

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.correction import Correction
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.place import Span


def head_of(notice: Correction) -> Span:
    """Return where a notice's colons and name stand."""
    return Span(notice.span.start, notice.span.start + 4 + len(notice.kind.value))


def option_of(chapter: Chapter, notice: Correction, name: str) -> Span:
    """Return where the value of an option stands, or the head of a notice without it."""
    for item in chapter.items:
        if isinstance(item, Directive) and item.span == notice.span:
            return next((o.value_span for o in item.options if o.name == name), head_of(notice))
    return head_of(notice)
