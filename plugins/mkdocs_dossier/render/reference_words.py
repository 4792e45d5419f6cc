"""Names, titles, dates and pages as a reference prints them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from mkdocs_dossier.dates import format_date
from mkdocs_dossier.dates.locales import ordinal_form
from mkdocs_dossier.model.date import CalendarDate, Doubt, End, HistoricalDate
from mkdocs_dossier.model.record import OTHERS, Name, Record
from mkdocs_dossier.words.references import Terms

_QUOTED = re.compile('["“«„]\\s?([^"“”«»„]*?)\\s?["”»“]')
_RANGE = re.compile(r"\s*[-–—]+\s*")
_SEVERAL = re.compile(r"\w[-–—,]\s*\w|\bff?\b|\+$|\bsq")
_MOST_NAMES = 3
_TITLE_WORDS = 5


def join_names(names: Sequence[str], terms: Terms, most: int = _MOST_NAMES) -> str:
    """Join names in reading order: "A, B and C"; the first and "et al." if there are more.

    Args:
        names: at least one; an empty one, last, stands for others that the source does not name.
        terms: of the page's language.
        most: number of names from which on only the first is told.
    """
    if len(names) > most or not names[-1]:
        return f"{names[0]} {terms.others}" if names[0] else terms.others
    if len(names) == 1:
        return names[0]
    return terms.marks.join(names)


def tell_names(names: Sequence[Name], terms: Terms) -> str:
    """Return the names of a reference, given names first."""
    return join_names([_others_or(name, name.full) for name in names], terms)


def tell_families(names: Sequence[Name], terms: Terms) -> str:
    """Return family names and whole names of organisations, for a citation in a sentence."""
    told = [
        _others_or(name, name.literal or " ".join(filter(None, (name.particle, name.family))))
        for name in names
    ]
    return join_names(told, terms, most=2)


def _others_or(name: Name, told: str) -> str:
    return "" if name is OTHERS or name == OTHERS else told


def quote_title(title: str, terms: Terms) -> str:
    """Put a title in the language's quotation marks, and those within it in its inner ones."""
    opening, closing = terms.marks.inner
    inside = _QUOTED.sub(lambda match: f"{opening}{match[1]}{closing}", title)
    return terms.marks.quote(inside)


def whole_title(title: str, subtitle: str, terms: Terms) -> str:
    """Join title and subtitle."""
    if not subtitle or not title:
        return title or subtitle
    return f"{title}{'' if title[-1] in '?!…:.' else terms.subtitle} {subtitle}"


def shorten_title(record: Record, terms: Terms) -> str:
    """Return the short title of a source in quotation marks, or its key if it has no title."""
    title = record.fields.get("shorttitle", "") or record.title
    if not title:
        return record.key
    words = title.split(" ")
    short = " ".join(words[:_TITLE_WORDS]).rstrip(",:;.–— \u00a0")
    return quote_title(f"{short}…" if len(words) > _TITLE_WORDS else title, terms)


def tell_pages(pages: str, terms: Terms) -> str:
    """Return pages with their abbreviation: "pp. 3–5"."""
    label = terms.pages if _SEVERAL.search(pages) else terms.one_page
    return label.format(_RANGE.sub(terms.dash, pages))


def tell_edition(edition: str, langs: str, terms: Terms) -> str:
    """Return an edition: "2nd ed." for a number, else as written."""
    if not edition.isdecimal():
        return edition
    number = int(edition)
    form = terms.editions.get(ordinal_form(number, langs), terms.editions["other"])
    return terms.edition.format(form.format(number))


def tell_date(date: HistoricalDate, langs: str) -> str:
    """Return a date in words, without the time of day."""
    return format_date(_each(date, _day_of), langs)


def tell_when(date: HistoricalDate, langs: str, terms: Terms) -> str:
    """Return a date as it follows a verb: « le 5 mars 2020 », « en mars 2020 »."""
    told, start = tell_date(date, langs), date.start
    if date.end is not None or isinstance(start, End) or start.doubt is not Doubt.NONE:
        return told
    return (terms.in_time if start.day is None else terms.on_day).format(told)


def tell_year(record: Record, langs: str, terms: Terms) -> str:
    """Return the year or years of publication, as much as is known."""
    if record.date is None:
        return record.fields.get("year", "") or terms.undated
    return format_date(_each(record.date, _year_of), langs)


def _each(date: HistoricalDate, change: Callable[[CalendarDate], CalendarDate]) -> HistoricalDate:
    start = change(date.start) if isinstance(date.start, CalendarDate) else date.start
    end = change(date.end) if isinstance(date.end, CalendarDate) else date.end
    return replace(date, start=start, end=end)


def _day_of(date: CalendarDate) -> CalendarDate:
    return replace(date, hour=None, minute=None, second=None, offset=None)


def _year_of(date: CalendarDate) -> CalendarDate:
    return CalendarDate(date.year, unspecified=date.unspecified, doubt=date.doubt)
