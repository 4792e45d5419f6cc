"""Values of HTML's ``time`` element, and instants for front matter."""

from datetime import datetime, timedelta, timezone

import pytest

from mkdocs_dossier.dates import DateProblem, machine_date, parse_date, read_instant
from mkdocs_dossier.diagnostics.timelines import Tim
from mkdocs_dossier.model.date import HistoricalDate


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2020", "2020"),
        ("0044", "0044"),
        ("Y170000002", "170000002"),
        ("2020-02", "2020-02"),
        ("2020-02-05", "2020-02-05"),
        ("2020-02-06T00:28", "2020-02-06T00:28"),
        ("2020-02-06T00:28:05Z", "2020-02-06T00:28:05Z"),
        ("2020-02-06T00:28:05-00:00", "2020-02-06T00:28:05Z"),
        ("2020-02-06T00:28-04", "2020-02-06T00:28-04:00"),
        ("2020-02-06T00:28+05:30", "2020-02-06T00:28+05:30"),
        *((text, None) for text in ("-0043", "0000", "2020~", "2020?", "201X", "2020-XX")),
        *((text, None) for text in ("2020-02-XX", "2019-21", "2019/2020", "2019/..", "/2019")),
    ],
)
def test_only_what_html_can_say_has_a_machine_value(text: str, value: str | None) -> None:
    date = parse_date(text)
    assert isinstance(date, HistoricalDate)
    assert machine_date(date) == value


def test_an_instant_keeps_its_zone() -> None:
    instant = read_instant(" 2020-02-13T18:06:05-05:00")
    assert instant == datetime(2020, 2, 13, 18, 6, 5, tzinfo=timezone(timedelta(hours=-5)))
    assert isinstance(instant, datetime)
    assert instant.utcoffset() == timedelta(hours=-5)
    assert read_instant("2020-02-13T23:06:05Z") == instant


@pytest.mark.parametrize(
    ("text", "completed"),
    [
        ("2020-02-13", "2020-02-13T12:00:00Z"),
        ("2020-02-13T18:06:00", "2020-02-13T18:06:00Z"),
        ("2020-02", "2020-02-13T18:06:00-05:00"),
        ("2020-02-13/2020-02-14", "2020-02-13T18:06:00-05:00"),
        ("Y170000002", "2020-02-13T18:06:00-05:00"),
    ],
)
def test_what_an_instant_lacks_is_said_with_an_example(text: str, completed: str) -> None:
    problem = read_instant(text)
    assert isinstance(problem, DateProblem)
    assert problem.code is Tim.TIM005
    assert completed in problem.hint
    assert isinstance(read_instant(completed), datetime)


def test_an_instant_in_words_is_answered_with_all_it_lacks() -> None:
    problem = read_instant("13 February 2020")
    assert isinstance(problem, DateProblem)
    assert "2020-02-13T12:00:00Z" in problem.hint


@pytest.mark.parametrize("text", ["", "soon", "2020-02-30T10:00:00Z", "2020-02-13 18:06:00-05:00"])
def test_what_is_no_date_is_no_instant(text: str) -> None:
    assert read_instant(text) == parse_date(text)
    assert isinstance(read_instant(text), DateProblem)
