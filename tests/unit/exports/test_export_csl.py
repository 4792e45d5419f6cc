"""CSL-JSON: types, names and dates as the schema has them."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.bibliography import load_bibliography
from mkdocs_dossier.dates import parse_date
from mkdocs_dossier.exports.csl import write_csl, write_csl_item
from mkdocs_dossier.exports.csl_dates import write_csl_date
from mkdocs_dossier.exports.kinds import _KINDS
from mkdocs_dossier.model.date import HistoricalDate
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.model.record import Name, Record

# Names that the schema of version 1.0.2 allows; it allows no others.
TYPES = set(
    """article article-journal article-magazine article-newspaper bill book broadcast chapter
    classic collection dataset document entry entry-dictionary entry-encyclopedia event figure
    graphic hearing interview legal_case legislation manuscript map motion_picture musical_score
    pamphlet paper-conference patent performance periodical personal_communication post
    post-weblog regulation report review review-book software song speech standard thesis treaty
    webpage""".split()
)
VARIABLES = set(
    """type id language author editor container-author interviewer recipient translator accessed
    event-date issued original-date archive_location authority chapter-number collection-title
    container-title DOI edition event event-place genre ISBN ISSN issue medium note number
    number-of-pages number-of-volumes page part publisher publisher-place status title title-short
    URL version volume custom""".split()
)


def item(entry: str) -> dict[str, Any]:
    bibliography, diagnostics = load_bibliography([("a.bib", entry)])
    assert diagnostics == ()
    return write_csl_item(next(iter(bibliography.values())))


def test_a_news_page_with_its_archived_copy() -> None:
    assert item(
        "@online{k, author = {de la Tour, Anne and {Harbour Board}}, title = {Locks},"
        " subtitle = {A ledger}, date = {2020-02-05}, url = {https://e.example/l},"
        " urldate = {2020-03}, archiveurl = {https://archive.example/l},"
        " archivedate = {2020-02-06}, status = {disputed}, medium = {slides}, langid = {french}}"
    ) == {
        "id": "k",
        "type": "webpage",
        "title": "Locks: A ledger",
        "author": [
            {"family": "Tour", "given": "Anne", "non-dropping-particle": "de la"},
            {"literal": "Harbour Board"},
        ],
        "issued": {"date-parts": [[2020, 2, 5]]},
        "URL": "https://e.example/l",
        "accessed": {"date-parts": [[2020, 3]]},
        "archive_location": "https://archive.example/l",
        "medium": "slides",
        "language": "fr",
        "custom": {"archivedate": "2020-02-06", "status": "disputed"},
    }


@pytest.mark.parametrize(
    ("edtf", "written"),
    [
        ("2020", {"date-parts": [[2020]]}),
        ("2020-02-05T10:00:00Z", {"date-parts": [[2020, 2, 5]]}),
        ("2019-05/2019-06-02", {"date-parts": [[2019, 5], [2019, 6, 2]]}),
        ("2020-22", {"date-parts": [[2020]], "season": 2}),
        ("-0044", {"date-parts": [[-44]]}),
        ("2020~", {"literal": "2020~"}),
        ("2020-02?", {"literal": "2020-02?"}),
        ("201X", {"literal": "201X"}),
        ("2020-XX", {"literal": "2020-XX"}),
        ("2019/..", {"literal": "2019/.."}),
        ("/2019", {"literal": "/2019"}),
        ("2019-21/2020-22", {"literal": "2019-21/2020-22"}),
        ("2019?/2020", {"literal": "2019?/2020"}),
    ],
)
def test_dates(edtf: str, written: dict[str, Any]) -> None:
    date = parse_date(edtf)
    assert isinstance(date, HistoricalDate)
    assert write_csl_date(date) == written


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("@jurisdiction{k, institution = {High Court}, number = {19-55}}",
         {"type": "legal_case", "authority": "High Court", "number": "19-55"}),
        ("@article{k, number = {3}, volume = {12}, journaltitle = {J}}",
         {"type": "article-journal", "issue": "3", "container-title": "J"}),
        ("@article{k, entrysubtype = {newspaper}}", {"type": "article-newspaper"}),
        ("@phdthesis{k, school = {U}}", {"type": "thesis", "genre": "phdthesis", "publisher": "U"}),
        ("@interview{k, interviewer = {Luc Roy and Jon Berg}}",
         {"interviewer": [{"literal": "Luc Roy"}, {"literal": "Jon Berg"}]}),
        ("@misc{k, year = {forthcoming}}", {"type": "document",
                                            "issued": {"literal": "forthcoming"}}),
        ("@unheard{k, note = {n}}", {"type": "document", "note": "n"}),
    ],
)  # fmt: skip
def test_kinds(entry: str, expected: dict[str, Any]) -> None:
    written = item(entry)
    assert {name: written.get(name) for name in expected} == expected


def test_every_type_is_one_of_the_schema() -> None:
    assert {names.csl for names in _KINDS.values()} <= TYPES


@given(
    st.dictionaries(st.sampled_from(["note", "url", "urldate", "series", "isbn", "court"]),
                    st.text(max_size=20)),
    st.text(max_size=20),
)  # fmt: skip
def test_every_variable_is_one_of_the_schema_and_nothing_is_empty(
    fields: dict[str, str], title: str
) -> None:
    record = Record("k", "report", Place(""), (Name(literal=title),), title=title, fields=fields)
    (written,) = json.loads(write_csl([record]))
    assert set(written) <= VARIABLES
    assert all(written.values())
