"""Dossier's own fields, confidential sources, leaks, cross-references, limits, exports."""

import time

import pytest

from mkdocs_dossier.bibliography import Bibliography, load_bibliography, loading
from mkdocs_dossier.bibliography.leaks import find_local_path
from mkdocs_dossier.bibliography.own_fields import UNLABELLED
from mkdocs_dossier.diagnostics.citations import Cit
from mkdocs_dossier.model.record import Name


def load(text: str) -> tuple[Bibliography, list[str]]:
    bibliography, diagnostics = load_bibliography([("a.bib", text)])
    return bibliography, [found.code.name for found in diagnostics]


def test_own_fields_are_kept() -> None:
    bibliography, codes = load(
        "@online{k, capture = {k/page.html}, archiveurl = {https://archive.example/k},"
        " archivedate = {2020-02-05}, urldate = {2020-02-04}, medium = {leaked document},"
        " status = {Retracted}}"
    )
    assert codes == []
    assert bibliography["k"].fields == {
        "capture": "k/page.html",
        "archiveurl": "https://archive.example/k",
        "archivedate": "2020-02-05",
        "urldate": "2020-02-04",
        "medium": "leaked document",
        "status": "retracted",
    }


@pytest.mark.parametrize(
    "name", ["../k.html", "/k.html", "a/../k", "a//k", ".k", "a\\k", "C:k", "a/.k", "a/"]
)
def test_captures_stay_in_their_folder(name: str) -> None:
    bibliography, codes = load(f"@online{{k, capture = {{{name}}}}}")
    assert codes == ["CIT220"]
    assert "capture" not in bibliography["k"].fields


def test_an_unknown_status_is_refused_with_what_was_meant() -> None:
    _, (found,) = load_bibliography([("a.bib", "@online{k, status = {retrcted}}")])
    assert found.code is Cit.CIT219
    assert "retracted" in found.hint


TOLD = "author = {Diallo, Awa}, title = {What I saw}, url = {https://secret.example}, date = 2020"


def test_of_a_confidential_source_only_the_label_is_loaded() -> None:
    bibliography, codes = load(f"@interview{{k, {TOLD}, confidential = {{A {{\\'e}}diteur}}}}")
    record = bibliography["k"]
    assert codes == []
    assert record.confidential == "A éditeur"
    assert (record.authors, record.title, record.date, record.fields) == ((), "", None, {})
    assert record.kind == "misc"


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ("confidential = {true}", "CIT221"),
        ("confidential = {}", "CIT221"),
        ("confidental = {}", "CIT226"),
        ("% confidential = {A clerk}\n note = {x}", "CIT203"),
        ("note = {x} y confidential = {A clerk}", "CIT210"),
        ("confidential = {" + "x" * 60_000 + "}", "CIT222"),
    ],
)
def test_a_confidential_source_with_any_mistake_stays_confidential(field: str, code: str) -> None:
    bibliography, codes = load(f"@misc{{k, {TOLD}, {field}}}")
    assert code in codes
    assert bibliography["k"].confidential == UNLABELLED
    assert bibliography["k"].title == ""


@pytest.mark.parametrize(
    "field",
    [
        "author = {Canary, , , , Canary}", "date = {canary 2020}", "year = {canary}",
        "year = 2020, month = {canary}", "url = {ftp://canary.example}", "urldate = {canary}",
        "url = {https://canary:pass@canary.example}", "langid = {canaryan}", "status = {canary}",
        "capture = {../canary.html}", "doi = {canary}", "note = {\\canary x}", "note = canary",
        "note = {x} canary", "note = {x} canary = {y}", "% canary\n note = {x}",
        "note = {a}, note = {canary}", "crossref = {canary}", "xdata = {canary}",
        "file = {/Users/canary/a.pdf}", "canary = {/home/c}", "keywords = {canary \u202e x}",
    ],
)  # fmt: skip
def test_diagnostics_repeat_nothing_of_a_confidential_entry(field: str) -> None:
    for label in ("confidential = {A clerk}", "confidental = {A clerk}"):
        for entry in (f"{label},\n {field}", f"{field},\n {label}"):
            _, diagnostics = load_bibliography([("a.bib", f"@misc{{k,\n {entry}\n}}")])
            told = [f"{found.sentence} {found.hint}" for found in diagnostics]
            assert [each for each in told if "canary" in each.lower()] == []
    _, diagnostics = load_bibliography([("a.bib", f"@misc{{k,\n {field}\n}}")])
    assert diagnostics


