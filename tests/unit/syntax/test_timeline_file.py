"""Files of events: the same checks, places of the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.syntax.timeline_file import read_timeline_file

YAML = """\
title: What happened
events:
  - id: the-map
    date: 2019-11
    headline: A presentation
    text: |
      The first line [@memo].

      The second: "so it is" [@memoo].
    people: [Ann Other, "Ben: Other"]
    tag: map
  - date: 5 June 2020
    text: Said [@memo].
    era: true
"""

CSV = """\
date,headline,text,people,era
2019-11,A presentation,"The first line [@memo].

The second.",Ann Other; Ben Other,
2020-13,,Words.,,x
"""


def read(name: str, text: str) -> tuple[Chapter, list[tuple[str, int]]]:
    chapter, found = read_timeline_file(f"sources/{name}", text, lambda _: True, "en")
    return chapter, [place(diagnostic) for diagnostic in found]


def place(diagnostic: Diagnostic) -> tuple[str, int]:
    return diagnostic.code.name, diagnostic.place.line


def test_yaml_becomes_events_and_findings_have_its_lines() -> None:
    chapter, found = read("timeline.yml", YAML)
    timeline = chapter.timelines[0]
    assert timeline.title == "What happened"
    first, second = timeline.events
    assert (first.id, first.headline) == ("the-map", "A presentation")
    assert first.people == ("Ann Other", "Ben: Other")
    assert first.tags == ("map",)
    assert first.keys == ("memo", "memoo")
    assert second.is_era
    assert found == [("TIM001", 12)]
    quotation = chapter.quotations[0]
    assert chapter.place(quotation.span).line == 9


def test_csv_becomes_events_and_findings_have_its_lines() -> None:
    chapter, found = read("timeline.csv", CSV)
    first, second = chapter.timelines[0].events
    assert first.people == ("Ann Other", "Ben Other")
    assert first.body.of(chapter.text).count("\n") == 2
    assert second.is_era
    assert found == [("TIM002", 5)]


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("timeline.yml", "events:\n  - dat: 2020\n    text: x\n", 2),
        ("timeline.yml", "events:\n  - date: 2020\n", 2),
        ("timeline.yml", "events:\n  - a\n", 2),
        ("timeline.yml", "events:\n  - date: 2020\n    text: {a: b}\n", 3),
        ("timeline.yml", "evnts: []\n", 1),
        ("timeline.yml", "a: b: c\n", 1),
        ("timeline.yml", "events:\n  - date: 2020\n    text: a\n    text: b\n", 4),
        ("timeline.csv", "day,text\n2020,x\n", 1),
        ("timeline.csv", 'date,text\n2020,"x\n', 2),
        ("timeline.csv", "date,text\n2020,x,y\n", 2),
        ("timeline.csv", f'date,text\n2020,"{"x" * 200_000}', 1),
    ],
)
def test_what_is_wrong_with_a_file_is_told(name: str, text: str, line: int) -> None:
    _, found = read(name, text)
    assert ("TIM028", line) in found


def test_a_text_cannot_open_directives_unseen() -> None:
    _, found = read("timeline.yml", "- date: 2020\n  text: |\n    a\n    :::\n\n    ::: sources\n")
    assert found == [("TIM028", 4)]


def test_deep_nesting_is_refused() -> None:
    assert [code for code, _ in read("timeline.yml", "[" * 5000)[1]] == ["SEC006"]


def test_empty_files_hold_nothing() -> None:
    for name in ("timeline.yml", "timeline.csv"):
        chapter, found = read(name, "")
        assert (chapter.timelines[0].events, found) == ((), [])


@given(st.sampled_from(["timeline.yml", "timeline.csv"]), st.text(max_size=200))
def test_no_text_raises(name: str, text: str) -> None:
    read(name, text.replace("\r", "\n"))
