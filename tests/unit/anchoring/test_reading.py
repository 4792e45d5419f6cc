from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.anchoring import read_runs
from mkdocs_dossier.model.quotation import RunKind


def kinds(words: str) -> list[tuple[str, str]]:
    return [(run.kind.value, run.text) for run in read_runs(words)]


@pytest.mark.parametrize("mark", ["…", "...", "[…]", "[...]", "(…)", "(...)", "[. . .]", ". . ."])
def test_every_way_to_write_an_ellipsis_is_read(mark: str) -> None:
    assert kinds(f"a {mark} b") == [("verbatim", "a "), ("ellipsis", mark), ("verbatim", " b")]


def test_four_dots_are_a_full_stop_and_an_ellipsis() -> None:
    assert kinds("a.... B") == [("verbatim", "a."), ("ellipsis", "..."), ("verbatim", " B")]


def test_insertions_breaks_and_escapes_are_read() -> None:
    assert kinds("[T]he\nend\n\n[of [the] x] \\[y\\]") == [
        ("insertion", "T"),
        ("verbatim", "he"),
        ("break", "\n"),
        ("verbatim", "end"),
        ("paragraph", "\n\n"),
        ("insertion", "of [the] x"),
        ("verbatim", " [y]"),
    ]


@given(st.text(st.sampled_from("ab .…[]()\\\n"), max_size=40))
def test_runs_cover_the_words_in_order(words: str) -> None:
    runs = read_runs(words)
    assert "".join(run.span.of(words) for run in runs) == words
    assert not [run for run, after in pairwise(runs) if run.kind is after.kind is RunKind.VERBATIM]
