"""Timelines to and from TimelineJS: nothing lost."""

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mkdocs_dossier.bibliography import load_bibliography
from mkdocs_dossier.exports.event_html import to_html, to_markdown, to_plain
from mkdocs_dossier.exports.timeline_selection import select_events
from mkdocs_dossier.exports.timeline_sheet import read_sheet, write_sheet
from mkdocs_dossier.exports.timelinejs import compose_slides, write_timelinejs
from mkdocs_dossier.exports.timelinejs_reading import Imported, read_timelinejs
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.site.looking import look_through
from mkdocs_dossier.syntax import scan
from mkdocs_dossier.text.invisible import find_invisible

RECORDS, _ = load_bibliography(
    [("a.bib", "@report{memo, title={Memo}, author={Other, Ann}, institution={O}, date={2020}}")]
)

SLIDES: dict[str, Any] = {
    "scale": "human",
    "title": {
        "text": {"headline": "The <b>Wall</b> & “us”", "text": "<p>See <a href='https://e.org/a_b'>it</a></p>"},
        "media": {"url": "https://e.org/t.jpg", "caption": "A <a href='https://e.org'>wall</a>"},
        "autolink": False,
    },
    "eras": [{"start_date": {"year": "-500"}, "end_date": {"year": "-1"},
              "text": {"headline": "The old days"}}],
    "events": [
        {"start_date": {"year": "-44", "month": "3", "day": "15"}, "unique_id": "ides",
         "group": "Rome",
         "text": {"headline": "He dies", "text": 'Said "you" @ him [sic]. 5*3<br>= 15'}},
        {"start_date": {"year": 1400}, "end_date": {"year": 1450}, "display_date": "c. 1400 – 1450",
         "text": {"headline": "Built"}, "group": "Rome"},
        {"start_date": {"year": 1989, "month": 11, "day": 9, "hour": 18, "minute": 53,
                        "millisecond": 7, "format": "HH"},
         "display_date": "That evening",
         "text": {"headline": "It <i>opens</i>",
                  "text": "<p>One <strong>b</strong> <em>c</em>.</p><ul><li>x</li><li>y</li></ul>"
                          '<p><iframe src="https://e.org/v"></iframe></p>'},
         "media": {"url": "https://e.org/v", "thumbnail": "https://e.org/s.png", "alt": "A wall",
                   "credit": "Ann & Ben", "link": "https://e.org/l"},
         "background": {"color": "#fff", "url": "https://e.org/b.jpg"}},
        {"start_date": {"year": "2019", "month": "5"}, "display_date": "May 2019?",
         "text": {"text": "1. No headline"}, "autolink": True,
         "odd": {"deep": [1, {"a": "<p>z</p>"}]}},
        {"start_date": {"year": "-13800000000"}, "text": {"headline": "The beginning"}},
    ],
}  # fmt: skip


def export(markdown: str) -> dict[str, Any]:
    chapter, found = scan("docs/a.md", "a.md", markdown, RECORDS.__contains__)
    report = Report((chapter,), RECORDS)
    assert [*found, *look_through(report, None)[1]] == []
    name = chapter.timelines[0].id
    text = write_timelinejs(compose_slides(report, select_events(report, "a.md", name), "en"))
    data = json.loads(text)
    assert isinstance(data, dict)
    return data


def take(slides: object) -> Imported:
    return read_timelinejs(json.dumps(slides), "en")


def without(slide: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in slide.items() if key != name}


def lost(before: Any, after: Any) -> list[str]:  # noqa: ANN401 - JSON
    """Return what ``before`` says and ``after`` does not; numbers may be text."""
    if isinstance(before, dict):
        known = after if isinstance(after, dict) else {}
        return [
            f"{name}.{each}"
            for name, value in before.items()
            for each in lost(value, known.get(name))
        ]
    if isinstance(before, str) and isinstance(after, str):
        return [] if to_markdown(before) == to_markdown(after) else [f" {before!r} -> {after!r}"]
    return [] if str(before) == str(after) else [f" {before!r} -> {after!r}"]


