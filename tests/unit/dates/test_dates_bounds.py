"""Earliest and latest seconds, and the order they give."""

from datetime import UTC, datetime
from math import inf

import pytest
from edtf import parse_edtf

from mkdocs_dossier.dates import bounds, parse_date, sort_key
from mkdocs_dossier.dates.days import first_day, last_day
from mkdocs_dossier.model.date import CalendarDate, HistoricalDate


def read(text: str) -> HistoricalDate:
    date = parse_date(text)
    assert isinstance(date, HistoricalDate)
    return date


def second(*parts: int) -> int:
    year, month, day, *clock = parts
    hour, minute, sec = [*clock, 0, 0, 0][:3]
    return int(datetime(year, month, day, hour, minute, sec, tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2020-02-05", second(2020, 2, 5), second(2020, 2, 5, 23, 59, 59)),
        ("2020-02", second(2020, 2, 1), second(2020, 2, 29, 23, 59, 59)),
        ("2020", second(2020, 1, 1), second(2020, 12, 31, 23, 59, 59)),
        ("2020~", second(2020, 1, 1), second(2020, 12, 31, 23, 59, 59)),
        ("201X", second(2010, 1, 1), second(2019, 12, 31, 23, 59, 59)),
        ("20XX", second(2000, 1, 1), second(2099, 12, 31, 23, 59, 59)),
        ("2019-24", second(2019, 12, 1), second(2020, 2, 29, 23, 59, 59)),
        ("2020-XX-XX", second(2020, 1, 1), second(2020, 12, 31, 23, 59, 59)),
        ("2020-02-06T00:28", second(2020, 2, 6, 0, 28), second(2020, 2, 6, 0, 28, 59)),
        ("2020-02-06T00:28:05", second(2020, 2, 6, 0, 28, 5), second(2020, 2, 6, 0, 28, 5)),
        ("2020-02-06T00:28:00-05:00", second(2020, 2, 6, 5, 28), second(2020, 2, 6, 5, 28)),
        ("2020-02-06T00:28:00+05:30", second(2020, 2, 5, 18, 58), second(2020, 2, 5, 18, 58)),
        (
            "2020-02-05T10:00-05:00/2020-02-05",
            second(2020, 2, 5, 15, 0),
            second(2020, 2, 6, 4, 59, 59),
        ),
        ("2019/2020-02", second(2019, 1, 1), second(2020, 2, 29, 23, 59, 59)),
        ("2019/..", second(2019, 1, 1), inf),
        ("2019/", second(2019, 1, 1), inf),
        ("../2019", -inf, second(2019, 12, 31, 23, 59, 59)),
        ("/2019", -inf, second(2019, 12, 31, 23, 59, 59)),
    ],
)
def test_bounds_are_the_first_and_last_second(text: str, earliest: float, latest: float) -> None:
    assert bounds(read(text)) == (earliest, latest)


def test_years_far_outside_datetime_have_bounds() -> None:
    earliest, latest = bounds(read("Y170000002"))
    # 365.2425 days a year, on average of 400 years.
    assert earliest == pytest.approx((170_000_002 - 1970) * 365.2425 * 86_400, abs=3 * 86_400)
    assert latest - earliest == 365 * 86_400 - 1
    # Year 0, 1 BCE, is a leap year; it ends where year 1 begins.
    assert bounds(read("0000"))[1] + 1 == second(1, 1, 1)
    assert bounds(read("0000-02-29"))[0] + 86_400 == bounds(read("0000-03-01"))[0]


def test_order_is_by_earliest_then_by_latest() -> None:
    written = [
        *("Y-170000002", "-0043", "0000", "0001", "201X", "2019", "2019-01", "2019-01-01"),
        *("2019-21", "2019-22", "2019-23", "2019-24", "2020-02-05T23:00-05:00"),
        *("2020-02-06T04:01Z", "2020-02-06T05:00+00:30", "Y170000002"),
    ]
    expected = [
        *("Y-170000002", "-0043", "0000", "0001", "201X", "2019-01-01", "2019-01", "2019"),
        *("2019-21", "2019-22", "2019-23", "2019-24", "2020-02-05T23:00-05:00"),
        *("2020-02-06T04:01Z", "2020-02-06T05:00+00:30", "Y170000002"),
    ]
    assert sorted(written, key=lambda text: sort_key(read(text))) == expected
    assert sorted(["2019", "../2018", "2019/.."], key=lambda text: sort_key(read(text))) == [
        *("../2018", "2019", "2019/..")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1985",
        "1985-04",
        "2020-02",
        "1985-04-12",
        "-0043",
        "201X",
        "20XX",
        "2004-XX",
        "1985-04-XX",
        "1985-XX-XX",
        "2001-21",
        "2001-22",
        "2001-23",
        "2004-06~",
        "1984?",
        "2004-06-11%",
        "Y170000002",
        "Y-170000002",
    ],
)
def test_days_agree_with_another_implementation(text: str) -> None:
    date = read(text).start
    assert isinstance(date, CalendarDate)
    other = parse_edtf(text)
    assert first_day(date) == tuple(other.lower_strict())[:3]
    assert last_day(date) == tuple(other.upper_strict())[:3]
