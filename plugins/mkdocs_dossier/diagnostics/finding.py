"""A finding inside one text, before its place in a file is known."""

from dataclasses import dataclass

from mkdocs_dossier.diagnostics.code import Code
from mkdocs_dossier.diagnostics.diagnostic import Diagnostic
from mkdocs_dossier.model.place import LineIndex, Span


@dataclass(frozen=True, slots=True)
class Finding:
    """Code, span, sentence and hint; a diagnostic once the file is known."""

    code: Code
    span: Span
    sentence: str
    hint: str = ""

    def in_file(self, path: str, lines: LineIndex) -> Diagnostic:
        """Return the diagnostic for the file at ``path``."""
        return Diagnostic(self.code, lines.place(path, self.span), self.sentence, self.hint)
