"""Citations read as Pandoc reads them: held against Pandoc itself.

Pandoc's reader is the oracle for keys, prefixes, suppressed authors and authors in the text; its
citeproc, with a style that prints nothing but label and locator, for locators and suffixes. The
syntax is that of its manual, section "Citation syntax"; the sentences around it are ours.
"""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pypandoc
import pytest

from mkdocs_dossier.model.citation import Citation, CitationItem
from mkdocs_dossier.syntax import scan

STYLE = """\
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
<info><title>Label and locator</title><id>label-and-locator</id>
<updated>2026-01-01T00:00:00Z</updated></info>
<citation><layout delimiter="⟫"><text value="⟨"/>
<label variable="locator" form="long" plural="never"/><text value="|"/>
<text variable="locator"/><text value="⟩"/></layout></citation>
</style>
"""

ALIKE = """\
The pier was sold twice [@doe99; @smith2000; @smith2004].
The pier was sold [see @doe99, pp. 33-35 and *passim*; @smith04, chap. 1].
The pier was sold [see @doe99, pp. 33-35; also @smith04, chap. 1].
The pier was sold [@doe99, pp. 33-35, 38-39 and *passim*].
A key ends before its full stop: @Foo_bar.baz.
A key in braces does not: @{Foo_bar.baz.}
Two signs end a key: @Foo_bar--baz
The register is online [@{https://example.com/bib?name=foobar&date=2000}, p. 33].
Prefaces count too [@smith, {pp. iv, vi-xi, (xv)-(xvii)} with suffix here].
Nobody remembers [@smith{}, 99 years later].
Smith named the buyer [-@smith04].
@smith04 named the buyer.
@smith04 [p. 33] named the buyer.
@item1 [p. 30, with suffix] named the buyer.
The buyer [see @item1 chap. 3; also @item3 p. 34-35] was named.
The buyer [see @item1 p. 34-35] was named.
The buyer [@item1 pp. 33, 35-37, and nowhere else] was named.
The buyer [@item1 and nowhere else] was named.
The buyer [*see* @item1 p. **32**] was named.
Keys of other scripts [@пункт3 p. 12].
Braces say what is a locator [@item1 {p. a}].
They belong around the whole of it [@item1, p. {(a)}].
Empty, they say that there is none [@item1, {}].
Empty, they keep numbers out of it [@item1 {} 123-35 numbers are suffix].
Behind a comma [@item1, {p. VI}].
With spaces [@item1, { p. 9 }].
No locator at all [@item1, suffix].
A number is a page [@item1, 12].
A number is a page without a comma [@item1 12].
So is a list [@item1, 12-15, 17].
So is a number with words behind it [@item1, 12 and elsewhere].
A page [@item1, p. 12].
A page without a space [@item1, p.12].
A page in full [@item1, page 12].
A label is more than its letter [@item1, p 12].
And ends a list [@item1, pages 12 and 14].
A section [@item1, § 3].
A section without a space [@item1, §3].
Sections [@item1, §§ 3-5].
A paragraph [@item1, ¶ 4].
A paragraph [@item1, para. 4].
A volume [@item1, vol. 2].
A volume in Roman numbers [@item1, vol. II].
A note [@item1, n. 3].
A note in full [@item1, note 3].
A folio [@item1, fol. 12r].
Words are no locator [@item1, s.v. harbour].
Neither are numbers in words [@item1, chapter one].
A line [@item1, l. 7].
Lines [@item1, ll. 7-9].
A verse [@item1, v. 3:16].
A figure [@item1, fig. 3].
An issue [@item1, no. 7].
A book [@item1, bk. 3].
A part [@item1, pt. 2].
A section with a point [@item1, sec. 2.1].
A column [@item1, col. 4].
A work [@item1, op. 27].
A Roman page [@item1, p. iv].
A page of an appendix [@item1, p. A12].
Half a page [@item1, p. 12a].
Two hyphens [@item1, p. 3--5].
A dash [@item1, p. 3–5].
Several pages and words [@item1, pp. 12, 14, 16-18 passim].
Two sources, two pages [@item1 p. 12; @item2 p. 13].
Three of them [see @item1; compare @item2, p. 4; -@item3].
No author, a page [-@item1, p. 4].
No author, a prefix [see -@item1, p. 4].
A full stop [@item1, p. 4.]
Words behind a comma [@item1, emphasis added].
A page that is not the source's [@item1, in *The Post*, p. 3].
A link is no citation: [@item1](https://example.org).
An address is none: me@example.org and [me@example.org].
Not every part has a key [@item1; and others].
Signs within keys [@doe:99; @doe/99; @doe.99].
How keys begin [@_under; @1999doe].
Signs that mean themselves: \\@item1 and [\\@item1].
Code is none: `@item1` and `[@item1]`.
Brackets and a colon [@item1]: a list follows.
Brackets in brackets [[@item1]].
Brackets in a remark [see [@item1], p. 3].
In parentheses (@item1).
The buyer is @item1's.
A comma in the sentence: @item1, p. 3, says so.
@item1 [12] says so.
@item1 [§ 3] says so.
@item1[p. 3] says so.
As -@item1 says.
Over two chapters [@item1, chap. 3, p. 12].
Words and code [@item1, `so; it` says].
A key like an attribute [@{a=b}, p. 3].
"""
# Label, locator and suffix: ours, Pandoc's.
DIFFERENT = {
    # With us these are locators: par. is French and newsroom English, times count in recordings.
    "[@item1, par. 4]": (("paragraph", "4", ""), ("", "", ", par. 4")),
    "[@item1, livre 3]": (("book", "3", ""), ("", "", ", livre 3")),
    "[@item1, 00:03:12]": (("timestamp", "00:03:12", ""), ("page", "00:03:12", "")),
    "[@item1, 12:14, and on]": (("timestamp", "12:14", ", and on"), ("page", "12:14", ", and on")),
    "[@item1, pp. 12 & 14]": (("page", "12 & 14", ""), ("page", "12", "& 14")),
    # What braces hold without a label is a page with us, as the manual says of other locators.
    "[@item1 {abc1234}]": (("page", "abc1234", ""), ("", "abc1234", "")),
    "[@item1{ii, D-Z}, with]": (("page", "ii, D-Z", ", with"), ("", "ii, D-Z", ", with")),
    # A number in italics is no page with us unless a label says so.
    "[@item1, *1984* is]": (("", "", ", *1984* is"), ("page", "1984", "is")),
}
NO_GROUP = {
    # Brackets and braces within those of a citation are not read: a citation in the sentence.
    "[@item1, p. 12 [sic]]": "item1",
    "[@item1, {{}}]": "item1",
}
ONE_OF_TWO = (
    # For Pandoc one citation; for us two, side by side. Readers see the same.
    "@item1 [-@item2 p. 30; see also @item3] named the buyer.",
    "@item1 [see @item2] named the buyer.",
)


