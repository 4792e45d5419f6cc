"""The words of corrections and their kin."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_dossier.model.correction import CorrectionKind
from mkdocs_dossier.words.catalogue import catalogue_for

_KIND = CorrectionKind


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """What readers see; ``{}`` takes what the name suggests.

    Attributes:
        done: what a date at the head of a chapter is that of, by kind.
        several: what notices of a kind are called together.
        within: what a notice of a kind is called within a sentence.
        of: the same before its day.
    """

    done: Mapping[CorrectionKind, str]
    several: Mapping[CorrectionKind, str]
    within: Mapping[CorrectionKind, str]
    of: Mapping[CorrectionKind, str]
    minor: str
    supersedes: str
    superseded: str
    all: str
    kinds: str
    counted: str
    retracted: str
    withdrawn: str
    withdrawn_meaning: str


@lru_cache(maxsize=64)
def notice_words(langs: str) -> NoticeWords:
    """Return the words for a page in the best of some languages; see ``languages.prefer``."""
    say = catalogue_for(langs).pgettext
    return NoticeWords(
        done={
            _KIND.CORRECTION: say("chapter, before a date", "Corrected"),
            _KIND.CLARIFICATION: say("chapter, before a date", "Clarified"),
            _KIND.UPDATE: say("chapter, before a date", "Updated"),
            _KIND.EDITORS_NOTE: say("chapter, before a date", "Editor’s note"),
            _KIND.RETRACTION: say("chapter, before a date", "Retracted"),
        },
        several={
            _KIND.CORRECTION: say("kind of notice", "Corrections"),
            _KIND.CLARIFICATION: say("kind of notice", "Clarifications"),
            _KIND.UPDATE: say("kind of notice", "Updates"),
            _KIND.EDITORS_NOTE: say("kind of notice", "Editor’s notes"),
            _KIND.RETRACTION: say("kind of notice", "Retractions"),
        },
        within={
            _KIND.CORRECTION: say("notice, within a sentence", "correction"),
            _KIND.CLARIFICATION: say("notice, within a sentence", "clarification"),
            _KIND.UPDATE: say("notice, within a sentence", "update"),
            _KIND.EDITORS_NOTE: say("notice, within a sentence", "editor’s note"),
            _KIND.RETRACTION: say("notice, within a sentence", "retraction"),
        },
        of={
            _KIND.CORRECTION: say("notice, before its day", "correction of"),
            _KIND.CLARIFICATION: say("notice, before its day", "clarification of"),
            _KIND.UPDATE: say("notice, before its day", "update of"),
            _KIND.EDITORS_NOTE: say("notice, before its day", "editor’s note of"),
            _KIND.RETRACTION: say("notice, before its day", "retraction of"),
        },
        minor=say("before links to notices", "At the foot of this chapter:"),
        supersedes=say("before links to notices", "This replaces the"),
        superseded=say("before links to notices", "This has since been replaced by the"),
        all=say("choice of notices", "All"),
        kinds=say("choice of notices", "Show only"),
        counted=say("choice of notices: a kind, and how many there are", "{} ({})"),
        retracted=say("state of a chapter", "Retracted"),
        withdrawn=say("heading", "Withdrawn text"),
        withdrawn_meaning=say(
            "below a heading",
            "This text is withdrawn. It is kept so that readers can see what it said.",
        ),
    )
