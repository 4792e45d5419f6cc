"""The words of the contents and the index that no author wrote, in the page's language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ContentsWords:
    """What readers see; ``{}`` takes what the name suggests."""

    contents: str
    chapters: str
    overviews: str
    others: str
    index: str
    index_summary: str
    letters: str
    digits: str
    name: str
    place: str
    source: str
    quotation: str
    author_of: str
    said_in: str
    reply_in: str


_ENGLISH = ContentsWords(
    contents="Contents",
    chapters="Chapters",
    overviews="The whole report",
    others="Other pages",
    index="A to Z",
    index_summary="People, places, sources and quotations, from A to Z.",
    letters="Letters",
    digits="0–9",
    name="name",
    place="place",
    source="source",
    quotation="quotation",
    author_of="author of {}",
    said_in="quoted in {}",
    reply_in="reply in {}",
)
_FRENCH = ContentsWords(
    contents="Sommaire",
    chapters="Chapitres",
    overviews="L’ensemble du rapport",
    others="Autres pages",
    index="De A à Z",
    index_summary="Personnes, lieux, sources et citations, de A à Z.",
    letters="Lettres",
    digits="0–9",
    name="nom",
    place="lieu",
    source="source",
    quotation="citation",
    author_of="auteur de {}",
    said_in="cité dans {}",
    reply_in="réponse dans {}",
)


def contents_words_for(lang: str) -> ContentsWords:
    """Return the words for a BCP 47 tag; English where there are none."""
    return _FRENCH if lang.partition("-")[0].lower() == "fr" else _ENGLISH
