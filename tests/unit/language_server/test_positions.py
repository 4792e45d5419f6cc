"""Positions as editors count them: there and back, and never outside of the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.language_server.positions import Encoding, Positions
from mkdocs_dossier.model.place import Place, Span

TEXTS = st.text(alphabet="a\né“🦁\u0301\u2028 ")
BYTES = {Encoding.UTF8: ("utf-8", 1), Encoding.UTF16: ("utf-16-le", 2),
         Encoding.UTF32: ("utf-32-le", 4)}  # fmt: skip


@given(TEXTS, st.sampled_from(Encoding), st.data())
def test_an_offset_and_its_position_are_one_place(
    text: str, encoding: Encoding, data: st.DataObject
) -> None:
    offset = data.draw(st.integers(0, len(text)))
    positions = Positions.of(text, encoding)
    line, units = positions.position(offset)
    codec, width = BYTES[encoding]
    before = text[:offset].split("\n")
    assert (line, units) == (len(before) - 1, len(before[-1].encode(codec)) // width)
    assert positions.offset((line, units)) == offset


@given(TEXTS, st.sampled_from(Encoding), st.integers(-3, 40), st.integers(-3, 99))
def test_no_position_leads_out_of_the_text(
    text: str, encoding: Encoding, line: int, units: int
) -> None:
    offset = Positions.of(text, encoding).offset((line, units))
    assert 0 <= offset <= len(text)


def test_a_position_within_a_character_is_before_it() -> None:
    assert Positions.of("a🦁b", Encoding.UTF16).offset((0, 2)) == 1


@pytest.mark.parametrize(
    ("place", "span"),
    [
        (Place("a.md", 1, 2, 1, 3), Span(1, 2)),
        (Place("a.md", 1, 2), Span(1, 3)),
        (Place("a.md", 2, 1, 2, 99), Span(4, 6)),
        (Place("a.md", 9, 9), Span(6, 6)),
    ],
)
def test_a_place_covers_what_it_says_or_the_rest_of_its_line(place: Place, span: Span) -> None:
    assert Positions.of("abc\nde").span(place) == span
