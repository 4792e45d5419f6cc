"""The words that dates are told with, one table per language.

CLDR has the names of months, the order of a date's parts and the dash of intervals, but none of
these words. A language without a table of its own gets the English one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum


class Shape(Enum):
    """What a date's words name; articles and prepositions depend on it."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    DECADE = "decade"
    SPRING = "21"
    SUMMER = "22"
    AUTUMN = "23"
    WINTER = "24"


@dataclass(frozen=True, slots=True)
class Words:
    """Templates, ``{}`` being the date, and words.

    Attributes:
        article: what stands before a date after a preposition; none if missing.
        until: for an interval whose start is open, by shape.
        until_else: the same for other shapes.
        since: for an interval whose end is open.
        from_on: for an interval whose end is unknown.
        up_to: for an interval whose start is unknown; the date is told as with ``until``.
        between: for an interval that no dash makes clear.
        around: for ``~`` on its own.
        possibly: for ``?`` on its own.
        possibly_around: for ``%`` on its own.
        around_within: for ``~`` within a longer phrase.
        possibly_within: for ``?`` within a longer phrase.
        possibly_around_within: for ``%`` within a longer phrase.
        at: for a day, ``{1}``, and a time, ``{0}``, as CLDR writes it; CLDR's if empty.
        clock: CLDR patterns of a time to the minute and to the second; CLDR's if empty.
        first_of_month: how the first day is written; a number if empty.
        decade: such as the 2010s, from its first year.
        seasons: from spring to winter.
        season: for a season and its year.
        month_unknown: for a year.
        day_unknown: for a month.
        neither_known: for a year of which neither month nor day are known.
        eras: before and after year 1; CLDR's if empty.
        bounds: for the earliest and the latest day.
        bounds_open: words for the earliest and the latest when there is none.
        bounds_unknown: words for the earliest and the latest when it is not known.
    """

    article: Mapping[Shape, str]
    until: Mapping[Shape, str]
    until_else: str
    since: str
    from_on: str
    up_to: str
    between: str
    around: str
    possibly: str
    possibly_around: str
    around_within: str
    possibly_within: str
    possibly_around_within: str
    at: str
    clock: tuple[str, ...]
    first_of_month: str
    decade: str
    seasons: tuple[str, str, str, str]
    season: str
    month_unknown: str
    day_unknown: str
    neither_known: str
    eras: tuple[str, ...]
    bounds: tuple[str, str]
    bounds_open: tuple[str, str]
    bounds_unknown: tuple[str, str]


ENGLISH = Words(
    article={Shape.DECADE: "the "},
    until={Shape.DECADE: "until the {}"},
    until_else="until {}",
    since="since {}",
    from_on="from {} until an unknown date",
    up_to="from an unknown date {}",
    between="between {} and {}",
    around="around {}",
    possibly="possibly {}",
    possibly_around="possibly around {}",
    around_within="around {}",
    possibly_within="{} (uncertain)",
    possibly_around_within="around {} (uncertain)",
    at="{1} at {0}",
    clock=(),
    first_of_month="",
    decade="{}s",
    seasons=("spring", "summer", "autumn", "winter"),
    season="{} {}",
    month_unknown="{} (month unknown)",
    day_unknown="{} (day unknown)",
    neither_known="{} (month and day unknown)",
    eras=("BCE", "CE"),
    bounds=("earliest {}", "latest {}"),
    bounds_open=("no start", "no end"),
    bounds_unknown=("start unknown", "end unknown"),
)

AMERICAN = replace(ENGLISH, seasons=("spring", "summer", "fall", "winter"))

FRENCH = Words(
    article={
        Shape.DAY: "le ",
        Shape.DECADE: "les ",
        Shape.SPRING: "le ",
        Shape.SUMMER: "l’",
        Shape.AUTUMN: "l’",
        Shape.WINTER: "l’",
    },
    until={
        Shape.DAY: "jusqu’au {}",
        Shape.DECADE: "jusque dans les {}",
        Shape.SPRING: "jusqu’au {}",
        Shape.SUMMER: "jusqu’à l’{}",
        Shape.AUTUMN: "jusqu’à l’{}",
        Shape.WINTER: "jusqu’à l’{}",
    },
    until_else="jusqu’en {}",
    since="depuis {}",
    from_on="dès {} et jusqu’à une date inconnue",
    up_to="d’une date inconnue {}",
    between="entre {} et {}",
    around="vers {}",
    possibly="peut-être {}",
    possibly_around="peut-être vers {}",
    around_within="{} environ",
    possibly_within="{} (date incertaine)",
    possibly_around_within="{} environ (date incertaine)",
    at="{1} à {0}",
    clock=("H\u00a0'h'\u00a0mm", "H\u00a0'h'\u00a0mm\u00a0'min'\u00a0ss\u00a0's'"),
    first_of_month="1er",
    decade="années {}",
    seasons=("printemps", "été", "automne", "hiver"),
    season="{} {}",
    month_unknown="{} (mois inconnu)",
    day_unknown="{} (jour inconnu)",
    neither_known="{} (mois et jour inconnus)",
    eras=(),
    bounds=("au plus tôt {}", "au plus tard {}"),
    bounds_open=("sans début", "sans fin"),
    bounds_unknown=("début inconnu", "fin inconnue"),
)

OTHER = replace(ENGLISH, at="", eras=())
"""English where words are wanting, CLDR where it has them."""

_TABLES = {"en_US": AMERICAN, "en": ENGLISH, "fr": FRENCH}


def words_of(locale: str) -> Words:
    """Return the table of a CLDR locale such as ``fr_CA``, of its language, or the English one."""
    return _TABLES.get(locale) or _TABLES.get(locale.partition("_")[0], OTHER)
