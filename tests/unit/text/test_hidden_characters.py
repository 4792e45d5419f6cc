import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.text import hidden_characters, without_hidden


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\u200b", "ZERO WIDTH SPACE (U+200B)"),
        ("\u202e", "RIGHT-TO-LEFT OVERRIDE (U+202E)"),
        ("\U000e0061", "TAG LATIN SMALL LETTER A (U+E0061)"),
        ("\ue123", "private-use character (U+E123)"),
        ("\x00", "control character (U+0000)"),
        ("\u2800", "BRAILLE PATTERN BLANK (U+2800)"),
        ("\ufdd0", "character without a name (U+FDD0)"),
        ("\uffff", "character without a name (U+FFFF)"),
        ("\ufe01", "VARIATION SELECTOR-2 (U+FE01)"),
    ],
)
def test_hidden_characters_are_named(character: str, name: str) -> None:
    assert hidden_characters(f"a{character}b{character}") == (name,)
    assert without_hidden(f"a{character}b") == "ab"


@pytest.mark.parametrize(
    "words",
    [
        "plain",
        "l’été — « oui »",
        "dé\xadjà",
        "a\n\tb",
        "می\u200cخواهم",
        "\u2764\ufe0f",
        "葛\U000e0100",
        "٣\u0600",
    ],
)
def test_what_readers_see_is_not_hidden(words: str) -> None:
    assert hidden_characters(words) == ()
    assert without_hidden(words) == words


@given(st.characters(categories=["Cc", "Cf", "Co", "Cs"]))
def test_every_control_or_format_character_is_hidden_unless_allowed(character: str) -> None:
    allowed = character in "\t\n\r\xad\u200c\u200d" or "ARABIC" in unicodedata.name(character, "")
    allowed = allowed or unicodedata.name(character, "") in {
        "SYRIAC ABBREVIATION MARK",
        "KAITHI NUMBER SIGN",
    }
    if not allowed or character == "\u061c":
        assert hidden_characters(f"a{character}b")
