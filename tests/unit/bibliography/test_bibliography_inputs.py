"""Every kind of input that bibtexparser's own tests cover, with files of our own.

What is good loads without a word; what is bad is reported where it begins, and costs nothing that
stands around it.
"""

import pytest

from mkdocs_dossier.bibliography import load_bibliography
from mkdocs_dossier.bibliography.bibliography import Bibliography
from mkdocs_dossier.model.record import Name

GOOD = "@online{good, title = {Good}}"
BEFORE = {
    "nothing": "",
    "a comment": "@comment{Kept by hand. }\n",
    "a string": '@string{gz = "The Gazette"}\n',
    "a preamble": '@preamble{"\\newcommand{\\x}{y}"}\n',
    "free words": "These are the harbour's papers.\n",
    "an entry": "@book{before, title = {Before}}\n",
    "many lines": "\n" * 40,
}
BAD = {
    "no closing brace": "@article{bad, title={Tides}",
    "no closing brace on lines": "@article{bad,\n  title={Tides}",
    "no field and no brace": "@article{bad,",
    "only a key": "@article{bad",
    "an open field": "@article{bad, title={Tides author={Wu, Min}}",
    "an open quote": '@article{bad, title="Tides author={Wu, Min}}',
    "an open string": '@string{bad = "Tides"',
    "an open preamble": "@preamble{e = mc^2",
    "an open comment": "@comment{Kept by hand",
    "an open parenthesis": "@article(bad",
}


def load(text: str) -> tuple[Bibliography, list[tuple[str, int]]]:
    bibliography, diagnostics = load_bibliography([("sources/a.bib", text)])
    return bibliography, [(found.code.name, found.place.line) for found in diagnostics]


@pytest.mark.parametrize("before", BEFORE.values(), ids=BEFORE)
@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_a_bad_block_is_reported_where_it_begins_and_costs_nothing_else(
    before: str, bad: str
) -> None:
    text = f"{before}{bad}\n{GOOD}\n"
    bibliography, found = load(text)
    first = before.count("\n") + 1
    assert found
    assert all(first <= line <= first + bad.count("\n") for _, line in found)
    assert bibliography["good"].title == "Good"
    assert ("before" in bibliography) == ("@book{before" in before)


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_a_bad_block_at_the_end_of_a_file_is_reported_too(bad: str) -> None:
    bibliography, found = load(f"{GOOD}\n{bad}")
    assert found
    assert next(iter(bibliography)) == "good"


@pytest.mark.parametrize(
    "block",
    [
        "@book(a, title = {Tides}, year = {2002})",
        "@book(a,\n  title = {Tides (and more)},\n  year = {2002}\n)",
        '@book \t(a, title = "Tides )", year = 2002)',
        "@string(tides = {Tides})\n@book{a, title = tides, year = 2002}",
    ],
)
def test_blocks_may_stand_in_parentheses(block: str) -> None:
    bibliography, found = load(f"{block}\n{GOOD}")
    assert found == []
    assert bibliography["a"].title.startswith("Tides")
    assert bibliography["a"].date is not None
    assert "good" in bibliography


@pytest.mark.parametrize("kind", ["article", "ARTICLE", "Article", "aRtIcLe"])
@pytest.mark.parametrize("space", ["", " ", "  ", "\t", " \t ", "\n"])
def test_types_in_any_case_and_any_space_behind_them(kind: str, space: str) -> None:
    bibliography, found = load(f"@{kind}{space}{{a, title = {{Tides}}}}")
    assert found == []
    assert bibliography["a"].kind == "article"


@pytest.mark.parametrize(
    "text",
    [
        "@book{a, title={A}} @book{b, title={B}}",
        "@book{a,title={A}}@book{b,title={B}}",
        '@book{a, title={A}} @string{s = "x"} @comment{c} @book{b, title={B}}',
        "   \t @book{a, title={A}}\n\n\n\n\n  @book{b, title={B}}",
    ],
)
def test_blocks_may_share_a_line(text: str) -> None:
    bibliography, found = load(text)
    assert found == []
    assert [record.title for record in bibliography.values()] == ["A", "B"]


@pytest.mark.parametrize("entry", ["@book{a}", "@book{a,}", "@book{a,\n}", "@book{ a , }"])
def test_an_entry_may_have_no_fields(entry: str) -> None:
    bibliography, found = load(f"{entry}\n{GOOD}")
    assert found == []
    assert list(bibliography) == ["a", "good"]


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ("{Tides @ {Quay} 2022: {A} task}", "Tides @ Quay 2022: A task"),
        ("{Write to ann@quay.example or bob@quay.example}",
         "Write to ann@quay.example or bob@quay.example"),
        ('"Write to ann@quay.example"', "Write to ann@quay.example"),
        ("{Entries begin with @article{}}", "Entries begin with @article"),
        ("{One {two {ann@quay.example} back} done}", "One two ann@quay.example back done"),
        ('{He said "so"}', 'He said "so"'),
        ('"He said {"}so{"}"', 'He said "so"'),
        ("{A = b, c # d}", "A = b, c # d"),
        ("{(f(x) = y)}", "(f(x) = y)"),
        ("{A ( b}", "A ( b"),
        ("{50\\% off, 3 \\& 4, \\$5, \\#6, a\\_b}", "50% off, 3 & 4, $5, #6, a_b"),
        ("{  Two\n   lines\tand  spaces }", "Two lines and spaces"),
        ("{Back\\textbackslash slash}", "Back\\slash"),
        ("{{{Deep}}}", "Deep"),
        ("{}", ""),
        ("1984", "1984"),
        ("{Ünïcödé — “marks” 汉字 🌊}", "Ünïcödé — “marks” 汉字 🌊"),
    ],
)  # fmt: skip
def test_values_of_every_kind(value: str, title: str) -> None:
    bibliography, found = load(f"@book{{a, title = {value}, year = 2000}}\n{GOOD}")
    assert found == []
    assert bibliography["a"].title == title
    assert bibliography["a"].date is not None


