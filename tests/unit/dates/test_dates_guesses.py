"""What was meant by dates that are not EDTF; nothing is guessed from half a text."""

from time import perf_counter

import pytest

from mkdocs_dossier.dates import DateProblem, parse_date

MEANT = {
    "5 February 2020": "2020-02-05",
    "5th of February, 2020": "2020-02-05",
    "February 5, 2020": "2020-02-05",
    "Feb. 2020": "2020-02",
    "Sept 2020": "2020-09",
    "12 mars 2019": "2019-03-12",
    "1er mars 2019": "2019-03-01",
    "le 3 août 2019": "2019-08-03",
    "3 aout 2019": "2019-08-03",
    "févr. 2019": "2019-02",
    "2020/02/05": "2020-02-05",
    "2020-2-5": "2020-02-05",
    "20200205": "2020-02-05",
    "2020–02–05": "2020-02-05",
    "25/03/2019": "2019-03-25",
    "01/01/2019": "2019-01-01",
    "02/2019": "2019-02",
    "c. 2019": "2019~",
    "circa May 2019": "2019-05~",
    "vers 2019": "2019~",
    "12 mars 2019 environ": "2019-03-12~",
    "perhaps 2019": "2019?",
    "peut-être en mai 2019": "2019-05?",
    "perhaps around 2019": "2019%",
    "2019?~": "2019%",
    "1980s": "198X",
    "the 1980s": "198X",
    "années 1980": "198X",
    "199-": "199X",
    "20th century": "19XX",
    "19e siècle": "18XX",
    "spring 2019": "2019-21",
    "été 2019": "2019-22",
    "fall 2019": "2019-23",
    "hiver 2019": "2019-24",
    "since May 2019": "2019-05/..",
    "depuis le 5 mai 2019": "2019-05-05/..",
    "until 2019": "../2019",
    "jusqu’en mai 2019": "../2019-05",
    "between May 2019 and 3 June 2020": "2019-05/2020-06-03",
    "entre mai 2019 et juin 2020": "2019-05/2020-06",
    "2019-2020": "2019/2020",
    "2019–20": "2019/2020",
    "2019/open": "2019/..",
    "44 BC": "-0043",
    "1 BCE": "0000",
    "44 av. J.-C.": "-0043",
    "-0000": "0000",
    "Y2019": "2019",
    "2020-02-05 10:00": "2020-02-05T10:00",
    "2020-02-05 9h30": "2020-02-05T09:30",
    "2020-02-05t10:00z": "2020-02-05T10:00Z",
    "2020-02-05T10:00:00.123Z": "2020-02-05T10:00:00Z",
    "2020-02-05T10:00:00+0530": "2020-02-05T10:00:00+05:30",
    "2020-02-05T10:00 UTC": "2020-02-05T10:00Z",
    "2020-02-05T10:00~": "2020-02-05~",
}


@pytest.mark.parametrize(("text", "edtf"), MEANT.items())
def test_the_hint_says_what_was_meant(text: str, edtf: str) -> None:
    problem = parse_date(text)
    assert isinstance(problem, DateProblem)
    assert problem.meant == (edtf,)
    assert edtf in problem.hint


@pytest.mark.parametrize("text", ["12/03/2019", "12.3.2019", "12-03-2019"])
def test_day_and_month_that_can_change_places_are_called_ambiguous(text: str) -> None:
    problem = parse_date(text)
    assert isinstance(problem, DateProblem)
    assert problem.meant == ("2019-03-12", "2019-12-03")
    assert "more than one date" in problem.sentence


@pytest.mark.parametrize(
    ("text", "edtf"),
    [("2020-13-02", "2020-02-13"), ("2019-20", "2019/2020"), ("2026-27", "2026/2027")],
)
def test_months_that_cannot_be_are_read_otherwise(text: str, edtf: str) -> None:
    problem = parse_date(text)
    assert isinstance(problem, DateProblem)
    assert edtf in problem.meant
    assert edtf in problem.hint


@pytest.mark.parametrize(
    "text",
    ["5 Febtober 2020", "2020 or so", "the 5 February 2020 meeting", "31 February 2020", "44"],
)
def test_nothing_is_guessed_from_what_is_not_understood(text: str) -> None:
    problem = parse_date(text)
    assert isinstance(problem, DateProblem)
    assert problem.meant == ()


@pytest.mark.parametrize(
    "text",
    [
        "/" * 100,
        "from a to b to " * 6,
        "c. " * 33,
        "a - " * 25,
        "2019 - 2020 - " * 7,
        "\ufdfa" * 100,
    ],
)
def test_hostile_texts_are_answered_at_once(text: str) -> None:
    parse_date("")
    before = perf_counter()
    assert isinstance(parse_date(text), DateProblem)
    # Measured: below a millisecond; the bound only catches exponential growth.
    assert perf_counter() - before < 1
