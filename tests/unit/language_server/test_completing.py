"""What is proposed where somebody is typing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.language_server.conftest import MINIMAL, Desk, Put

from mkdocs_dossier.language_server.completing import propose
from mkdocs_dossier.language_server.placing import name_label
from mkdocs_dossier.language_server.workspace import Workspace
from mkdocs_dossier.model.citation import Label
from mkdocs_dossier.syntax.locators import read_locator

TIMELINE = "::: timeline\n\n2021-05-04 {#closing-day}\n:   **Shut.** [@minutes2021]\n\n"


def labels(desk: Desk) -> list[str]:
    found = propose(desk.workspace, desk.path, desk.text, desk.offset)
    return [proposal.label for proposal in found.all]


def accept(desk: Desk, label: str) -> str:
    """Return the text once a proposal is taken."""
    found = propose(desk.workspace, desk.path, desk.text, desk.offset)
    taken = next(proposal for proposal in found.all if proposal.label == label)
    span = taken.span
    return desk.text[: span.start] + (taken.insert or taken.label) + desk.text[span.end :]


@pytest.mark.parametrize(
    ("typed", "label", "text"),
    [
        ("As told [@l|", "letter2021", "As told [@letter2021"),
        ("As told by @lerivage|", "letter2021", "As told by @letter2021"),
        ("::: quote @|", "minutes2021", "::: quote @minutes2021"),
        (":::|", "quote", "::: quote"),
        ("> ::: tim|", "timeline", "> ::: timeline"),
        ("::: quote @letter2021\nspe|", "speaker", "::: quote @letter2021\nspeaker: "),
        ("::: correction\ngravity: |", "minor", "::: correction\ngravity: minor"),
        ("A passage.\n{: #p }\n\n::: correction\ntarget: |", "#p",
         "A passage.\n{: #p }\n\n::: correction\ntarget: #p"),
        ("As told [@letter2021, |", "par.", "As told [@letter2021, par. "),
        (f"{TIMELINE}#|", "#closing-day", f"{TIMELINE}#closing-day"),
        ("---\nsta|", "status", "---\nstatus: "),
        ("---\nstatus: d|", "draft", "---\nstatus: draft"),
        ('He said "no"{un|', "unchecked", 'He said "no"{unchecked=""'),
        (f"{TIMELINE}2022\n:   So.\n    {{peo|", "people",
         f'{TIMELINE}2022\n:   So.\n    {{people=""'),
        ("A.\n{: #p }\n\n[there](#|", "p", "A.\n{: #p }\n\n[there](#p"),
    ],
)  # fmt: skip
def test_a_proposal_fits_where_it_is_made(put: Put, typed: str, label: str, text: str) -> None:
    assert accept(put(typed), label) == text


def test_the_place_where_the_quoted_words_stand_comes_first(put: Put) -> None:
    desk = put('The planks were "soft enough to take a thumb" [@minutes2021, |')
    assert labels(desk)[0] == "par. 3"
    assert accept(desk, "par. 3").endswith("[@minutes2021, par. 3")


def test_what_the_capture_counts_comes_before_other_labels(put: Put) -> None:
    assert labels(put("::: quote @letter2021\nlocator: |"))[:2] == ["l.", "par."]


@pytest.mark.parametrize(
    "typed",
    [
        "Nothing here.|",
        "ann@exam|",
        "It is \\@let|",
        "speaker: |",
        "# A heading\n\n#|",
        "::: sources\n\nspe|",
        "::: quote @letter2021\n\nspe|",
    ],
)
def test_nothing_is_proposed_where_nothing_is_meant(put: Put, typed: str) -> None:
    assert labels(put(typed)) == []


def test_an_option_is_proposed_once(put: Put) -> None:
    assert "role" not in labels(put("::: quote @letter2021\nrole: mayor\n|"))


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("label", Label)
def test_every_label_that_is_proposed_is_read_again(label: Label, lang: str) -> None:
    word = name_label(label, lang)
    if label is Label.TIMESTAMP:
        assert word == ""
        return
    locator, rest = read_locator(f", {word} 12")
    assert locator
    assert (locator.label, locator.value, rest) == (label, "12", "")


@given(st.data())
def test_any_cut_of_a_chapter_can_be_asked_about(workspace: Workspace, data: st.DataObject) -> None:
    whole = (MINIMAL / "docs" / "index.md").read_text(encoding="utf-8")
    text = whole[: data.draw(st.integers(0, len(whole)))] + data.draw(
        st.sampled_from(["", "@", "[@", ":::", '"', "{", "#", "\n: ", "\n::: quote\n"])
    )
    path = workspace.settings.docs / "index.md"
    typed = workspace.put(path, text)
    for offset in (0, len(text) // 2, len(text)):
        for proposal in propose(typed, path, text, offset).all:
            assert 0 <= proposal.span.start <= proposal.span.end <= len(text)
