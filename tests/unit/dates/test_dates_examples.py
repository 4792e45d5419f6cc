"""Every example of the Library of Congress' specification, levels 0 and 1, and what becomes of it.

Source: Library of Congress, "Extended Date/Time Format (EDTF) Specification" (4 February 2019);
besides its own examples, those of intervals between doubtful dates from the draft of 2012.
"""

import re
from datetime import UTC, date, datetime

import pytest

from mkdocs_dossier.dates import bounds, format_date, parse_date, sort_key
from mkdocs_dossier.model.date import HistoricalDate

# The date; the earliest and the latest it may mean; in English; in French.
LEVEL_0 = [
    ("1985-04-12", "1985-04-12", "1985-04-12", "12 April 1985", "12 avril 1985"),
    ("1985-04", "1985-04-01", "1985-04-30", "April 1985", "avril 1985"),
    ("1985", "1985-01-01", "1985-12-31", "1985", "1985"),
    (
        "1985-04-12T23:20:30",
        "1985-04-12T23:20:30",
        "1985-04-12T23:20:30",
        "12 April 1985 at 23:20:30",
        "12 avril 1985 à 23 h 20 min 30 s",
    ),
    (
        "1985-04-12T23:20:30Z",
        "1985-04-12T23:20:30Z",
        "1985-04-12T23:20:30Z",
        "12 April 1985 at 23:20:30 (UTC)",
        "12 avril 1985 à 23 h 20 min 30 s (UTC)",
    ),
    (
        "1985-04-12T23:20:30-04",
        "1985-04-12T23:20:30-04",
        "1985-04-12T23:20:30-04",
        "12 April 1985 at 23:20:30 (UTC−4)",
        "12 avril 1985 à 23 h 20 min 30 s (UTC−4)",
    ),
    (
        "1985-04-12T23:20:30+04:30",
        "1985-04-12T23:20:30+04:30",
        "1985-04-12T23:20:30+04:30",
        "12 April 1985 at 23:20:30 (UTC+4:30)",
        "12 avril 1985 à 23 h 20 min 30 s (UTC+4:30)",
    ),
    ("1964/2008", "1964-01-01", "2008-12-31", "1964–2008", "1964–2008"),
    (
        "2004-06/2006-08",
        "2004-06-01",
        "2006-08-31",
        "June 2004 – August 2006",
        "juin 2004 – août 2006",
    ),
    (
        "2004-02-01/2005-02-08",
        "2004-02-01",
        "2005-02-08",
        "1 February 2004 – 8 February 2005",
        "1er février 2004 – 8 février 2005",
    ),
    (
        "2004-02-01/2005-02",
        "2004-02-01",
        "2005-02-28",
        "between 1 February 2004 and February 2005",
        "entre le 1er février 2004 et février 2005",
    ),
    (
        "2004-02-01/2005",
        "2004-02-01",
        "2005-12-31",
        "between 1 February 2004 and 2005",
        "entre le 1er février 2004 et 2005",
    ),
    (
        "2005/2006-02",
        "2005-01-01",
        "2006-02-28",
        "between 2005 and February 2006",
        "entre 2005 et février 2006",
    ),
]
LEVEL_1 = [
    ("Y170000002", "170000002-01-01", "170000002-12-31", "170,000,002 CE", "170 000 002 ap. J.-C."),
    (
        "Y-170000002",
        "-170000002-01-01",
        "-170000002-12-31",
        "170,000,003 BCE",
        "170 000 003 av. J.-C.",
    ),
    ("2001-21", "2001-03-01", "2001-05-31", "spring 2001", "printemps 2001"),
    ("1984?", "1984-01-01", "1984-12-31", "possibly 1984", "peut-être 1984"),
    ("2004-06~", "2004-06-01", "2004-06-30", "around June 2004", "vers juin 2004"),
    (
        "2004-06-11%",
        "2004-06-11",
        "2004-06-11",
        "possibly around 11 June 2004",
        "peut-être vers le 11 juin 2004",
    ),
    ("201X", "2010-01-01", "2019-12-31", "2010s", "années 2010"),
    ("20XX", "2000-01-01", "2099-12-31", "between 2000 and 2099", "entre 2000 et 2099"),
    ("2004-XX", "2004-01-01", "2004-12-31", "2004 (month unknown)", "2004 (mois inconnu)"),
    (
        "1985-04-XX",
        "1985-04-01",
        "1985-04-30",
        "April 1985 (day unknown)",
        "avril 1985 (jour inconnu)",
    ),
    (
        "1985-XX-XX",
        "1985-01-01",
        "1985-12-31",
        "1985 (month and day unknown)",
        "1985 (mois et jour inconnus)",
    ),
    ("1985-04-12/..", "1985-04-12", "..", "since 12 April 1985", "depuis le 12 avril 1985"),
    ("1985-04/..", "1985-04-01", "..", "since April 1985", "depuis avril 1985"),
    ("1985/..", "1985-01-01", "..", "since 1985", "depuis 1985"),
    ("../1985-04-12", "..", "1985-04-12", "until 12 April 1985", "jusqu’au 12 avril 1985"),
    ("../1985-04", "..", "1985-04-30", "until April 1985", "jusqu’en avril 1985"),
    ("../1985", "..", "1985-12-31", "until 1985", "jusqu’en 1985"),
    (
        "1985-04-12/",
        "1985-04-12",
        "..",
        "from 12 April 1985 until an unknown date",
        "dès le 12 avril 1985 et jusqu’à une date inconnue",
    ),
    (
        "1985-04/",
        "1985-04-01",
        "..",
        "from April 1985 until an unknown date",
        "dès avril 1985 et jusqu’à une date inconnue",
    ),
    (
        "1985/",
        "1985-01-01",
        "..",
        "from 1985 until an unknown date",
        "dès 1985 et jusqu’à une date inconnue",
    ),
    (
        "/1985-04-12",
        "..",
        "1985-04-12",
        "from an unknown date until 12 April 1985",
        "d’une date inconnue jusqu’au 12 avril 1985",
    ),
    (
        "/1985-04",
        "..",
        "1985-04-30",
        "from an unknown date until April 1985",
        "d’une date inconnue jusqu’en avril 1985",
    ),
    (
        "/1985",
        "..",
        "1985-12-31",
        "from an unknown date until 1985",
        "d’une date inconnue jusqu’en 1985",
    ),
    (
        "1984~/2004-06",
        "1984-01-01",
        "2004-06-30",
        "between around 1984 and June 2004",
        "entre 1984 environ et juin 2004",
    ),
    (
        "1984/2004-06~",
        "1984-01-01",
        "2004-06-30",
        "between 1984 and around June 2004",
        "entre 1984 et juin 2004 environ",
    ),
    (
        "1984~/2004~",
        "1984-01-01",
        "2004-12-31",
        "between around 1984 and around 2004",
        "entre 1984 environ et 2004 environ",
    ),
    (
        "-1985/1984?",
        "-1985-01-01",
        "1984-12-31",
        "between 1986 BCE and 1984 (uncertain)",
        "entre 1986 av. J.-C. et 1984 (date incertaine)",
    ),
    (
        "1984?/2004%",
        "1984-01-01",
        "2004-12-31",
        "between 1984 (uncertain) and around 2004 (uncertain)",
        "entre 1984 (date incertaine) et 2004 environ (date incertaine)",
    ),
    (
        "1984-06?/2004-08?",
        "1984-06-01",
        "2004-08-31",
        "between June 1984 (uncertain) and August 2004 (uncertain)",
        "entre juin 1984 (date incertaine) et août 2004 (date incertaine)",
    ),
    (
        "1984-06-02?/2004-08-08~",
        "1984-06-02",
        "2004-08-08",
        "between 2 June 1984 (uncertain) and around 8 August 2004",
        "entre le 2 juin 1984 (date incertaine) et le 8 août 2004 environ",
    ),
    (
        "1984-06-02?/",
        "1984-06-02",
        "..",
        "from 2 June 1984 (uncertain) until an unknown date",
        "dès le 2 juin 1984 (date incertaine) et jusqu’à une date inconnue",
    ),
    ("-1985", "-1985-01-01", "-1985-12-31", "1986 BCE", "1986 av. J.-C."),
]
# By earliest bound, then latest, then as they stand above.
ORDER = """
../1985-04-12 /1985-04-12 ../1985-04 /1985-04 ../1985 /1985
Y-170000002 -1985 -1985/1984? 1964/2008 1984? 1984~/2004-06
1984/2004-06~ 1984~/2004~ 1984?/2004% 1984-06?/2004-08? 1984-06-02?/2004-08-08~ 1984-06-02?/
1985 1985-XX-XX 1985/.. 1985/ 1985-04 1985-04-XX
1985-04/.. 1985-04/ 1985-04-12 1985-04-12/.. 1985-04-12/ 1985-04-12T23:20:30+04:30
1985-04-12T23:20:30 1985-04-12T23:20:30Z 1985-04-12T23:20:30-04 20XX 2001-21 2004-XX
2004-02-01/2005-02-08 2004-02-01/2005-02 2004-02-01/2005 2004-06~ 2004-06/2006-08 2004-06-11%
2005/2006-02 201X Y170000002
""".split()
EXAMPLES = [*LEVEL_0, *LEVEL_1]
_DAY = re.compile(r"(-?[0-9]+)-([0-9]{2})-([0-9]{2})")


