"""The renderer's own words, in the page's language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """What readers see that no author wrote.

    Attributes are named for what they say; ``{}`` takes what the name suggests.
    """

    quotes: tuple[str, str]
    by: str
    and_: str
    published: str
    updated: str
    corrected: str
    draft: str
    verified: str
    attested: str
    altered: str
    not_found: str
    unchecked: str
    unchecked_because: str
    verified_meaning: str
    attested_meaning: str
    evidence: str
    evidence_all: str
    translation: str
    in_translation: str
    translated_by: str
    our_translation: str
    references: str
    back_to: str
    source: str
    told_in: str
    cited_times: str
    cited_once: str
    quotation: str
    quotations: str
    correction: str
    clarification: str
    update: str
    editors_note: str
    retraction: str
    notices: str
    to_passage: str
    was: str
    now: str
    in_chapter: str
    none_yet: str
    chapter: str
    problems: str
    captured: str
    archived: str
    digest: str
    place_in_source: str
    open_source: str
    withheld: str
    to_reference: str
    cite_this: str
    as_files: str
    close: str
    fate_retracted: str
    fate_disputed: str
    fate_corrected: str
    fate_lost: str


ENGLISH = Words(
    quotes=("“", "”"),
    by="By",
    and_="and",
    published="Published",
    updated="Updated",
    corrected="Corrected",
    draft="Draft",
    verified="Verified against the source",
    attested="Attested against a withheld source",
    altered="Differs from the source",
    not_found="Not found in the source",
    unchecked="Not verified",
    unchecked_because="Not verified: {}",
    verified_meaning="These words stand in the stored copy of the source, where anyone can check"
    " them.",
    attested_meaning="The source may not be published here. Someone who holds a copy of it found"
    " these words in it; change one letter of them, and this report can no longer be built.",
    evidence="Evidence",
    evidence_all="Show all evidence",
    translation="Translation",
    in_translation="in translation:",
    translated_by="Translated by {}",
    our_translation="Our translation",
    references="References",
    back_to="Back to mention {} of this source",
    source="Source {}",
    told_in="Told in",
    cited_times="Cited {} times",
    cited_once="Cited once",
    quotation="Quotation",
    quotations="Quotations",
    correction="Correction",
    clarification="Clarification",
    update="Update",
    editors_note="Editor’s note",
    retraction="Retraction",
    notices="Changes to this chapter",
    to_passage="Go to the passage",
    was="It said",
    now="It says",
    in_chapter="In",
    none_yet="None so far.",
    chapter="Chapter",
    problems="This page has problems",
    captured="Captured",
    archived="Archived copy",
    digest="SHA-256 of the copy",
    place_in_source="Place",
    open_source="Open the source at these words",
    withheld="The copy is withheld.",
    to_reference="To the references",
    cite_this="Cite this chapter",
    as_files="As files:",
    close="Close",
    fate_retracted="since retracted",
    fate_disputed="disputed",
    fate_corrected="since corrected",
    fate_lost="no longer to be found",
)

FRENCH = Words(
    quotes=("« ", " »"),
    by="Par",
    and_="et",
    published="Publié le",
    updated="Mis à jour le",
    corrected="Corrigé le",
    draft="Brouillon",
    verified="Vérifié dans la source",
    attested="Attesté d’après une source non publiée",
    altered="Diffère de la source",
    not_found="Introuvable dans la source",
    unchecked="Non vérifié",
    unchecked_because="Non vérifié : {}",
    verified_meaning="Ces mots figurent dans la copie conservée de la source, où chacun peut les"
    " contrôler.",
    attested_meaning="La source ne peut pas être publiée ici. Une personne qui en détient une copie"
    " y a trouvé ces mots ; qu’une lettre change, et ce rapport ne peut plus être produit.",
    evidence="Preuve",
    evidence_all="Afficher toutes les preuves",
    translation="Traduction",
    in_translation="en traduction :",
    translated_by="Traduit par {}",
    our_translation="Notre traduction",
    references="Références",
    back_to="Retour à la mention {} de cette source",
    source="Source {}",
    told_in="Raconté dans",
    cited_times="Cité {} fois",
    cited_once="Cité une fois",
    quotation="Citation",
    quotations="Citations",
    correction="Rectificatif",
    clarification="Précision",
    update="Mise à jour",
    editors_note="Note de la rédaction",
    retraction="Retrait",
    notices="Modifications de ce chapitre",
    to_passage="Aller au passage",
    was="Il était écrit",
    now="Il est écrit",
    in_chapter="Dans",
    none_yet="Aucun à ce jour.",
    chapter="Chapitre",
    problems="Cette page présente des problèmes",
    captured="Copié le",
    archived="Copie archivée",
    digest="SHA-256 de la copie",
    place_in_source="Emplacement",
    open_source="Ouvrir la source à ces mots",
    withheld="La copie n’est pas publiée.",
    to_reference="Aux références",
    cite_this="Citer ce chapitre",
    as_files="En fichiers :",
    close="Fermer",
    fate_retracted="rétracté depuis",
    fate_disputed="contesté",
    fate_corrected="rectifié depuis",
    fate_lost="introuvable depuis",
)

_LANGUAGES = {"en": ENGLISH, "fr": FRENCH}


def words_for(lang: str) -> Words:
    """Return the words for a BCP 47 tag; English where there are none."""
    return _LANGUAGES.get(lang.partition("-")[0].lower(), ENGLISH)
