"""The words around a chapter that help to read it, share it and know what it rests on."""

from dataclasses import dataclass
from functools import lru_cache

from mkdocs_dossier.words.catalogue import Count, catalogue_for


@dataclass(frozen=True, slots=True)
class ReadingWords:
    """What readers see; ``{}`` takes what the name suggests.

    Attributes:
        chapter: ``{number}`` of the chapter, ``{total}`` of chapters.
    """

    chapter: str
    minutes: Count
    known: str
    quotations: Count
    sources: Count
    all_quotations: str
    all_sources: str
    verified: str
    attested: str
    unchecked: str
    none_quoted: str
    withheld: Count
    no_copy: Count
    method: str
    share: str
    copied: str


@lru_cache(maxsize=64)
def reading_words_for(langs: str) -> ReadingWords:
    """Return the words for a page in the best of some languages; see ``languages.prefer``."""
    catalogue = catalogue_for(langs)
    say, count = catalogue.pgettext, catalogue.npgettext
    return ReadingWords(
        chapter=say("place in a report", "Chapter {number} of {total}"),
        minutes=lambda n: count(
            "head of a chapter", "{} minute’s reading", "{} minutes’ reading", n
        ).format(n),
        known=say("heading", "How we know this"),
        quotations=lambda n: count("sum", "{} quotation", "{} quotations", n).format(n),
        sources=lambda n: count("sum", "{} source", "{} sources", n).format(n),
        all_quotations=say("before a list", "Quotations"),
        all_sources=say("before a list", "Sources"),
        # Translators: said of quotations.
        verified=say("in a list of quotations", "verified against the source"),
        # Translators: said of quotations.
        attested=say("in a list of quotations", "attested against a withheld source"),
        # Translators: said of quotations.
        unchecked=say("in a list of quotations", "not verified"),
        none_quoted=say("what a chapter rests on", "No words are quoted."),
        withheld=lambda n: count(
            "what a chapter rests on",
            "The copy of {} source may not be published. Whoever holds it can check the words.",
            "The copies of {} sources may not be published. Whoever holds them can check the"
            " words.",
            n,
        ).format(n),
        no_copy=lambda n: count(
            "what a chapter rests on",
            "No copy is kept of {} source.",
            "No copies are kept of {} sources.",
            n,
        ).format(n),
        method=say("link", "How this report was made"),
        share=say("link", "Share this quotation"),
        copied=say("after a click", "Copied, with its source and its address"),
    )
