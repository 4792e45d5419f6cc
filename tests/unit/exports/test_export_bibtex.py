"""BibTeX: whatever is written is read back as the same record, and nothing breaks out."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_dossier.bibliography import load_bibliography
from mkdocs_dossier.bibliography.latex import decode_latex
from mkdocs_dossier.bibliography.leaks import find_local_path
from mkdocs_dossier.dates import parse_date
from mkdocs_dossier.exports.bibtex import write_bibtex
from mkdocs_dossier.exports.bibtex_values import write_text
from mkdocs_dossier.exports.public_fields import PUBLIC
from mkdocs_dossier.model.date import HistoricalDate
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.model.record import OTHERS, Name, Record

NOWHERE = Place("")
# Signs that mean something to BibTeX, LaTeX or their readers, and some that mean nothing.
SIGNS = "\\{}%$&#_^~\"@=,-`'!?«»—éß 漢aB1.:;()[]<>|/+*\u00a0"


def read(text: str) -> dict[str, Record]:
    bibliography, diagnostics = load_bibliography([("a.bib", text)])
    assert diagnostics == ()
    return {key: replace(record, place=NOWHERE) for key, record in bibliography.items()}


def settle(text: str) -> str:
    """Return a text as a loader could have read it: decoded once already."""
    for signs in ("--", "``", "''"):
        while signs in text:
            text = text.replace(signs, signs[0])
    return " ".join(part for part in text.split(" ") if part)


def is_publishable(text: str) -> bool:
    return bool(text) and not find_local_path(text)


texts = st.text(SIGNS, min_size=1, max_size=30).map(settle).filter(is_publishable)
# Of names the loader keeps no no-break spaces.
people = texts.filter(lambda text: "\u00a0" not in text)
words = st.text("aBcédÉ'-.", min_size=1, max_size=8).map(settle).filter(bool)
names = st.one_of(
    st.builds(Name, family=people, given=people),
    st.builds(Name, family=words, given=words, particle=st.sampled_from(["", "de la", "Van"])),
    st.builds(Name, family=words, given=words, suffix=st.sampled_from(["", "Jr.", "III"])),
    st.builds(Name, literal=people),
    st.just(OTHERS),
)
dates = st.sampled_from(
    ["2020", "2020-02", "2020-02-05", "2020~", "201X", "2019-05/2019-06", "../2020", "2020-21"]
)


def date_of(edtf: str) -> HistoricalDate:
    date = parse_date(edtf)
    assert isinstance(date, HistoricalDate)
    return date


@given(texts)
@settings(max_examples=600)
def test_every_text_is_decoded_to_itself(text: str) -> None:
    assert decode_latex(write_text(text)) == (text, "")


@given(texts)
def test_braces_are_in_pairs_for_readers_that_know_no_backslash(text: str) -> None:
    depth = 0
    for sign in write_text(text):
        depth += (sign == "{") - (sign == "}")
        assert depth >= 0
    assert depth == 0


@given(
    st.builds(
        Record,
        key=st.sampled_from(["k", "doe2020", "société:1", "a/b"]),
        kind=st.sampled_from(["online", "report", "article", "thesis", "leak"]),
        place=st.just(NOWHERE),
        authors=st.lists(names, max_size=3).map(tuple),
        title=st.one_of(st.just(""), texts),
        date=st.one_of(st.none(), dates.map(date_of)),
        fields=st.dictionaries(
            st.sampled_from(["note", "journaltitle", "publisher", "medium", "volume"]), texts
        ),
        lang=st.sampled_from(["", "fr", "en-GB"]),
    )
)
@settings(max_examples=200, deadline=None)
def test_every_record_is_read_back_as_it_was(record: Record) -> None:
    assert read(write_bibtex([record])) == {record.key: record}


EVERY_FIELD = """@report{full,
  author = {de la Tour, Anne and {Harbour Board \\& Sons} and others},
  editor = {Wu, Min},
  title = {What {\\'E}tienne saw: 100\\% of "it" \\url{https://e.example/~ann}},
  date = {2019-05-01/2019-05-09},
  institution = {Harbour Board},
  number = {12},
  pages = {3--5},
  translator = {Luc Roy and Awa Diallo},
  url = {https://e.example/a_b?c=d%20e&f=~g},
  urldate = {2020-01-02},
  archiveurl = {https://archive.example/a_b},
  archivedate = {2020-01-03},
  doi = {10.1000/a_b},
  status = {disputed},
  medium = {leaked document},
  langid = {french},
}
"""


def test_a_record_with_everything_is_read_back() -> None:
    first = read(EVERY_FIELD)
    assert first["full"].fields["archiveurl"] == "https://archive.example/a_b"
    assert read(write_bibtex(first.values())) == first


def test_what_is_read_back_is_written_alike() -> None:
    text = write_bibtex(read(EVERY_FIELD).values())
    assert write_bibtex(read(text).values()) == text


@pytest.mark.parametrize(
    "name", ["file", "capture", "abstract", "annotation", "keywords", "owner", "x-private"]
)
def test_what_describes_no_source_is_not_published(name: str) -> None:
    record = Record("k", "misc", NOWHERE, title="T", fields={name: "canary", "note": "said"})
    assert "canary" not in write_bibtex([record])
    assert name not in PUBLIC
    assert "said" in write_bibtex([record])


def test_paths_on_somebodys_computer_are_not_published() -> None:
    fields = {"note": "see /Users/ann/leak.pdf", "url": "file:///Users/ann/leak.pdf"}
    assert "ann" not in write_bibtex([Record("k", "misc", NOWHERE, fields=fields)])


def test_a_letter_and_a_colon_are_no_path_for_being_escaped() -> None:
    record = Record("k", "misc", NOWHERE, title="Plan B:{x} and C:&D", fields={"note": "A:$5"})
    assert read(write_bibtex([record])) == {"k": record}


@pytest.mark.parametrize(
    "hostile",
    [
        "x}, url = {https://evil.example}",
        "x}\n}\n\n@misc{evil,\n title = {y}",
        '"},\n}\r\n@misc{evil, title = "y',
        "\\} @comment{ \\input{/etc/passwd}",
        "x\u2028@misc{evil, title = {y}}",
    ],
)
def test_hostile_values_stay_in_their_field(hostile: str) -> None:
    record = Record(
        "k", "misc", NOWHERE, (Name(literal=hostile), Name(hostile, hostile)),
        title=hostile, fields={"note": hostile, "url": hostile, "translator": hostile},
    )  # fmt: skip
    text = write_bibtex([record])
    bibliography, _ = load_bibliography([("a.bib", text)])
    assert list(bibliography) == ["k"]
    assert bibliography["k"].title == " ".join(hostile.split())
    assert bibliography["k"].fields["note"] == " ".join(hostile.split())
    assert "url" not in bibliography["k"].fields


def test_hostile_keys_and_kinds_begin_no_entry() -> None:
    record = Record("k},\n@misc{evil", "misc{x,\n", NOWHERE, title="T")
    bibliography, _ = load_bibliography([("a.bib", write_bibtex([record]))])
    assert len(bibliography) == 1
    assert next(iter(bibliography.values())).title == "T"


def test_a_confidential_record_stays_one() -> None:
    record = Record("confidential-1", "misc", NOWHERE, confidential="A clerk & friend")
    assert read(write_bibtex([record]))["confidential-1"].confidential == "A clerk & friend"