def count_seconds(text: str, *, is_last: bool) -> float:
    """Return what a bound in the table is, counted otherwise than the package counts."""
    if text == "..":
        return float("inf") if is_last else float("-inf")
    if "T" in text:
        moment = datetime.fromisoformat(text)
        return moment.replace(tzinfo=moment.tzinfo or UTC).timestamp()
    found = _DAY.fullmatch(text)
    assert found
    year, month, day = map(int, found.groups())
    before = year - 1
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    in_year = date(2000 if is_leap else 2001, month, day).timetuple().tm_yday
    days = 365 * before + before // 4 - before // 100 + before // 400 + in_year - 719_163
    return days * 86_400 + (86_399 if is_last else 0)


def read(text: str) -> HistoricalDate:
    parsed = parse_date(text)
    assert isinstance(parsed, HistoricalDate)
    return parsed


def test_they_are_all_here() -> None:
    texts = [text for text, *_ in EXAMPLES]
    assert len(LEVEL_0) == 13
    assert len(LEVEL_1) == 32
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize(("text", "first", "last", "english", "french"), EXAMPLES)
def test_an_example_parses_and_reads_rightly(
    text: str, first: str, last: str, english: str, french: str
) -> None:
    parsed = read(text)
    assert parsed.edtf == text
    assert bounds(parsed) == (
        count_seconds(first, is_last=False), count_seconds(last, is_last=True)
    )  # fmt: skip
    assert " ".join(format_date(parsed, "en").split()) == english
    assert " ".join(format_date(parsed, "fr").split()) == french


def test_they_stand_in_order() -> None:
    ordered = sorted(EXAMPLES, key=lambda each: sort_key(read(each[0])))
    told = [
        (count_seconds(first, is_last=False), count_seconds(last, is_last=True))
        for _, first, last, *_ in ordered
    ]
    assert told == sorted(told)
    assert [text for text, *_ in ordered] == ORDER
