"""The words that dates are told with.

CLDR has the names of months, the order of a date's parts and the dash of intervals, but none of
these words.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from mkdocs_dossier.words.catalogue import catalogue_for
from mkdocs_dossier.words.languages import SOURCE, first_of, has_words, names_of
from mkdocs_dossier.words.punctuation import Punctuation, punctuation_for


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
class DateWords:
    """Templates, ``{}`` being the date, and words.

    Attributes:
        alone: a date behind "around" or "possibly", by shape.
        within: a date behind "since", "from" or "between", by shape.
        until: an interval whose start is open, by the shape of its end.
        since: an interval whose end is open.
        from_on: an interval whose end is unknown.
        up_to: an interval whose start is unknown; the date is told as with ``until``.
        between: an interval that no dash makes clear.
        around: ``~`` on its own.
        possibly: ``?`` on its own.
        possibly_around: ``%`` on its own.
        around_within: ``~`` within a longer phrase.
        possibly_within: ``?`` within a longer phrase.
        possibly_around_within: ``%`` within a longer phrase.
        at: a ``{day}`` and a ``{time}``; CLDR's if empty.
        clock: how a time is told to the minute and to the second: CLDR's ``short`` and
            ``medium``, or patterns as CLDR writes them.
        first_of_month: how the first day is written.
        decade: such as the 2010s, from its first year.
        seasons: from spring to winter.
        season: a ``{season}`` and its ``{year}``.
        month_unknown: a year.
        day_unknown: a month.
        neither_known: a year of which neither month nor day are known.
        eras: before and after year 1; CLDR's if empty.
        bounds: the earliest and the latest day.
        bounds_open: words for the earliest and the latest when there is none.
        bounds_unknown: words for the earliest and the latest when it is not known.
        marks: the language's.
    """

    alone: Mapping[Shape, str]
    within: Mapping[Shape, str]
    until: Mapping[Shape, str]
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
    clock: tuple[str, str]
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
    marks: Punctuation


@lru_cache(maxsize=64)
def date_words(langs: str) -> DateWords:
    """Return the words for a page in the best of some languages; see ``languages.prefer``."""
    say = catalogue_for(langs).pgettext
    own = first_of(langs)
    alone = {
        Shape.YEAR: say("a year after “around”", "{}"),
        Shape.MONTH: say("a month after “around”", "{}"),
        Shape.DAY: say("a day after “around”", "{}"),
        Shape.DECADE: say("a decade after “around”", "the {}"),
        Shape.SPRING: say("a spring after “around”", "{}"),
        Shape.SUMMER: say("a summer after “around”", "{}"),
        Shape.AUTUMN: say("an autumn after “around”", "{}"),
        Shape.WINTER: say("a winter after “around”", "{}"),
    }
    within = {
        Shape.YEAR: say("a year after “since” or “between”", "{}"),
        Shape.MONTH: say("a month after “since” or “between”", "{}"),
        Shape.DAY: say("a day after “since” or “between”", "{}"),
        Shape.DECADE: say("a decade after “since” or “between”", "the {}"),
        Shape.SPRING: say("a spring after “since” or “between”", "{}"),
        Shape.SUMMER: say("a summer after “since” or “between”", "{}"),
        Shape.AUTUMN: say("an autumn after “since” or “between”", "{}"),
        Shape.WINTER: say("a winter after “since” or “between”", "{}"),
    }
    until = {
        Shape.YEAR: say("an interval up to a year", "until {}"),
        Shape.MONTH: say("an interval up to a month", "until {}"),
        Shape.DAY: say("an interval up to a day", "until {}"),
        Shape.DECADE: say("an interval up to a decade", "until the {}"),
        Shape.SPRING: say("an interval up to a spring", "until {}"),
        Shape.SUMMER: say("an interval up to a summer", "until {}"),
        Shape.AUTUMN: say("an interval up to an autumn", "until {}"),
        Shape.WINTER: say("an interval up to a winter", "until {}"),
    }
    return DateWords(
        alone=alone,
        within=within,
        until=until,
        since=say("interval", "since {}"),
        from_on=say("interval", "from {} until an unknown date"),
        # Translators: {} is a phrase such as "until March 2020".
        up_to=say("interval", "from an unknown date {}"),
        between=say("interval", "between {} and {}"),
        around=say("date", "around {}"),
        possibly=say("date", "possibly {}"),
        possibly_around=say("date", "possibly around {}"),
        around_within=say("date, within a phrase such as “since …”", "around {}"),
        possibly_within=say("date, within a phrase such as “since …”", "{} (uncertain)"),
        possibly_around_within=say(
            "date, within a phrase such as “since …”", "around {} (uncertain)"
        ),
        # CLDR has these in every language; English ones of its own, so that other languages
        # without words of ours are not told in English where they need not be.
        at=say("day and time", "{day} at {time}") if has_words(own) else "",
        # Translators: "short", "medium", or a pattern in CLDR's letters.
        clock=(
            say("CLDR pattern of a time to the minute", "short"),
            say("CLDR pattern of a time to the second", "medium"),
        )
        if has_words(own)
        else ("short", "medium"),
        # An ordinal of another language than the month's would be no word of either.
        first_of_month=say("the first day of a month, as in “1 May”", "1")
        if has_words(own)
        else "1",
        decade=say("decade", "{}s"),
        seasons=(
            say("season", "spring"),
            say("season", "summer"),
            say("season", "autumn"),
            say("season", "winter"),
        ),
        season=say("season of a year", "{season} {year}"),
        month_unknown=say("date", "{} (month unknown)"),
        day_unknown=say("date", "{} (day unknown)"),
        neither_known=say("date", "{} (month and day unknown)"),
        eras=("BCE", "CE") if SOURCE in names_of(own) else (),
        bounds=(
            say("bounds of a date: a day", "earliest {}"),
            say("bounds of a date: a day", "latest {}"),
        ),
        bounds_open=(say("bounds of a date", "no start"), say("bounds of a date", "no end")),
        bounds_unknown=(
            say("bounds of a date", "start unknown"),
            say("bounds of a date", "end unknown"),
        ),
        marks=punctuation_for(langs),
    )
