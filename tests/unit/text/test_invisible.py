"""Which characters nobody sees and nothing needs; one rule for chapters and bibliographies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.bibliography import load_bibliography
from mkdocs_dossier.bibliography.hidden import find_hidden, replace_hidden
from mkdocs_dossier.site.deadline import limit_time
from mkdocs_dossier.syntax.unseen import find_unseen
from mkdocs_dossier.text.invisible import find_invisible

FLAG = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
SUSPECT = st.text(st.sampled_from("a\n \u200d\u200b\u200f\u202e\u2060\ufeff\U000e0067שम👩🏴\x00"))


@pytest.mark.parametrize(
    ("text", "offsets"),
    [
        ("cl\u200bear", [2]),
        ("\u200fa\nש\u200f", [0]),
        ("ש\u200f\na\u200f", [4]),
        ("\u200fa ש", []),
        (f"{FLAG}a\U000e0067{FLAG}", [8]),
        ("\ufeffa\ufeff", [2]),
        ("a\ufeff\u200d", [1, 2]),
    ],
)
def test_what_a_script_near_it_needs_is_left(text: str, offsets: list[int]) -> None:
    assert list(find_invisible(text)) == offsets


@given(st.one_of(SUSPECT, st.text()))
def test_bibliographies_are_held_to_the_rule_of_chapters(text: str) -> None:
    in_chapters = [found.span.start for found in find_unseen(text)]
    assert [found.span.start for found in find_hidden(text)] == in_chapters[:20]
    assert list(find_invisible(replace_hidden(text))) == []


@pytest.mark.parametrize("hidden", ["\u200b", "\u2060", "\U000e0041", "\ue000", "\u3164"])
def test_what_is_refused_in_a_chapter_is_refused_in_a_record(hidden: str) -> None:
    text = f"@online{{a, title = {{The m{hidden}emo}}, date = {{2020}}}}"
    records, found = load_bibliography([("sources/a.bib", text)])
    assert [each.code.name for each in found if each.is_error] == ["CIT223"]
    assert hidden not in records["a"].title


@pytest.mark.parametrize("piece", ["\u200f", FLAG, "a\u200e"])
def test_a_million_of_them_are_found_in_bounded_time(piece: str) -> None:
    with limit_time(10):
        assert len(list(find_invisible(piece * 300_000))) % 300_000 == 0
