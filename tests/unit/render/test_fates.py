"""What has become of a source shows wherever it is used, in every list and in every export."""

from pathlib import Path

import pytest
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from mkdocs_dossier.exports.bibliography_files import write_bibliography
from mkdocs_dossier.exports.catalogue import compile_catalogue
from mkdocs_dossier.markdown_extension import DossierExtension
from mkdocs_dossier.site import Loaded, Settings, load

BIB = r"""
@article{cells, author = {Wu, Min}, title = {Cells}, date = {2020}, status = {%s}%s}
@book{fine, author = {Roe, Bob}, title = {Rivers}, date = {2019}}
"""
TEXT = """\
---
title: One
lang: {}
---

Bracketed [@cells, p. 2]. Narrative: @cells says so. Both [@fine; @cells]. No author [-@cells].

She wrote “that all the cells were red” {{unchecked="a test"}} [@cells].

- A list [@cells]

| a | b |
|---|---|
| A table | [@cells] |

::: quote @cells
unchecked: a test

All the cells were red.
:::

::: timeline

2020
:   An event [@cells].
:::

A note.[^1]

[^1]: In a footnote [@cells].
"""
WORDS = {
    ("retracted", "en"): "since retracted",
    ("disputed", "en"): "disputed",
    ("corrected", "en"): "since corrected",
    ("lost", "en"): "no longer to be found",
    ("retracted", "fr"): "rétracté depuis",
    ("disputed", "fr"): "contesté",
    ("corrected", "fr"): "rectifié depuis",
    ("lost", "fr"): "introuvable depuis",
}


def load_site(root: Path, status: str, lang: str = "en", more: str = "", style: str = "") -> Loaded:
    files = {
        "docs/a.md": TEXT.format(lang),
        "docs/sources.md": f"---\ntitle: S\nlang: {lang}\n---\n\n::: sources\n:::\n",
        "sources/a.bib": BIB % (status, more),
    }
    for name, text in files.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return load(Settings.of({"root": str(root), "citation_style": style}))


def render(loaded: Loaded, uri: str) -> LexborHTMLParser:
    chapter = loaded.report.chapter(uri)
    assert chapter is not None
    ours = DossierExtension(loaded=loaded, page=uri, errors="show")
    html = Markdown(extensions=["tables", "footnotes", ours]).convert(chapter.text[chapter.start :])
    return LexborHTMLParser(f"<body>{html}</body>")


@pytest.mark.parametrize(("status", "lang"), WORDS)
def test_it_stands_behind_every_mark_and_every_reference(
    tmp_path: Path, status: str, lang: str
) -> None:
    page = render(load_site(tmp_path, status, lang), "a.md")
    said = f"({WORDS[status, lang]})"
    marks = page.css("[id^='cite-cells-']")
    assert len(marks) == 10
    for mark in marks:
        following = mark.next
        assert following is not None
        assert following.tag == "strong"
        assert following.text().strip() == said
    for place in ("#ref-cells", "#preview-ref-cells"):
        (found,) = page.css(f"{place} .dossier-fate")
        assert found.text() == said
    assert not page.css("#ref-fine .dossier-fate")


def test_it_stands_in_the_list_of_sources(tmp_path: Path) -> None:
    page = render(load_site(tmp_path, "lost"), "sources.md")
    entry = page.css_first("#source-cells > .dossier-reference .dossier-fate")
    assert entry is not None
    assert entry.text() == "(no longer to be found)"
    for index in page.css(".dossier-index"):
        assert [found.text() for found in index.css(".dossier-fate")] == ["(no longer to be found)"]
    assert not page.css("#source-fine .dossier-fate")


def test_it_stands_behind_a_reference_in_a_csl_style_too(tmp_path: Path) -> None:
    page = render(load_site(tmp_path, "retracted", style="note"), "a.md")
    reference = page.css_first("#ref-cells")
    assert reference is not None
    assert reference.text().startswith("Min Wu, “Cells,” 2020. (since retracted)")


@pytest.mark.parametrize("status", ["retracted", "disputed", "corrected", "lost"])
def test_it_stands_in_every_export(tmp_path: Path, status: str) -> None:
    files = write_bibliography(compile_catalogue(load_site(tmp_path, status).report))
    for stem in ("report", "cells"):
        for ending in ("bib", "json", "ris"):
            assert status in files[f"bibliography/{stem}.{ending}"].decode()
    assert not any(
        status.encode() in files[f"bibliography/fine.{e}"] for e in ("bib", "json", "ris")
    )


def test_of_a_confidential_source_it_is_not_told(tmp_path: Path) -> None:
    loaded = load_site(tmp_path, "disputed", more=", confidential = {A guard}")
    for uri in ("a.md", "sources.md"):
        assert not render(loaded, uri).css(".dossier-fate")
    for content in write_bibliography(compile_catalogue(loaded.report)).values():
        assert b"disputed" not in content
