"""Dates parse into their parts; EDTF level 2 is refused by the name of what it uses."""

from datetime import timedelta

import pytest

from mkdocs_dossier.dates import DateProblem, parse_date
from mkdocs_dossier.diagnostics.timelines import Tim
from mkdocs_dossier.model.date import CalendarDate, Doubt, End, HistoricalDate

LEVEL_2 = {
    "Y-17E7": "powers of ten",
    "Y3388E2S3": "powers of ten",
    "1950S2": "significant digits",
    "Y171010000S3": "significant digits",
    "2001-34": "quarter",
    "2001-25": "season",
    "[1667,1668,1670..1672]": "set of dates",
    "{1667,1668,1670..1672}": "set of dates",
    "{..1984}": "set of dates",
    "[1760-01,1760-02,1760-12..]": "set of dates",
    "[1667,1760-12]": "set of dates",
    "[..1984]": "set of dates",
    "[..1760-12-03]": "set of dates",
    "[1760-12..]": "set of dates",
    "{1960,1961-12}": "set of dates",
    "2004-06~-11": "one part of a date",
    "2004?-06-11": "one part of a date",
    "?2004-06-~11": "one part of a date",
    "2004-%06-11": "one part of a date",
    "2004-06-~01/2004-06-~20": "one part of a date",
    "156X-12-25": "unknown digits",
    "15XX-12-25": "unknown digits",
    "XXXX-12-XX": "unknown digits",
    "1XXX-XX": "unknown digits",
    "1XXX-12": "unknown digits",
    "1984-1X": "unknown digits",
    "2004-06-XX/2004-07-03": "unknown digits",
}
INSTEAD = {
    "Y-17E7": "Y-170000000",
    "1950S2": "19XX",
    "2001-34": "2001-04/2001-06",
    "2001-25": "2001-21",
    "2004-06~-11": "2004-06-11~",
    "?2004-06-~11": "2004-06-11%",
    "2004-06-~01/2004-06-~20": "2004-06-01~/2004-06-20~",
    "156X-12-25": "156X",
    "1984-1X": "1984",
    "2004-06-XX/2004-07-03": "2004-06/2004-07-03",
}


def refused(text: str) -> DateProblem:
    problem = parse_date(text)
    assert isinstance(problem, DateProblem)
    return problem


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("2020", CalendarDate(2020)),
        ("-0043", CalendarDate(-43)),
        ("0000", CalendarDate(0)),
        ("Y-170000002", CalendarDate(-170000002)),
        ("2001-21", CalendarDate(2001, 21)),
        ("2004-06-11%", CalendarDate(2004, 6, 11, doubt=Doubt.BOTH)),
        ("2004-06~", CalendarDate(2004, 6, doubt=Doubt.APPROXIMATE)),
        ("1984?", CalendarDate(1984, doubt=Doubt.UNCERTAIN)),
        ("20XX", CalendarDate(2000, unspecified=2)),
        ("-019X", CalendarDate(-199, unspecified=1)),
        ("2004-XX", CalendarDate(2004, month_unspecified=True)),
        ("1985-04-XX", CalendarDate(1985, 4, day_unspecified=True)),
        ("1985-XX-XX", CalendarDate(1985, month_unspecified=True, day_unspecified=True)),
        ("2020-02-06T00:28", CalendarDate(2020, 2, 6, hour=0, minute=28)),
        (
            "2020-02-06T00:28:05-04",
            CalendarDate(2020, 2, 6, hour=0, minute=28, second=5, offset=timedelta(hours=-4)),
        ),
        (
            "2020-02-06T00:28+05:30",
            CalendarDate(2020, 2, 6, hour=0, minute=28, offset=timedelta(hours=5.5)),
        ),
    ],
)
def test_parts_are_told_apart(text: str, start: CalendarDate) -> None:
    assert parse_date(text) == HistoricalDate(text, start)