class Read(NamedTuple):
    """One source of a citation, as either program reads it."""

    key: str
    mode: str
    prefix: str
    label: str
    locator: str
    suffix: str


Answers = dict[str, list[Read]]


@pytest.fixture(scope="module")
def pandoc(tmp_path_factory: pytest.TempPathFactory) -> Answers:
    """Return what Pandoc reads in each input, asked in two calls for all of them."""
    folder = tmp_path_factory.mktemp("pandoc")
    inputs = [*ALIKE.splitlines(), *DIFFERENT, *NO_GROUP, *ONE_OF_TWO]
    text = "\n\n".join(inputs)
    plain = [list(_cites(block["c"])) for block in _run(folder, text)]
    keys = sorted({item["citationId"] for found in plain for cite in found for item in cite[0]})
    (folder / "style.csl").write_text(STYLE, encoding="utf-8")
    references = [{"id": key, "type": "book"} for key in keys]
    (folder / "records.json").write_text(json.dumps(references), encoding="utf-8")
    styled = _run(folder, text, "--citeproc", "--csl=style.csl", "--bibliography=records.json",
                  "--metadata=suppress-bibliography:true")  # fmt: skip
    assert len(plain) == len(styled) == len(inputs)
    answers: Answers = {}
    for source, cites, block in zip(inputs, plain, styled, strict=True):
        items = [item for cite in cites for item in cite[0]]
        printed = [part for cite in _cites(block["c"]) for part in _words(cite[1]).split("⟫")]
        answers[source] = [_answer(*pair) for pair in zip(items, printed, strict=True)]
    return answers