@pytest.mark.parametrize("ending", ["", ","])
@pytest.mark.parametrize("value", ["{2000}", '"2000"', "2000"])
def test_a_comma_behind_the_last_field_is_no_matter(value: str, ending: str) -> None:
    bibliography, found = load(f"@book{{a, title = {{A}}, year = {value}{ending}\n}}")
    assert found == []
    assert bibliography["a"].date is not None


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("@book{a,\n  %remark\n  title = {A},\n year = 2000}", False),
        ("@book{a,\n  title = {A},\n  year = 2000,\n  % note = {N},\n}", False),
        ("@book{a,\r\n  %c\r\n  title = {A},\r\n year = 2000\r\n}", False),
        ("@book{a,\n  % nothing more\n}", True),
    ],
)
def test_a_comment_in_an_entry_is_reported_and_read_around(text: str, *, lost: bool) -> None:
    bibliography, found = load(f"{text}\n{GOOD}")
    assert {code for code, _ in found} == {"CIT201" if lost else "CIT203"}
    assert ("a" in bibliography) != lost
    assert "good" in bibliography


@pytest.mark.parametrize(
    ("value", "title"),
    [("{A\n  % b}", "A % b"), ('"50% off"', "50% off"), ("{100% }", "100%")],
)
def test_a_percent_sign_in_a_value_is_one(value: str, title: str) -> None:
    bibliography, found = load(f"@misc{{a, title = {value}}}")
    assert found == []
    assert bibliography["a"].title == title


@pytest.mark.parametrize(
    "comment",
    [
        "@comment{}",
        "@comment{a, b = {c}}",
        "@Comment{ann@quay.example}",
        "@comment{\n  on\n  lines\n}",
        "Words before, and (parentheses) too.",
    ],
)
def test_comments_are_no_entries(comment: str) -> None:
    bibliography, found = load(f"{comment}\n{GOOD}\n{comment}\n")
    assert found == []
    assert list(bibliography) == ["good"]


def test_a_percent_sign_between_entries_hides_none() -> None:
    # BibTeX knows no comments, whatever it looks like to a reader.
    bibliography, found = load("% @book{a, title = {Tides}}\n")
    assert found == []
    assert bibliography["a"].title == "Tides"


def test_three_times_the_same_field_is_two_findings() -> None:
    fields = "\n".join(f"title = {{{word}}}," for word in ("One", "Two", "Three"))
    bibliography, found = load(f"@book{{a,\n{fields}\nyear = 2000}}")
    assert found == [("CIT208", 3), ("CIT208", 4)]
    assert bibliography["a"].title == "One"
    assert bibliography["a"].date is not None


@pytest.mark.parametrize(
    ("month", "edtf"),
    [
        *((name, f"2000-{number:02}") for number, name in enumerate(
            "jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)),
        ("JAN", "2000-01"), ("{January}", "2000-01"), ("{01}", "2000-01"), ("1", "2000-01"),
        ('"12"', "2000-12"), ("{quay}", "2000"),
    ],
)  # fmt: skip
def test_months(month: str, edtf: str) -> None:
    bibliography, _ = load(f"@book{{a, year = 2000, month = {month}}}")
    date = bibliography["a"].date
    assert date is not None
    assert date.edtf == edtf


BIBLATEX = r"""
@XData{shared, publisher = {Quay Press}, location = {Leeds}}
@Online{record,
  author      = {Wu, Min and given=Anne, family=Tour, prefix=de la},
  author+an   = {1:family=lead;2=corresponding},
  title       = {An overview},
  title+an:translation = {="Un aperçu"},
  date        = {2020-02-05/2020-03},
  xdata       = {shared},
  url         = {https://quay.example/a_b?c=%20d#e},
}
@Set{both, entryset = {record,program}}
@Software{program, title = {Tide tables}, version = {2.1}, xdata = {shared}}
@CustomEvidence{custom, title = {A kind of our own}, customfield = {A value}}
"""


def test_what_biblatex_adds() -> None:
    bibliography, found = load(BIBLATEX)
    assert [code for code, _ in found] == []
    record = bibliography["record"]
    assert record.authors == (Name("Wu", "Min"), Name("Tour", "Anne", "de la"))
    assert record.title == "An overview"
    assert record.fields["publisher"] == "Quay Press"
    assert record.fields["url"] == "https://quay.example/a_b?c=%20d#e"
    assert record.date is not None
    assert record.date.edtf == "2020-02-05/2020-03"
    assert bibliography["program"].fields["location"] == "Leeds"
    assert bibliography["custom"].kind == "customevidence"
    assert "shared" not in bibliography


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Wu, Min", [Name("Wu", "Min")]),
        ("Min Wu", [Name("Wu", "Min")]),
        ("Min de la Tour", [Name("Tour", "Min", "de la")]),
        ("de la Tour, Min", [Name("Tour", "Min", "de la")]),
        ("de la Tour, Jr., Min", [Name("Tour", "Min", "de la", "Jr.")]),
        ("{Harbour Board and Sons}", [Name(literal="Harbour Board and Sons")]),
        ("Wu, Min and\n  Roe, Bob", [Name("Wu", "Min"), Name("Roe", "Bob")]),
        ("Wu", [Name("Wu")]),
        ("{\\'E}lo{\\\"i}, Luc", [Name("Éloï", "Luc")]),
        ("M. {\\O}stby", [Name("Østby", "M.")]),
        ("Ærø, Å. and Ng~Wu, X.", [Name("Ærø", "Å."), Name("Ng Wu", "X.")]),
    ],
)
def test_names(written: str, names: list[Name]) -> None:
    bibliography, _ = load(f"@book{{a, author = {{{written}}}}}")
    assert list(bibliography["a"].authors) == names


