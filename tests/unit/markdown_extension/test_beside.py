"""While a chapter is written, a problem stands beside the passage that it is about."""

import re

import pytest
from markdown import Markdown
from tests.unit.markdown_extension.conftest import EXTENSIONS, GOLDEN

from mkdocs_dossier.markdown_extension import DossierExtension
from mkdocs_dossier.site import Loaded, Settings, revise

NOTE = re.compile(r'<ul class="dossier-problems dossier-problems--beside">.*?</ul>', re.DOTALL)


def convert(report: Loaded, settings: Settings, text: str, *, notices: bool = True) -> str:
    loaded, _ = revise(report, settings, "case.md", text)
    ours = DossierExtension(
        loaded=loaded, page="case.md", errors="show", root=str(GOLDEN), notices=notices
    )
    return Markdown(extensions=[*EXTENSIONS, ours]).convert(text)


CASES = {
    # By what is wrong: the text, with a word before and after the place; and the code.
    "an inline quotation": ('First.\n\nIt was "quite purple" [@memo].\n\nLast.', "QUO001"),
    "an unknown key": ("First.\n\nIt was so [@memoo].\n\nLast.", "CIT101"),
    "a quotation set apart": (
        "First.\n\n::: quote @memo\n\n“It was quite purple that day”\n:::\n\nLast.",
        "QUO00",
    ),
    "an event": (
        "First.\n\n::: timeline\n\n2020-13-45\n:   It rained. [@memo]\n:::\n\nLast.",
        "TIM",
    ),
    "a notice": (
        "First.\n\n::: update 2024-01-01T00:00:00Z\nid: a\ntarget: #nowhere\n\nTold.\n:::\n\nLast.",
        "COR",
    ),
    "in a list": ('- First.\n- It was "quite purple" [@memo].\n- Last.', "QUO001"),
}


@pytest.mark.parametrize("name", CASES)
def test_a_problem_stands_beside_its_passage(name: str, report: Loaded, settings: Settings) -> None:
    text, code = CASES[name]
    html = convert(report, settings, text)
    notes = NOTE.findall(html)
    assert len(notes) == 1, html
    assert code in notes[0]
    if name != "a notice":
        # Notices stand where their gravity puts them.
        assert html.index("First.") < html.index(notes[0]) < html.index("Last.")


def test_nothing_stands_there_when_nobody_writes(report: Loaded, settings: Settings) -> None:
    for text, _ in CASES.values():
        assert not NOTE.search(convert(report, settings, text, notices=False))


def test_what_concerns_no_piece_stands_at_the_top_alone(report: Loaded, settings: Settings) -> None:
    html = convert(report, settings, '"These are four words and more of them"\n')
    assert "QUO005" in html
    assert not NOTE.search(html)
