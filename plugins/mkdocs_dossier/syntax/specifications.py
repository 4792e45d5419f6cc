"""What each directive takes: the one table that scanning, checks and the handbook use."""

from dataclasses import dataclass, field
from enum import Enum


class Need(Enum):
    """Whether something must be there."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    FORBIDDEN = "none"


@dataclass(frozen=True, slots=True)
class OptionSpecification:
    """One option.

    Attributes:
        meaning: what it says, for the handbook.
        need: whether it must be given.
        choices: the values it may have; any where there are none.
    """

    meaning: str
    need: Need = Need.OPTIONAL
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DirectiveSpecification:
    """One directive.

    Attributes:
        meaning: what it does, for the handbook.
        argument: whether something stands behind the name.
        argument_meaning: what that is.
        body: whether there is text.
        options: by name.
    """

    meaning: str
    argument: Need
    argument_meaning: str
    body: Need
    options: dict[str, OptionSpecification] = field(default_factory=dict)


_NOTICE = {
    "id": OptionSpecification(
        "permanent name; feeds and links know the notice by it", Need.REQUIRED
    ),
    "gravity": OptionSpecification(
        "how much it changes what readers were told: serious ones stand at the top, minor ones at"
        " the foot (default: minor for a clarification or an update, else serious)",
        choices=("minor", "serious"),
    ),
    "target": OptionSpecification("id of the passage, such as #jerome"),
    "was": OptionSpecification("the wrong words, which may stand nowhere any more"),
    "now": OptionSpecification("the right words, which must stand at the target"),
    "show_was": OptionSpecification(
        "no: the wrong words are looked for, but readers never see them (default: yes)",
        choices=("yes", "no"),
    ),
    "elsewhere": OptionSpecification(
        "why the wrong words are right in other passages; then only the target is searched"
    ),
    "supersedes": OptionSpecification("id of the earlier notice that this one puts right"),
    "untranslated": OptionSpecification(
        "why this concerns the chapter in this language alone; then no translation has to tell it"
    ),
}
_RETRACTION = {
    **_NOTICE,
    "gravity": OptionSpecification("a retraction is always serious", choices=("serious",)),
    "text": OptionSpecification(
        "struck: the text stays, struck through; replaced: it is not published any more"
        " (default: struck)",
        choices=("struck", "replaced"),
    ),
}


def _notice(
    meaning: str, options: dict[str, OptionSpecification] = _NOTICE
) -> DirectiveSpecification:
    return DirectiveSpecification(
        meaning,
        Need.REQUIRED,
        "date and time with zone, ISO 8601",
        Need.REQUIRED,
        options,
    )


SPECIFICATIONS: dict[str, DirectiveSpecification] = {
    "quote": DirectiveSpecification(
        "a quotation set apart, checked against its source",
        Need.REQUIRED,
        "@key of the record that is quoted",
        Need.REQUIRED,
        {
            "speaker": OptionSpecification("who said it"),
            "role": OptionSpecification("what the speaker is"),
            "locator": OptionSpecification("where in the source: p. 12, par. 8, 00:03:12"),
            "lang": OptionSpecification("language of the words, as a BCP 47 tag"),
            "translation": OptionSpecification("the words in the chapter's language"),
            "translator": OptionSpecification("who translated them (default: the report)"),
            "unchecked": OptionSpecification(
                "why it is printed unverified; readers see the reason"
            ),
            "id": OptionSpecification("anchor on the page"),
        },
    ),
    "timeline": DirectiveSpecification(
        "dated events with their sources, all events of the report, or those of a file",
        Need.OPTIONAL,
        "a title",
        Need.OPTIONAL,
        {
            "from": OptionSpecification(
                "all: the events of every chapter and file, merged; or a file in the folder of"
                " sources",
                choices=("all", "timeline.yml", "timeline.csv"),
            ),
            "id": OptionSpecification("anchor on the page"),
        },
    ),
    "correction": _notice("an error of fact put right"),
    "clarification": _notice("something accurate that misled, made clear"),
    "update": _notice("news added"),
    "editors-note": _notice("a note about the piece"),
    "retraction": _notice("the piece is withdrawn", _RETRACTION),
    "reply": DirectiveSpecification(
        "what somebody named in the chapter answers to it, in their own words",
        Need.OPTIONAL,
        "date and time of its publication with zone, ISO 8601; default: the day of receipt",
        Need.REQUIRED,
        {
            "id": OptionSpecification(
                "permanent name; feeds and links know the reply by it", Need.REQUIRED
            ),
            "from": OptionSpecification("whose words these are", Need.REQUIRED),
            "role": OptionSpecification("what that person is"),
            "received": OptionSpecification(
                "the day on which the words came, such as 2026-03-02", Need.REQUIRED
            ),
            "to": OptionSpecification("id of the passage that is answered, such as #map"),
            "placement": OptionSpecification(
                "in full below the title, behind the text, or where it is written (default: foot)",
                choices=("head", "foot", "here"),
            ),
            "lang": OptionSpecification("language of the words, as a BCP 47 tag"),
        },
    ),
    "sources": DirectiveSpecification(
        "every source of the report, with the chapters that cite it",
        Need.FORBIDDEN,
        "",
        Need.FORBIDDEN,
    ),
    "source": DirectiveSpecification(
        "one source, with its copies, its files and every mention of it",
        Need.REQUIRED,
        "@key of the record",
        Need.FORBIDDEN,
    ),
    "history": DirectiveSpecification(
        "what changed in one chapter since it was published, when and why; Dossier writes a page"
        " with it for each chapter that changed",
        Need.REQUIRED,
        "path of the chapter below the documents folder",
        Need.FORBIDDEN,
    ),
    "corrections": DirectiveSpecification(
        "every correction of the report, newest first", Need.FORBIDDEN, "", Need.FORBIDDEN
    ),
    "chapters": DirectiveSpecification(
        "the published chapters in reading order", Need.FORBIDDEN, "", Need.FORBIDDEN
    ),
    "contents": DirectiveSpecification(
        "every page of the site: chapters, pages about the whole report, and others by folder",
        Need.FORBIDDEN,
        "",
        Need.FORBIDDEN,
    ),
    "index": DirectiveSpecification(
        "people, places, sources and quotations from A to Z, each with where it stands",
        Need.FORBIDDEN,
        "",
        Need.FORBIDDEN,
        {
            "show": OptionSpecification(
                "only one kind; names: all but quotations (default: all)",
                choices=("all", "names", "people", "places", "sources", "quotations"),
            ),
        },
    ),
}
"""Every directive by name."""
