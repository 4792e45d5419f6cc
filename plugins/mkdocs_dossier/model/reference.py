"""References: formatted lines in a reference list, as pieces of text."""

from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """How a piece of a reference is set."""

    PLAIN = ""
    QUOTED = "title-quoted"
    """A title in quotation marks; the marks are part of the text."""
    ITALIC = "title-italic"
    """A title that stands by itself: of a book, a newspaper, a case."""
    ADDRESS = "address"
    """The address itself is the text."""
    RAISED = "raised"
    """Above the line, as some styles set the numbers of sources."""
    STRONG = "strong"
    """Set apart by its weight: an author's own emphasis, or the style's."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a reference; the texts of all pieces joined are the reference.

    Attributes:
        text: plain text, to be escaped where it is printed.
        style: how it is set.
        href: http or https address, if it is a link.
        lang: BCP 47 tag of the text where it is not in the page's language.
    """

    text: str
    style: Style = Style.PLAIN
    href: str = ""
    lang: str = ""
