"""The strip: drawn to scale, whatever the dates."""

import re
from xml.etree.ElementTree import Element, tostring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_dossier.dates import bounds, parse_date
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.date import HistoricalDate
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.page import open_page
from mkdocs_dossier.render.scale import Scale
from mkdocs_dossier.render.strip import render_strip
from mkdocs_dossier.syntax import scan


def date(text: str) -> HistoricalDate:
    parsed = parse_date(text)
    assert isinstance(parsed, HistoricalDate)
    return parsed


def chapter(*dates: str, lang: str = "en") -> Chapter:
    body = "\n\n".join(f"{each}\n:   **Number {n}.** Words." for n, each in enumerate(dates))
    text = f"---\nlang: {lang}\n---\n::: timeline\n\n{body}\n:::\n"
    return scan("docs/a.md", "a.md", text, lambda _: True)[0]


def draw(*dates: str, lang: str = "en") -> Element | None:
    home = chapter(*dates, lang=lang)
    page = open_page(Report((home,)), home, ())
    told = [(home, event) for event in home.timelines[0].events]
    return render_strip(page, "strip", "", told)


def drawn(*dates: str, lang: str = "en") -> Element:
    strip = draw(*dates, lang=lang)
    assert strip is not None
    return strip


FOUR = ("2019-11", "2019-12-24", "2020-01/2020-03", "2020-06")


def test_fewer_than_four_events_or_no_time_between_them_are_not_drawn() -> None:
    assert draw(*FOUR[:3]) is None
    assert draw(*["2020-02-05"] * 5) is None
    assert draw("../2020", "2019/..", "../..x", "x") is None


def test_each_event_is_a_link_to_its_entry_with_its_words() -> None:
    marks = drawn(*FOUR).findall(".//a")
    assert [mark.get("href") for mark in marks] == [
        "#event-2019-11", "#event-2019-12-24", "#event-2020-01-2020-03", "#event-2020-06",
    ]  # fmt: skip
    assert marks[1].get("aria-label") == marks[1].findtext("title") == "24 December 2019: Number 1"


def test_it_has_a_name_and_a_description() -> None:
    svg = drawn(*FOUR).find("svg")
    assert svg is not None
    title, described = svg.find("title"), svg.find("desc")
    assert title is not None
    assert described is not None
    assert svg.get("aria-labelledby") == title.get("id")
    assert svg.get("aria-describedby") == described.get("id")
    assert "4 events from November 2019 to June 2020" in (described.text or "")


def test_it_speaks_the_pages_language() -> None:
    strip = drawn(*FOUR, lang="fr")
    assert "4 faits, de novembre 2019 à juin 2020" in (strip.findtext(".//desc") or "")


def fills(strip: Element) -> list[str | None]:
    return [bar.get("fill") for bar in strip.iter("rect")
            if "dossier-strip__bar" in bar.get("class", "")]  # fmt: skip


def test_doubtful_and_open_ends_fade() -> None:
    strip = drawn("../2019", "2019/2020", "2020~", "2020/2021?", "2021/..")
    assert sorted(str(fill) for fill in fills(strip)) == [
        "None", "url(#strip-both)", "url(#strip-end)", "url(#strip-end)", "url(#strip-start)",
    ]  # fmt: skip


def test_an_open_end_is_a_short_tail() -> None:
    strip = drawn("../2019", "2000", "2010", "2019/..")
    tails = [bar for bar in strip.iter("rect") if bar.get("fill")]
    assert len(tails) == 2
    assert all(float(bar.get("width", "")[:-1]) < 15 for bar in tails)


def test_there_are_no_colours_but_those_of_the_style_sheet() -> None:
    assert not re.search(rb"[^&]#[0-9a-f]{3,6}\b|rgb|style=", tostring(drawn(*FOUR)))


def test_many_events_are_counted() -> None:
    dates = [f"{year}-{month:02}" for year in range(1950, 2000) for month in range(1, 13)]
    marks = drawn(*dates).findall(".//a")
    assert 20 < len(marks) <= 32
    assert marks[0].get("aria-label") == "January 1950 … May 1950: 5 events"
    assert marks[0].get("href") == "#event-1950-01"
    said = [int((mark.get("aria-label") or "").rsplit(" ", 2)[1]) for mark in marks]
    assert sum(said) == len(dates)


