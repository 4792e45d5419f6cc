"""Reporting an error: an address that a newsroom gives, and what readers' links make of it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from mkdocs_dossier.markdown_extension import DossierExtension
from mkdocs_dossier.render.error_address import complete_address, find_problem
from mkdocs_dossier.render.error_reports import ErrorReports, open_error_reports
from mkdocs_dossier.syntax import scan
from mkdocs_dossier.words.errors import error_words_for
from mkdocs_dossier.words.punctuation import punctuation_for

WHERE = "https://r.example/ferry/"
VERSION = "2026-02-07T09:00:00+00:00"
MAIL = "mailto:errors@r.example"


@pytest.fixture
def page(head: Callable[..., str]) -> Callable[..., ErrorReports]:
    def open_it(address: str, title: str = "The ferry", lang: str = "en") -> ErrorReports:
        text = head(title, f"updated: 2026-02-07T09:00:00Z\nlang: {lang}\n") + "It sank.\n"
        chapter, _ = scan("docs/ferry.md", "ferry.md", text, lambda _: False)
        found = open_error_reports(complete_address(address), chapter, WHERE)
        assert found is not None
        return replace(found, version=VERSION)

    return open_it


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("https://github.com/quay/tides/issues/new", {"title", "body"}),
        ("https://codeberg.org/quay/tides/issues/new?labels=error", {"labels", "title", "body"}),
        (
            "https://gitlab.com/quay/tides/-/issues/new",
            {"issue[title]", "issue[description]"},
        ),
        ("https://quay.example/report-an-error", {"page", "anchor", "words", "version"}),
        ("https://quay.example/form?place={page}&said={words}", {"place", "said"}),
        (MAIL, {"subject", "body"}),
        (f"{MAIL}?cc=desk@r.example", {"cc", "subject", "body"}),
    ],
)
def test_an_address_is_completed_for_what_it_leads_to(
    page: Callable[..., ErrorReports], written: str, names: set[str]
) -> None:
    filled = page(written).fill("quote-1", "soft as old bread")
    assert set(parse_qs(urlsplit(filled).query)) == names
    assert filled.startswith(written.partition("?")[0])


def test_a_letter_says_where_what_and_which_version(page: Callable[..., ErrorReports]) -> None:
    filled = page(MAIL).fill("quote-1", "soft as\n old bread")
    query = parse_qs(urlsplit(filled).query)
    assert query["subject"] == ["Error: The ferry"]
    assert query["body"][0].split("\r\n") == [
        f"{WHERE}#quote-1",
        "“soft as old bread”",
        f"Version: {VERSION}",
        "",
        "What is wrong, and how can it be checked?",
        "",
    ]


def test_a_letter_about_a_whole_chapter_quotes_nothing(page: Callable[..., ErrorReports]) -> None:
    query = parse_qs(urlsplit(page(MAIL, lang="fr").fill("", "")).query)
    assert query["subject"] == ["Erreur\u00a0: The ferry"]
    assert query["body"][0].split("\r\n")[:2] == [WHERE, f"Version\u00a0: {VERSION}"]


def test_every_placeholder_is_filled_once(page: Callable[..., ErrorReports]) -> None:
    address = "https://q.example/{title}?a={page}&b={anchor}&c={words}&d={version}&e={subject}"
    # What stands in a title is no placeholder.
    filled = page(address, title="'On {words}'").fill("quote-1", "{page}")
    path, _, query = filled.partition("?")
    assert unquote(path).endswith("/On {words}")
    assert parse_qs(query) == {
        "a": [WHERE],
        "b": ["quote-1"],
        "c": ["{page}"],
        "d": [VERSION],
        "e": ["Error: On {words}"],
    }


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("short", "short"),
        ("word " * 40, "word " * 15 + "word …"),
        ("x" * 200, "x" * 80 + " …"),
    ],
)
def test_long_quotations_are_cut_at_a_word(
    page: Callable[..., ErrorReports], words: str, said: str
) -> None:
    filled = page("https://q.example/?c={words}").fill("a", words)
    assert parse_qs(urlsplit(filled).query)["c"] == [said]


@given(st.text(max_size=100), st.text(max_size=30))
def test_words_never_leave_their_place(words: str, anchor: str) -> None:
    address = complete_address("https://q.example/form")
    words_, marks = error_words_for("en"), punctuation_for("en")
    reports = ErrorReports(address, WHERE, "T", "v", words_, marks)
    filled = reports.fill(anchor, words)
    assert filled.isascii()
    assert set(filled) & set("<>\"' \n\r\\^`{|}") == set()
    parts = urlsplit(filled)
    assert (parts.scheme, parts.netloc, parts.path) == ("https", "q.example", "/form")
    assert parts.fragment == ""
    assert len(parts.query.split("&")) == 4


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("", ""),
        (MAIL, ""),
        ("https://q.example/?p={page}", ""),
        ("http://q.example/", ""),
        ("javascript:alert(1)", "begins with none of"),
        ("JavaScript:alert('{words}')", "begins with none of"),
        ("data:text/html,x", "begins with none of"),
        ("//q.example/", "begins with none of"),
        ("errors@q.example", "begins with none of"),
        ("mailto:", "holds no mailbox"),
        ("https:///form", "names no site"),
        ("https://{words}/form", "names no site"),
        ("https://q.example/?p={pgae}", "{pgae} stands for nothing"),
        ("https://q.example/?p={page", "a sign that no address can hold"),
        ('https://q.example/"><b>', "a sign that no address can hold"),
        ("https://q.example/?p= {page}", "a sign that no address can hold"),
        ("https://[q.example/", "is no address"),
    ],
)
def test_addresses_that_cannot_be_used_are_refused(written: str, problem: str) -> None:
    found = find_problem(written)
    assert problem in found
    assert bool(found) is bool(problem)
    if problem:
        with pytest.raises(ValueError, match="report_errors"):
            DossierExtension(report_errors=written)


def convert(tmp_path: Path, text: str, **options: object) -> LexborHTMLParser:
    (tmp_path / "docs").mkdir(exist_ok=True)
    (tmp_path / "docs/ferry.md").write_text(text, encoding="utf-8")
    (tmp_path / "sources").mkdir(exist_ok=True)
    (tmp_path / "sources/a.bib").write_text(
        "@online{log, title = {The log}, date = {2020}, confidential = {a clerk}}", "utf-8"
    )
    extension = DossierExtension(root=str(tmp_path), page="ferry.md", **options)
    return LexborHTMLParser(Markdown(extensions=[extension]).convert(text))


TEXT = """\
It was "soft as old bread"{unchecked="told on the telephone"} [@log].

