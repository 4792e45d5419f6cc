"""Citations: pointers from the text to records, with locators.

The labels are those of CSL 1.0.2, appendix "Locators".
"""

from dataclasses import dataclass
from enum import Enum

from mkdocs_dossier.model.place import Span


class Label(Enum):
    """CSL locator labels that sources are cited by."""

    BOOK = "book"
    CHAPTER = "chapter"
    COLUMN = "column"
    FIGURE = "figure"
    FOLIO = "folio"
    ISSUE = "issue"
    LINE = "line"
    NOTE = "note"
    OPUS = "opus"
    PAGE = "page"
    PARAGRAPH = "paragraph"
    PART = "part"
    SECTION = "section"
    SUB_VERBO = "sub-verbo"
    TIMESTAMP = "timestamp"
    VERSE = "verse"
    VOLUME = "volume"


@dataclass(frozen=True, slots=True)
class Locator:
    """A place within a source: a label and what stands after it.

    Attributes:
        label: what is counted.
        value: as written, such as ``12``, ``3-5`` or ``00:03:12``.
    """

    label: Label
    value: str


@dataclass(frozen=True, slots=True)
class CitationItem:
    """One source within a citation.

    Attributes:
        key: the record's key, as written.
        span: of the key with its ``@``, in the chapter's text.
        locator: the place in the source, if one is given.
        prefix: words before the key, such as ``see``.
        suffix: words after the locator, with the comma that they open with, if there is one.
        suppress_author: whether the key stands behind ``-``.
    """

    key: str
    span: Span
    locator: Locator | None = None
    prefix: str = ""
    suffix: str = ""
    suppress_author: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """One or more sources cited at one place of the text.

    Attributes:
        items: the sources, in the order written.
        span: of the whole construct, in the chapter's text.
        narrative: whether the author's name is part of the sentence (``@key said``).
    """

    items: tuple[CitationItem, ...]
    span: Span
    narrative: bool = False
