"""What the features answer with, before it is put in the protocol's words."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.model.place import Place, Span


class Kind(Enum):
    """What is proposed, for the sign that an editor shows beside it."""

    SOURCE = "source"
    DIRECTIVE = "directive"
    OPTION = "option"
    VALUE = "value"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One completion.

    Attributes:
        label: what is shown and put in.
        span: of the text that it takes the place of.
        kind: what it is.
        detail: what tells it from the others.
        insert: what is put in, where that is not the label.
        search: further words by which it is found.
    """

    label: str
    span: Span
    kind: Kind
    detail: str = ""
    insert: str = ""
    search: str = ""


@dataclass(frozen=True, slots=True)
class Proposals:
    """Completions, best first.

    Attributes:
        all: those that are given.
        is_cut: whether there are more, to be asked for again with more letters.
    """

    all: tuple[Proposal, ...] = ()
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """What is told of the text under the pointer.

    Attributes:
        text: plain, no Markdown: it holds strangers' words.
        span: of what it is about.
    """

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Target:
    """Where something is defined: a file, and a place in it."""

    file: Path
    place: Place


@dataclass(frozen=True, slots=True)
class Edit:
    """Words in place of a stretch of the text."""

    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Fix:
    """One quick fix.

    Attributes:
        title: what it does.
        diagnostic: the finding that it answers.
        edits: of the text, not overlapping.
        is_best: whether an editor may do it without asking which.
    """

    title: str
    diagnostic: Diagnostic
    edits: tuple[Edit, ...]
    is_best: bool = False


def apply(text: str, edits: tuple[Edit, ...]) -> str:
    """Return a text with edits made."""
    for edit in sorted(edits, key=lambda each: each.span, reverse=True):
        text = text[: edit.span.start] + edit.words + text[edit.span.end :]
    return text