def test_events_in_a_crowd_are_counted_however_few_they_are() -> None:
    crowd = [f"2020-02-{day:02}" for day in range(1, 21)]
    strip = drawn("1990", *crowd)
    assert [mark.get("aria-label") for mark in strip.findall(".//a")] == [
        "1990: Number 0", "1 February 2020 … 20 February 2020: 20 events",
    ]  # fmt: skip
    assert [text.text for text in strip.iter("text") if text.get("aria-hidden")] == ["20"]
    assert "Each bar counts" in (strip.findtext(".//desc") or "")


def test_a_time_of_day_is_no_end_of_a_date() -> None:
    crowd = [f"2020-02-01T10:{minute:02}" for minute in range(30)]
    last = drawn("1990", *crowd).findall(".//a")[-1].get("aria-label")
    assert last == "1 February 2020 at 10:00 … 1 February 2020 at 10:29: 30 events"


def test_eras_stand_above_the_counts() -> None:
    body = "\n\n".join(f"{1900 + n}\n:   Words." for n in range(70))
    text = f"::: timeline\n\n1900/1950\n:   **Old days.**\n    {{.era}}\n\n{body}\n:::\n"
    home = scan("docs/a.md", "a.md", text, lambda _: True)[0]
    page = open_page(Report((home,)), home, ())
    strip = render_strip(page, "s", "", [(home, each) for each in home.timelines[0].events])
    assert strip is not None
    eras = [bar for bar in strip.iter("rect") if "bar--era" in bar.get("class", "")]
    bars = [bar for bar in strip.iter("rect") if "bar--count" in bar.get("class", "")]
    assert len(eras) == 1
    assert float(eras[0].get("y", "")) < min(float(bar.get("y", "")) for bar in bars)
    said = [mark.get("aria-label") or "" for mark in strip.findall(".//a")][1:]
    counts = [int(each.rsplit(" ", 2)[1]) if each.endswith(" events") else 1 for each in said]
    assert sum(counts) == 70


YEARS = st.integers(-5000, 9000).map(lambda year: f"-{-year:04}" if year < 0 else f"{year:04}")
DATES = st.one_of(
    YEARS,
    st.tuples(YEARS, st.integers(1, 12)).map(lambda each: f"{each[0]}-{each[1]:02}"),
    st.dates().map(lambda day: day.isoformat()),
    st.dates().map(lambda day: f"../{day.isoformat()}"),
    st.dates().map(lambda day: f"{day.isoformat()}~/.."),
).filter(lambda text: isinstance(parse_date(text), HistoricalDate))


@settings(max_examples=60, deadline=None)
@given(st.lists(DATES, min_size=4, max_size=70))
def test_everything_drawn_stands_within_the_strip(dates: list[str]) -> None:
    strip = draw(*dates)
    if strip is None:
        return
    for element in strip.iter():
        places = [float(element.get(name, "0%")[:-1]) for name in ("x", "cx", "x1", "x2", "width")
                  if element.get(name, "").endswith("%")]  # fmt: skip
        assert all(0 <= place <= 100 for place in places)
        if element.tag == "rect":
            assert sum(places[:2]) <= 100.01


@pytest.mark.parametrize(
    ("dates", "labels"),
    [
        (("2018", "2021"), ["2018", "2019", "2020", "2021"]),
        (("2019-11-05", "2020-02-05"), ["December 2019", "January 2020", "February 2020"]),
        (("2020-02-01", "2020-02-03"), ["1 February 2020", "2 February 2020", "3 February 2020"]),
        (("-0099", "0100"), ["100 BCE", "50 BCE", "1 CE", "50 CE", "100 CE"]),
    ],
)
def test_ticks_are_round_dates(dates: tuple[str, str], labels: list[str]) -> None:
    scale = Scale.over([date(each) for each in dates])
    assert scale is not None
    found = [tick.label.replace("\u00a0", " ") for tick in scale.ticks("en")]
    assert found[-len(labels) :] == labels or found == labels


@given(st.lists(DATES, min_size=2, max_size=5))
def test_ticks_are_few_and_in_order(dates: list[str]) -> None:
    scale = Scale.over([date(each) for each in dates])
    if scale is None:
        return
    places = [tick.position for tick in scale.ticks("en")]
    assert places == sorted(places)
    assert len(places) <= 9
    for each in dates:
        assert all(0 <= scale.position(at) <= 100 for at in bounds(date(each)))
