"""Rules that hold for all texts and all dates."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.dates import (
    DateProblem,
    bounds,
    describe_bounds,
    find_date_phrases,
    format_date,
    machine_date,
    parse_date,
    read_instant,
    sort_key,
)
from mkdocs_dossier.model.date import HistoricalDate

LANGS = st.sampled_from(["en", "en-US", "fr", "fr-CA", "de", "ja", "ar", "xx"])
CODE = re.compile(r"[0-9]{4}-[0-9X]{2}|\bY-?[0-9]|X|[~%?/]|\.\.|T[0-9]{2}:|[{}]")
EDTF_LIKE = st.text("0123456789-/.TZXY~?%:+[]{}ES ", max_size=30)

digits = st.integers(0, 9).map(str)
years = st.one_of(
    st.integers(0, 9999).map("{:04}".format),
    st.integers(1, 9999).map("-{:04}".format),
    st.integers(10_000, 10**12 - 1).map("Y{}".format),
    st.integers(10_000, 10**12 - 1).map("Y-{}".format),
)
months = st.integers(1, 12).map("{:02}".format)
clocks = st.builds(
    "T{:02}:{:02}{}{}".format,
    st.integers(0, 23),
    st.integers(0, 59),
    st.one_of(st.just(""), st.integers(0, 59).map(":{:02}".format)),
    st.sampled_from(["", "Z", "+05:30", "-05:00", "-04", "+14:00"]),
)
calendar_years = st.integers(0, 9999).map("{:04}".format)
days = st.builds("{}-{}-{:02}".format, calendar_years, months, st.integers(1, 28))
doubtable = st.one_of(
    years,
    days,
    st.builds("{}-{}".format, calendar_years, months),
    st.builds("{}-{}".format, calendar_years, st.integers(21, 24)),
)
marks = st.sampled_from(["", "?", "~", "%"])
ends = st.one_of(st.builds("{}{}".format, doubtable, marks), st.builds("{}{}".format, days, clocks))
unspecified = st.one_of(
    st.integers(0, 999).map("{:03}X".format),
    st.integers(0, 99).map("{:02}XX".format),
    calendar_years.map("{}-XX".format),
    calendar_years.map("{}-XX-XX".format),
    st.builds("{}-{}-XX".format, calendar_years, months),
)
singles = st.one_of(ends, st.builds("{}{}".format, unspecified, marks))
pairs = st.tuples(ends, ends).map("/".join)
half_open = st.one_of(
    st.builds("{}/{}".format, ends, st.sampled_from(["", ".."])),
    st.builds("{}/{}".format, st.sampled_from(["", ".."]), ends),
)


def read(text: str) -> HistoricalDate:
    date = parse_date(text)
    if isinstance(date, DateProblem):
        # Only pairs may be the wrong way round; the answer then parses.
        (turned,) = date.meant
        date = parse_date(turned)
    assert isinstance(date, HistoricalDate), text
    return date


dates = st.one_of(singles, pairs, half_open).map(read)


@given(st.one_of(st.text(max_size=120), EDTF_LIKE))
def test_no_text_raises_and_every_refusal_helps(text: str) -> None:
    date = parse_date(text)
    read_instant(text)
    if isinstance(date, DateProblem):
        assert date.sentence.endswith(".")
        assert date.hint
        assert 0 <= date.column <= len(text)
        assert all(isinstance(parse_date(meant), HistoricalDate) for meant in date.meant)


@given(st.one_of(singles, half_open))
def test_whatever_levels_0_and_1_allow_parses(text: str) -> None:
    assert isinstance(parse_date(text), HistoricalDate)


@given(dates)
def test_the_canonical_form_parses_to_the_same(date: HistoricalDate) -> None:
    assert parse_date(date.edtf) == date


@given(dates)
def test_bounds_are_in_order(date: HistoricalDate) -> None:
    earliest, latest = bounds(date)
    assert earliest <= latest


@given(st.lists(dates, max_size=6))
def test_the_order_is_total(some: list[HistoricalDate]) -> None:
    keys = [sort_key(date) for date in sorted(some, key=sort_key)]
    assert all(first <= second for first, second in pairwise(keys))


@given(dates, LANGS)
def test_readers_never_see_codes(date: HistoricalDate, lang: str) -> None:
    for words in (format_date(date, lang), describe_bounds(date, lang)):
        assert words.strip() == words != ""
        assert not CODE.search(words)
    machine_date(date)


@given(st.text(max_size=200), st.text(max_size=10))
def test_any_language_tag_and_prose_are_taken(text: str, lang: str) -> None:
    find_date_phrases(text, lang)
    assert format_date(read("2020-02-05"), lang)
