"""The report's timeline: filters and headings."""

import re
from xml.etree.ElementTree import Element

import pytest

from mkdocs_dossier.mkdocs_plugin.assets import read_asset
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.elements import build
from mkdocs_dossier.render.listings import gather_events
from mkdocs_dossier.render.timeline_filters import MOST_CHOICES, gather_filters, render_filters
from mkdocs_dossier.render.timeline_groups import group_items
from mkdocs_dossier.syntax import scan
from mkdocs_dossier.syntax.retellings import join_retellings
from mkdocs_dossier.words.timelines import timeline_words


def chapter(uri: str, *events: str) -> Chapter:
    body = "\n\n".join(events)
    text = f"---\ntitle: Title of {uri}\n---\n::: timeline\n\n{body}\n:::\n"
    return scan(f"docs/{uri}", uri, text, lambda _: True)[0]


def event(date: str, listed: str = "") -> str:
    return f"{date}\n:   Words.\n    {{{listed}}}" if listed else f"{date}\n:   Words."


def report(*chapters: Chapter, files: tuple[Chapter, ...] = ()) -> Report:
    return Report(tuple(join_retellings(chapters)), event_files=files)


def test_events_of_all_chapters_stand_in_order_each_record_once() -> None:
    whole = report(
        chapter("a.md", event("2020 {#map}"), event("2018")),
        chapter("b.md", event("#map"), event("../2017"), event("2019")),
        files=(chapter("timeline.yml", event("2016")),),
    )
    assert [told.written for _, told in gather_events(whole)] == [
        "../2017", "2016", "2018", "2019", "2020 ".strip(),
    ]  # fmt: skip
    assert [told.written for _, told in gather_events(whole, "timeline.yml")] == ["2016"]


def test_choices_are_what_some_events_have_and_others_have_not() -> None:
    whole = report(
        chapter("a.md", event("2018", 'people="Ann; Ben" tags="all"'),
                event("2019", 'people="Ben" tags="all"')),
    )  # fmt: skip
    told = gather_events(whole)
    filters = gather_filters(told)
    assert [(each.kind, each.value, each.count) for each in filters.choices] == [
        ("people", "Ann", 1)
    ]
    assert [filters.classes(*each) for each in told] == ["dossier-filter-1", ""]


def test_nothing_to_choose_is_nothing_shown() -> None:
    filters = gather_filters(gather_events(report(chapter("a.md", event("2018")))))
    assert render_filters(timeline_words("en"), filters, 1) is None


def test_every_choice_has_its_rule_in_the_style_sheet() -> None:
    events = [event("2018", f'people="Person {n}"') for n in range(MOST_CHOICES + 20)]
    filters = gather_filters(gather_events(report(chapter("a.md", *events))))
    assert len(filters.choices) == MOST_CHOICES
    ruled = set(re.findall(r"#dossier-filter-(\d+):checked", read_asset("timeline.css")))
    assert ruled == {str(number) for number in filters.numbers.values()}


def test_names_are_text_whatever_they_hold() -> None:
    whole = report(chapter("a.md", event("2018", "people='<b>\"x\"'"), event("2019")))
    element = render_filters(timeline_words("en"), gather_filters(gather_events(whole)), 2)
    assert element is not None
    assert '<b>"x" (1)' in "".join(element.itertext())
    assert element.find(".//b") is None


def grouped(*dates: str, lang: str = "en") -> list[tuple[str, int]]:
    told = gather_events(report(chapter("a.md", *map(event, dates))))
    frame = build("section", None, build("ol", None, *(build("li") for _ in told)))
    group_items(frame, [each for _, each in told], lang)
    return [(heading(section), len(section.findall("ol/li"))) for section in frame
            if section.tag == "section"]  # fmt: skip


def heading(section: Element) -> str:
    title = section.find("h2")
    assert title is not None
    assert section.get("aria-labelledby") == title.get("id")
    return title.text or ""


@pytest.mark.parametrize(
    ("dates", "sections"),
    [
        (("2018", "2018", "2019", "2020", "2020"), [("2018", 2), ("2019", 1), ("2020", 2)]),
        (
            ("2019-12", "2019-12-24", "2019-24", "2020-01-03", "2020-01~"),
            [("December 2019", 3), ("January 2020", 2)],
        ),
        (("../2018", "201X", "2018", "2030", "2030"),
         [("Start not known", 1), ("2010", 1), ("2018", 1), ("2030", 2)]),
        (("2019-12", "2020", "2020-01-03", "2020-01~", "2020-02"), [("2019", 1), ("2020", 4)]),
        (("2018", "2019", "2020", "2021"), []),
    ],
)  # fmt: skip
def test_headings_are_years_or_months(
    dates: tuple[str, ...], sections: list[tuple[str, int]]
) -> None:
    assert grouped(*dates) == sections


def test_every_heading_has_an_id_of_its_own() -> None:
    told = gather_events(report(chapter("a.md", *map(event, ("-0005", "0005", "200X", "2000",
                                                             "2000-01", "2030")))))  # fmt: skip
    frame = build("section", None, build("ol", None, *(build("li") for _ in told)))
    ids = [each.get("id") for each in group_items(frame, [each for _, each in told], "en")]
    assert len(ids) == len(set(ids)) > 3
