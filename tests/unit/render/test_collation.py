"""Order from A to Z."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.render.collation import find_initial, order_of

ORDERS = {
    # Accents count only where letters are the same; so does case.
    "fr": ["cote", "coté", "côte", "côté", "cotée", "œuf", "oeuvre", "zèle"],
    "en": ["Al Fayed", "Albert", "Ångström", "Darcy", "d’Arcy", "De La Cruz", "Deakin"],
    "es": ["chico", "cura", "nube", "ñandú", "oso"],
    "sv": ["Zorn", "Åberg", "Ängel", "Öberg"],
    "da": ["Zahle", "Ægir", "Østby", "Åse"],
    "de": ["Mueller", "Muller", "Müller", "Mulligan"],
    "pl": ["Lis", "Łoś", "Zima", "Żaba"],
    "ar": ["أحمد", "باسم", "سلمى", "يوسف"],
}


@pytest.mark.parametrize("lang", ORDERS)
def test_names_stand_as_readers_of_the_language_look_for_them(lang: str) -> None:
    ordered = ORDERS[lang]
    backwards = ordered[::-1]
    assert sorted(backwards, key=lambda text: order_of(text, lang)) == ordered


@pytest.mark.parametrize(
    ("text", "lang", "letter"),
    [
        ("« Aucun tribunal »", "fr", "A"),
        ("École", "fr", "E"),
        ("œuvre", "fr", "O"),
        ("Øre", "da", "Ø"),
        ("Øre", "en", "O"),
        ("ñandú", "es", "Ñ"),
        ("1984", "en", "#"),
        ("“[…]”", "en", ""),
        ("Жук", "en", "Ж"),
    ],
)
def test_the_letter_that_a_name_stands_under(text: str, lang: str, letter: str) -> None:
    assert find_initial(text, lang) == letter


@given(st.text(max_size=40), st.sampled_from(["en", "fr", "es", "sv", "tr", "zh-Hant"]))
def test_every_text_has_a_place(text: str, lang: str) -> None:
    assert len(find_initial(text, lang)) <= 3
    assert order_of(text, lang)[2] == text
    assert order_of(text, lang) == order_of(text, lang.upper())
