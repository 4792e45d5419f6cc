"""What places in a source are called: pages, paragraphs, lines."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_dossier.model.citation import Label
from mkdocs_dossier.words.catalogue import catalogue_for


@dataclass(frozen=True, slots=True)
class LocatorWords:
    """Abbreviations before a number, by label.

    Attributes:
        one: of one; empty where a number says all.
        several: of several, where that is not the same.
    """

    one: Mapping[Label, str]
    several: Mapping[Label, str]


@lru_cache(maxsize=64)
def locator_words(langs: str) -> LocatorWords:
    """Return the words for a page in the best of some languages; see ``languages.prefer``."""
    say = catalogue_for(langs).pgettext
    return LocatorWords(
        one={
            Label.BOOK: say("place in a source: book", "bk."),
            Label.CHAPTER: say("place in a source: chapter", "chap."),
            Label.COLUMN: say("place in a source: column", "col."),
            Label.FIGURE: say("place in a source: figure", "fig."),
            Label.FOLIO: say("place in a source: folio", "fol."),
            Label.ISSUE: say("place in a source: issue", "no."),
            Label.LINE: say("place in a source: line", "l."),
            Label.NOTE: say("place in a source: note", "n."),
            Label.OPUS: say("place in a source: opus", "op."),
            Label.PAGE: say("place in a source: page", "p."),
            Label.PARAGRAPH: say("place in a source: paragraph", "par."),
            Label.PART: say("place in a source: part", "pt."),
            Label.SECTION: say("place in a source: section", "§"),
            Label.SUB_VERBO: say("place in a source: under the word", "s.v."),
            Label.TIMESTAMP: "",
            Label.VERSE: say("place in a source: verse", "v."),
            Label.VOLUME: say("place in a source: volume", "vol."),
        },
        several={
            Label.PAGE: say("place in a source: pages", "pp."),
            Label.PARAGRAPH: say("place in a source: paragraphs", "pars."),
            Label.LINE: say("place in a source: lines", "ll."),
            Label.SECTION: say("place in a source: sections", "§§"),
        },
    )