def test_what_comes_from_timelinejs_goes_back_whole() -> None:
    imported = take(SLIDES)
    assert imported.problems == ()
    assert imported.events == 6
    data = export(imported.markdown)
    assert lost(without(without(SLIDES, "events"), "eras"), data) == []
    for name in ("events", "eras"):
        for slide in SLIDES[name]:
            candidates = [lost(slide, each) for each in data[name]]
            assert [] in candidates, min(candidates, key=len)


def test_the_second_time_nothing_changes() -> None:
    once = take(SLIDES).markdown
    data = export(once)
    assert take(data).markdown == once
    assert export(take(data).markdown) == data


def test_the_table_keeps_as_much_as_the_json() -> None:
    once = take(SLIDES).markdown
    table = write_sheet(export(once))
    imported = read_sheet(table, "en")
    assert imported.problems == ()
    assert imported.markdown == once


def test_uncertainty_is_read_from_the_words_for_the_date() -> None:
    dates = [line for line in take(SLIDES).markdown.split("\n") if line[:1] in "-012Y" and line]
    assert dates == ["Y-13799999999", "-0499/0000", "-0043-03-15 {#ides}", "1400~/1450",
                     "1989-11-09T18:53", "2019-05?"]  # fmt: skip


OURS = """\
::: timeline How it went

Some *words* first.

2018-06~ {#crane}
:   **The water.** It was so [@memo, p. 3]. See [it](https://e.org).

    A second paragraph, “so it was”{unchecked="gone"} [@memo].

    {people="Ann Other; Ben Other" places="Florida" foreseen="So it says."}

201X
:   ![A crane](img/crane.png){credit="Ben"} Words [@memo].

2019-21
:   Spring [@memo].

../2019-12-24
:   Before [@memo].

2019-12-31T18:06:00-05:00
:   At night [@memo].
:::
"""


def test_what_is_ours_comes_back_as_it_was_written() -> None:
    data = export(OURS)
    years = [slide["start_date"]["year"] for slide in data["events"]]
    assert years == [2018, 2010, 2019, 2019, 2019]
    assert data["events"][0]["text"]["text"].startswith("<p>It was so (Other 2020, p.\u00a03).")
    assert data["events"][1]["media"] == {"url": "img/crane.png", "alt": "A crane", "credit": "Ben"}
    again = take(data).markdown
    before, after = (
        [(e.written, e.attributes, e.keys, " ".join(e.body.of(text).split()))
         for e in scan("a.md", "a.md", text, lambda _: True)[0].timelines[0].events]
        for text in (OURS, again)
    )  # fmt: skip
    assert sorted(after) == sorted(before)


def test_words_that_were_edited_elsewhere_are_the_new_ones() -> None:
    data = export(OURS)
    data["events"][0]["text"]["text"] = "<p>It was <b>not</b> so.</p>"
    for name in ("end_date", "display_date"):
        del data["events"][2][name]
    data["events"][2]["start_date"] = {"year": 2021}
    markdown = take(data).markdown
    assert "It was **not** so." in markdown
    assert "\n2021\n" in markdown


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>x",
        '<a href="javascript:alert(1)">x</a>',
        '<img src="https://e.org/a.png" onerror="alert(1)">',
        '<p style="x">y</p>',
    ],
)
def test_nothing_that_runs_is_kept(text: str) -> None:
    slide = {"start_date": {"year": 2020}, "text": {"text": text}, "extra": text}
    imported = take({"events": [slide]})
    assert imported.problems
    out = json.dumps(export(imported.markdown))
    assert "alert" not in out.replace("\\\\", "")
    assert "style" not in out


def test_what_an_author_writes_into_the_kept_part_cannot_run_either() -> None:
    kept = '{"text":{"text":"x<script>alert(1)</script>"},"odd":"javascript:alert(1)"}'
    data = export(f"::: timeline\n\n2020\n:   x [@memo].\n    {{data-timelinejs='{kept}'}}\n:::\n")
    assert "alert" not in json.dumps(data)


