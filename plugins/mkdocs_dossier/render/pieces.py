"""Pieces: what stands in a page's Markdown in place of our constructs.

The scan knows every construct's exact place, so the renderer takes each out of the Markdown
before Markdown reads it, and leaves a marker that Markdown passes on untouched. Whatever
comes back out of Markdown is put in the marker's place. Nothing is parsed twice.
"""

import re
from dataclasses import dataclass, field

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.citation import Citation
from mkdocs_dossier.model.correction import Correction
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.event import Timeline, TimelineEvent
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.model.reply import Reply

# Noncharacters: no text may hold them (the scan refuses them), and no other extension knows them.
_BEGIN, _END = "\ufdd0", "\ufdd1"
MARKER_SIGN = _BEGIN
"""What every marker begins with."""
MARKER = re.compile(f"{_BEGIN}(\\d+)([+-]?){_END}")
"""A marker: the piece's number, and ``+`` or ``-`` where a frame opens or closes."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A report-wide directive: its name says what is listed."""

    directive: Directive


@dataclass(frozen=True, slots=True)
class MinorLine:
    """The line at the top of a chapter that names its minor notices."""

    span: Span


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The text of a chapter that is withdrawn."""

    span: Span


FrameContent = Timeline | TimelineEvent | Correction | Listing | Withdrawn


@dataclass(frozen=True, slots=True)
class Frame:
    """Something that other Markdown stands in."""

    content: FrameContent


@dataclass(frozen=True, slots=True)
class Piece:
    """One construct, taken out of the Markdown.

    Attributes:
        content: what is rendered in its place.
        home: the chapter that it was written in, which may be another than the page's.
        source: the Markdown that it replaces, printed where Markdown sees only code.
    """

    content: Citation | Quotation | Listing | MinorLine | Reply | Frame
    home: Chapter
    source: str


@dataclass(slots=True)
class Pieces:
    """The pieces of one page, numbered in reading order."""

    items: list[Piece] = field(default_factory=list)

    def add(self, piece: Piece) -> str:
        """Add a piece and return its number as text."""
        self.items.append(piece)
        return str(len(self.items) - 1)


def mark(number: str, edge: str = "") -> str:
    """Return the marker for a piece's number; ``edge`` is ``+`` or ``-`` for frames."""
    return f"{_BEGIN}{number}{edge}{_END}"
