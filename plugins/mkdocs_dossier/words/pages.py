"""The words of chapters: their heads, quotations, evidence and references."""

from dataclasses import dataclass
from functools import lru_cache

from mkdocs_dossier.model.correction import CorrectionKind
from mkdocs_dossier.words.catalogue import Count, catalogue_for


@dataclass(frozen=True, slots=True)
class Words:
    """What readers see; ``{}`` takes what the name suggests."""

    by: str
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
    in_translation: str
    translated_by: str
    our_translation: str
    references: str
    back_to: str
    source: str
    told_in: str
    cited: Count
    quotation: str
    correction: str
    clarification: str
    update: str
    editors_note: str
    retraction: str
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
    permanent_link: str
    fate_retracted: str
    fate_disputed: str
    fate_corrected: str
    fate_lost: str

    def name_kind(self, kind: CorrectionKind) -> str:
        """Return what a kind of notice is called."""
        return {
            CorrectionKind.CORRECTION: self.correction,
            CorrectionKind.CLARIFICATION: self.clarification,
            CorrectionKind.UPDATE: self.update,
            CorrectionKind.EDITORS_NOTE: self.editors_note,
            CorrectionKind.RETRACTION: self.retraction,
        }[kind]


@lru_cache(maxsize=64)
def words_for(langs: str) -> Words:
    """Return the words for a page in the best of some languages; see ``languages.prefer``."""
    catalogue = catalogue_for(langs)
    say, count = catalogue.pgettext, catalogue.npgettext
    return Words(
        by=say("before authors' names", "By"),
        published=say("chapter, before a date", "Published"),
        updated=say("chapter, before a date", "Updated"),
        corrected=say("chapter, before a date", "Corrected"),
        draft=say("state of a chapter", "Draft"),
        verified=say("verdict on a quotation", "Verified against the source"),
        attested=say("verdict on a quotation", "Attested against a withheld source"),
        altered=say("verdict on a quotation", "Differs from the source"),
        not_found=say("verdict on a quotation", "Not found in the source"),
        unchecked=say("verdict on a quotation", "Not verified"),
        unchecked_because=say("verdict on a quotation", "Not verified: {}"),
        verified_meaning=say(
            "evidence",
            "These words stand in the stored copy of the source, where anyone can check them.",
        ),
        attested_meaning=say(
            "evidence",
            "The source may not be published here. Someone who holds a copy of it found these words"
            " in it; change one letter of them, and this report can no longer be built.",
        ),
        evidence=say("evidence", "Evidence"),
        evidence_all=say("evidence", "Show all evidence"),
        in_translation=say("quotation, before words in quotation marks", "in translation:"),
        translated_by=say("quotation", "Translated by {}"),
        our_translation=say("quotation", "Our translation"),
        references=say("heading", "References"),
        back_to=say("link to a number", "Back to mention {} of this source"),
        source=say("source and its number or name", "Source {}"),
        told_in=say("event, before chapters' titles", "Told in"),
        cited=lambda n: count("source", "Cited once", "Cited {} times", n).format(n),
        quotation=say("kind of thing", "Quotation"),
        correction=say("kind of notice", "Correction"),
        clarification=say("kind of notice", "Clarification"),
        update=say("kind of notice", "Update"),
        editors_note=say("kind of notice", "Editor’s note"),
        retraction=say("kind of notice", "Retraction"),
        to_passage=say("link", "Go to the passage"),
        was=say("correction, before the wrong words", "It said"),
        now=say("correction, before the right words", "It says"),
        in_chapter=say("before a chapter's title", "In"),
        none_yet=say("empty list of chapters, notices, events or sources", "None so far."),
        chapter=say("kind of thing", "Chapter"),
        problems=say("heading", "This page has problems"),
        captured=say("copy of a source, before a date", "Captured"),
        archived=say("copy of a source", "Archived copy"),
        digest=say("copy of a source", "SHA-256 of the copy"),
        place_in_source=say("evidence, before a page or paragraph", "Place"),
        open_source=say("link", "Open the source at these words"),
        withheld=say("copy of a source", "The copy is withheld."),
        to_reference=say("link", "To the references"),
        cite_this=say("heading", "Cite this chapter"),
        as_files=say("before names of file formats", "As files:"),
        close=say("button", "Close"),
        permanent_link=say("link", "Permanent link"),
        fate_retracted=say("what became of a source", "since retracted"),
        fate_disputed=say("what became of a source", "disputed"),
        fate_corrected=say("what became of a source", "since corrected"),
        fate_lost=say("what became of a source", "no longer to be found"),
    )
