"""What an author may have meant by a text that is not EDTF.

A guess is only made of texts that are wholly understood: a wrong one would be worse than none.
"""

import re
from collections.abc import Callable
from functools import cache
from unicodedata import normalize

from mkdocs_dossier.dates.calendar_names import any_of, month_numbers, without_accents
from mkdocs_dossier.dates.grammar import read_edtf
from mkdocs_dossier.model.date import CalendarDate, Doubt, End, HistoricalDate

_DASHES = re.compile(r"[‐‑‒–—―−]")
_LONGEST = 100
"""Characters; compatibility forms can grow a short text."""
_MOST_NESTED = 3
_SEASONS = {
    **dict.fromkeys(("spring", "printemps"), 21),
    **dict.fromkeys(("summer", "ete"), 22),
    **dict.fromkeys(("autumn", "fall", "automne"), 23),
    **dict.fromkeys(("winter", "hiver"), 24),
}
_Guess = Callable[[re.Match[str], int], tuple[str, ...]]


def guess_meant(text: str) -> tuple[str, ...]:
    """Return EDTF for what may have been meant, likeliest first; all of it parses."""
    tidy = without_accents(_DASHES.sub("-", normalize("NFKC", text)).lower()).replace("’", "'")
    tidy = " ".join(tidy.split())
    return _guess(tidy, 0) if len(tidy) <= _LONGEST else ()


def _guess(text: str, depth: int) -> tuple[str, ...]:
    canonical = text.upper()
    if _reads(canonical):
        return (canonical,)
    if depth <= _MOST_NESTED:
        for pattern, guess in _rules():
            found = pattern.fullmatch(text)
            meant = tuple(filter(_reads, guess(found, depth + 1))) if found else ()
            if meant:
                return tuple(dict.fromkeys(meant))
    return ()


def _reads(edtf: str) -> bool:
    return isinstance(read_edtf(edtf), HistoricalDate)


def _day(found: re.Match[str], _: int) -> tuple[str, ...]:
    parts = found.groupdict()
    month = month_numbers("en", "fr")[parts["month"]]
    day = parts.get("day")
    return (f"{parts['year']}-{month:02}" + (f"-{int(day):02}" if day else ""),)


def _year_first(found: re.Match[str], _: int) -> tuple[str, ...]:
    year, month, day = found.groups()
    return (f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else ""),)


def _year_last(found: re.Match[str], _: int) -> tuple[str, ...]:
    first, second, year = found.groups()
    if first is None:
        return (f"{year}-{int(second):02}",)
    # Half the world puts the month first: both readings are offered.
    return tuple(f"{year}-{int(m):02}-{int(d):02}" for d, m in ((first, second), (second, first)))


def _two_years(found: re.Match[str], _: int) -> tuple[str, ...]:
    start, end = found.groups()
    return (f"{start}/{start[: 4 - len(end)]}{end}",)


def _clock(found: re.Match[str], _: int) -> tuple[str, ...]:
    day, hour, rest = found.groups()
    return (f"{day}T{hour:0>2}:{rest.upper().replace(' ', '')}",)


def _drop_fraction(found: re.Match[str], _: int) -> tuple[str, ...]:
    return (f"{found[1]}{found[2]}".upper(),)


def _colon_in_zone(found: re.Match[str], _: int) -> tuple[str, ...]:
    return (f"{found[1]}:{found[2]}".upper(),)


def _utc(found: re.Match[str], _: int) -> tuple[str, ...]:
    return (f"{found[1]}Z".upper(),)


def _decade(found: re.Match[str], _: int) -> tuple[str, ...]:
    return (f"{found[1]}X",)


def _century(found: re.Match[str], _: int) -> tuple[str, ...]:
    return (f"{int(found[1]) - 1:02}XX",)


def _season(found: re.Match[str], _: int) -> tuple[str, ...]:
    return (f"{found['year']}-{_SEASONS[found['season']]}",)


def _before_our_era(found: re.Match[str], _: int) -> tuple[str, ...]:
    year = int(found[1]) - 1
    return (f"-{year:04}" if year else "0000",)


def _with_mark(mark: Doubt) -> _Guess:
    def guess(found: re.Match[str], depth: int) -> tuple[str, ...]:
        return tuple(_doubted(edtf, mark) for edtf in _guess(found[1], depth))

    return guess


def _doubted(edtf: str, mark: Doubt) -> str:
    if edtf[-1] in "?~%":
        return edtf if edtf[-1] == mark.value else f"{edtf[:-1]}%"
    date = read_edtf(edtf)
    timed = isinstance(date, HistoricalDate) and _has_time(date.start)
    # There is no doubt about times of day in EDTF, so the day alone is offered.
    return edtf.partition("T")[0] + mark.value if timed else edtf + mark.value


