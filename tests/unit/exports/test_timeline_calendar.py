"""iCalendar and our own JSON."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.bibliography import load_bibliography
from mkdocs_dossier.exports.timeline_calendar import write_calendar
from mkdocs_dossier.exports.timeline_json import write_events
from mkdocs_dossier.exports.timeline_selection import select_events
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.syntax import scan

RECORDS, _ = load_bibliography(
    [("a.bib", "@report{memo, title={Memo}, author={Other, Ann}, institution={O}, date={2020}}")]
)
HEAD = "---\npublished: 2020-03-01T10:00:00+01:00\n---\n"


def report(date: str, text: str = "**Rain.** It rained [@memo, p. 3].") -> Report:
    chapter, _ = scan(
        "docs/a.md", "a.md", f"{HEAD}::: timeline\n\n{date}\n:   {text}\n:::\n", lambda _: True
    )
    return Report((chapter,), RECORDS)


def calendar(date: str, text: str = "**Rain.** It rained [@memo, p. 3].") -> tuple[list[str], int]:
    whole = report(date, text)
    content, left_out = write_calendar(whole, select_events(whole), "en", "Rain; and, more")
    assert content.endswith("\r\n")
    return content.replace("\r\n ", "").split("\r\n")[:-1], left_out


def times(date: str) -> list[str]:
    return [line for line in calendar(date)[0] if line.startswith(("DTSTART", "DTEND"))]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2020-02-05", ["DTSTART;VALUE=DATE:20200205", "DTEND;VALUE=DATE:20200206"]),
        ("2020-02~", ["DTSTART;VALUE=DATE:20200201", "DTEND;VALUE=DATE:20200301"]),
        ("2019-12-31/2020", ["DTSTART;VALUE=DATE:20191231", "DTEND;VALUE=DATE:20210101"]),
        ("2020-02-06T00:28:00-05:00", ["DTSTART:20200206T052800Z"]),
        ("2020-02-06T00:28", ["DTSTART:20200206T002800"]),
        ("../2020-02-05", ["DTSTART;VALUE=DATE:20200205", "DTEND;VALUE=DATE:20200206"]),
        ("2020/..", ["DTSTART;VALUE=DATE:20200101", "DTEND;VALUE=DATE:20200102"]),
        ("0099", ["DTSTART;VALUE=DATE:00990101", "DTEND;VALUE=DATE:01000101"]),
    ],
)
def test_dates_are_days_or_moments(date: str, expected: list[str]) -> None:
    assert times(date) == expected


@pytest.mark.parametrize("date", ["-0043", "Y17000", "9999"])
def test_years_that_a_calendar_cannot_hold_are_counted(date: str) -> None:
    lines, left_out = calendar(date)
    assert left_out == 1
    assert "BEGIN:VEVENT" not in lines


def test_an_event_has_what_rfc_5545_asks_for() -> None:
    lines, _ = calendar("2020-02~")
    assert lines[:4] == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dossier//Timeline//EN",
        "X-WR-CALNAME:Rain\\; and\\, more",
    ]  # fmt: skip
    assert "UID:a.md#event-2020-02" in lines
    assert "DTSTAMP:20200301T090000Z" in lines
    assert "SUMMARY:Rain" in lines
    assert "X-DOSSIER-EDTF:2020-02~" in lines
    said = next(line for line in lines if line.startswith("DESCRIPTION"))
    assert said == ("DESCRIPTION:around February 2020\\nRain.\\nIt rained (Other 2020\\, p. 3).")


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200))
def test_lines_are_folded_within_75_octets_and_hold_no_more(words: str) -> None:
    whole = report("2020-02-05", f"W {' '.join(words.split())}")
    content, _ = write_calendar(whole, select_events(whole), "en")
    for line in content.split("\r\n"):
        assert len(line.encode()) <= 75
        assert "\n" not in line
        assert "\r" not in line
    assert content.count("BEGIN:VEVENT") == content.count("\r\nEND:VEVENT") <= 1


def test_our_json_has_dates_in_words_and_seconds() -> None:
    whole = report("../2020-02-05")
    data = json.loads(write_events(whole, select_events(whole), "fr"))
    event = data["events"][0]
    assert event["earliest"] is None
    assert event["latest"] == 1580947199
    assert event["date_in_words"] == "jusqu’au 5 février 2020"
    assert event["sources"] == ["memo"]
    assert list(data["sources"]) == ["memo"]
