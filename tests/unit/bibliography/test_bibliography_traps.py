"""What BibTeX's grammar and bibtexparser do to the unwary: each reported, nothing good lost."""

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.bibliography import load_bibliography
from mkdocs_dossier.diagnostics.citations import Cit

GOOD = "@online{good, title = {Good}}\n"


def found_in(text: str) -> list[tuple[str, int, int]]:
    _, diagnostics = load_bibliography([("sources/a.bib", text)])
    return [(found.code.name, found.place.line, found.place.column) for found in diagnostics]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("@book{a,\n title = {X}\n year = {2000}\n}", [("CIT202", 2, 13)], id="comma"),
        pytest.param(
            '@book{a, title = "X"\n year = 2000\n month = mar\n}',
            [("CIT202", 1, 21), ("CIT202", 2, 13)],
            id="two commas",
        ),
        pytest.param(
            "@book{a,\n title = {X}, % remark\n year = {2000}}", [("CIT203", 2, 15)], id="comment"
        ),
        pytest.param(
            "@book{a,\n title = {X} % remark\n, year = {2000}}", [("CIT203", 2, 14)], id="behind"
        ),
        pytest.param("@book{a,\n% title = {X},\n year = 2000}", [("CIT203", 2, 1)], id="away"),
        pytest.param(
            "@book{a,\n title = {X}, % one, two\n year = 2000}",
            [("CIT201", 2, 20)],
            id="comment with a comma",
        ),
        pytest.param("@book{a, title = {X} # { Y}}", [], id="concatenation"),
        pytest.param("@book{a,\n title = {X} # nosuch}", [("CIT206", 2, 2)], id="undefined"),
        pytest.param("@book{a,\n title = nosuch}", [("CIT206", 2, 2)], id="undefined alone"),
        pytest.param("@book{,\n title = {X}}", [("CIT204", 1, 1)], id="empty key"),
        pytest.param("\n@{key, title = {X}}", [("CIT204", 2, 1)], id="no type"),
        pytest.param("@book{a key, title = {X}}", [("CIT205", 1, 1)], id="space in key"),
        pytest.param("@book{../../etc, title = {X}}", [("CIT205", 1, 1)], id="key is a path"),
        pytest.param("@book{a title = {X}}", [("CIT201", 1, 15)], id="no comma behind key"),
        pytest.param("\n@book{a, title = {X\n", [("CIT201", 2, 1)], id="unclosed"),
        pytest.param('@book{a, title = "X\n', [("CIT201", 1, 1)], id="unclosed quote"),
        pytest.param("@book{a, title = {X},\n", [("CIT201", 1, 1)], id="unclosed behind comma"),
        pytest.param("@book{a,\n title}", [("CIT201", 2, 7)], id="no value"),
        pytest.param("@book{a, title = {X}}},\n year = {2000}\n}", [("CIT209", 2, 2)], id="brace"),
        pytest.param("book{a,\n title = {X}\n}", [("CIT209", 1, 1), ("CIT209", 2, 2)], id="no at"),
        pytest.param(
            "@book{a,\n title = {X},\n Title = {Y}}", [("CIT208", 3, 2)], id="duplicate field"
        ),
        pytest.param("@article{a, journal={X}, journaltitle={Y}}", [("CIT208", 1, 26)], id="alias"),
        pytest.param("@book{a,\n title = {X} Y}", [("CIT210", 2, 13)], id="text behind a value"),
        pytest.param("@book{a, the title = {X}}", [("CIT210", 1, 10)], id="name of two words"),
        pytest.param("@string{a = {X}}\n@string{A = {Y}}", [("CIT227", 2, 1)], id="string twice"),
        pytest.param(
            "@string{a = b}\n@string{b = a}", [("CIT206", 1, 1)], id="strings in a circle"
        ),
        pytest.param("@book{a, title = {X\u202e}}", [("CIT223", 1, 20)], id="hidden character"),
        pytest.param("% a remark\n@comment{a, b = {}}\n@preamble{ {x} }", [], id="comments"),
        pytest.param(
            "\ufeff@book{a,\r\n title = {X}\r\n year = 2000}", [("CIT202", 2, 13)], id="CRLF"
        ),
    ],
)
def test_trap_is_reported_at_its_place_and_its_neighbour_is_loaded(
    text: str, found: list[tuple[str, int, int]]
) -> None:
    assert found_in(f"{text}\n{GOOD}") == found
    assert "good" in load_bibliography([("sources/a.bib", f"{text}\n{GOOD}")])[0]


