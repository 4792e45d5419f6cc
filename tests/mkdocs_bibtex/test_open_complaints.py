"""What users of mkdocs-bibtex asked for or complained of, by the numbers of its issues.

Each docstring tells the complaint in our own words; the test shows what happens here.
"""

import subprocess
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode
from tests.mkdocs_bibtex.conftest import BIB, Build, Built

STYLE = """\
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>Numbers</title><id>numbers</id><updated>2026-01-01T00:00:00Z</updated></info>
<citation collapse="citation-number"><layout prefix="[" suffix="]" delimiter="], [">
<text variable="citation-number"/></layout></citation>
<bibliography second-field-align="flush"><layout suffix=".">
<text variable="citation-number" prefix="[" suffix="]"/>
<group delimiter=", "><names variable="author"><name initialize-with=". "/></names>
<text variable="title" quotes="true"/><date variable="issued" form="numeric" date-parts="year"/>
<text variable="URL"/></group></layout></bibliography></style>
"""


def nodes(page: LexborHTMLParser, selector: str) -> list[LexborNode]:
    return page.css(selector)


def references(built: Built, path: str = "index.md") -> list[str]:
    items = nodes(built.pages[path], ".dossier-references li")
    return [" ".join(item.text().split()) for item in items]


def test_issue_41_authors_in_the_text_instead_of_footnotes(build: Build) -> None:
    """Whoever wants author and year in the sentence gets footnotes all the same."""
    built = build({"index.md": "As @doe2020 says, it fell. It rose [@roe2019].\n"})
    for extra in nodes(built.pages["index.md"], ".dossier-sidenote"):
        extra.decompose()
    assert built.text().startswith("As Doe 2020 [Source 1Source 1] says, it fell.")
    page = built.pages["index.md"]
    assert not nodes(page, ".footnote, .footnote-ref, sup")
    link = nodes(page, ".dossier-narrative a")[0]
    assert nodes(page, f"li[id='{(link.attributes['href'] or '')[1:]}']")


def test_issue_85_no_crash_with_a_style_however_the_processor_breaks_its_lines(
    build: Build, tmp_path: Path
) -> None:
    """With a .csl file the build ends in an IndexError, as wrapped output is taken apart."""
    (tmp_path / "house.csl").write_text(STYLE, encoding="utf-8")
    keys = [f"{'aVeryLongKeyThatNoLineCanHold' * 4}{number}" for number in range(3)]
    title = "A title " * 40
    bib = "".join(f"@misc{{{key}, title = {{{title}}}, date = {{2020}}}}\n" for key in keys)
    text = " ".join(f"It fell [@{key}]." for key in keys)
    built = build({"index.md": text}, bib, citation_style="house.csl")
    assert built.codes == []
    found = references(built)
    assert len(found) == 3
    assert all(title.strip() in reference for reference in found)


def test_issue_110_one_entry_however_often_a_source_is_cited(build: Build) -> None:
    """A source that is cited several times stands in the bibliography several times."""
    text = "It fell [@doe2020]. It rose [@roe2019; @doe2020, p. 3]. So says @doe2020.\n"
    built = build({"index.md": text})
    found = references(built)
    assert len(found) == 2
    assert found[0].startswith("Ann Doe")
    assert found[0].endswith("↩ 1 2 3")
    ways = nodes(built.pages["index.md"], "#ref-doe2020 .dossier-ways a")
    for way in ways:
        assert nodes(built.pages["index.md"], f"[id='{(way.attributes['href'] or '')[1:]}']")


def test_issue_41_author_and_year_in_brackets(build: Build) -> None:
    """What was asked for: (Author 2019) in the text, which leads to the bibliography."""
    built = build(
        {"index.md": "It rose [@roe2019, p. 3; @doe2020].\n"}, citation_style="author-date"
    )
    page = built.pages["index.md"]
    for extra in nodes(page, "button, .dossier-hidden, .dossier-sidenote"):
        extra.decompose()
    assert built.text().startswith("It rose (Roe and Poe 2019, p. 3; Doe 2020).")
    assert not nodes(page, ".footnote, .footnote-ref, sup")
    for link in nodes(page, "p .dossier-named a"):
        assert nodes(page, f"li[id='{(link.attributes['href'] or '')[1:]}']")