@pytest.mark.parametrize("text", ["", "[", "[]", "{}", '{"events": 1}', "[" * 100_000])
def test_what_is_no_timeline_is_told(text: str) -> None:
    imported = read_timelinejs(text, "en")
    assert imported.markdown == ""
    assert imported.problems


def test_a_slide_without_a_date_is_told() -> None:
    imported = take({"events": [{"text": {"headline": "x"}}, 5, {"start_date": {"year": "x"}}]})
    assert len(imported.problems) == 3
    assert imported.events == 0


SHEET = """\
Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,\
Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background,Mood
,,,,,,,,,The title,Its text,,,,,title,,,
1989,11,9,6:53 PM,,,,,,Opens,"A, b",https://e.org/v,Ann,A film,,,Rome,#ff0000,glad
-44,3,15,,,,,,,Dies,,,,,,,,https://e.org/b.jpg,
-500,,,,-1,,,,,Old days,,,,,,era,,,
"""


def test_the_google_sheet_is_read_with_columns_of_its_authors() -> None:
    imported = read_sheet(SHEET, "en")
    assert imported.problems == ()
    data = export(imported.markdown)
    assert data["title"]["text"]["headline"] == "The title"
    assert [era["text"]["headline"] for era in data["eras"]] == ["Old days"]
    dies, opens = data["events"]
    assert dies["start_date"] == {"year": -44, "month": 3, "day": 15}
    assert dies["background"] == {"url": "https://e.org/b.jpg"}
    assert opens["start_date"]["hour"] == 18
    assert opens["media"] == {"url": "https://e.org/v", "credit": "Ann", "caption": "A film"}
    assert opens["background"] == {"color": "#ff0000"}
    assert opens["columns"] == {"Mood": "glad"}
    assert read_sheet(write_sheet(data), "en").markdown == imported.markdown


def test_no_cell_is_a_formula() -> None:
    data = export(
        "::: timeline\n\n2020\n:   **=1+1** +x [@memo].\n"
        "    {people='@SUM(A1)' tags='-2' group='=HYPERLINK(\"x\")'}\n:::\n"
    )
    rows = list(csv.reader(io.StringIO(write_sheet(data))))
    cells = [cell for row in rows[1:] for cell in row]
    assert not [cell for cell in cells if cell[:1] in "=+@\t\r" and cell]
    assert [cell for cell in cells if cell.startswith("-")] == ["-2"]
    again = export(read_sheet(write_sheet(data), "en").markdown)
    assert again["events"][0]["group"] == '=HYPERLINK("x")'


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", 'Year\n"x'])
def test_what_is_no_sheet_is_told(text: str) -> None:
    assert read_sheet(text, "en").problems


PLAIN = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\ufeff").filter(
        # What nobody can see is refused wherever it comes from.
        lambda character: not list(find_invisible(character))
    ),
    max_size=60,
).map(lambda text: " ".join(text.split()))


@given(PLAIN)
def test_plain_words_survive_markdown(words: str) -> None:
    if "<" not in words and "&" not in words:
        assert " ".join(to_plain(to_markdown(words)).split()) == words


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PLAIN, PLAIN)
def test_whatever_is_imported_stands_and_stays(headline: str, words: str) -> None:
    text = {"headline": headline.replace("<", ""), "text": words.replace("<", "")}
    imported = take({"events": [{"start_date": {"year": 2020}, "text": text}]})
    chapter, found = scan("a.md", "a.md", imported.markdown, lambda _: False)
    assert found == ()
    assert len(chapter.timelines[0].events) == 1
    data = export(imported.markdown)
    assert take(data).markdown == imported.markdown


def test_markdown_and_html_say_the_same() -> None:
    markdown = "One **two** *three* [four](https://e.org/a_(b)) \\*five\\*.\n\n- six\n- seven"
    html = to_html(markdown)
    assert html == (
        "<p>One <strong>two</strong> <em>three</em> "
        '<a href="https://e.org/a_(b)">four</a> *five*.</p><ul><li>six</li><li>seven</li></ul>'
    )
    assert to_html("[x](javascript:alert(1)) <b>") == "<p>x &lt;b&gt;</p>"
