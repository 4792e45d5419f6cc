"""What fields say: LaTeX, names, dates, languages, addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.bibliography import load_bibliography
from mkdocs_dossier.bibliography.addresses import read_doi, refuse_address
from mkdocs_dossier.bibliography.languages import read_language
from mkdocs_dossier.bibliography.latex import decode_latex
from mkdocs_dossier.bibliography.naming import read_names
from mkdocs_dossier.diagnostics.citations import Cit
from mkdocs_dossier.model.record import OTHERS, Name, Record


def load_one(fields: str, kind: str = "misc") -> tuple[Record, list[Cit]]:
    bibliography, diagnostics = load_bibliography([("a.bib", f"@{kind}{{k, {fields}}}")])
    return bibliography["k"], [code for code in Cit for d in diagnostics if d.code is code]


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"{\'E}tats g{\'e}n{\'e}raux", "États généraux"),
        (r"\^{\i}le, na\"{\i}ve, {\c c}a, \c{c}a", "île, naïve, ça, ça"),
        (r"{\L}{\'o}d{\'z}, \v{S}koda, K{\o}benhavn", "Łódź, Škoda, København"),
        (r"{\oe}uvre, stra{\ss}e", "œuvre, straße"),
        (r"R\&D, 50\% of \$5, no.\ \#1, a\_b", "R&D, 50% of $5, no. #1, a_b"),
        ("R&D, 50% of $5 or $6, #1, a_b", "R&D, 50% of $5 or $6, #1, a_b"),
        (r"50% of \textit{all} & more", "50% of all & more"),
        ("pages 3--5 --- ``so''", "pages 3–5 — “so”"),
        ("M.~Roy", "M.\u00a0Roy"),
        (r"\emph{The {Port}} \textsuperscript{e}", "The Port e"),
        (r"\og mots \fg{} \enquote{words}", "«\u00a0mots\u00a0» “words”"),
        (r"\flqq{}mots\frqq{} \guillemetleft{}x\guillemetright \glqq{}so\grqq", "«mots» «x»„so“"),
        (r"\~{}ann, \textasciitilde ann, {\textasciitilde}ann", "~ann, ~ann, ~ann"),
        (r"a\^{}b, a\textasciicircum{}b, \textbackslash{}x", "a^b, a^b, \\x"),
        (r"\textless{}a\textgreater{} \textbar{} \textunderscore{}b", "<a> | _b"),
        (r"\textbraceleft{}a\textbraceright{} \textquotesingle{}s", "{a} 's"),
        (
            r"A\textperiodcentered{}B, 5\,\textdegree{}, \textonehalf, \texteuro{}5",
            "A·B, 5 °, ½, €5",
        ),
        (r"\noindent Sub\-di\-vi\-sion \nobreakspace{}4", "Subdivision \u00a04"),
        (r"see \url{https://e.example/a_b%20c~d}", "see https://e.example/a_b%20c~d"),
        (r"see \href{https://e.example}{there}", "see there"),
        ("one\n   two", "one two"),
        ("cafe\u0301", "café"),
        (r"$\alpha$ and $x^2$", "α and x^2"),
        ("{{Le Monde}}", "Le Monde"),
    ],
)
def test_latex_becomes_text(latex: str, text: str) -> None:
    assert decode_latex(latex) == (text, "")


@pytest.mark.parametrize("latex", [r"\input{/etc/passwd}", r"\blackpen x", r"C:\Users", "{" * 99])
def test_latex_that_is_not_understood_is_kept_and_reported(latex: str) -> None:
    wrapped = latex if latex[0] != "{" else latex + r"\ss" + "}" * 99
    text, unknown = decode_latex(wrapped)
    assert unknown
    assert text
    assert not set(text) & set("\\{}")


def test_unknown_latex_is_reported_at_its_field() -> None:
    text = "@misc{k,\n title = {The \\blackpen memo}}"
    bibliography, (found,) = load_bibliography([("a.bib", text)])
    assert (found.code, found.place.line, found.is_error) == (Cit.CIT211, 2, False)
    assert bibliography["k"].title == "The blackpen memo"


@given(st.text(max_size=60))
def test_decoded_text_has_single_spaces_and_no_ends(value: str) -> None:
    text, _ = decode_latex(value)
    assert text == text.strip(" ")
    assert "  " not in text


@given(st.text(alphabet=st.characters(exclude_characters="\\{}$~`'-", categories=["L", "N", "P"])))
def test_text_without_latex_stays_as_it_is(value: str) -> None:
    assert decode_latex(value)[0].isascii() == value.isascii() or value != value.casefold()
    if value.isascii():
        assert decode_latex(value) == (value, "")


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Roy, Luc", [Name("Roy", "Luc")]),
        ("Luc Roy", [Name("Roy", "Luc")]),
        ("Anne de la Tour", [Name("Tour", "Anne", "de la")]),
        ("de la Tour, Anne", [Name("Tour", "Anne", "de la")]),
        ("Okafor, Jr., Ada", [Name("Okafor", "Ada", suffix="Jr.")]),
        ("{Cour des comptes}", [Name(literal="Cour des comptes")]),
        (
            "{Cour des comptes} and {Barns and Co}",
            [Name(literal="Cour des comptes"), Name(literal="Barns and Co")],
        ),
        ("M{\\'e}nard, {\\'E}ric", [Name("Ménard", "Éric")]),
        ("Roy, Luc and others", [Name("Roy", "Luc"), OTHERS]),
        (
            "family=Gaulle, given=Charles, prefix=de, useprefix=true",
            [Name("Gaulle", "Charles", "de")],
        ),
        ("Cher", [Name("Cher")]),
        ("Le~Bihan, Yann", [Name("Le Bihan", "Yann")]),
        ("{Le Bihan}, Yann", [Name("Le Bihan", "Yann")]),
    ],
)
def test_names_are_taken_apart(written: str, names: list[Name]) -> None:
    assert read_names(written) == (tuple(names), ())


def test_names_that_cannot_be_taken_apart_stand_whole_and_are_reported() -> None:
    record, codes = load_one("author = {Rivers, Lakes, Ponds, Seas}")
    assert codes == [Cit.CIT212]
    assert record.authors == (Name(literal="Rivers, Lakes, Ponds, Seas"),)


@given(st.text(alphabet="aB{}\\,=~' \n", max_size=40))
def test_every_name_has_something_to_print(written: str) -> None:
    names, _ = read_names(written)
    assert all(name.full.strip() for name in names)


@pytest.mark.parametrize(
    ("fields", "edtf"),
    [
        ("date = {2020-02-05}", "2020-02-05"),
        ("date = {2019/2020}", "2019/2020"),
        ("date = {2019~}, year = {1999}", "2019~"),
        ("year = 2020, month = feb, day = 5", "2020-02-05"),
        ("year = {2020}, month = {February}", "2020-02"),
        ("year = {2020}, month = {f{\\'e}vrier}", "2020-02"),
        ("year = {2020}, month = {août}, day = {3}", "2020-08-03"),
        ('year = 2020, month = "5~" # feb', "2020-02-05"),
        ("year = 2020, month = jan # {/} # feb", "2020-01/2020-02"),
        ("year = 2020, month = {printemps}", "2020-21"),
        ("year = 2020, month = 12", "2020-12"),
        ("year = {2019--2020}", "2019/2020"),
    ],
)
def test_dates(fields: str, edtf: str) -> None:
    record, codes = load_one(fields)
    assert codes == []
    assert record.date is not None
    assert record.date.edtf == edtf
    assert record.fields == {}


@pytest.mark.parametrize("fields", ["year = {n.d.}", "date = {}", "title = {x}"])
def test_no_date_is_no_error(fields: str) -> None:
    record, codes = load_one(fields)
    assert (record.date, codes) == (None, [])


def test_a_work_to_come_keeps_its_word() -> None:
    record, codes = load_one("year = {in press}")
    assert (record.date, record.fields, codes) == (None, {"year": "in press"}, [])


@pytest.mark.parametrize(
    ("fields", "edtf"),
    [
        ("date = {5 mars 2020}, year = 2020", "2020"),
        ("year = 2020, month = {Smarch}", "2020"),
        ("year = 2020, month = feb, day = 31", "2020"),
    ],
)
def test_wrong_dates_are_reported_and_the_rest_is_used(fields: str, edtf: str) -> None:
    record, codes = load_one(fields)
    assert codes == [Cit.CIT213]
    assert record.date is not None
    assert record.date.edtf == edtf


@pytest.mark.parametrize("name", ["urldate", "archivedate"])
def test_other_dates_are_checked_at_their_column(name: str) -> None:
    text = f"@misc{{k,\n   {name} = {{2020-13-01}}}}"
    bibliography, (found,) = load_bibliography([("a.bib", text)])
    assert (found.code, found.place.line, found.place.column) == (Cit.CIT213, 2, 4)
    assert name not in bibliography["k"].fields


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("french", "fr"), ("fr", "fr"), ("fr-FR", "fr-FR"), ("en_US", "en-US"), ("EN-us", "en-US"),
        ("british", "en-GB"), ("ngerman", "de"), ("Français", "fr"), ("anglais", "en"),
        ("deutsch", "de"), ("eng", "en"), ("English (United States)", "en"),
        ("French and English", "fr"), ("zh-Hant-TW", "zh-Hant-TW"), ("klingonish", None),
    ],
)  # fmt: skip
def test_languages(written: str, tag: str | None) -> None:
    assert read_language(written) == tag


def test_the_first_language_that_is_known_counts_and_unknown_ones_warn() -> None:
    record, codes = load_one("langid = {klingonish}, language = {French}, hyphenation = {british}")
    assert record.lang == "fr"
    assert codes == [Cit.CIT218]
    assert record.fields == {}


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://e.example/a%20b_c?x=1&y=2#z~t", "https://e.example/a%20b_c?x=1&y=2#z~t"),
        (r"https://e.example/a\_b\%20\&c", "https://e.example/a_b%20&c"),
        (r"\url{https://e.example/a_b}", "https://e.example/a_b"),
        ("{https://e.example}", "https://e.example"),
        (r"https://e.example/{\textasciitilde}ann/a{\_}b", "https://e.example/~ann/a_b"),
        (r"https://e.example/\textasciitilde ann", "https://e.example/~ann"),
        (r"https://e.example/\textasciitilde{}ann\textunderscore{}b", "https://e.example/~ann_b"),
        (r"https://e.example/$\sim$ann", "https://e.example/~ann"),
    ],
)
def test_addresses_keep_their_signs(written: str, address: str) -> None:
    record, codes = load_one(f"url = {{{written}}}")
    assert (record.fields, codes) == ({"url": address}, [])


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "data:text/html,x", "ftp://e.example", "e.example", "https://", "",
        "https://user:secret@e.example", "https://e.example/a b", "https://[e.example/",
        "https://e.example/<b>", "HTTPS://e.example\\@f.example", "https://e.example:port/",
    ],
)  # fmt: skip
def test_addresses_that_are_none_never_reach_a_record(address: str) -> None:
    assert refuse_address(address)
    if address:
        record, codes = load_one(f"url = {{{address}}}, archiveurl = {{{address}}}")
        assert record.fields == {}
        assert codes == [Cit.CIT217, Cit.CIT217]


def test_passwords_are_not_repeated() -> None:
    _, (found,) = load_bibliography([("a.bib", "@misc{k, url={https://ann:secret@e.example}}")])
    assert "secret" not in found.sentence + found.hint


@pytest.mark.parametrize(
    ("written", "doi"),
    [
        ("10.1000/a_b", "10.1000/a_b"),
        ("https://doi.org/10.1000/182", "10.1000/182"),
        ("doi: 10.1000/182", "10.1000/182"),
        (r"10.1000/a\_b", "10.1000/a_b"),
        ("see website", ""),
        ('10.1000/"><b>', ""),
    ],
)
def test_dois(written: str, doi: str) -> None:
    assert read_doi(written) == doi
    record, codes = load_one(f"doi = {{{written}}}")
    assert record.fields.get("doi", "") == doi
    assert codes == ([] if doi else [Cit.CIT225])


def test_older_names_of_fields_and_kinds_become_biblatex_names() -> None:
    record, _ = load_one(
        "school = {Nowhere}, address = {Leeds}, howpublished = {\\url{https://e.example/a_b}}",
        kind="PhdThesis",
    )
    assert record.kind == "thesis"
    assert record.fields == {
        "institution": "Nowhere",
        "location": "Leeds",
        "type": "phdthesis",
        "url": "https://e.example/a_b",
    }


def test_other_people_are_kept_in_reading_order() -> None:
    record, _ = load_one("interviewer = {Roy, Luc and de la Tour, Anne}", kind="interview")
    assert record.fields == {"interviewer": "Luc Roy; Anne de la Tour"}
