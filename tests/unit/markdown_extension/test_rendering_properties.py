"""What was scanned is what is rendered, on documents composed of valid blocks."""

import hashlib
import re
from collections import Counter

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.unit.markdown_extension.conftest import Render

from mkdocs_dossier.model.quotation import Form
from mkdocs_dossier.render import extract
from mkdocs_dossier.render.pieces import MARKER
from mkdocs_dossier.site import Loaded, Settings, revise

SENTENCES = st.sampled_from([
    'She wrote "quite clear" in June [@memo].', "Il dit « l’eau était claire » [@journal].",
    "A claim [see @memo, p. 3; @journal].", "@memo says so.", "*Yes [@memo]*, and **no**.",
    'It was "so-called"{not-a-quotation="scare quotes"} [@memo].', "Plain words, `code [@memo]`.",
    "A [link](a.md) and ![image](b.png).", 'He said "hi" to her.', "One ⟨two⟩ & three < four.",
    'It was "*quite* clear" [@memo] and "never" [@memo].', "Text[^1] [@memo].", "A “b” c.",
])  # fmt: skip
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join)
LEAVES = st.one_of(
    PARAGRAPHS,
    PARAGRAPHS.map(lambda text: f"## {text}"),
    st.just("```\n[@memo] “code”\n```"),
    st.just("| a | b |\n|---|---|\n| [@memo] | “quite clear” [@memo] |"),
    st.just("::: quote @memo\nspeaker: Ann Other\n\nNobody asked for it.\n:::"),
    st.just("::: quote @journal\nlang: fr\n\n« à peu près justes »\n:::"),
    st.just("::: sources\n:::"),
    PARAGRAPHS.map(lambda text: f"::: update 2020-06-02T18:06:00Z\nid: u\n\n{text}\n:::"),
    st.lists(PARAGRAPHS, min_size=1, max_size=2).map(
        lambda texts: (
            "::: timeline\n\n"
            + "\n\n".join(f"2020-0{number + 1}\n:   {text}" for number, text in enumerate(texts))
            + "\n:::"
        )
    ),
)


def indent(text: str, first: str, rest: str) -> str:
    lines = text.split("\n")
    return "\n".join([first + lines[0], *(f"{rest}{line}".rstrip() for line in lines[1:])])


def contain(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(blocks, min_size=1, max_size=3).map("\n\n".join)
    return st.one_of(
        several.map(lambda text: indent(f"Item\n\n{text}", "- ", "    ")),
        several.map(lambda text: indent(f"Item\n\n{text}", "1.  ", "    ")),
        several.map(lambda text: indent(text, "> ", "> ")),
        several.map(lambda text: indent(text, "!!! note\n\n    ", "    ")),
        several.map(lambda text: indent(text, '=== "Tab"\n\n    ', "    ")),
    )


def _footnote(text: str) -> str:
    name = hashlib.sha256(text.encode()).hexdigest()[:8]
    return f"Words[^{name}].\n\n[^{name}]: "


# Python-Markdown takes the second paragraph of a definition within a list for code.
NESTED = st.recursive(LEAVES, contain, max_leaves=4)
BLOCKS = st.one_of(
    NESTED,
    NESTED.map(lambda text: indent(f"Definition\n\n{text}", "Term\n:   ", "    ")),
    NESTED.map(lambda text: indent(f"Note\n\n{text}", _footnote(text), "    ")),
)
# A footnote that is there twice is printed once.
DOCUMENTS = st.lists(BLOCKS, min_size=1, max_size=4, unique=True).map(
    lambda blocks: "\n\n".join(blocks) + "\n\n[^1]: A note [@memo].\n"
)


@given(DOCUMENTS)
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@example("- Item\n\n    ::: timeline\n\n    2020\n    :   A [@memo].\n    :::")
@example("> > ::: quote @memo\n> >\n> > Nobody asked for it.\n> > :::")
def test_each_piece_is_rendered_once(
    settings: Settings, report: Loaded, render: Render, text: str
) -> None:
    rendered = render(text)
    assert set(rendered.codes) <= {"CIT102", "QUO005", "SYN013", "COR005", "TIM021", "TIM020"}
    assert not MARKER.search(rendered.html)
    _, chapter = revise(report, settings, "case.md", text)
    cited = Counter(item.key for c in chapter.items if not hasattr(c, "form") for item in
                    getattr(c, "items", ()))  # fmt: skip
    for key, count in cited.items():
        printed = len(re.findall(rf'id="cite-{key}-\d+"', rendered.html))
        blocks = sum(
            q.form is Form.BLOCK and q.citation is not None and q.citation.key == key
            for q in chapter.quotations
        )
        assert printed == count + blocks
    for quotation in chapter.quotations:
        if quotation.citation and not quotation.not_quotation:
            assert rendered.html.count(f'id="{quotation.id}"') == 1


@given(DOCUMENTS)
@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_markers_stand_for_what_was_taken_out(
    settings: Settings, report: Loaded, text: str
) -> None:
    if ":::" in text:
        return
    loaded, chapter = revise(report, settings, "case.md", text)
    extracted = extract(loaded.report, chapter)
    restored = MARKER.sub(
        lambda match: extracted.pieces[int(match.group(1))].source, extracted.text
    )
    assert restored == text
