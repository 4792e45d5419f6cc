"""An entry as it stands in a file, and what can be said about its parts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_dossier.diagnostics import Code, Diagnostic
from mkdocs_dossier.model.place import LineIndex, Place, Span

_BLANK = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class At:
    """Where in an entry something stands.

    Attributes:
        index: which of the entry's fields.
        shift: characters from the start of the field, or of its value.
        in_value: which of the two.
    """

    index: int
    shift: int = 0
    in_value: bool = False


@dataclass(frozen=True, slots=True)
class RawEntry:
    """One entry, split into fields whose values are still as written.

    Attributes:
        path: of its file.
        key: its citation key; may be empty or unusable.
        kind: the entry type in lower case.
        fields: names and values as written, in order.
        raw: the entry as written.
        offset: of ``raw`` in the file's text.
        lines: the lines of the file's text.
    """

    path: str
    key: str
    kind: str
    fields: tuple[tuple[str, str], ...]
    raw: str
    offset: int
    lines: LineIndex

    @property
    def place(self) -> Place:
        """Where the entry starts."""
        return self.place_of(Span(0, max(self.raw.find("{"), 0) + len(self.key) + 1))

    def place_of(self, span: Span) -> Place:
        """Return the place of ``span``, which counts from the start of the entry."""
        return self.lines.place(self.path, Span(self.offset + span.start, self.offset + span.end))

    def field_span(self, at: At) -> Span:
        """Find a field, or a part of one, in the entry.

        bibtexparser gives fields a line only, and a wrong one after a backslash at a line's end.

        Returns:
            From what is meant to the end of the field.
        """
        # The key may hold neither a comma nor a closing brace.
        position = self.raw.index(",") + 1
        for number, (name, value) in enumerate(self.fields):
            start = self._after_blank(position)
            equals = self._after_blank(start + len(name))
            content = self._after_blank(equals + 1)
            end = content + len(value)
            if number == at.index:
                return Span(at.shift + (content if at.in_value else start), end)
            position = self._after_blank(end) + 1
        return Span(0, len(self.raw))

    def _after_blank(self, position: int) -> int:
        found = _BLANK.match(self.raw, position)
        return found.end() if found else position


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry whose fields are told apart and whose strings are resolved.

    Attributes:
        entry: as it stands in the file.
        values: by lower-case name, LaTeX not yet decoded; inherited ones included.
        where: for its own fields, which field of the entry and how far into its value.
    """

    entry: RawEntry
    values: Mapping[str, str]
    where: Mapping[str, At]

    def owns(self, name: str) -> bool:
        """Tell whether the field is the entry's own, so that it is to be reported here."""
        return name in self.where

    def place(self, name: str) -> Place:
        """Return the place of a field, or of the entry where the field is not its own."""
        if name not in self.where:
            return self.entry.place
        return self.entry.place_of(self.entry.field_span(self.where[name]))

    def diagnose(
        self, code: Code, name: str, sentence: str, hint: str = ""
    ) -> tuple[Diagnostic, ...]:
        """Return a diagnostic about a field, or nothing if another entry must answer for it."""
        if name and not self.owns(name):
            return ()
        return (Diagnostic(code, self.place(name), sentence, hint),)