def _has_time(date: CalendarDate | End) -> bool:
    return isinstance(date, CalendarDate) and date.hour is not None


def _since(found: re.Match[str], depth: int) -> tuple[str, ...]:
    return tuple(f"{edtf}/.." for edtf in _guess(found[1], depth))


def _until(found: re.Match[str], depth: int) -> tuple[str, ...]:
    return tuple(f"../{edtf}" for edtf in _guess(found[1], depth))


def _both(found: re.Match[str], depth: int) -> tuple[str, ...]:
    starts, ends = _guess(found[1], depth), _guess(found[2], depth)
    return tuple(f"{start}/{end}" for start in starts[:2] for end in ends[:2])


@cache
def _rules() -> tuple[tuple[re.Pattern[str], _Guess], ...]:
    month = rf"(?P<month>{any_of(month_numbers('en', 'fr'))})\.?"
    day = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|er)?"
    year = r"(?P<year>[0-9]{4})"
    seasons = any_of(_SEASONS)
    around, maybe = _with_mark(Doubt.APPROXIMATE), _with_mark(Doubt.UNCERTAIN)
    article = r"(?:the |les? |l'|en )?"
    rules: tuple[tuple[str, _Guess], ...] = (
        (rf"(?:le )?{day} (?:of )?{month},? {year}", _day),
        (rf"{month} {day},? {year}", _day),
        (rf"(?:en )?{month},? {year}", _day),
        (rf"{year},? {month}(?: {day})?", _day),
        (r"([0-9]{4})[-/. ]([0-9]{1,2})(?:[-/. ]([0-9]{1,2}))?", _year_first),
        (r"([0-9]{4})([0-9]{2})([0-9]{2})", _year_first),
        (r"(?:([0-9]{1,2})[-/. ])?([0-9]{1,2})[-/. ]([0-9]{4})", _year_last),
        (r"([0-9]{4}) ?[-/] ?([0-9]{2}|[0-9]{4})", _two_years),
        (r"([0-9]{4}-[0-9]{2}-[0-9]{2})[t ]([0-9]{1,2})[:h.](.+)", _clock),
        (r"(.+t[0-9:]+)[.,][0-9]+(|z|[+-].*)", _drop_fraction),
        (r"(.+t[0-9:]+[+-][0-9]{2})([0-9]{2})", _colon_in_zone),
        (r"(.+t[0-9:]+)(?: ?utc| ?gmt| z)", _utc),
        (r"y(-?[0-9]{4})", lambda found, _: (found[1],)),
        (r"([0-9]{3})", lambda found, _: (f"0{found[1]}",)),
        (r"-0000", lambda *_: ("0000",)),
        (rf"{article}(?:annees )?([0-9]{{3}})0'?s?", _decade),
        (r"([0-9]{3})[-u_*]", _decade),
        (r"([0-9]{4})-(?:uu|\?\?|00)(?:-(?:uu|\?\?|00))?", lambda found, _: (found[1],)),
        (r"([0-9]{4}-[0-9]{2})-(?:uu|\?\?|00)", lambda found, _: (found[1],)),
        (r"(?:the )?([0-9]{1,2})(?:st|nd|rd|th) century", _century),
        (r"(?:le )?([0-9]{1,2})e siecle", _century),
        (rf"{article}(?P<season>{seasons})(?: of| de)?,? {year}", _season),
        (r"([0-9]{1,4}) ?(?:bce?|b\.c\.(?:e\.)?|av\.? ?j\.?-?c\.?)", _before_our_era),
        (r"(.+?) ?(?:\?~|~\?)", _with_mark(Doubt.BOTH)),
        (rf"(?:~|circa|ca\.?|c\.?|about|around|vers|environ|autour de) ?{article}(.+)", around),
        (r"(.+) environ", around),
        (rf"(?:possibly|probably|perhaps|peut-etre|probablement|\?) ?{article}(.+)", maybe),
        (r"(.+?) ?(?:\(\?\)|\?)", maybe),
        (rf"(?:since|depuis|from|des) {article}(.+)", _since),
        (rf"(?:until|till|up to|jusqu'(?:en|au|a)) {article}(.+)", _until),
        (r"(.+?) ?/ ?(?:open|present|now|today|ongoing|\.\.\.|…)", _since),
        (r"(?:open|\.\.\.|…) ?/ ?(.+)", _until),
        (rf"between {article}(.+) and {article}(.+)", _both),
        (rf"entre {article}(.+) et {article}(.+)", _both),
        (rf"(?:from )?{article}(.+) to {article}(.+)", _both),
        (r"(?:de |du )(.+) (?:a|au) (.+)", _both),
        (r"(.+?) ?/ ?(.+)", _both),
        (r"(.+?) ?(?: - |--|\.\.) ?(.+)", _both),
    )
    return tuple((re.compile(pattern), guess) for pattern, guess in rules)
