"""Citations in the text as a CSL style has them, and how each leads to its source."""

import re
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from mkdocs_dossier.markdown_extension import DossierExtension
from mkdocs_dossier.site import Loaded, Settings, load, revise
from mkdocs_dossier.site.pandoc import run_pandoc

BIB = r"""
@book{pier, author = {Moreau, Anne}, title = {Le quai}, date = {2019}, langid = {french}}
@book{dock, author = {Moreau, Anne}, title = {The dock}, date = {2019}}
@article{crew, author = {Diop, Awa and Roe, Cy and Poe, Di and Wu, Ed}, title = {À bord},
  journaltitle = {Le Port}, date = {2020-02-03}, langid = {french}, status = {retracted}}
@online{page, title = {The harbour's page}, url = {https://example.org/x}}
@book{alone, author = {Aubry, Zoé and others}, title = {Sheds}, date = {2001}}
@report{long, author = {{Commission of Inquiry into the Harbour and its Cranes}},
  title = {Findings}, date = {2021}}
@misc{inside, author = {Ann Secret}, title = {A hidden memo}, date = {2018},
  confidential = {A former guard}}
@misc{key/with:odd--signs_, author = {Odd, Kay}, title = {Signs}, date = {1999}}
"""
RAISED = """\
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>T</title><id>t</id><updated>2026-01-01T00:00:00Z</updated></info>
<macro name="number"><text variable="citation-number" vertical-align="sup"/></macro>
<citation collapse="citation-number">
<layout delimiter=","><text macro="number"/></layout></citation>
<bibliography><sort><key variable="title"/></sort>
<layout><text variable="citation-number" suffix=". "/><text variable="title"/></layout>
</bibliography></style>
"""

