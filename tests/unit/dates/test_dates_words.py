"""Dates in words, in English and French; never in codes."""

import pytest

from mkdocs_dossier.dates import describe_bounds, format_date, parse_date
from mkdocs_dossier.model.date import HistoricalDate

WORDS = {
    "2020-02-05": ("5 February 2020", "5 février 2020"),
    "2020-01-01": ("1 January 2020", "1er janvier 2020"),
    "2020-02": ("February 2020", "février 2020"),
    "2020": ("2020", "2020"),
    "2020-02-06T00:28": ("6 February 2020 at 00:28", "6 février 2020 à 0 h 28"),
    "2020-02-06T00:28:00Z": ("6 February 2020 at 00:28 (UTC)", "6 février 2020 à 0 h 28 (UTC)"),
    "2020-02-06T00:28:05": ("6 February 2020 at 00:28:05", "6 février 2020 à 0 h 28 min 05 s"),
    "2020-02-13T18:06-05:00": (
        "13 February 2020 at 18:06 (UTC−5)",
        "13 février 2020 à 18 h 06 (UTC−5)",
    ),
    "2020-02-13T18:06+05:30": (
        "13 February 2020 at 18:06 (UTC+5:30)",
        "13 février 2020 à 18 h 06 (UTC+5:30)",
    ),
    "2019-05~": ("around May 2019", "vers mai 2019"),
    "2019-05-01~": ("around 1 May 2019", "vers le 1er mai 2019"),
    "2019-05?": ("possibly May 2019", "peut-être mai 2019"),
    "2019-05%": ("possibly around May 2019", "peut-être vers mai 2019"),
    "201X": ("2010s", "années 2010"),
    "201X~": ("around the 2010s", "vers les années 2010"),
    "000X": ("between 1 BCE and 9 CE", "entre 1 av. J.-C. et 9 ap. J.-C."),
    "20XX": ("between 2000 and 2099", "entre 2000 et 2099"),
    "20XX~": ("between around 2000 and around 2099", "entre 2000 environ et 2099 environ"),
    "2004-XX": ("2004 (month unknown)", "2004 (mois inconnu)"),
    "1985-04-XX": ("April 1985 (day unknown)", "avril 1985 (jour inconnu)"),
    "1985-XX-XX": ("1985 (month and day unknown)", "1985 (mois et jour inconnus)"),
    "2019-21": ("spring 2019", "printemps 2019"),
    "2019-22~": ("around summer 2019", "vers l’été 2019"),
    "2019-23": ("autumn 2019", "automne 2019"),
    "-0043": ("44 BCE", "44 av. J.-C."),
    "-0043-03-15": ("15 March 44 BCE", "15 mars 44 av. J.-C."),
    "0800": ("800 CE", "800 ap. J.-C."),
    "Y170000002": ("170,000,002 CE", "170 000 002 ap. J.-C."),
    "Y-170000002": ("170,000,003 BCE", "170 000 003 av. J.-C."),
    "2019-05-01/2019-05-09": ("1–9 May 2019", "1er–9 mai 2019"),
    "2019-05-01/2019-06-09": ("1 May – 9 June 2019", "1er mai – 9 juin 2019"),
    "2019-05-01/2020-06-09": ("1 May 2019 – 9 June 2020", "1er mai 2019 – 9 juin 2020"),
    "2019-05/2019-07": ("May – July 2019", "mai – juillet 2019"),
    "1964/2008": ("1964–2008", "1964–2008"),
    "2019-05-01/2019-05-01": ("1 May 2019", "1er mai 2019"),
    "-0043/-0039": ("44–40 BCE", "44–40 av. J.-C."),
    "-0043/0012": ("44 BCE–12 CE", "44 av. J.-C.–12 ap. J.-C."),
    "2004-02-01/2005-02": (
        "between 1 February 2004 and February 2005",
        "entre le 1er février 2004 et février 2005",
    ),
    "1984~/2004-06": ("between around 1984 and June 2004", "entre 1984 environ et juin 2004"),
    "1984/2004?": ("between 1984 and 2004 (uncertain)", "entre 1984 et 2004 (date incertaine)"),
    "2020-02-06T00:28Z/2020-02-06T02:15Z": (
        "6 February 2020, between 00:28 and 02:15 (UTC)",
        "6 février 2020, entre 0 h 28 et 2 h 15 (UTC)",
    ),
    "2020-02-06T23:00/2020-02-07T02:15": (
        "between 6 February 2020 at 23:00 and 7 February 2020 at 02:15",
        "entre le 6 février 2020 à 23 h 00 et le 7 février 2020 à 2 h 15",
    ),
    "2019/..": ("since 2019", "depuis 2019"),
    "2019-05-01/..": ("since 1 May 2019", "depuis le 1er mai 2019"),
    "2019-05~/..": ("since around May 2019", "depuis mai 2019 environ"),
    "../2020-05": ("until May 2020", "jusqu’en mai 2020"),
    "../2020-05-05": ("until 5 May 2020", "jusqu’au 5 mai 2020"),
    "../2020-24": ("until winter 2020", "jusqu’à l’hiver 2020"),
    "2019/": ("from 2019 until an unknown date", "dès 2019 et jusqu’à une date inconnue"),
    "/2019": ("from an unknown date until 2019", "d’une date inconnue jusqu’en 2019"),
}
AMERICAN = {
    "2020-02-05": "February 5, 2020",
    "2020-02-13T18:06-05:00": "February 13, 2020 at 6:06 PM (UTC−5)",
    "2019-05-01/2019-05-09": "May 1 – 9, 2019",
    "2019-23": "fall 2019",
}
BOUNDS = {
    "2019-05": (
        "earliest 1 May 2019, latest 31 May 2019",
        "au plus tôt le 1er mai 2019, au plus tard le 31 mai 2019",
    ),
    "2019-05~": (
        "earliest around 1 May 2019, latest around 31 May 2019",
        "au plus tôt le 1er mai 2019 environ, au plus tard le 31 mai 2019 environ",
    ),
    "2020-02-05": ("5 February 2020", "5 février 2020"),
    "2020-02-06T00:28": ("6 February 2020 at 00:28", "6 février 2020 à 0 h 28"),
    "2019-05-01/2019-05-01": ("1 May 2019", "1er mai 2019"),
    "2019/..": ("earliest 1 January 2019, no end", "au plus tôt le 1er janvier 2019, sans fin"),
    "/2019": (
        "start unknown, latest 31 December 2019",
        "début inconnu, au plus tard le 31 décembre 2019",
    ),
}


