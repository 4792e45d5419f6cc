"""The words of lists of sources that no author wrote, in the page's language."""

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What readers take a source for: several kinds of records each."""

    ARTICLE = "articles"
    BOOK = "books"
    REPORT = "reports"
    CASE = "decisions"
    LAW = "laws"
    INTERVIEW = "interviews"
    LETTER = "letters"
    WEB = "web"
    TALK = "talks"
    RECORDING = "recordings"
    DATA = "data"
    DOCUMENT = "documents"
    CONFIDENTIAL = "confidential"


@dataclass(frozen=True, slots=True)
class SourceWords:
    """What readers see; ``{}`` takes what the name suggests."""

    by_author: str
    by_kind: str
    by_date: str
    no_author: str
    no_date: str
    mention: str
    mentions: str
    not_shown: str
    no_copy: str
    whole_list: str
    kinds: dict[Kind, str]


ENGLISH = SourceWords(
    by_author="Sources by author",
    by_kind="Sources by kind",
    by_date="Sources by date, newest first",
    no_author="No author named",
    no_date="No date",
    mention="Mention {} in {}",
    mentions="Mentions:",
    not_shown="Not cited on any page.",
    no_copy="No copy is kept.",
    whole_list="All sources",
    kinds={
        Kind.ARTICLE: "Articles",
        Kind.BOOK: "Books and theses",
        Kind.REPORT: "Reports and standards",
        Kind.CASE: "Court decisions",
        Kind.LAW: "Laws, treaties and hearings",
        Kind.INTERVIEW: "Interviews",
        Kind.LETTER: "Letters and messages",
        Kind.WEB: "Web pages and posts",
        Kind.TALK: "Talks",
        Kind.RECORDING: "Films, recordings and pictures",
        Kind.DATA: "Data and software",
        Kind.DOCUMENT: "Other documents",
        Kind.CONFIDENTIAL: "Confidential sources",
    },
)

FRENCH = SourceWords(
    by_author="Sources par auteur",
    by_kind="Sources par genre",
    by_date="Sources par date, les plus récentes d’abord",
    no_author="Sans nom d’auteur",
    no_date="Sans date",
    mention="Mention {} dans {}",
    mentions="Mentions :",
    not_shown="Citée sur aucune page.",
    no_copy="Aucune copie n’est conservée.",
    whole_list="Toutes les sources",
    kinds={
        Kind.ARTICLE: "Articles",
        Kind.BOOK: "Livres et thèses",
        Kind.REPORT: "Rapports et normes",
        Kind.CASE: "Décisions de justice",
        Kind.LAW: "Lois, traités et auditions",
        Kind.INTERVIEW: "Entretiens",
        Kind.LETTER: "Lettres et messages",
        Kind.WEB: "Pages et publications en ligne",
        Kind.TALK: "Interventions",
        Kind.RECORDING: "Films, enregistrements et images",
        Kind.DATA: "Données et logiciels",
        Kind.DOCUMENT: "Autres documents",
        Kind.CONFIDENTIAL: "Sources confidentielles",
    },
)

_LANGUAGES = {"en": ENGLISH, "fr": FRENCH}


def source_words_for(lang: str) -> SourceWords:
    """Return the words for a BCP 47 tag; English where there are none."""
    return _LANGUAGES.get(lang.partition("-")[0].lower(), ENGLISH)