Write = Callable[..., Loaded]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return what writes and loads a report of chapters, by uri, in a style."""

    def write_it(style: str, chapters: Mapping[str, str] | str, bib: str = BIB) -> Loaded:
        pages = {"a.md": chapters} if isinstance(chapters, str) else chapters
        for path, text in [*((f"docs/{uri}", each) for uri, each in pages.items()),
                           ("sources/a.bib", bib), ("raised.csl", RAISED)]:  # fmt: skip
            (tmp_path / path).parent.mkdir(exist_ok=True)
            (tmp_path / path).write_text(text, encoding="utf-8")
        return load(settings_of(tmp_path, style))

    return write_it


def settings_of(root: Path, style: str) -> Settings:
    return Settings.of({"root": str(root), "citation_style": style})


def render(loaded: Loaded, uri: str = "a.md", text: str | None = None) -> LexborHTMLParser:
    chapter = loaded.report.chapter(uri)
    assert chapter is not None
    body = chapter.text[chapter.start :] if text is None else text
    ours = DossierExtension(loaded=loaded, page=uri, errors="show")
    return LexborHTMLParser(f"<body>{Markdown(extensions=['tables', ours]).convert(body)}</body>")


def paragraph(page: LexborHTMLParser) -> str:
    """Return the first paragraph as readers of a browser without popovers see it."""
    found = page.css_first("p")
    assert found is not None
    for extra in found.css("button, .dossier-hidden, .dossier-fate, .dossier-sidenote"):
        extra.decompose()
    return re.sub(r"\s+", " ", found.text())


def listed(page: LexborHTMLParser) -> list[str]:
    return [item.attributes["id"] or "" for item in page.css(".dossier-references li")]


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    found: list[list[str]] = []
    run = subprocess.run

    def note(command: list[str], **options: Any) -> Any:  # noqa: ANN401 - passed on as it comes
        found.append(command)
        return run(command, **options)

    monkeypatch.setattr(subprocess, "run", note)
    return found


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "[@dock]", "(Moreau 2019b)"),
        ("en", "[@dock; @crew, 12]", "(Moreau 2019b; Diop et al. 2020, p. 12)"),
        ("en", "[@dock; @pier]", "(Moreau 2019b, 2019a)"),
        ("en", "[see @dock, pp. 3-5, and *passim*; also @alone, § 4]",
         "(see Moreau 2019b, pp. 3–5, and passim; also Aubry et al. 2001, sec. 4)"),
        ("en", "@crew found it", "Diop et al. (2020) found it"),
        ("en", "@crew [par. 3] found it", "Diop et al. (2020, para. 3) found it"),
        ("en", "Diop [-@crew] found it", "Diop (2020) found it"),
        ("en", "[@page]", "(“The harbour’s page” n.d.)"),
        ("en", "[@crew, 00:03:12]", "(Diop et al. 2020, 00:03:12)"),
        ("en", "[@crew, 00:03:12, said twice]", "(Diop et al. 2020, 00:03:12, said twice)"),
        ("en", "[@dock {}, 99 years later]", "(Moreau 2019b, 99 years later)"),
        ("en", "[@dock, chap. 2; @dock, fol. 4; @dock, vol. 1; @dock, l. 7]",
         "(Moreau 2019b, chap. 2; 2019b, fol. 4; 2019b, vol. 1; 2019b, l. 7)"),
        ("en", "[@{key/with:odd--signs_}, s.v. rope]", "(Odd 1999, s.v. rope)"),
        ("en", "[@long, 3]", "(Commission of Inquiry into the Harbour and its Cranes 2021, p. 3)"),
        ("en", "[see @inside, p. 3; @dock]", "(see A former guard, p. 3) (Moreau 2019b)"),
        ("en", "@inside said", "A former guard said"),
        ("en", "[@dock, {p. 3 & 4} \\*so\\* & so]", "(Moreau 2019b, pp. 3 & 4 *so* & so)"),
        ("fr", "[voir @crew, p. 3-5 ; @dock]", "(voir Diop et al. 2020, p. 3‑5; Moreau 2019b)"),
        ("fr", "@crew [par. 3] l'a vu", "Diop et al. (2020, paragr. 3) l'a vu"),
        ("fr", "[@page]", "(« The harbour’s page » s. d.)"),
    ],
)  # fmt: skip
def test_names_and_years(write: Write, lang: str, text: str, expected: str) -> None:
    # The second paragraph has what the first is told apart from.
    loaded = write("author-date", f"---\nlang: {lang}\n---\n\n{text}.\n\n[@pier; @dock]\n")
    assert paragraph(render(loaded)) == f"{expected}."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[@crew] [@dock, p. 3]", "[1] [2, p. 3]"),
        ("[@crew; @dock; @pier; @alone]", "[1–4]"),
        ("[@crew] [see @dock; and @crew, par. 5]", "[1] [see 2, and 1, para. 5]"),
        ("@crew found it", "Diop et al. [1] found it"),
        ("@inside [p. 3] said, see [@inside; @dock]", "A former guard [1, p. 3] said, see [1, 2]"),
        ("Diop [-@crew]", "Diop [1]"),
    ],
)
def test_numbers_count_the_sources_of_a_page(write: Write, text: str, expected: str) -> None:
    loaded = write("numeric", {"0.md": "[@page; @long; @pier; @dock]\n", "a.md": f"{text}.\n"})
    page = render(loaded)
    assert paragraph(page) == f"{expected}."
    assert page.css_first(".dossier-references ol") is not None


def test_numbers_follow_the_order_of_a_style_that_sorts_its_list(write: Write) -> None:
    page = render(write("raised.csl", "[@dock] [@alone] [@pier].\n"))
    assert paragraph(page) == "3 2 1."
    assert listed(page) == ["ref-pier", "ref-alone", "ref-dock"]
    assert [each.text() for each in page.css("p .dossier-number__link sup")] == ["3", "2", "1"]


def test_a_style_of_notes_keeps_its_numbered_notes(write: Write) -> None:
    page = render(write("note", "[see @dock, p. 3; @crew]. @crew said.\n"))
    assert paragraph(page) == "[see 1, p. 3; 2]. Diop et al. 2020 [2] said."
    assert listed(page) == ["ref-dock", "ref-crew"]


def test_without_numbers_the_list_is_in_the_styles_order(write: Write) -> None:
    page = render(write("author-date", "[@pier; @inside; @dock; @crew; @alone]\n"))
    assert listed(page) == ["ref-alone", "ref-crew", "ref-pier", "ref-dock", "ref-confidential-1"]
    assert page.css_first(".dossier-references ol") is None
    (first, *_) = page.css(".dossier-references li")
    assert first.text().startswith("Aubry, Zoé et al. 2001. Sheds.")


@pytest.mark.parametrize("style", ["author-date", "numeric", "note", "raised.csl"])
def test_every_mention_leads_to_its_reference_and_back(write: Write, style: str) -> None:
    text = (
        "[@pier; @dock; @crew; @page; @alone] @crew said [@pier, 1; @pier, 5]. [@inside; @long]\n\n"
        "::: quote @dock\nunchecked: a test\n\nAll was red.\n:::\n"
    )
    page = render(write(style, text))
    ids = [node.attributes["id"] for node in page.css("[id]")]
    assert len(ids) == len(set(ids))
    for link in page.css(".dossier-number a, .dossier-ways a"):
        assert (link.attributes["href"] or "")[1:] in ids
    for button in page.css("button[popovertarget]"):
        assert button.attributes["popovertarget"] in ids
    assert len(page.css("[id^='cite-']")) == 11
    assert sum(len(each.css("a")) for each in page.css(".dossier-ways")) == 11


def test_a_mark_is_heard_once_and_by_a_name(write: Write) -> None:
    page = render(write("author-date", "[@dock, p. 3] [@long]\n"))
    names = [each.text() for each in page.css(".dossier-number button")]
    assert names == ["Source Moreau 2019, p. 3", "Source 2021"]
    assert [each.text() for each in page.css("p .dossier-number__link")] == names
    assert [each.text() for each in page.css(".dossier-preview__title")] == ["Source", "Source"]


def test_what_became_of_a_source_stands_behind_it_in_a_range_of_numbers_too(write: Write) -> None:
    page = render(write("numeric", "[@alone; @crew; @dock].\n"))
    assert "[1–3] 2" in paragraph(page)
    fate = render(write("numeric", "[@alone; @crew; @dock].\n")).css_first("p .dossier-fate")
    assert fate is not None
    assert fate.text() == "\u00a0(since retracted)"
    before = fate.prev
    assert before is not None
    assert before.attributes["id"] == "cite-crew-1"


@pytest.mark.parametrize("style", ["author-date", "numeric", "note"])
def test_titles_in_another_language_say_so(write: Write, style: str) -> None:
    page = render(write(style, "[@pier; @crew; @dock]\n"))
    foreign = [each.text() for each in page.css(".dossier-references li [lang='fr']")]
    assert sorted(foreign) == ["Le Port", "Le quai", "À bord"]
    assert "Le quai" in page.css_first("#ref-pier").text()  # type: ignore[union-attr]
    assert "The dock" in page.css_first("#ref-dock").text()  # type: ignore[union-attr]
    french = render(write(style, "---\nlang: fr\n---\n\n[@pier; @crew]\n"))
    assert french.css(".dossier-references li [lang]") == []


def test_a_title_in_the_place_of_an_author_says_its_language_in_the_text(write: Write) -> None:
    bib = "@online{p, title = {Le port}, langid = {french}, date = {2020}}\n"
    page = render(write("author-date", "[@p]\n", bib))
    assert paragraph(page) == "(“Le port” 2020)"
    assert [each.text() for each in page.css("p a [lang='fr']")] == ["Le port"]


def test_one_call_for_all_languages_and_pages_and_none_for_a_second_build(
    write: Write, calls: list[list[str]]
) -> None:
    for style, more in (("author-date", 1), ("numeric", 2), ("note", 3)):
        pages = {f"{lang}{number}.md": f"---\nlang: {lang}\n---\n\n[@pier; @crew, {number}]\n"
                 for lang in ("en", "fr", "de") for number in range(3)}  # fmt: skip
        first = write(style, pages).report
        assert len(calls) == more
        assert {lang for lang, _ in first.styled} == {"en", "fr", "de"}
        second = write(style, pages).report
        assert len(calls) == more
        assert (second.styled, second.in_text) == (first.styled, first.in_text)


def test_only_what_is_new_is_formatted_again(
    write: Write, calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[int] = []

    def count(style: str, jobs: list[Any]) -> list[str]:
        given.append(len(jobs))
        return run(style, jobs)

    run = run_pandoc
    monkeypatch.setattr("mkdocs_dossier.site.formatting.run_pandoc", count)
    pages = {"a.md": "[@pier]\n", "b.md": "[@dock]\n"}
    write("numeric", pages)
    write("numeric", pages | {"b.md": "[@dock; @pier]\n"})
    assert given == [3, 1]
    assert len(calls) == 2


def test_marks_do_not_depend_on_those_before_them(write: Write, tmp_path: Path) -> None:
    style = RAISED.replace('<text macro="number"/>', (
        "<choose><if position='ibid'><text value='ibid.'/></if><else><names variable='author'/>"
        "</else></choose>"))  # fmt: skip
    write("note", "[@dock]\n")
    (tmp_path / "ibid.csl").write_text(style, encoding="utf-8")
    (tmp_path / "docs/a.md").write_text("[@dock] [@dock] [@dock, p. 1]\n", encoding="utf-8")
    page = render(load(settings_of(tmp_path, "ibid.csl")))
    assert paragraph(page) == "Anne Moreau Anne Moreau Anne Moreau"


def test_another_chapters_events_in_the_language_of_the_page(write: Write) -> None:
    loaded = write("author-date", {
        "a.md": "---\ntitle: A\nlang: en\n---\n\n::: timeline\n\n2020\n:   It sank [@page].\n:::\n",
        "b.md": "---\ntitle: B\nlang: fr\n---\n\n::: timeline Tout\nfrom: all\n:::\n",
    })  # fmt: skip
    for uri, mark in (("a.md", "(“The harbour’s page” n.d.)"),
                      ("b.md", "(« The harbour’s page » s. d.)")):  # fmt: skip
        named = render(loaded, uri).css_first(".dossier-named")
        assert named is not None
        for extra in named.css("button, .dossier-hidden"):
            extra.decompose()
        assert re.sub(r"\s", " ", named.text()) == mark


@pytest.mark.parametrize("style", ["author-date", "numeric", "note"])
def test_what_another_plugin_adds_is_formatted_too(
    write: Write, tmp_path: Path, style: str
) -> None:
    loaded = write(style, {"a.md": "[@dock]\n", "b.md": "[@alone]\n"})
    settings = settings_of(tmp_path, style)
    loaded, chapter = revise(loaded, settings, "a.md", "[@dock; @long, p. 3]\n")
    page = render(loaded, "a.md")
    assert chapter.text == "[@dock; @long, p. 3]\n"
    named = "(Moreau 2019; Commission of Inquiry into the Harbour and its Cranes 2021, p. 3)"
    marks = {"author-date": named, "numeric": "[1, 2, p. 3]", "note": "[1; 2, p. 3]"}
    assert paragraph(page) == marks[style]
    assert ("en", "long") in loaded.report.styled


def test_without_pandoc_there_are_numbers(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> str:
        raise OSError

    monkeypatch.setattr("pypandoc.get_pandoc_path", missing)
    monkeypatch.setattr("shutil.which", lambda _: None)
    loaded = write("author-date", "[@dock, p. 3]\n")
    assert [each.code.name for each in loaded.errors] == ["CIT103"]
    assert paragraph(render(loaded)) == "[1, p. 3]"


@pytest.mark.parametrize("words", ["<b>x</b>", "`x`", "$x$", "\\<script\\>", "{{x}}", "@@", "#x"])
def test_an_authors_words_stay_words(write: Write, words: str) -> None:
    page = render(write("author-date", f"[see {words} in @dock, p. 1, {words}]\n"))
    assert page.css("script, p b, code, .math") == []
