"""Quotations: words presented as someone's."""

from dataclasses import dataclass
from enum import Enum

from mkdocs_dossier.model.citation import CitationItem
from mkdocs_dossier.model.place import Span


class RunKind(Enum):
    """What a run of a quotation is."""

    VERBATIM = "verbatim"
    """Words said to stand in the source."""
    ELLIPSIS = "ellipsis"
    """A mark that words are left out: ``[…]``, ``…``, ``...``."""
    INSERTION = "insertion"
    """An editor's words in square brackets, without the brackets."""
    BREAK = "break"
    """A line break; the text is a newline."""
    PARAGRAPH = "paragraph"
    """A new paragraph; the text is two newlines."""


class Emphasis(Enum):
    """How a run is set."""

    NONE = ""
    EM = "em"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a quotation that is one thing.

    Attributes:
        kind: what it is.
        text: the words, Markdown resolved; an ellipsis as written.
        span: where they are written, in the chapter's text.
        emphasis: how they are set.
        href: the link's destination, if the words are a link.
    """

    kind: RunKind
    text: str
    span: Span
    emphasis: Emphasis = Emphasis.NONE
    href: str = ""


class Form(Enum):
    """How a quotation is written."""

    INLINE = "inline"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words presented as someone's, and whose.

    Attributes:
        id: anchor on the page, unique in the chapter.
        span: of the whole construct, in the chapter's text.
        words_span: of the words between the marks.
        form: in a sentence, or as a directive of its own.
        runs: the words.
        opening: the opening mark as written, with the space behind it; may be empty.
        closing: the closing mark as written, with the space before it; may be empty.
        citation: the source that is quoted; ``None`` if the sentence cites none.
        speaker: who said it.
        role: what the speaker is.
        lang: BCP 47 tag of the words; empty for that of the source or chapter.
        translation: the words in the chapter's language.
        translator: who translated them.
        unchecked: the author's reason for printing it unverified; empty to check it.
        not_quotation: the author's reason why the marks hold no quotation.
    """

    id: str
    span: Span
    words_span: Span
    form: Form
    runs: tuple[Run, ...]
    opening: str = ""
    closing: str = ""
    citation: CitationItem | None = None
    speaker: str = ""
    role: str = ""
    lang: str = ""
    translation: str = ""
    translator: str = ""
    unchecked: str = ""
    not_quotation: str = ""

    @property
    def words(self) -> str:
        """The quotation as a reader sees it, without its outer marks."""
        return "".join(
            f"[{run.text}]" if run.kind is RunKind.INSERTION else run.text for run in self.runs
        )