def _run(folder: Path, text: str, *options: str) -> list[dict[str, Any]]:
    done = subprocess.run(
        [pypandoc.get_pandoc_path(), "--from=markdown-example_lists-smart", "--to=json", *options],
        cwd=folder,
        input=text.encode(),
        capture_output=True,
        check=True,
    )
    blocks: list[dict[str, Any]] = json.loads(done.stdout)["blocks"]
    return blocks


def _cites(inlines: list[dict[str, Any]]) -> Iterator[Any]:
    return (inline["c"] for inline in inlines if inline["t"] == "Cite")


def _answer(item: dict[str, Any], printed: str) -> Read:
    _, _, rest = printed.partition("⟨")
    told, _, suffix = rest.partition("⟩")
    label, _, locator = told.partition("|")
    return Read(
        item["citationId"],
        item["citationMode"]["t"],
        _words(item["citationPrefix"]).strip(),
        label,
        _dashes(locator),
        suffix.strip(),
    )


def _words(inlines: list[dict[str, Any]]) -> str:
    """Return what an author would have written for Pandoc's inline elements."""
    written = ""
    for inline in inlines:
        kind = inline["t"]
        content: Any = inline.get("c")
        if kind in {"Space", "SoftBreak"}:
            written += " "
        elif kind == "Str":
            written += content
        elif kind == "Code":
            written += f"`{content[1]}`"
        elif kind == "Cite":
            written += _words(content[1])
        else:
            mark = {"Emph": "*", "Strong": "**"}[kind]
            written += f"{mark}{_words(content)}{mark}"
    return written


def _dashes(text: str) -> str:
    return text.replace("–", "-")


def read(text: str) -> list[Read]:
    """Return what we read in ``text``, where every key is one."""
    chapter, _ = scan("docs/a.md", "a.md", text, lambda _: True)
    return [
        Read(
            item.key,
            _mode(citation, item),
            item.prefix,
            item.locator.label.value if item.locator else "",
            _dashes(item.locator.value) if item.locator else "",
            item.suffix,
        )
        for citation in chapter.items
        if isinstance(citation, Citation)
        for item in citation.items
    ]


def _mode(citation: Citation, item: CitationItem) -> str:
    if citation.narrative:
        return "AuthorInText"
    return "SuppressAuthor" if item.suppress_author else "NormalCitation"


@pytest.mark.parametrize("text", ALIKE.splitlines())
def test_read_as_pandoc_reads_it(pandoc: Answers, text: str) -> None:
    assert read(text) == pandoc[text]


@pytest.mark.parametrize("text", DIFFERENT)
def test_a_locator_that_pandoc_reads_otherwise(pandoc: Answers, text: str) -> None:
    (item,), (answer,) = read(text), pandoc[text]
    assert (item[3:], answer[3:]) == DIFFERENT[text]
    assert item[:3] == answer[:3]


@pytest.mark.parametrize("text", NO_GROUP)
def test_brackets_in_brackets_make_a_citation_of_the_sentence(pandoc: Answers, text: str) -> None:
    assert read(text) == [Read(NO_GROUP[text], "AuthorInText", "", "", "", "")]
    assert [answer.mode for answer in pandoc[text]] == ["NormalCitation"]


@pytest.mark.parametrize("text", ONE_OF_TWO)
def test_sources_behind_one_in_the_sentence_are_a_citation_of_their_own(
    pandoc: Answers, text: str
) -> None:
    assert read(text) == pandoc[text]
    chapter, _ = scan("docs/a.md", "a.md", text, lambda _: True)
    assert len(chapter.items) == 2


def test_the_table_is_as_long_as_was_promised() -> None:
    assert len(ALIKE.splitlines()) >= 40
