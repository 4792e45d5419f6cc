import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_dossier.model.place import Span
from mkdocs_dossier.text import normalise, normalise_capture

# Other work on the machine is no finding.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

TYPOGRAPHY = st.text(
    st.sampled_from(
        "ab éE\u0301\u0308Ñ5½²\n\t\xa0\u202f«»“”„‹›'’‘\"-–—−\xad\u200b\u200d;:!?.…"
        "中文\u3000か\u3099ᄀ한\x02\r"
    ),
    max_size=40,
)
ANY_TEXT = st.one_of(TYPOGRAPHY, st.text(max_size=40))


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("  one\n\n two\t", "one two"),
        ("« oui »", '"oui"'),
        ("d’« affaires » :", 'd""affaires":'),
        ("»ja« und »nein«", '"ja" und "nein"'),
        ("“ yes ” she said", '"yes" she said'),
        ("Quoi ? Non !", "Quoi? Non!"),
        ("a — b – c − d ‐ e", "a - b - c - d - e"),
        ("l’été ’n’ don’t", "l'été \"n\" don't"),
        ("5' 5\" 5½'", "5' 5\" 5½'"),
        ("dé\xadmo", "démo"),
        ("e\u0301", "é"),
        ("x² ½ ﬁ Ａ", "x² ½ ﬁ Ａ"),
        ("", ""),
        (" ", ""),
        ("中\n文 字", "中文 字"),
    ],
)
def test_only_the_free_classes_are_made_alike(raw: str, value: str) -> None:
    assert normalise(raw).value == value
    assert normalise_capture(raw).value == value


def test_zero_width_characters_go_from_captures_and_stay_in_quotations() -> None:
    assert normalise_capture("a\u200bb\ufeff\u200e\u2060").value == "ab"
    assert normalise("a\u200bb").value == "a\u200bb"
    assert normalise_capture("a\u200db\u202ec").value == "a\u200db\u202ec"


def test_line_end_hyphens_are_dropped_and_remembered_where_pages_have_them() -> None:
    text = "dé-\nmontre 3-\n5 Franco-\nItalian end\x02ing ab\xad\ncd"
    page = normalise_capture(text, hyphenated=True)
    assert page.value == "démontre 3-5 Franco-Italian ending abcd"
    assert [page.value[:offset][-2:] for offset in page.joins] == ["dé", "nd", "ab"]
    assert normalise_capture(text).value.startswith("dé- montre")


@given(raw=ANY_TEXT, hyphenated=st.booleans())
def test_normalising_twice_changes_nothing(raw: str, *, hyphenated: bool) -> None:
    once = normalise(raw).value
    assert normalise(once).value == once
    page = normalise_capture(raw, hyphenated=hyphenated).value
    assert normalise_capture(page).value == page


@given(raw=ANY_TEXT, hyphenated=st.booleans(), data=st.data())
def test_the_offset_map_leads_back_to_what_became_the_words(
    raw: str,
    *,
    hyphenated: bool,
    data: st.DataObject,
) -> None:
    normalised = normalise_capture(raw, hyphenated=hyphenated)
    length = len(normalised.value)
    start = data.draw(st.integers(0, length))
    end = data.draw(st.integers(start, length))
    span = normalised.raw_span(Span(start, end))
    assert 0 <= span.start <= span.end <= len(raw)
    for offset in range(start, end):
        single = normalised.raw_span(Span(offset, offset + 1))
        assert span.holds(single)
        assert single.end > single.start
        back = normalised.normal_span(single)
        assert back.start <= offset < max(back.end, back.start + 1) or len(single.of(raw)) > 1
    whole = normalised.raw_span(Span(0, length))
    assert not normalise_capture(raw[: whole.start], hyphenated=hyphenated).value or not length


@given(st.text(st.sampled_from("abc déf.,"), max_size=60))
def test_plain_text_maps_to_itself(raw: str) -> None:
    normalised = normalise(raw)
    for offset, character in enumerate(normalised.value):
        assert raw[normalised.raw_start(offset)] == character


@given(ANY_TEXT, st.data())
def test_offsets_keep_their_order(raw: str, data: st.DataObject) -> None:
    normalised = normalise_capture(raw)
    one = data.draw(st.integers(0, len(raw)))
    other = data.draw(st.integers(one, len(raw)))
    assert normalised.normal_offset(one) <= normalised.normal_offset(other)


@pytest.mark.parametrize(
    "hostile",
    [
        "e" + "\u0301\u0316" * 100_000,
        " ' " * 100_000,
        "-\n" * 100_000,
        "« " * 100_000,
        "\xad" * 200_000,
    ],
    ids=["marks", "apostrophes", "line ends", "guillemets", "soft hyphens"],
)
def test_hostile_text_takes_linear_time(hostile: str) -> None:
    started = time.process_time()
    normalise_capture(hostile, hyphenated=True)
    assert time.process_time() - started < 3
