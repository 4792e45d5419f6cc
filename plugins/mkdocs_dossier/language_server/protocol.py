"""Our answers in the words of the Language Server Protocol, version 3.17."""

from collections.abc import Iterable
from pathlib import Path

from lsprotocol import types
from pygls.uris import from_fs_path, to_fs_path

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.formats.terminal import escape
from mkdocs_dossier.language_server.answers import Fix, Kind, Note, Proposals, Target
from mkdocs_dossier.language_server.explanations import Explanations
from mkdocs_dossier.language_server.positions import Encoding, Positions
from mkdocs_dossier.model.place import Span

_KINDS = {
    Kind.SOURCE: types.CompletionItemKind.Reference,
    Kind.DIRECTIVE: types.CompletionItemKind.Keyword,
    Kind.OPTION: types.CompletionItemKind.Property,
    Kind.VALUE: types.CompletionItemKind.EnumMember,
    Kind.PLACE: types.CompletionItemKind.Value,
}


def path_of(uri: str) -> Path | None:
    """Return the file of an address; ``None`` where the text is no file."""
    found = to_fs_path(uri)
    return Path(found).resolve() if found else None


def uri_of(path: Path) -> str:
    """Return the address of a file."""
    return from_fs_path(str(path)) or path.as_uri()


def encoding_of(name: str | None) -> Encoding:
    """Return the encoding that was agreed on."""
    return next((each for each in Encoding if each.value == name), Encoding.UTF16)


def position_from(position: types.Position) -> tuple[int, int]:
    """Return a position as we have it."""
    return position.line, position.character


def as_range(positions: Positions, span: Span) -> types.Range:
    """Return a stretch of a text as a range."""
    start, end = positions.position(span.start), positions.position(span.end)
    return types.Range(types.Position(*start), types.Position(*end))


def as_diagnostic(
    diagnostic: Diagnostic, positions: Positions, explanations: Explanations
) -> types.Diagnostic:
    """Return a finding, its code a link to what the code means."""
    said = f"{diagnostic.sentence}\n{diagnostic.hint}" if diagnostic.hint else diagnostic.sentence
    severity = types.DiagnosticSeverity
    return types.Diagnostic(
        range=as_range(positions, positions.span(diagnostic.place)),
        message=escape(said),
        severity=severity.Error if diagnostic.is_error else severity.Warning,
        code=diagnostic.code.name,
        code_description=types.CodeDescription(uri_of(explanations.file(diagnostic.code))),
        source="dossier",
    )


def as_completions(proposals: Proposals, positions: Positions) -> types.CompletionList:
    """Return proposals, in the order given."""
    items = [
        types.CompletionItem(
            label=escape(each.label),
            kind=_KINDS[each.kind],
            detail=escape(each.detail) or None,
            filter_text=escape(each.search or each.label),
            sort_text=f"{number:05}",
            text_edit=types.TextEdit(as_range(positions, each.span), each.insert or each.label),
        )
        for number, each in enumerate(proposals.all)
    ]
    return types.CompletionList(is_incomplete=proposals.is_cut, items=items)


def as_hover(note: Note, positions: Positions) -> types.Hover:
    """Return a note, as plain text."""
    content = types.MarkupContent(types.MarkupKind.PlainText, note.text)
    return types.Hover(content, as_range(positions, note.span))


def as_location(target: Target, text: str, encoding: Encoding) -> types.Location:
    """Return a place in a file whose text is ``text``; empty where it is not at hand."""
    positions = Positions.of(text, encoding)
    span = positions.span(target.place)
    return types.Location(uri_of(target.file), as_range(positions, span))


def as_actions(
    fixes: Iterable[Fix], uri: str, positions: Positions, explanations: Explanations
) -> list[types.CodeAction]:
    """Return quick fixes of one text."""
    return [
        types.CodeAction(
            title=escape(fix.title),
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[as_diagnostic(fix.diagnostic, positions, explanations)],
            is_preferred=fix.is_best or None,
            edit=types.WorkspaceEdit(
                changes={
                    uri: [
                        types.TextEdit(as_range(positions, edit.span), edit.words)
                        for edit in fix.edits
                    ]
                }
            ),
        )
        for fix in fixes
    ]
