"""Which language a page is in, and which pages are one in several."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.model.languages import Languages
from mkdocs_dossier.site.languages import name_language, read_languages

TWO = Languages("en", (("en", "English"), ("fr", "Français"), ("pt-BR", "Português")))


@pytest.mark.parametrize(
    ("uri", "lang", "shared"),
    [
        ("map.md", "en", "map.md"),
        ("en/map.md", "en", "map.md"),
        ("fr/chapters/map.md", "fr", "chapters/map.md"),
        ("pt-BR/map.md", "pt-BR", "map.md"),
        ("chapters/map.fr.md", "fr", "chapters/map.md"),
        ("chapters/map.fr/history.md", "fr", "chapters/map/history.md"),
        ("chapters/fr.md", "en", "chapters/fr.md"),
        ("fr.md", "en", "fr.md"),
        ("chapters/fr/map.md", "en", "chapters/fr/map.md"),
        ("chapters/map.de.md", "en", "chapters/map.de.md"),
        ("map.frage.md", "en", "map.frage.md"),
    ],
)
def test_a_folder_or_a_suffix_names_the_language(uri: str, lang: str, shared: str) -> None:
    assert TWO.of(uri) == lang
    assert TWO.shared(uri) == shared


@given(st.text())
def test_in_one_language_nothing_is_read_from_paths(uri: str) -> None:
    one = Languages("fr", (("fr", "Français"),))
    assert one.of(uri) == "fr"
    assert one.shared(uri) == uri


def test_languages_are_listed_in_whichever_way() -> None:
    named = (("en", "English"), ("fr", "Français"))
    for listed in (
        ["en", "fr"],
        {"en": None, "fr": ""},
        {"en": "English", "fr": {"name": "Français", "site_name": "x"}},
    ):
        assert read_languages(listed, "en") == Languages("en", named)
    assert read_languages(["en", "fr"], "fr-CA").default == "fr"
    assert read_languages(["en", "fr"], "de").default == "en"
    assert read_languages(["fr"], "en") == Languages("en")
    assert read_languages(None, "de") == Languages("de")


def test_a_language_is_called_what_its_readers_call_it() -> None:
    assert name_language("de") == "Deutsch"
    assert name_language("qqq") == "qqq"