def read(text: str) -> HistoricalDate:
    date = parse_date(text)
    assert isinstance(date, HistoricalDate)
    return date


def plain(text: str) -> str:
    """Return ``text`` with an ordinary space for every kind of space."""
    return " ".join(text.split())


@pytest.mark.parametrize(("text", "words"), WORDS.items())
def test_dates_read_rightly_in_both_languages(text: str, words: tuple[str, str]) -> None:
    date = read(text)
    assert (plain(format_date(date, "en")), plain(format_date(date, "fr"))) == words


@pytest.mark.parametrize(("text", "words"), AMERICAN.items())
def test_american_english_has_its_own_order(text: str, words: str) -> None:
    assert plain(format_date(read(text), "en-US")) == words


@pytest.mark.parametrize(("text", "words"), BOUNDS.items())
def test_bounds_read_rightly_in_both_languages(text: str, words: tuple[str, str]) -> None:
    date = read(text)
    assert (plain(describe_bounds(date, "en")), plain(describe_bounds(date, "fr"))) == words


def test_times_and_eras_do_not_break_over_lines() -> None:
    assert format_date(read("2020-02-06T00:28"), "fr").endswith("0\u00a0h\u00a028")
    assert format_date(read("-0043"), "en") == "44\u00a0BCE"


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en-GB", "1–9 May 2019"),
        ("EN", "1–9 May 2019"),
        ("fr-CA", "1er–9 mai 2019"),
        ("de", "1.–9. Mai 2019"),
        ("de-x-unknown", "1.–9. Mai 2019"),
        ("qq", "1–9 May 2019"),
        ("", "1–9 May 2019"),
        ("../../etc/passwd", "1–9 May 2019"),
    ],
)
def test_every_tag_gets_a_language(lang: str, words: str) -> None:
    assert plain(format_date(read("2019-05-01/2019-05-09"), lang)) == words


def test_other_languages_have_cldr_words_where_there_are_some() -> None:
    assert plain(format_date(read("2020-02-06T00:28"), "nl")) == "6 februari 2020, 00:28"
    assert plain(format_date(read("-0043"), "nl")) == "44 v.Chr."
