"""The words of notices that no author wrote, in the page's language."""

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_dossier.model.correction import CorrectionKind


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """What readers see; ``{}`` takes what the name suggests.

    Attributes:
        done: what a date at the head of a chapter is that of, by kind.
        several: what notices of a kind are called together.
        of: the name of a kind and its day.
    """

    done: Mapping[CorrectionKind, str]
    several: Mapping[CorrectionKind, str]
    of: str
    minor: str
    supersedes: str
    superseded: str
    all: str
    kinds: str
    counted: str
    retracted: str
    withdrawn: str
    withdrawn_meaning: str


_KIND = CorrectionKind

ENGLISH = NoticeWords(
    done={
        _KIND.CORRECTION: "Corrected",
        _KIND.CLARIFICATION: "Clarified",
        _KIND.UPDATE: "Updated",
        _KIND.EDITORS_NOTE: "Editor’s note",
        _KIND.RETRACTION: "Retracted",
    },
    several={
        _KIND.CORRECTION: "Corrections",
        _KIND.CLARIFICATION: "Clarifications",
        _KIND.UPDATE: "Updates",
        _KIND.EDITORS_NOTE: "Editor’s notes",
        _KIND.RETRACTION: "Retractions",
    },
    of="{} of ",
    minor="At the foot of this chapter:",
    supersedes="This replaces the",
    superseded="This has since been replaced by the",
    all="All",
    kinds="Show only",
    counted="{} ({})",
    retracted="Retracted",
    withdrawn="Withdrawn text",
    withdrawn_meaning="This text is withdrawn. It is kept so that readers can see what it said.",
)

FRENCH = NoticeWords(
    done={
        _KIND.CORRECTION: "Corrigé le",
        _KIND.CLARIFICATION: "Précisé le",
        _KIND.UPDATE: "Mis à jour le",
        _KIND.EDITORS_NOTE: "Note de la rédaction du",
        _KIND.RETRACTION: "Retiré le",
    },
    several={
        _KIND.CORRECTION: "Rectificatifs",
        _KIND.CLARIFICATION: "Précisions",
        _KIND.UPDATE: "Mises à jour",
        _KIND.EDITORS_NOTE: "Notes de la rédaction",
        _KIND.RETRACTION: "Retraits",
    },
    of="{} du ",
    minor="Au bas de ce chapitre :",
    supersedes="Ceci remplace :",
    superseded="Remplacé depuis par :",
    all="Tout",
    kinds="N’afficher que",
    counted="{} ({})",
    retracted="Retiré",
    withdrawn="Texte retiré",
    withdrawn_meaning="Ce texte est retiré. Il est conservé pour que chacun puisse voir ce qu’il"
    " disait.",
)


def notice_words(lang: str) -> NoticeWords:
    """Return the words for a BCP 47 tag; English where there are none."""
    return FRENCH if lang.partition("-")[0].lower() == "fr" else ENGLISH