::: quote @log
unchecked: told on the telephone

Nobody had looked.
:::

::: timeline

2020-05
:   **It sank.** @log saw it.
:::

::: sources

:::
"""


def test_links_stand_at_quotations_events_sources_and_the_foot(
    tmp_path: Path, head: Callable[..., str]
) -> None:
    page = convert(tmp_path, head() + TEXT, report_errors=MAIL, address=WHERE)
    links = [node.attributes["href"] or "" for node in page.css(".dossier-report a")]
    bodies = [parse_qs(urlsplit(link).query)["body"][0].split("\r\n") for link in links]
    quotations = [node.id for node in page.css(".dossier-quotation, .dossier-quote")]
    assert [lines[0].removeprefix(WHERE) for lines in bodies] == [
        f"#{quotations[0]}",
        f"#{quotations[1]}",
        "#event-2020-05",
        "#source-confidential-1",
        "",
    ]
    assert [lines[1] for lines in bodies[:4]] == [
        "“soft as old bread”",
        "“Nobody had looked.”",
        "“May 2020: It sank.”",
        "“a clerk”",
    ]
    assert len({lines[-4] for lines in bodies}) == 1


def test_nothing_is_added_where_no_address_is_given(
    tmp_path: Path, head: Callable[..., str]
) -> None:
    page = convert(tmp_path, head() + TEXT, address=WHERE)
    assert page.css(".dossier-report") == []
    assert "mailto" not in (page.html or "")
