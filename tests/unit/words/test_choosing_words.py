"""Which words a page gets: its own, its language's, the report's, English."""

import pytest
from babel import Locale, UnknownLocaleError
from babel.localedata import locale_identifiers

from mkdocs_dossier.words.catalogue import catalogue_for
from mkdocs_dossier.words.languages import (
    direction_beside,
    has_words,
    is_right_to_left,
    names_of,
    prefer,
)
from mkdocs_dossier.words.pages import words_for


@pytest.mark.parametrize(
    ("tag", "names"),
    [
        ("fr", ["fr"]),
        ("FR-ca", ["fr_CA", "fr"]),
        ("zh-hant-tw", ["zh_Hant_TW", "zh_Hant", "zh"]),
        ("pt_br", ["pt_BR", "pt"]),
    ],
)
def test_tags_lead_from_varieties_to_languages(tag: str, names: list[str]) -> None:
    assert list(names_of(tag)) == names


@pytest.mark.parametrize(
    ("langs", "close"),
    [
        ("en", "Close"),
        ("en-US", "Close"),
        ("fr", "Fermer"),
        ("fr-CA", "Fermer"),
        ("de-AT", "Schließen"),
        ("es-419", "Cerrar"),
        ("ar-EG", "إغلاق"),
        ("pt-BR", "Close"),
        ("nl", "Close"),
        ("nl:fr", "Fermer"),
        ("nl:xx", "Close"),
        ("fr:de", "Fermer"),
        ("../../fr", "Close"),
        ("", "Close"),
    ],
)
def test_every_page_gets_words(langs: str, close: str) -> None:
    assert words_for(langs).close == close


def test_a_page_without_words_of_its_own_has_the_reports_behind_it() -> None:
    assert prefer("nl", "fr") == "nl:fr"
    assert prefer("fr-CA", "de") == "fr-CA"
    assert prefer("en", "de") == "en"
    assert prefer("nl", "nl") == "nl"
    assert has_words("de-AT")
    assert not has_words("nl")


def test_a_variety_changes_what_differs_and_nothing_else() -> None:
    american = catalogue_for("en-US").pgettext
    assert american("season", "autumn") == "fall"
    assert american("season", "winter") == "winter"


def test_a_catalogue_is_read_once() -> None:
    assert catalogue_for("fr-CA") is catalogue_for("fr")


def test_directions_are_cldrs() -> None:
    known = []
    for identifier in locale_identifiers():
        try:
            locale = Locale.parse(identifier)
        except (UnknownLocaleError, ValueError):
            continue
        known.append(identifier)
        tag = identifier.replace("_", "-")
        assert is_right_to_left(tag) is (locale.character_order == "right-to-left"), tag
    assert len(known) > 500


def test_words_say_their_direction_where_it_is_not_the_pages() -> None:
    assert direction_beside("en", "ar") == "ltr"
    assert direction_beside("he-IL", "fr") == "rtl"
    assert direction_beside("fr", "en") == ""
    assert direction_beside("", "ar") == ""
    assert direction_beside("ar-Latn", "en") == ""