ZOTERO_NEWER = r"""
@article{wu_tides_2021,
	title = {Tides \& {\textless}i{\textgreater}other{\textless}/i{\textgreater} waters},
	volume = {3},
	copyright = {All rights reserved},
	url = {https://quay.example/tides},
	doi = {https://doi.org/10.1000/tides},
	language = {en-GB},
	urldate = {2021-02-03},
	journal = {The Gazette},
	author = {Wu, Min},
	month = feb,
	year = {2021},
	note = {Publisher: Quay Press
\_eprint: https://doi.org/10.1000/tides},
	keywords = {{\textbackslash}\#tides, harbour},
	annote = {A private remark},
	file = {Full Text PDF:files/12/Wu - 2021 - Tides.pdf:application/pdf},
}

@misc{noauthor_quay_nodate-1,
	title = {The quay - {Wikipedia}},
	url = {https://quay.example/wiki/Quay_(harbour)},
}

@patent{roe_lock_1999,
	title = {Lock},
	nationality = {US},
	author = {Roe, Bob},
	year = {1999},
}
"""
BETTER_BIBLATEX = r"""
@article{wuTides2021,
  title = {Tides and {{NASA}}'s {\emph{Other}} Waters},
  author = {Wu, Min and Żółć, Łukasz},
  options = {useprefix=true},
  date = {2021-02/2021-03},
  journaltitle = {The Gazette},
  shortjournal = {Gaz.},
  series = {2},
  eprint = {2101.00001},
  eprinttype = {arXiv},
  eprintclass = {physics},
  url = {https://quay.example/tides},
  urldate = {2021-02-03T10:11:12Z},
  abstract = {It rises \emph{twice}. It falls twice. $x^2$},
  langid = {british},
  keywords = {notion,tides},
  annotation = {Citation Key: wuTides2021}
}

@online{zolc.2020:quay-1_a,
  title = {Nabrzeże},
  author = {{\.Z}{\'o}{\l}{\'c}, {\L}ukasz},
  date = {2020-05-04},
  langid = {polish},
  pubstate = {prepublished}
}

@jurisdiction{hillBoard2017,
  title = {Hill v. Harbour Board},
  shorttitle = {Hill},
  date = {2017-06-09},
  number = {19-55},
  institution = {Court of Appeal}
}
"""


def test_zoteros_own_export() -> None:
    bibliography, found = load(ZOTERO_NEWER)
    record = bibliography["wu_tides_2021"]
    assert record.fields["doi"] == "10.1000/tides"
    assert record.fields["journaltitle"] == "The Gazette"
    assert record.title == "Tides & <i>other</i> waters"
    assert "file" not in record.fields or not record.fields["file"].startswith("/")
    assert bibliography["noauthor_quay_nodate-1"].fields["url"].endswith("Quay_(harbour)")
    assert bibliography["roe_lock_1999"].kind == "patent"
    assert [code for code, _ in found if code != "CIT216"] == []


def test_better_bibtexs_export() -> None:
    bibliography, found = load(BETTER_BIBLATEX)
    assert found == []
    record = bibliography["wuTides2021"]
    assert record.title == "Tides and NASA's Other Waters"
    assert record.authors[1] == Name("Żółć", "Łukasz")
    assert record.lang == "en-GB"
    assert record.fields["eprint"] == "2101.00001"
    other = bibliography["zolc.2020:quay-1_a"]
    assert other.authors == (Name("Żółć", "Łukasz"),)
    assert other.lang == "pl"
    assert bibliography["hillBoard2017"].fields["institution"] == "Court of Appeal"