@pytest.mark.parametrize("path", ["index.md", "zz.md"])
def test_issue_203_the_whole_bibliography_on_any_page(build: Build, path: str) -> None:
    """The bibliography of the site holds only what pages before it, by name, have cited."""
    pages = {
        "index.md": "# Home\n",
        "m.md": "It fell [@roe2019].\n",
        "n.md": "It rose [@doe2020].\n",
        "zz.md": "# Last\n",
    }
    pages[path] += "\n::: sources\n:::\n"
    built = build(pages)
    entries = nodes(built.pages[path], ".dossier-sources > .dossier-source")
    assert [entry.attributes["id"] for entry in entries] == ["source-doe2020", "source-roe2019"]


def test_issue_289_links_and_diagrams_stay_as_they_are(build: Build) -> None:
    """Ordinary links are broken, and so are diagrams in fences."""
    diagram = 'flowchart LR\n    one(["Text@1"]) --> two[[Text 2]]'
    built = build({
        "index.md": f"See [the page](https://example.org/a) and [the map][1], as [@doe2020] says."
        f"\n\n[1]: https://example.org/map\n\n```text\n{diagram}\n```\n"
    })  # fmt: skip
    page = built.pages["index.md"]
    links = [(link.attributes["href"], link.text()) for link in nodes(page, "p > a")]
    assert links[:2] == [
        ("https://example.org/a", "the page"),
        ("https://example.org/map", "the map"),
    ]
    assert nodes(page, "code")[0].text().strip() == diagram
    assert built.codes == []


