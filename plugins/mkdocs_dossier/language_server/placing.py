"""Locators that may be meant: where the quoted words stand, then what the capture counts."""

from collections.abc import Iterator

from mkdocs_dossier.language_server.answers import Kind, Proposal
from mkdocs_dossier.language_server.workspace import Workspace
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.citation import Label, Locator
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.render.locators import format_locator
from mkdocs_dossier.syntax.locators import LABELS

_NEAR = 600
"""Characters between a quotation and its citation, at most."""


def propose_locators(
    workspace: Workspace, chapter: Chapter | None, key: str, span: Span, text: str
) -> list[Proposal]:
    """Return locators for a citation of ``key`` that is being typed at ``span``."""
    places = list(_places(workspace, chapter, key, span.start)) if chapter else []
    counted = _counted(workspace, key)
    lang = chapter.front.lang if chapter else workspace.settings.lang
    labels = sorted(Label, key=lambda label: label not in counted)
    typed = span.of(text).casefold()
    found = [Proposal(place, span, Kind.PLACE, "where the words stand") for place in places]
    for label in labels:
        word = name_label(label, lang)
        if word and (word.casefold().startswith(typed) or label.value.startswith(typed)):
            told = counted.get(label, "")
            detail = f"{label.value}: {told}" if told else label.value
            found.append(Proposal(word, span, Kind.VALUE, detail, f"{word} "))
    return found


def name_label(label: Label, lang: str) -> str:
    """Return what announces a locator in a language, as the scan reads it; may be empty."""
    for tried in (lang, "en"):
        word = format_locator(Locator(label, "1"), tried).split("\u00a0")[0]
        if word in LABELS:
            return word
    return ""


def _counted(workspace: Workspace, key: str) -> dict[Label, str]:
    """Return what the capture of a record counts, and from where to where."""
    prepared = workspace.loaded.holdings.prepared(key)
    if prepared is None:
        return {}
    return {
        label: f"{index.landmarks[0].name} to {index.landmarks[-1].name} in the capture"
        for label, index in prepared.landmarks.items()
        if index.landmarks
    }


def _places(workspace: Workspace, chapter: Chapter, key: str, offset: int) -> Iterator[str]:
    """Yield where the words of the quotation that is being cited stand."""
    near = [
        quotation
        for quotation in chapter.quotations
        if quotation.citation
        and quotation.citation.key == key
        and (
            quotation.span.start <= offset <= quotation.span.end
            or 0 <= offset - quotation.span.end <= _NEAR
        )
    ]
    if near:
        anchoring = workspace.report.judgement(chapter, near[-1]).anchoring
        yield from anchoring.places if anchoring else ()
