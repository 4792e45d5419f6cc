"""Hovering: what is known of the citation, quotation or directive under the pointer.

Plain text throughout: it holds strangers' words, and an editor that took them for Markdown could
be made to ask a third party for a picture.
"""

from mkdocs_dossier.captures.context import readable
from mkdocs_dossier.formats.terminal import escape
from mkdocs_dossier.language_server.answers import Note
from mkdocs_dossier.language_server.finding import (
    citation_at,
    directive_at,
    event_at,
    home_of,
    option_at,
    quotation_at,
)
from mkdocs_dossier.language_server.telling import tell_event, tell_reference, tell_verdict
from mkdocs_dossier.language_server.workspace import Workspace
from mkdocs_dossier.model.capture import Availability
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.model.report import Judgement
from mkdocs_dossier.model.verdict import Verdict
from mkdocs_dossier.site.judging import show_passage
from mkdocs_dossier.syntax.specifications import SPECIFICATIONS


def hover(workspace: Workspace, chapter: Chapter, offset: int) -> Note | None:
    """Return what there is to tell of ``offset``, if anything."""
    cited = citation_at(chapter, offset)
    if cited:
        record = workspace.records.get(cited.key)
        lang = chapter.front.lang
        told = tell_reference(workspace, record, lang) if record else ""
        return Note(escape(told), cited.span) if told else None
    quotation = quotation_at(chapter, offset)
    if quotation and quotation.citation:
        told = _tell_quotation(workspace, chapter, quotation)
        return Note(escape(told), quotation.words_span)
    event = event_at(chapter, offset)
    home = home_of(workspace.report, event.refers_to) if event and event.refers_to else None
    if event and home:
        return Note(escape(tell_event(home[1], chapter.front.lang)), event.date_span)
    return _tell_directive(chapter, offset)


def _tell_quotation(workspace: Workspace, chapter: Chapter, quotation: Quotation) -> str:
    judgement = workspace.report.judgement(chapter, quotation)
    lines = [tell_verdict(judgement, quotation.unchecked)]
    passage, (before, after) = _passage(workspace, quotation, judgement)
    capture = judgement.capture
    if passage:
        lines.append(f"…{before}“{passage}”{after}…")
    elif judgement.nearest:
        lines.append(f"The nearest passage: “{judgement.nearest}”")
    if capture and capture.availability is Availability.WITHHELD and len(lines) > 1:
        lines.append("From your vault: readers do not see this passage.")
    return "\n\n".join(lines)


def _passage(
    workspace: Workspace, quotation: Quotation, judgement: Judgement
) -> tuple[str, tuple[str, str]]:
    """Return the passage and the words around it, a withheld one's too if it is at hand.

    Whoever has the vault on this machine may open the capture itself, so nothing is told here
    that they could not read; what is published is decided elsewhere, and is not changed by it.
    """
    if judgement.verdict is Verdict.VERIFIED:
        return judgement.passage, judgement.context
    anchoring, item = judgement.anchoring, quotation.citation
    prepared = workspace.loaded.holdings.prepared(item.key) if item else None
    if anchoring is None or prepared is None or not anchoring.spans:
        return "", ("", "")
    passage, around = show_passage(prepared, anchoring)
    return readable(passage), around


def _tell_directive(chapter: Chapter, offset: int) -> Note | None:
    found = option_at(chapter, offset)
    if found:
        directive, option = found
        known = SPECIFICATIONS[directive.name].options.get(option.name)
        span = Span(option.span.start, option.span.start + len(option.name))
        return Note(f"{option.name}: {known.meaning}.", span) if known else None
    directive_here = directive_at(chapter, offset)
    if directive_here is None:
        return None
    meaning = SPECIFICATIONS[directive_here.name].meaning
    start = directive_here.span.start
    return Note(
        f"{directive_here.name}: {meaning}.",
        Span(start, max(start + 3, directive_here.argument_span.start)),
    )
