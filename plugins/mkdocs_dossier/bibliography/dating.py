"""When a source was published: ``date`` in EDTF, else BibTeX's year, month and day."""

import re
from dataclasses import dataclass

from mkdocs_dossier.bibliography.latex import decode_latex
from mkdocs_dossier.dates import DateProblem, parse_date
from mkdocs_dossier.dates.calendar_names import month_numbers
from mkdocs_dossier.model.date import HistoricalDate

_UNDATED = frozenset({"", "n.d.", "nd", "n. d.", "s.d.", "s. d.", "undated", "sans date"})
_COMING = frozenset({"forthcoming", "in press", "à paraître", "sous presse"})
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")
_SEASONS = {
    "spring": 21, "printemps": 21,
    "summer": 22, "été": 22, "ete": 22,
    "autumn": 23, "fall": 23, "automne": 23,
    "winter": 24, "hiver": 24,
}  # fmt: skip
_ALSO = {"sept": 9, "janv": 1, "juil": 7, "fév": 2, "fevr": 2, "fev": 2, "déc": 12, "aout": 8}
"""Short names that CLDR lacks."""
DATE_FIELDS = ("date", "year", "month", "day")


@dataclass(frozen=True, slots=True)
class Dating:
    """What date fields say.

    Attributes:
        date: when, if it can be told.
        used: the fields that are said by ``date``; the others stay with the record as text.
        wrong: the field that cannot be read, or empty.
        problem: what is wrong with it.
    """

    date: HistoricalDate | None = None
    used: tuple[str, ...] = ()
    wrong: str = ""
    problem: DateProblem | None = None


def read_dating(date: str, year: str, month: str, day: str) -> Dating:
    """Read the date fields of an entry, braces and all; empty where a field is missing."""
    written = _bare(date)
    if written.lower() not in _UNDATED:
        read = parse_date(written)
        if isinstance(read, HistoricalDate):
            return Dating(read, DATE_FIELDS)
        rest = _read_parts(year, month, day)
        return Dating(rest.date, rest.used, "date", read)
    return _read_parts(year, month, day)


def _read_parts(year: str, month: str, day: str) -> Dating:
    written = _bare(year)
    if written.lower() in _UNDATED:
        return Dating(None, ("year",))
    if written.lower() in _COMING:
        return Dating()
    read = parse_date(written)
    if isinstance(read, DateProblem):
        return Dating(None, (), "year", read)
    months, days = _read_month(decode_latex(month)[0], _bare(day))
    if not month.strip() or not re.fullmatch(r"\d{4}", written):
        return Dating(read, ("year",) if month.strip() else ("year", "month", "day"))
    if not months:
        sentence = f"“{_bare(month)[:40]}” is no month."
        problem = DateProblem(sentence, "Write its number, or date = {2020-02-05} instead.")
        return Dating(read, ("year",), "month", problem)
    ends = [f"{written}-{number:02}" for number in months]
    if days and len(ends) == 1:
        ends = [f"{ends[0]}-{number:02}" for number in days]
    exact = parse_date("/".join(ends))
    if isinstance(exact, DateProblem):
        return Dating(read, ("year",), "day" if day.strip() else "month", exact)
    return Dating(exact, ("year", "month", "day"))


def _read_month(month: str, day: str) -> tuple[list[int], list[int]]:
    """Return one or two months or a season, and one or two days: ``5~mars``, ``jan/feb``."""
    names = month_numbers("en", "fr")
    numbers = [int(number) for number in _NUMBER.findall(month)[:2]]
    words = [word.lower() for word in _WORD.findall(month)]
    known = (names.get(word) or _ALSO.get(word) or _SEASONS.get(word) for word in words)
    months = [number for number in known if number][:2]
    days = [int(number) for number in _NUMBER.findall(day)[:2]]
    if months:
        return months, days or numbers
    return [number for number in numbers if number <= 12], days


def _bare(text: str) -> str:
    return text.replace("{", "").replace("}", "").replace("--", "/").strip()
