"""RIS: one tag a line, whatever the values hold."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.bibliography import load_bibliography
from mkdocs_dossier.exports.ris import write_ris
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.model.record import Name, Record

LINE = re.compile(r"[A-Z][A-Z0-9]  - .*")
# All that Python, JavaScript or an editor may take for the end of a line.
BREAKS = "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"


def lines(entry: str) -> list[str]:
    bibliography, diagnostics = load_bibliography([("a.bib", entry)])
    assert diagnostics == ()
    return write_ris(bibliography.values()).split("\r\n")


def test_a_report() -> None:
    assert lines(
        "@report{k, author = {de la Tour, Anne and King, Jr., Ada and {Harbour Board}},"
        " editor = {Wu, Min}, title = {Locks}, date = {2020-02-05}, pages = {3--5},"
        " institution = {Office}, url = {https://e.example/l}, urldate = {2020-03},"
        " archiveurl = {https://archive.example/l}, archivedate = {2020-02-06},"
        " status = {lost}, langid = {french}, type = {memo}}"
    ) == [
        "TY  - RPRT",
        "ID  - k",
        "AU  - de la Tour, Anne",
        "AU  - King, Ada, Jr.",
        "AU  - Harbour Board",
        "ED  - Wu, Min",
        "TI  - Locks",
        "PY  - 2020",
        "DA  - 2020/02/05/",
        "PB  - Office",
        "UR  - https://e.example/l",
        "M3  - memo",
        "SP  - 3",
        "EP  - 5",
        "LA  - fr",
        "Y2  - 2020/03//",
        "N1  - Archived copy: https://archive.example/l (2020-02-06)",
        "AN  - https://archive.example/l",
        "N1  - Status: lost",
        "ER  - ",
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("edtf", "year", "date"),
    [
        ("2020", "2020", "2020///"),
        ("2020-02~", "2020", "2020/02//2020-02~"),
        ("2019-05/2019-06", "2019", "2019/05//2019-05 - 2019-06"),
        ("2020-22", "2020", "2020///2020-22"),
        ("201X", None, "///201X"),
        ("../2019", None, "///.. - 2019"),
    ],
)
def test_dates(edtf: str, year: str | None, date: str) -> None:
    written = lines(f"@misc{{k, date = {{{edtf}}}}}")
    assert f"DA  - {date}" in written
    assert [line for line in written if line.startswith("PY")] == (
        [f"PY  - {year}"] if year else []
    )


@given(st.text(f"aT1Y-ER {BREAKS}", max_size=30), st.integers(0, 6))
def test_no_value_starts_a_line(hostile: str, where: int) -> None:
    values = ["x"] * 7
    values[where] = f"x{hostile}\nER  - \nTY  - EVIL"
    title, family, literal, note, key, kind, lang = values
    record = Record(
        key, kind, Place(""), (Name(family, "g"), Name(literal=literal)), (), title, None,
        {"note": note, "publisher": note, "translator": note, "pages": note}, lang,
    )  # fmt: skip
    text = write_ris([record])
    assert text.count("\r\n") == text.count("\n") == text.count("\r")
    assert all(LINE.fullmatch(line) for line in text.split("\r\n") if line)
    assert not any(sign in text.replace("\r\n", "") for sign in BREAKS)
    assert sum(line.startswith("TY  -") for line in text.splitlines()) == 1
    assert sum(line.startswith("ER  -") for line in text.splitlines()) == 1