def test_what_was_meant_is_read_in_spite_of_missing_commas_and_comments() -> None:
    text = "@book{a, % one\n title = {X} % two\n year = {2000} publisher = {P}\n}"
    record = load_bibliography([("a.bib", text)])[0]["a"]
    assert record.title == "X"
    assert record.date is not None
    assert record.date.edtf == "2000"
    assert record.fields == {"publisher": "P"}


def test_concatenation_strings_and_months_are_evaluated_in_any_case_of_letters() -> None:
    text = (
        '@string{gz = "Gazette"}\n@string{long = gz # { of the } # gz}\n'
        '@article{a, journal = GZ # " du port", note = Long, year = 2019, month = "15~" # mar}'
    )
    bibliography, diagnostics = load_bibliography([("a.bib", text)])
    assert diagnostics == ()
    assert bibliography["a"].fields == {
        "journaltitle": "Gazette du port",
        "note": "Gazette of the Gazette",
    }
    assert bibliography["a"].date is not None
    assert bibliography["a"].date.edtf == "2019-03-15"


def test_strings_of_other_files_are_known_whatever_the_order() -> None:
    files = [("z.bib", "@string{gz = {Gazette}}"), ("a.bib", "@article{a, journal = gz}")]
    for order in (files, files[::-1]):
        bibliography, diagnostics = load_bibliography(order)
        assert diagnostics == ()
        assert bibliography["a"].fields["journaltitle"] == "Gazette"


def test_a_key_in_two_files_is_reported_in_the_second_and_the_first_is_kept() -> None:
    files = [("b.bib", "\n@book{k, title={Two}}"), ("a.bib", "@book{k, title={One}}")]
    bibliography, (found,) = load_bibliography(files)
    assert (found.code, found.place.path, found.place.line) == (Cit.CIT207, "b.bib", 2)
    assert "a.bib:1" in found.sentence
    assert bibliography["k"].title == "One"


def test_keys_that_differ_in_case_are_both_loaded_with_a_warning() -> None:
    bibliography, (found,) = load_bibliography([("a.bib", "@book{K,}\n@book{k,}")])
    assert found.code is Cit.CIT224
    assert not found.is_error
    assert list(bibliography) == ["K", "k"]


def test_lines_stay_right_behind_backslashes_at_line_ends() -> None:
    text = "@book{a, title = {X \\\n \\\n Y}}\n\n  @book{b,\n status = {odd}}"
    bibliography, (found,) = load_bibliography([("a.bib", text)])
    assert (bibliography["b"].place.line, bibliography["b"].place.column) == (5, 3)
    assert (found.place.line, found.place.column) == (6, 2)


def test_bibtexparser_logs_nothing(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        load_bibliography([("a.bib", "@book{a, title = {X\n@book{b title = {\\foo X}}")])
    assert caplog.records == []


def test_diagnostics_are_in_order_of_files_and_lines() -> None:
    text = "@book{x, crossref={nope}}\n@book{y,\n title = nope,\n crossref = {no}}\n@book{,}"
    _, diagnostics = load_bibliography([("b.bib", text), ("a.bib", text)])
    places = [(found.place.path, found.place.line) for found in diagnostics]
    keyless = [("a.bib", 1), ("a.bib", 3), ("a.bib", 4), ("a.bib", 5)]
    assert [place for place in places if place[0] == "a.bib"] == keyless
    assert places == sorted(places)


def test_unknown_keys_get_suggestions() -> None:
    text = "@book{harbour2019,}\n@book{harbour2020,}\n@book{quay,}"
    bibliography, _ = load_bibliography([("a.bib", text)])
    assert bibliography.suggest("Harbor2020")[0] == "harbour2020"
    assert bibliography.suggest("xyzzy") == ()


def test_the_order_of_files_does_not_matter() -> None:
    files = [("b.bib", "@book{one,}\n@book{a,}"), ("a.bib", "@book{two,}")]
    assert list(load_bibliography(files)[0]) == ["two", "one", "a"]
    assert list(load_bibliography(files[::-1])[0]) == ["two", "one", "a"]


grammar = st.text(alphabet='@{}(),="#%\\\n ab1', max_size=60)


@given(grammar)
def test_no_text_raises_or_loses_the_entry_behind_it(text: str) -> None:
    bibliography, diagnostics = load_bibliography([("x.bib", f"{text}\n{GOOD}")])
    line = text.count("\n") + 2
    assert bibliography["good"].title == "Good"
    assert bibliography["good"].place.line == line
    assert all(1 <= found.place.line <= line for found in diagnostics)


@given(st.text(max_size=80))
def test_no_value_raises(text: str) -> None:
    fields = "author title date year month url doi file status capture langid edition".split(" ")
    entry = ", ".join(f"{name} = {{{text}}}" for name in fields)
    load_bibliography([("x.bib", f"@book{{key, {entry}}}")])
