"""The words of a chapter's history that no author wrote, in the page's language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HistoryWords:
    """What readers see; ``{}`` takes what the name suggests."""

    title: str
    link: str
    intro: str
    back: str
    none: str
    removed: str
    added: str
    withheld: str
    minor: str
    no_reason: str
    no_words: str
    version: str
    cut: str
    first: str


_ENGLISH = HistoryWords(
    title="History of “{}”",
    link="History of this chapter",
    intro="What has changed in this chapter since it was published, newest first. Words that were"
    " taken out are struck through, words that were put in are underlined.",
    back="To the chapter:",
    none="Nothing is known to have changed since it was published.",
    removed="removed:",
    added="added:",
    withheld="words withheld",
    minor="Minor change: {}",
    no_reason="No reason was given.",
    no_words="No words of the text changed.",
    version="Version {}",
    cut="Older changes are not shown here.",
    first="Published",
)
_FRENCH = HistoryWords(
    title="Historique de « {} »",
    link="Historique de ce chapitre",
    intro="Ce qui a changé dans ce chapitre depuis sa publication, du plus récent au plus ancien."
    " Les mots retirés sont barrés, les mots ajoutés sont soulignés.",
    back="Retour au chapitre :",
    none="Aucun changement connu depuis sa publication.",
    removed="retiré :",
    added="ajouté :",
    withheld="mots non reproduits",
    minor="Changement mineur : {}",
    no_reason="Aucun motif n’a été donné.",
    no_words="Aucun mot du texte n’a changé.",
    version="Version {}",
    cut="Les changements plus anciens ne sont pas montrés ici.",
    first="Publié le",
)


def history_words_for(lang: str) -> HistoryWords:
    """Return the words for a BCP 47 tag; English where there are none."""
    return _FRENCH if lang.partition("-")[0].lower() == "fr" else _ENGLISH