def test_diagnostics_of_other_entries_tell_what_is_wrong() -> None:
    text = "@misc{k, confidential = {A clerk},\n date = {x}}\n@misc{l, status = {retrcted}}"
    _, (quiet, other) = load_bibliography([("a.bib", text)])
    assert (quiet.code.name, quiet.place.line) == ("CIT213", 2)
    assert "dossier explain CIT213" in quiet.hint
    assert "retracted" in other.hint


def test_a_misspelt_own_field_is_an_error() -> None:
    _, (found,) = load_bibliography([("a.bib", "@online{k, archivurl = {https://e.example}}")])
    assert found.code is Cit.CIT226
    assert "archiveurl" in found.hint


@pytest.mark.parametrize("field", ["crossref", "xdata"])
def test_what_is_taken_from_a_confidential_source_is_confidential(field: str) -> None:
    bibliography, _ = load(
        f"@inbook{{child, title = {{X}}, {field} = {{parent}}}}\n"
        f"@book{{parent, {TOLD}, confidential = {{A clerk}}}}"
    )
    assert bibliography["child"].confidential == "A clerk"
    assert bibliography["child"].title == ""


@pytest.mark.parametrize(
    "value",
    [
        "/Users/ann/leaks/memo.pdf", "Full Text:/home/ann/memo.pdf:application/pdf",
        "C:\\Users\\ann\\memo.pdf", "C\\:\\\\Users\\\\ann\\\\memo.pdf", "D:/files/memo.pdf",
        "file:///Users/ann/memo.pdf", "~/memo.pdf", "a.pdf;/Volumes/Stick/b.pdf",
        "\\\\server\\share\\memo.pdf", "PDF:C\\:\\\\Users\\\\ann\\\\memo.pdf:application/pdf",
    ],
)  # fmt: skip
def test_paths_on_somebodys_computer_are_reported_and_dropped(value: str) -> None:
    assert find_local_path(value)
    bibliography, diagnostics = load_bibliography(
        [("a.bib", f"@misc{{k,\n title = {{X}},\n file = {{{value}}}}}")]
    )
    (found,) = diagnostics
    assert (found.code, found.place.line, found.is_error) == (Cit.CIT216, 3, False)
    assert "ann" not in found.sentence + found.hint
    assert bibliography["k"].fields == {}


@pytest.mark.parametrize(
    "value", ["files/12/memo.pdf", "https://e.example/home/ann/", "a: b", "12:30", "and/or", "x:/"]
)
def test_other_values_are_no_paths(value: str) -> None:
    assert not find_local_path(value)


def test_paths_are_found_in_every_field() -> None:
    _, codes = load("@misc{k, annote = {see /Users/ann/x}, url = {file:///Users/ann/x}}")
    assert codes == ["CIT216", "CIT216"]


def test_chapters_take_from_books_what_biblatex_says() -> None:
    bibliography, codes = load(
        "@incollection{child, author = {Wu, Min}, title = {Lens}, pages = {3}, crossref = {parent}}"
        "@collection{parent, editor = {Berg, Jon}, title = {Book}, subtitle = {Sub}, date = {2011},"
        " url = {https://e.example}, status = {disputed}, publisher = {Quay}}"
    )
    child = bibliography["child"]
    assert codes == []
    assert (child.title, child.editors) == ("Lens", (Name("Berg", "Jon"),))
    assert child.date == bibliography["parent"].date
    assert child.fields == {
        "pages": "3",
        "booktitle": "Book",
        "booksubtitle": "Sub",
        "publisher": "Quay",
    }


def test_xdata_gives_its_fields_but_is_no_source() -> None:
    bibliography, codes = load(
        "@xdata{quay, publisher = {Quay}, location = {Leeds}}\n@xdata{ser, series = {S}}\n"
        "@book{k, location = {York}, xdata = {quay, ser}}"
    )
    assert codes == []
    assert list(bibliography) == ["k"]
    assert bibliography["k"].fields == {"publisher": "Quay", "location": "York", "series": "S"}


@pytest.mark.parametrize("field", ["crossref", "xdata"])
def test_circles_are_refused_once_and_every_entry_is_loaded(field: str) -> None:
    bibliography, codes = load(
        f"@book{{a, {field} = {{b}}}}@book{{b, title = {{B}}, {field} = {{c}}}}"
        f"@book{{c, {field} = {{a}}}}@book{{d, {field} = {{d}}}}"
    )
    assert codes == ["CIT215", "CIT215"]
    assert [record.title for record in bibliography.values()] == ["B", "B", "", ""]


