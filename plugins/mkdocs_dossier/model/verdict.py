"""Verdicts: what is known of a quotation's words."""

from dataclasses import dataclass
from enum import Enum

from mkdocs_dossier.model.place import Span


class Verdict(Enum):
    """What the build found of a quotation (design, section 6)."""

    VERIFIED = "verified"
    ATTESTED = "attested"
    ALTERED = "altered"
    NOT_FOUND = "not found"
    UNCHECKED = "unchecked"


class Concern(Enum):
    """What anchoring noticed about a quotation besides its verdict."""

    AMBIGUOUS = "ambiguous"
    """Stands at several places that differ in page or speaker."""
    WRONG_LOCATOR = "wrong locator"
    """Stands in the source, but not where the locator says."""
    UNKNOWN_LOCATOR = "unknown locator"
    """The capture has no such page, paragraph, line or time."""
    UNCHECKABLE_LOCATOR = "uncheckable locator"
    """The capture's format does not count what the locator names."""
    NEGATION_INSERTED = "negation inserted"
    NEGATION_REMOVED = "negation removed"
    """An insertion stands in place of a negation in the source."""
    WORDS_REPLACED = "words replaced"
    """An insertion stands in place of more than a few words of the source."""
    NEGATION_SKIPPED = "negation skipped"
    """An ellipsis jumps over a negation."""
    SENTENCE_CROSSED = "sentence crossed"
    """An ellipsis crosses the end of a sentence."""
    LONG_JUMP = "long jump"
    """An ellipsis jumps further than the limit."""
    HIDDEN_CHARACTER = "hidden character"
    """The quotation holds a character that readers cannot see."""
    OUT_OF_ORDER = "out of order"
    """Every part stands in the source, but not one after the other."""
    LOOKALIKE = "lookalike"
    """A character that looks like the source's, but is another."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One concern about a quotation.

    Attributes:
        concern: what it is.
        detail: the words or place it is about, for people to read.
    """

    concern: Concern
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """One stretch in which a quotation differs from its source.

    Attributes:
        quoted: what the quotation has; empty where it lacks words.
        source: what the source has; empty where the quotation adds words.
    """

    quoted: str
    source: str


@dataclass(frozen=True, slots=True)
class TextQuoteSelector:
    """W3C Web Annotation ``TextQuoteSelector`` over the extracted text."""

    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Anchoring:
    """Where a quotation stands in a capture, and how well.

    Attributes:
        verdict: verified, altered or not found.
        spans: one per verbatim segment, in the extracted text; empty unless verified.
        selectors: one per verbatim segment (``TextPositionSelector`` is the span).
        places: what the landmarks around the first segment are called, such as ``p. 12``.
        differences: for altered ones, where quotation and source differ.
        nearest: for altered and not found, the nearest passage of the source.
        remarks: what else was noticed.
    """

    verdict: Verdict
    spans: tuple[Span, ...] = ()
    selectors: tuple[TextQuoteSelector, ...] = ()
    places: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    nearest: Span | None = None
    remarks: tuple[Remark, ...] = ()
