"""The mark stands below the words that are meant, whatever else the line holds."""

from hypothesis import given
from hypothesis import strategies as st
from tests.unit.formats.test_terminal_formats import is_harmless

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.quotations import Quo
from mkdocs_dossier.formats.excerpts import WIDTH, excerpt
from mkdocs_dossier.formats.text import format_diagnostic
from mkdocs_dossier.model.place import Place


def marked(line: str, words: str, end: int | None = None) -> tuple[str, str]:
    at = line.index(words)
    place = Place("a.md", 1, at + 1, 1, at + len(words) + 1 if end is None else end)
    shown, marks = excerpt(place, line)
    return shown, shown[len(marks) - marks.count("^") : len(marks)]


def test_the_marks_stand_below_the_words() -> None:
    assert marked('  It was "quite clear" in June.', '"quite clear"') == (
        'It was "quite clear" in June.',
        '"quite clear"',
    )


def test_a_long_line_is_cut_around_the_words() -> None:
    line = "before " * 60 + "the words" + " after" * 60
    shown, meant = marked(line, "the words")
    assert meant == "the words"
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert len(shown) <= WIDTH + 1


def test_a_passage_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    assert excerpt(Place("a.md", 1, 4, 3, 2), "It was clear")[1] == "   ^^^^^^^^^"
    assert excerpt(Place("a.md", 1, 4), "It was clear")[1] == "   ^"


def test_wide_signs_take_two_columns_and_signs_that_hide_are_spelt_out() -> None:
    place = Place("a.md", 1, 3, 1, 5)
    assert excerpt(place, "日本clear") == ("日本clear", "    ^^")
    assert excerpt(Place("a.md", 1, 2, 1, 3), "a\u202eb") == ("a\\u{202E}b", " ^^^^^^^^")


def test_there_is_no_mark_where_there_is_no_such_place() -> None:
    assert excerpt(Place("a.md", 1, 99), "short") == ("", "")
    assert excerpt(Place("a.md", 1, 1), "   ") == ("", "")


@given(st.text(max_size=300), st.integers(1, 310), st.integers(0, 320))
def test_any_line_is_shown_harmless_with_the_mark_in_view(line: str, at: int, end: int) -> None:
    line = line.replace("\n", " ")
    shown, marks = excerpt(Place("a.md", 1, at, 1, end), line)
    assert is_harmless(shown)
    assert "\t" not in shown
    if shown:
        assert marks.strip("^ ") == ""
        assert "^" in marks
        assert len(marks) <= WIDTH + 1


def test_a_finding_is_printed_with_its_line_and_hint() -> None:
    found = Diagnostic(Quo.QUO001, Place("a.md", 12, 3, 12, 7), "No.", "Try again.")
    assert format_diagnostic(found, lambda place: f"a {place.line}bc d") == (
        "a.md:12:3: QUO001 No.\n    12 | a 12bc d\n       |   ^^^^\n    Try again."
    )
