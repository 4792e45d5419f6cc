"""References: what the newsroom style prints, kind by kind, in both languages.

``references.bib`` holds the sources, ``references.txt`` what is printed of them.
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.bibliography import load_bibliography
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.model.record import Name, Record
from mkdocs_dossier.model.reference import Piece, Style
from mkdocs_dossier.render.references import format_reference, format_short

HERE = Path(__file__).parent

RECORDS, FOUND = load_bibliography(
    [("references.bib", (HERE / "references.bib").read_text(encoding="utf-8"))]
)
PRINTED = (HERE / "references.txt").read_text(encoding="utf-8").split("\n\n", 1)[1]
GOLDEN = {block.partition("\n")[0]: block.rstrip("\n") for block in PRINTED.split("\n\n")}


def draw(pieces: tuple[Piece, ...]) -> str:
    text = "".join(f"*{p.text}*" if p.style is Style.ITALIC else p.text for p in pieces)
    return text.replace("\u00a0", "·").replace("\u202f", "‿")


def test_the_golden_records_load_cleanly_and_are_all_there() -> None:
    assert FOUND == ()
    assert list(RECORDS) == list(GOLDEN)
    assert len(RECORDS) >= 25


@pytest.mark.parametrize("key", GOLDEN)
def test_reference(key: str) -> None:
    record = RECORDS[key]
    lines = [key]
    lines += [f"  {lang}: {draw(format_reference(record, lang))}" for lang in ("en", "fr")]
    shorts = [(lang, format_short(record, lang)) for lang in ("en", "fr")]
    lines += [f"  {lang}, short: {short}".replace("\u00a0", "·") for lang, short in shorts]
    assert "\n".join(lines) == GOLDEN[key]


def record(**parts: object) -> Record:
    return Record("k", str(parts.pop("kind", "misc")), Place("a.bib"), **parts)  # type: ignore[arg-type]


def test_addresses_are_links_and_titles_know_their_language() -> None:
    pieces = format_reference(RECORDS["article"], "fr")
    links = [(piece.text, piece.href) for piece in pieces if piece.href]
    assert links == [
        ("https://post.example/firm", "https://post.example/firm"),
        ("archivé le 7 mars 2020", "https://archive.example/1/firm"),
    ]
    assert [piece.lang for piece in pieces if piece.style is Style.QUOTED] == ["en"]
    pieces = format_reference(RECORDS["article"], "en-GB")
    assert [piece.lang for piece in pieces if piece.style is Style.QUOTED] == [""]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//e.example", "x"])
def test_only_addresses_on_the_web_become_links(address: str) -> None:
    fields = {"url": address, "archiveurl": address}
    assert not any(piece.href for piece in format_reference(record(fields=fields), "en"))
    assert address not in draw(format_reference(record(fields=fields), "en"))


def test_a_doi_becomes_an_address_whatever_it_holds() -> None:
    pieces = format_reference(record(fields={"doi": '10.1000/a"b c<d>'}), "en")
    assert [piece.href for piece in pieces if piece.href] == [
        "https://doi.org/10.1000/a%22b%20c%3Cd%3E"
    ]


def test_american_pages_get_american_dates() -> None:
    assert "March 1, 2020" in draw(format_reference(RECORDS["article"], "en-US"))


def test_every_language_with_words_gets_its_own() -> None:
    reference = draw(format_reference(RECORDS["article"], "de"))
    assert "„The firm that ‚sees‘ everyone“" in reference
    assert "abgerufen am 6. März 2020" in reference


def test_languages_without_words_get_the_reports() -> None:
    assert "6 maart 2020" in draw(format_reference(RECORDS["article"], "nl"))
    assert "accessed 6 maart 2020" in draw(format_reference(RECORDS["article"], "nl"))
    assert "consulté le 6 maart 2020" in draw(format_reference(RECORDS["article"], "nl:fr"))


def test_long_titles_are_cut_where_they_stand_for_an_author() -> None:
    titled = record(title="A very long title of some report")
    assert format_short(titled, "en") == "“A very long title of…” n.d."
    short = record(title="A very long title", fields={"shorttitle": "Long"})
    assert format_short(short, "fr") == "«\u00a0Long\u00a0» s.\u00a0d."


def test_three_authors_are_all_in_the_reference_but_not_in_the_sentence() -> None:
    names = tuple(Name(family=family) for family in ("Ahn", "Bo", "Cho"))
    assert draw(format_reference(record(authors=names), "en")) == "Ahn, Bo and Cho, n.d."
    assert format_short(record(authors=names), "fr") == "Ahn et al. s.\u00a0d."


texts = st.text(max_size=30)
fields = st.dictionaries(
    st.sampled_from(
        "url doi urldate archiveurl archivedate edition pages number type medium interviewer"
        " institution journaltitle booktitle subtitle year".split(" ")
    ),
    texts.filter(bool),
)
kinds = st.sampled_from(["article", "book", "inbook", "jurisdiction", "interview", "report", "x"])


@given(kinds, texts, texts, fields, st.sampled_from(["en", "fr", "de", ""]))
def test_any_record_has_a_reference_that_ends(
    kind: str, title: str, name: str, values: dict[str, str], lang: str
) -> None:
    made = record(kind=kind, title=title, authors=(Name(literal=name),), fields=values)
    pieces = format_reference(made, lang)
    assert pieces[-1].text.endswith(".")
    assert all(piece.text for piece in pieces)
    assert format_reference(made, lang) == pieces
    assert all(piece.href.startswith(("https://", "http://")) for piece in pieces if piece.href)


@given(kinds, texts, fields, st.sampled_from(["en", "fr"]))
def test_of_a_confidential_source_only_the_label_is_printed(
    kind: str, title: str, values: dict[str, str], lang: str
) -> None:
    made = record(kind=kind, title=title, fields=values, confidential="A clerk")
    assert format_reference(made, lang) == (Piece("A clerk"),)
    assert format_short(made, lang) == "A clerk"