def test_open_and_unknown_ends_are_told_apart() -> None:
    year = CalendarDate(2019)
    assert parse_date("../2019") == HistoricalDate("../2019", End.OPEN, year)
    assert parse_date("/2019") == HistoricalDate("/2019", End.UNKNOWN, year)
    assert parse_date("2019/..") == HistoricalDate("2019/..", year, End.OPEN)
    assert parse_date("2019/") == HistoricalDate("2019/", year, End.UNKNOWN)


@pytest.mark.parametrize(("text", "feature"), LEVEL_2.items())
def test_level_2_is_refused_by_the_name_of_its_feature(text: str, feature: str) -> None:
    problem = refused(text)
    assert problem.code is Tim.TIM004
    assert feature in problem.sentence
    assert problem.hint


@pytest.mark.parametrize(("text", "instead"), INSTEAD.items())
def test_level_2_is_answered_with_what_to_write(text: str, instead: str) -> None:
    problem = refused(text)
    assert problem.meant[0] == instead
    assert instead in problem.hint


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("2020-02-30", 8, "no day 30 in February 2020"),
        ("1900-02-29", 8, "no day 29 in February 1900"),
        ("2020-00", 5, "no month 00"),
        ("2020-13", 5, "no month 13"),
        ("2019/2020-13", 10, "no month 13"),
        (" 2020-04-31", 9, "no day 31 in April 2020"),
        ("2020-02-05T25:00", 11, "no time"),
        ("2020-02-05T24:00", 11, "no time"),
        ("2020-02-05T10:60", 11, "no time"),
        ("2020-02-05T10:00:60", 11, "no time"),
        ("2020-02-05T10:00+25:00", 16, "time zone"),
        ("2020-02-05T10:00+05:75", 16, "time zone"),
        ("2019-21-05", 5, "a day in a season"),
    ],
)
def test_what_cannot_be_is_refused_where_it_stands(text: str, column: int, words: str) -> None:
    problem = refused(text)
    assert problem.code is Tim.TIM002
    assert problem.column == column
    assert words in problem.sentence


@pytest.mark.parametrize(
    "text",
    [
        "2019-05-04/2019-05-01",
        "2020/2019-12",
        "2020-02-05T10:00Z/2020-02-05T11:00+02:00",
        "2020-02-05T10:00/2020-02-05T09:00Z",
        "0001/-0001",
    ],
)
def test_an_end_before_its_start_is_refused(text: str) -> None:
    problem = refused(text)
    start, _, end = text.partition("/")
    assert problem.code is Tim.TIM003
    assert problem.column == len(start) + 1
    assert problem.meant == (f"{end}/{start}",)


@pytest.mark.parametrize(
    "text",
    [
        "2019-05/2019-05-01",
        "2019-05-31/2019-05",
        "2019-24/2020-01",
        # An end without a zone is read in the other's.
        "2020-02-05T10:00-05:00/2020-02-05T12:00",
        "2020-02-05T23:30-05:00/2020-02-05",
    ],
)
def test_an_end_that_may_follow_its_start_is_accepted(text: str) -> None:
    assert isinstance(parse_date(text), HistoricalDate)


@pytest.mark.parametrize(
    "text",
    [
        *("", "/", "../..", "..", "hello", "٢٠٢٠", "20200", "Y2019", "Y0170000002", "-0000"),
        *("2020-02-05T10", "2020-02T10:00", "2020-02-05T10:00:00.5Z", "2020/2019/2018", "2020-2"),
        *("2020 -02", "2020-02-05T10:00~", "x" * 10_000, "1" * 10_000, "2020\n-02"),
    ],
)
def test_anything_else_is_no_date(text: str) -> None:
    problem = refused(text)
    assert problem.code is Tim.TIM001
    assert problem.hint
    assert len(problem.sentence) < 120


def test_spaces_around_a_date_are_no_part_of_it() -> None:
    assert parse_date("  2020-02-05\n") == parse_date("2020-02-05")