def test_issue_292_the_processor_runs_once_for_all_pages(
    build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Builds with a style have become slower: Pandoc runs for each page, or each citation."""
    calls, run = [], subprocess.run

    def note(command: list[str], **options: Any) -> Any:  # noqa: ANN401 - passed on as it comes
        calls.append(command)
        return run(command, **options)

    monkeypatch.setattr(subprocess, "run", note)
    pages = {f"p{number}.md": "It fell [@doe2020; @roe2019].\n" for number in range(30)}
    built = build(pages, citation_style="author-date")
    assert references(built, "p29.md")[0].startswith("Doe, Ann. 2020.")
    assert len([command for command in calls if "lua" in command]) == 1
    build(pages, citation_style="author-date")
    assert len([command for command in calls if "lua" in command]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Please [write to me](mailto:me@example.org) or to me@example.org.",
        "Write to <me@example.org>.",
        "```sh\ngit clone git@example.org/people/bridge.git\n```",
        "```c++\n/// @ingroup bridges\n/// @{\n/// @}\n```",
        "1. Clone:\n\n    ```sh\n    git clone git@example.org:bridge.git\n    ```",
    ],
)
def test_issue_295_addresses_and_code_are_no_citations(build: Build, text: str) -> None:
    """Each @ is taken for a citation, in e-mail addresses and in code too."""
    built = build({"index.md": text})
    assert built.codes == []
    assert not nodes(built.pages["index.md"], ".dossier-citation, .dossier-references")


def test_issue_316_decorators_in_code_are_no_citations(build: Build) -> None:
    """A decorator in a fence of Python makes a build with --strict fail."""
    code = "@cite\n@doe2020\ndef bridge():\n    return '[@roe2019]'"
    text = f"Use it so:\n\n```python\n{code}\n```\n\nOr `@doe2020` and `[@nobody]`.\n"
    built = build({"index.md": text})
    page = built.pages["index.md"]
    assert built.codes == []
    assert nodes(page, "code")[0].text().strip() == code
    assert not nodes(page, ".dossier-citation")


@pytest.mark.parametrize(
    "text",
    [
        "The channel https://video.example/@doe2020 and [theirs](https://video.example/@doe2020).",
        "The package `@bridge/core@2020` is @bridge/core to its friends.",
        "A picture: ![a bridge](bridge@2x.png)",
        "A sign: \\@doe2020 and [\\@doe2020].",
        "Ask @someone.",
        "```turtle\n@prefix ex: <https://example.org/> .\n@base <https://example.org/> .\n```",
        "[@someone](https://social.example/someone) said so.",
    ],
)
def test_issue_317_only_citations_are_rewritten(build: Build, text: str) -> None:
    """Like 289, 295 and 316: a search through a page's text takes other things for citations."""
    built = build({"index.md": text})
    assert built.codes == []
    assert not nodes(built.pages["index.md"], ".dossier-citation, .dossier-references")
    assert "Source" not in built.text()


def test_issue_332_a_style_with_numbers(build: Build, tmp_path: Path) -> None:
    """With a style that numbers its references the old marks stay, and the text shows keys."""
    (tmp_path / "numbers.csl").write_text(STYLE, encoding="utf-8")
    text = "It rose [@roe2019]. It fell [@doe2020].\n"
    built = build({"index.md": text}, citation_style="numbers.csl")
    assert "[^" not in built.text()
    assert "doe2020" not in built.text()
    numbers = [node.text() for node in nodes(built.pages["index.md"], ".dossier-number__link")]
    assert [number.removeprefix("Source ") for number in numbers] == ["1", "2"]
    # One number only, which counts the sources of the page.
    assert references(built) == [
        "B. Roe, E. Poe, “Rivers,” 2019.↩ 1",
        "A. Doe, “The bridge,” 2020, https://example.org/bridge_a?b=1%20c.↩ 1",
    ]


def test_issue_332_the_marks_are_the_styles(build: Build, tmp_path: Path) -> None:
    """The style's [1], [2] reach neither text nor list, although Pandoc has printed them."""
    (tmp_path / "numbers.csl").write_text(STYLE, encoding="utf-8")
    pages = {"index.md": "It fell [@doe2020].\n", "zz.md": "Both [@roe2019, p. 3; @doe2020].\n"}
    built = build(pages, citation_style="numbers.csl")
    for page in built.pages.values():
        for extra in nodes(page, "button, .dossier-hidden, .dossier-sidenote"):
            extra.decompose()
    assert built.text("index.md").startswith("It fell [1].")
    assert built.text("zz.md").startswith("Both [1], [2].")


def test_issue_341_in_an_author_date_style(build: Build) -> None:
    """The example that was given: `@smith2025 found` as "Smith et al. (2025) found"."""
    bib = BIB + "@book{al, author = {Ito, A. and Ek, B. and Om, C. and Uz, D.}, date = {2025}}\n"
    text = "@al found it. So did @roe2019 [p. 33].\n"
    built = build({"index.md": text}, bib, citation_style="author-date")
    for extra in nodes(built.pages["index.md"], "button, .dossier-hidden, .dossier-sidenote"):
        extra.decompose()
    assert built.text().startswith("Ito et al. (2025) found it. So did Roe and Poe (2019, p. 33).")


def test_issue_341_the_author_is_part_of_the_sentence(build: Build) -> None:
    """There is no way to have the author's name in the sentence from the record."""
    text = "@roe2019 found it. @roe2019 [p. 33] says so. Roe found it [-@roe2019]. @nobody2020?\n"
    built = build({"index.md": text})
    for extra in nodes(built.pages["index.md"], ".dossier-sidenote"):
        extra.decompose()
    said = built.text()
    assert said.startswith("Roe and Poe 2019 [Source 1Source 1] found it. Roe and Poe 2019")
    assert ", p. 33] says so." in said
    assert "Roe found it [Source 1Source 1]." in said
    assert built.codes == ["CIT101"]


def test_only_what_is_cited_is_listed(build: Build) -> None:
    built = build({"index.md": "It fell [@doe2020].\n\n::: sources\n:::\n"})
    assert "never" in BIB
    assert "Nobody cites this" not in built.text()