def test_long_chains_are_refused() -> None:
    chain = "".join(f"@book{{k{n}, crossref = {{k{n + 1}}}}}\n" for n in range(3000))
    bibliography, codes = load(f"{chain}@book{{k3000, title = {{End}}}}")
    assert len(bibliography) == 3001
    assert set(codes) == {"CIT215"}


def test_a_cross_reference_to_nothing_is_reported_where_it_stands() -> None:
    text = "@book{harbour,}\n@inbook{k,\n crossref = {habour}}"
    _, (found,) = load_bibliography([("a.bib", text)])
    assert (found.code, found.place.line, found.place.column) == (Cit.CIT214, 3, 2)
    assert "harbour" in found.hint


def test_an_inherited_mistake_is_reported_once_where_it_was_made() -> None:
    text = "@inbook{k, crossref = {p}}\n@inbook{l, crossref = {p}}\n@book{p,\n date = {someday}}"
    _, (found,) = load_bibliography([("a.bib", text)])
    assert (found.code, found.place.line) == (Cit.CIT213, 4)


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "LARGEST_FILE", 120)
    monkeypatch.setattr(loading, "MOST_ENTRIES", 2)
    bibliography, diagnostics = load_bibliography(
        [("a.bib", "@book{a,}\n@book{b,}\n@book{c,}"), ("b.bib", "@book{d,}" + " " * 120)]
    )
    assert list(bibliography) == ["a", "b"]
    assert [(d.code, d.place.path, d.place.line) for d in diagnostics] == [
        (Cit.CIT222, "a.bib", 3),
        (Cit.CIT222, "b.bib", 1),
    ]


@pytest.mark.parametrize(
    "entry",
    [
        "@book{k, title = {" + "x" * 60_000 + "}}",
        "@book{k, " + ", ".join(f"f{n} = {{x}}" for n in range(400)) + "}",
        "@book{k, abstract = {" + "{x} " * 200_000 + "}}",
        "@book{" + "k" * 300 + ", title = {X}}",
    ],
)
def test_what_is_too_large_is_left_out_and_reported(entry: str) -> None:
    _, codes = load(entry)
    assert codes == ["CIT222"]


def test_strings_cannot_blow_up() -> None:
    doubled = "".join(f"@string{{s{n + 1} = s{n} # s{n}}}\n" for n in range(60))
    _, codes = load("@string{s0 = {0123456789}}\n" + doubled + "@book{k, title = s60}")
    assert set(codes) == {"CIT222"}


@pytest.mark.parametrize(
    "text",
    [
        "@" * 50_000, "@a{" * 20_000, "\n@a{" * 20_000, "{" * 50_000, "@a{k, t = " + "{" * 50_000,
        "@a{k, t = {x}" + " y = {z}" * 20_000 + "}", '@a{k, t = "' + "{}" * 20_000 + '"}',
        "@a{k, t = " + "a # " * 20_000 + "a}", "@a{k, author = {" + "{a} and " * 5_000 + "}}",
        "@a{k, author = {" + " " * 40_000 + "x=}}", "@a{k, t = {" + "\\'" * 20_000 + "}}",
        "@a{k, t = {" + "$\\" * 20_000 + "}}", "@a{k, t = {" + '"' * 40_000 + "}}",
        "@a{k, language = {" + " (" * 20_000 + "}}", "x = {\n" * 20_000,
    ],
    ids=range(15),
)  # fmt: skip
def test_hostile_text_costs_little_time(text: str) -> None:
    begun = time.process_time()
    load_bibliography([("a.bib", text)])
    assert time.process_time() - begun < 5


def test_the_time_grows_with_the_entries_only() -> None:
    entry = (
        "@article{{k{0}, author = {{M{{\\'e}}nard, Ann and {{Cour des comptes}}}},"
        " title = {{Cameras no. {0} \\& more}}, journaltitle = {{Gazette}}, date = {{2020-02-05}},"
        " pages = {{{0}--{0}}}, url = {{https://e.example/{0}_%20}}}}\n"
    )
    begun = time.process_time()
    bibliography, diagnostics = load_bibliography(
        [("a.bib", "".join(entry.format(n) for n in range(4000)))]
    )
    assert time.process_time() - begun < 6
    assert (len(bibliography), diagnostics) == (4000, ())
