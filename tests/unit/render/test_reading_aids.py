"""What helps to read a chapter: its number, reading time, what it rests on, notes beside it."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import tostring

import pytest
from markdown import Markdown

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.markdown_extension import DossierExtension
from mkdocs_dossier.model.capture import Availability, Capture
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render import extract, open_page
from mkdocs_dossier.render.basis import render_basis
from mkdocs_dossier.render.reading_time import estimate_minutes
from mkdocs_dossier.site import Settings, load
from mkdocs_dossier.syntax import scan
from mkdocs_dossier.words.reading import reading_words_for

BIB = r"""
@article{tide, author = {Bo Marsh}, title = {The tide tables}, date = {2020}}
@book{sand, author = {Cy Roe}, title = {Sand}, date = {2019}, url = {https://sand.example/}}
@misc{warden, title = {Talk on the pier}, confidential = {A warden}}
"""
HEAD = "---\ntitle: {}\nauthors: [A]\npublished: 2024-01-02T09:00:00Z\n{}---\n\n"


def load_pages(tmp_path: Path, pages: Mapping[str, str]) -> Report:
    for name, text in {**{f"docs/{uri}": text for uri, text in pages.items()},
                       "sources/a.bib": BIB}.items():  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return load(Settings.of({"root": str(tmp_path)})).report


def tell_basis(report: Report, uri: str, method: str = "") -> str:
    chapter = report.chapter(uri)
    assert chapter is not None
    page = replace(open_page(report, chapter, extract(report, chapter).pieces), method=method)
    basis = render_basis(page)
    return "" if basis is None else tostring(basis, "unicode")


@pytest.mark.parametrize(
    ("lang", "words", "minutes"),
    [("en", 228, 1), ("en", 228 * 7, 7), ("fr", 195 * 7, 7), ("ar", 138 * 3, 3), ("xx", 184, 1)],
)
def test_languages_have_their_own_speed(lang: str, words: int, minutes: int) -> None:
    text = HEAD.format("T", f"lang: {lang}\n") + "word " * words
    assert estimate_minutes(scan("docs/a.md", "a.md", text, bool)[0]) == minutes


def test_where_no_spaces_part_words_signs_are_counted() -> None:
    text = HEAD.format("T", "lang: zh\n") + "字" * 2550
    assert estimate_minutes(scan("docs/a.md", "a.md", text, bool)[0]) == 10


def test_citations_and_directives_edges_are_not_read() -> None:
    text = HEAD.format("T", "") + ("word [see @sand, chap. 3; @tide]\n\n" * 228)
    text += "::: timeline\nfrom: all\n:::\n"
    assert estimate_minutes(scan("docs/a.md", "a.md", text, bool)[0]) == 1


def test_an_empty_chapter_takes_a_minute() -> None:
    assert estimate_minutes(scan("docs/a.md", "a.md", HEAD.format("T", ""), bool)[0]) == 1


def test_a_chapter_is_numbered_as_the_list_of_chapters_has_it(tmp_path: Path) -> None:
    report = load_pages(
        tmp_path,
        {
            "index.md": HEAD.format("Front", "") + "::: chapters\n\n:::\n",
            "a.md": HEAD.format("A", "") + "Text.\n",
            "b.md": HEAD.format("B", "status: draft\n") + "Text.\n",
            "c.md": HEAD.format("C", "") + "Text.\n",
            "d.md": HEAD.format("D", "lang: fr\n") + "Texte.\n",
            "e.md": "---\ntitle: No chapter\n---\n\nText.\n",
        },
    )
    found = {chapter.uri: report.ordinal(chapter) for chapter in report.chapters}
    # The list has what is published, in whatever language.
    assert found == {"index.md": None, "a.md": (1, 3), "b.md": None, "c.md": (2, 3),
                     "d.md": (3, 3), "e.md": None}  # fmt: skip


def test_a_chapter_tells_what_it_rests_on(tmp_path: Path) -> None:
    quote = '::: quote @sand\nunchecked: a test\n\n"Nothing moved for nine years."\n:::\n'
    report = load_pages(
        tmp_path,
        {
            "a.md": HEAD.format("A", "") + f"It rose [@tide; @warden].\n\n{quote}",
            "method.md": HEAD.format("How", "") + "We looked.\n",
        },
    )
    copy = Capture("sand", "0" * 64, "0" * 64, "text/plain", "x", "x", Availability.WITHHELD)
    told = tell_basis(replace(report, captures={"sand": copy}), "a.md", "method.md")
    assert re.findall("<li>(.*?)</li>", told) == [
        "Quotations: not verified (1).",
        "Sources: Articles (1), Books and theses (1), Confidential sources (1).",
        "No copy is kept of 1 source.",
        "The copy of 1 source may not be published. Whoever holds it can check the words.",
    ]
    assert "1 quotation, 3 sources" in told
    assert 'href="method.md"' in told
    assert "method.md" not in tell_basis(report, "a.md", "nowhere.md")
    assert "warden" not in told


def test_the_way_leads_to_the_method_in_the_pages_language(tmp_path: Path) -> None:
    report = load_pages(
        tmp_path,
        {
            "a.md": HEAD.format("A", "") + "It rose [@tide].\n",
            "fr/a.md": HEAD.format("B", "lang: fr\ntranslation_of: ../a.md\n") + "Oui [@tide].\n",
            "how.md": HEAD.format("How", "") + "We looked.\n",
            "fr/how.md": HEAD.format("C", "lang: fr\ntranslation_of: ../how.md\n") + "Vu.\n",
        },
    )
    assert 'href="how.md"' in tell_basis(report, "a.md", "how.md")
    assert 'href="how.md"' in tell_basis(report, "fr/a.md", "how.md")
    assert 'href="../how.md"' not in tell_basis(report, "fr/a.md", "how.md")


@pytest.mark.parametrize(
    "text",
    [
        HEAD.format("A", "") + "Nothing is cited.\n",
        HEAD.format("A", "status: draft\n") + "It rose [@tide].\n",
        HEAD.format("A", "status: retracted\n") + "It rose [@tide].\n",
        "---\ntitle: A\n---\n\nIt rose [@tide].\n",
        HEAD.format("A", "") + "It rose [@tide].\n\n::: chapters\n\n:::\n",
    ],
    ids=["nothing cited", "draft", "retracted", "no chapter", "list of chapters"],
)
def test_what_vouches_for_nothing_tells_nothing(tmp_path: Path, text: str) -> None:
    assert tell_basis(load_pages(tmp_path, {"a.md": text}), "a.md") == ""


def test_numbers_have_their_form_of_the_word() -> None:
    assert reading_words_for("en").minutes(1) == "1 minute’s reading"
    assert reading_words_for("en").minutes(2) == "2 minutes’ reading"
    assert reading_words_for("fr").sources(1) == "1 source"
    arabic = {reading_words_for("ar").quotations(number) for number in (1, 2, 3, 11, 100)}
    assert len({"".join(c for c in said if not c.isdigit()) for said in arabic}) == 5


def convert(tmp_path: Path, text: str) -> str:
    report = load_pages(tmp_path, {"a.md": text})
    assert report.chapters
    found: list[Diagnostic] = []
    extension = DossierExtension(root=str(tmp_path), page="a.md", errors="show", found=found)
    html = Markdown(extensions=["tables", "footnotes", "toc", "admonition", extension]).convert(
        text
    )
    assert [each for each in found if each.is_error] == []
    return html


def notes(html: str) -> list[str]:
    return re.findall(r'<(?:small|div) class="dossier-sidenote"[^>]*>(.*?)</(?:small|div)>', html)


def test_a_source_has_one_note_at_its_first_mention(tmp_path: Path) -> None:
    html = convert(tmp_path, "One [@sand, p. 1]. Two [@sand].\n\n- Three [@tide].\n")
    assert notes(html) == [
        "<b>1</b> Cy Roe, <cite>Sand</cite>, 2019.",
        "<b>2</b> Bo Marsh, “The tide tables”, 2020.",
    ]
    assert html.index("cite-sand-1") < html.index("dossier-sidenote") < html.index("cite-sand-2")


def test_a_note_is_hidden_from_screen_readers(tmp_path: Path) -> None:
    html = convert(tmp_path, "One [@sand].\n")
    (note,) = re.findall('<small class="dossier-sidenote"[^>]*>', html)
    assert 'aria-hidden="true"' in note


@pytest.mark.parametrize(
    "text",
    [
        "## Of sand [@sand]\n",
        "| a |\n| --- |\n| x [@sand] |\n",
        "Text.[^1]\n\n[^1]: A note [@sand].\n",
        "!!! note\n\n    Beware [@sand].\n",
        "::: timeline\n\n2020\n:   It moved. [@sand]\n:::\n",
    ],
    ids=["heading", "table", "footnote", "box", "timeline"],
)
def test_where_there_is_no_margin_there_is_no_note(tmp_path: Path, text: str) -> None:
    html = convert(tmp_path, text)
    assert "cite-sand-1" in html
    assert notes(html) == []
    # What comes later in the text has one all the same.
    assert len(notes(convert(tmp_path, f"{text}\nMore [@sand].\n"))) == 1


def test_a_quotation_set_apart_has_its_note_above_it(tmp_path: Path) -> None:
    text = '::: quote @sand\nunchecked: a test\n\n"Nothing moved for nine years."\n:::\n'
    html = convert(tmp_path, text)
    assert html.startswith('<div class="dossier-sidenote"')
    assert "<p></p>" not in html
    assert html.index("dossier-sidenote") < html.index("<figure")


def test_a_confidential_source_is_noted_by_its_label_alone(tmp_path: Path) -> None:
    assert notes(convert(tmp_path, "One [@warden].\n")) == ["<b>1</b> A warden"]
