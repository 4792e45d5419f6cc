"""The words by which a chapter of the report itself is cited."""

from dataclasses import dataclass
from functools import lru_cache

from mkdocs_dossier.words.catalogue import Count, catalogue_for


@dataclass(frozen=True, slots=True)
class OwnCitationWords:
    """What readers copy; ``{}`` takes a date.

    Attributes:
        corrected: how often the chapter was.
        message: asks those who cite the whole report to do so properly.
    """

    version: str
    uncorrected: str
    corrected: Count
    retracted: str
    message: str


@lru_cache(maxsize=64)
def own_citation_words(langs: str) -> OwnCitationWords:
    """Return the words for a page in the best of some languages; see ``languages.prefer``."""
    catalogue = catalogue_for(langs)
    say, count = catalogue.pgettext, catalogue.npgettext
    twice = say("citation of a chapter", "corrected twice")

    def corrected(number: int) -> str:
        often = count("citation of a chapter", "corrected once", "corrected {} times", number)
        return twice if number == 2 else often.format(number)

    return OwnCitationWords(
        version=say("citation of a chapter", "version of {}"),
        uncorrected=say("citation of a chapter", "no corrections"),
        corrected=corrected,
        retracted=say("citation of a chapter", "retracted"),
        message=say(
            "file for programs that cite",
            "If you quote this report, please cite it as below, with the chapter's own address.",
        ),
    )
