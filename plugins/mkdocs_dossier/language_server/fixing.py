"""Quick fixes: what an editor offers to do about a finding."""

from collections.abc import Callable, Iterator

from mkdocs_dossier.diagnostics import Code, Diagnostic
from mkdocs_dossier.diagnostics.chapters import Doc
from mkdocs_dossier.diagnostics.citations import Cit
from mkdocs_dossier.diagnostics.corrections import Cor
from mkdocs_dossier.diagnostics.quotations import Quo
from mkdocs_dossier.diagnostics.syntax import Syn
from mkdocs_dossier.diagnostics.timelines import Tim
from mkdocs_dossier.language_server.answers import Fix
from mkdocs_dossier.language_server.closest import (
    fix_anchor,
    fix_attribute,
    fix_directive,
    fix_event,
    fix_front_name,
    fix_key,
    fix_option,
    fix_status,
    fix_value,
)
from mkdocs_dossier.language_server.exact_words import quote_exactly
from mkdocs_dossier.language_server.places import cite_place
from mkdocs_dossier.language_server.positions import Encoding, Positions
from mkdocs_dossier.language_server.reasons import (
    give_reason_for_event,
    give_reason_for_quotation,
    say_not_quotation,
)
from mkdocs_dossier.language_server.workspace import Workspace
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.place import Span

_Fixer = Callable[[Workspace, Chapter, Diagnostic, Span], Iterator[Fix]]

_FIXERS: dict[Code, tuple[_Fixer, ...]] = {
    Cit.CIT101: (fix_key,),
    Syn.SYN001: (fix_directive,),
    Syn.SYN004: (fix_option,),
    Syn.SYN006: (fix_value,),
    Syn.SYN012: (fix_attribute,),
    Doc.DOC002: (fix_status,),
    Doc.DOC003: (fix_front_name,),
    Tim.TIM020: (give_reason_for_event,),
    Tim.TIM026: (fix_event,),
    Tim.TIM027: (fix_attribute,),
    Cor.COR002: (fix_anchor,),
    Quo.QUO001: (quote_exactly, give_reason_for_quotation),
    Quo.QUO002: (quote_exactly, give_reason_for_quotation),
    Quo.QUO003: (give_reason_for_quotation,),
    Quo.QUO004: (give_reason_for_quotation,),
    Quo.QUO005: (say_not_quotation,),
    Quo.QUO007: (cite_place,),
    Quo.QUO008: (cite_place,),
    Quo.QUO014: (quote_exactly,),
}


def find_fixes(workspace: Workspace, chapter: Chapter, span: Span) -> list[Fix]:
    """Return what can be done about the findings that touch ``span`` of a chapter."""
    positions = Positions(chapter.text, chapter.lines, Encoding.UTF16)
    fixes: list[Fix] = []
    for diagnostic in workspace.diagnostics(workspace.settings.root / chapter.path):
        where = positions.span(diagnostic.place)
        if where.start <= span.end and span.start <= where.end:
            for fixer in _FIXERS.get(diagnostic.code, ()):
                fixes += fixer(workspace, chapter, diagnostic, where)
    return fixes
