"""What somebody answers who begins a report, and what cannot be an answer."""

import re
from dataclasses import dataclass

from mkdocs_dossier.authoring.naming import clean_words
from mkdocs_dossier.render.error_address import find_problem

LANGS = ("en", "fr")
HOSTS = ("github", "gitlab", "forgejo", "none")


@dataclass(frozen=True, slots=True)
class Licence:
    """Terms for the report's own text.

    Attributes:
        short: for the foot of a page.
        address: of its text; empty if there is none.
        terms: in a sentence or two, by language.
    """

    short: str
    address: str
    terms: dict[str, str]


_CC = "https://creativecommons.org"
LICENCES = {
    "cc-by-4.0": Licence(
        "CC BY 4.0",
        f"{_CC}/licenses/by/4.0/",
        {
            "en": "The text of this report is under the Creative Commons Attribution 4.0"
            " International\nlicence (CC BY 4.0): it may be shared and changed by whoever names its"
            " authors.",
            "fr": "Le texte de ce dossier est sous la licence Creative Commons Attribution 4.0"
            " International\n(CC BY 4.0) : qui en nomme les auteurs peut le diffuser et le"
            " modifier.",
        },
    ),
    "cc-by-nd-4.0": Licence(
        "CC BY-ND 4.0",
        f"{_CC}/licenses/by-nd/4.0/",
        {
            "en": "The text of this report is under the Creative Commons"
            " Attribution-NoDerivatives 4.0\nInternational licence (CC BY-ND 4.0): it may be"
            " shared, unchanged, by whoever names its\nauthors.",
            "fr": "Le texte de ce dossier est sous la licence Creative Commons Attribution - Pas de"
            "\nModification 4.0 International (CC BY-ND 4.0) : qui en nomme les auteurs peut le"
            " diffuser,\nsans le modifier.",
        },
    ),
    "cc0-1.0": Licence(
        "CC0 1.0",
        f"{_CC}/publicdomain/zero/1.0/",
        {
            "en": "The text of this report is dedicated to the public domain (CC0 1.0): anyone may"
            " do with\nit as they like.",
            "fr": "Le texte de ce dossier est versé au domaine public (CC0 1.0) : chacun peut en"
            " faire ce\nqu'il veut.",
        },
    ),
    "all-rights-reserved": Licence(
        "",
        "",
        {"en": "All rights reserved.", "fr": "Tous droits réservés."},
    ),
}


@dataclass(frozen=True, slots=True)
class Answers:
    """What a report is begun with.

    Attributes:
        title: of the report, one line.
        publisher: who publishes it, one line.
        lang: ``en`` or ``fr``.
        errors: where readers report errors: ``https:`` or ``mailto:``; may be empty.
        licence: a name in ``LICENCES``.
        host: where the repository will be: a name in ``HOSTS``.
        year: of the copyright.
        requirement: the line of ``requirements.txt`` that installs Dossier.
    """

    title: str
    publisher: str
    lang: str
    errors: str
    licence: str
    host: str
    year: int
    requirement: str


def read_words(text: str) -> tuple[str, str]:
    """Return a title as it can be printed, and what is wrong with it."""
    words = clean_words(text)
    if not words:
        return "", "Write at least one letter."
    if re.search("[<>]", words):
        # MkDocs puts the site's name into pages as HTML.
        return "", "Write it without < and >."
    return words, ""


def read_name(text: str) -> tuple[str, str]:
    """Return the name of who publishes, and what is wrong with it."""
    words, problem = read_words(text)
    if '"' in words:
        # Material puts it into an attribute as it stands.
        return "", "Write it with “ ” or « » in place of straight quotation marks."
    return words, problem


def read_address(text: str) -> tuple[str, str]:
    """Return an address for errors, completed, and what is wrong with it."""
    address = text.strip()
    if re.fullmatch(r"[^\s@:/<>\"]+@[^\s@:/<>\"]+", address):
        address = f"mailto:{address}"
    if not address:
        return "", ""
    if address.startswith("http:"):
        return "", "Write https: in place of http:, so that nobody reads along."
    problem = find_problem(address)
    return ("", problem) if problem else (address, "")
