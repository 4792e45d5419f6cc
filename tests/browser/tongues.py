"""The demonstration report in each of its languages, and the words that readers look for in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language of the report.

    Attributes:
        lang: BCP 47 tag.
        root: where its pages stand, with a slash; empty for the report's own.
        words: what is looked for in it, by what it is called in English.
    """

    lang: str
    root: str = ""
    words: Mapping[str, str] = field(default_factory=dict)

    def say(self, english: str) -> str:
        """Return words in the language.

        Raises:
            KeyError: if nobody has said how.
        """
        return self.words[english] if self.words else english


ENGLISH = Tongue("en")
FRENCH = Tongue(
    "fr",
    "fr/",
    {
        "Twenty-two Countries": "Vingt-deux pays",
        "The photographs and the letters": "Les photographies et les lettres",
        "The law": "Le droit",
        "How this report was made": "Comment ce rapport a été fait",
        "Corrections": "Rectificatifs",
        "23 November 2026": "23 novembre 2026",
        "Illinois": "L’Illinois",
        "Illinois regulates biometrics": "L’Illinois encadre la biométrie",
        "General Data Protection Regulation": "General Data Protection Regulation",
        "To the references": "Aux références",
        "Back to mention 2": "Retour à la mention 2",
        "Close": "Fermer",
        "Source 2": "Source 2",
        "1–88": "1-88",
        "Chapter 2 of 6": "Chapitre 2 sur 6",
        "minutes’ reading": "minutes de lecture",
        "Table of contents": "Table des matières",
        "Skip to content": "Aller au contenu",
        "Share this quotation": "Partager cette citation",
        "Copied, with its source and its address": "Copié, avec la source et l’adresse",
        "attested against a withheld source (2)": "attestées d’après une source non publiée (2)",
        "The photographs and the letters - Twenty-two Countries": (
            "Les photographies et les lettres - Vingt-deux pays"
        ),
        "Hoan Ton-That, chief executive, Clearview AI, to CBS News": (
            "Hoan Ton-That, directeur général de Clearview AI, à CBS News"
        ),
    },
)
TONGUES = {"English": ENGLISH, "French": FRENCH}
