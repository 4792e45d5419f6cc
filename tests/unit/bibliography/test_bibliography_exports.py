"""Files in the manner of Zotero, Better BibTeX and JabRef load as they come."""

from mkdocs_dossier.bibliography import load_bibliography
from mkdocs_dossier.model.record import Name

ZOTERO = r"""
@article{roy_firm_2020,
	title = {The firm that sees \textit{everyone} in {Port} {Sainte}-{Anne}},
	volume = {12},
	issn = {0000-0000},
	shorttitle = {The firm},
	url = {https://post.example/firm?a=1&b=50%25},
	doi = {10.1000/182},
	abstract = {About 50\% of “faces”, for \$5.},
	language = {en-US},
	number = {3},
	urldate = {2020-03-06},
	journal = {The Harbour Post},
	author = {Roy, Luc and de la Tour, Anne and {Ministère des Ports}},
	month = mar,
	year = {2020},
	note = {Section: News},
	keywords = {faces, ports},
	pages = {1--2},
	file = {Snapshot:/Users/luc/Zotero/storage/ABCD/firm.html:text/html},
}

@misc{noauthor_promise_nodate,
	title = {Our promise},
	url = {https://vision.example/promise},
	language = {Français},
	urldate = {2020-02-05},
}
"""

BETTER_BIBTEX = r"""
@online{roy2020,
  title = {Le port vu d'en haut},
  author = {Roy, Luc and family=Tour, given=Anne, prefix=de la, useprefix=true},
  date = {2020-03-01T10:00:00Z},
  url = {https://post.example/port},
  urldate = {2020-03-06},
  langid = {french},
  organization = {{La Gazette du port}},
  file = {C\:\\Users\\luc\\Zotero\\storage\\ABCD\\port.html}
}

@report{board2019,
  type = {Annual report},
  title = {Doors {{\&}} Locks},
  author = {{Harbour Board}},
  date = {2019-05/2019-06},
  number = {7},
  institution = {{Harbour Board}},
  langid = {english},
  keywords = {{doors, locks}}
}

% == BibTeX quality report for board2019:
% Missing required field "x"
"""

JABREF = r"""% Encoding: UTF-8

@Article{Roy:2020/1,
  author       = {Luc Roy},
  journaltitle = gaz,
  title        = {The quay},
  date         = {2020},
  groups       = {Harbour},
}

@String{gaz = {Gazette}}

@Comment{jabref-meta: databaseType:biblatex;}

@Comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 StaticGroup:Harbour\;0\;1\;\;\;\;;
}
"""


def test_zotero() -> None:
    bibliography, diagnostics = load_bibliography([("zotero.bib", ZOTERO)])
    assert [(found.code.name, found.place.line) for found in diagnostics] == [("CIT216", 20)]
    record = bibliography["roy_firm_2020"]
    assert record.title == "The firm that sees everyone in Port Sainte-Anne"
    assert record.authors[1:] == (
        Name("Tour", "Anne", "de la"),
        Name(literal="Ministère des Ports"),
    )
    assert record.date is not None
    assert record.date.edtf == "2020-03"
    assert record.lang == "en-US"
    assert record.fields["url"] == "https://post.example/firm?a=1&b=50%25"
    assert record.fields["abstract"] == "About 50% of “faces”, for $5."
    assert record.fields["journaltitle"] == "The Harbour Post"
    assert "file" not in record.fields
    assert bibliography["noauthor_promise_nodate"].lang == "fr"


def test_better_bibtex() -> None:
    bibliography, diagnostics = load_bibliography([("better.bib", BETTER_BIBTEX)])
    assert [(found.code.name, found.place.line) for found in diagnostics] == [("CIT216", 10)]
    assert bibliography["roy2020"].authors[1] == Name("Tour", "Anne", "de la")
    assert bibliography["roy2020"].title == "Le port vu d'en haut"
    assert bibliography["roy2020"].fields["organization"] == "La Gazette du port"
    board = bibliography["board2019"]
    assert (board.title, board.authors) == ("Doors & Locks", (Name(literal="Harbour Board"),))
    assert board.date is not None
    assert board.date.edtf == "2019-05/2019-06"
    assert board.fields["type"] == "Annual report"


def test_jabref() -> None:
    bibliography, diagnostics = load_bibliography([("jabref.bib", JABREF)])
    assert diagnostics == ()
    assert bibliography["Roy:2020/1"].fields == {"journaltitle": "Gazette", "groups": "Harbour"}
    assert bibliography["Roy:2020/1"].kind == "article"
