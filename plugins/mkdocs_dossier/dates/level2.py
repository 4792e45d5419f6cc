"""Names what a text uses of EDTF level 2, and what to write instead.

Source: Library of Congress, "Extended Date/Time Format (EDTF) Specification" (2019), "Level 2".
"""

import re
from collections.abc import Callable

from mkdocs_dossier.dates.grammar import read_edtf
from mkdocs_dossier.dates.problem import DateProblem
from mkdocs_dossier.diagnostics.timelines import Tim
from mkdocs_dossier.model.date import HistoricalDate

_PART = r"[?~%]?-?[0-9X]{4}[?~%]?(?:-[?~%]?[0-9X]{2}[?~%]?){0,2}"
_QUARTERS = {
    **{25 + n: ("", str(21 + n)) for n in range(4)},
    **{29 + n: ("", str(21 + n)) for n in range(4)},
    **{33 + n: (f"{3 * n + 1:02}", f"{3 * n + 3:02}") for n in range(4)},
    **{37 + n: (f"{4 * n + 1:02}", f"{4 * n + 4:02}") for n in range(3)},
    **{40 + n: (f"{6 * n + 1:02}", f"{6 * n + 6:02}") for n in range(2)},
}
"""Level 2's codes of the parts of a year: first and last month, or the season of level 1."""


def refuse_level_2(text: str) -> DateProblem | None:
    """Return the refusal of a text that uses level 2, or ``None`` if it does not."""
    for pattern, feature, advice, meant in _FEATURES:
        found = pattern.fullmatch(text)
        if found:
            meanings = tuple(
                edtf for edtf in meant(found) if isinstance(read_edtf(edtf), HistoricalDate)
            )
            hint = advice if not meanings else f"Write {' or '.join(meanings)}; or {advice}"
            hint = hint[0].upper() + hint[1:]
            sentence = f"This uses {feature}, which is EDTF level 2; Dossier reads levels 0 and 1."
            return DateProblem(sentence, hint, _column(text), Tim.TIM004, meanings)
    return None


def _column(text: str) -> int:
    found = re.search(r"[E\[{]|(?<=[0-9])S|(?:^|(?<=[-/]))[?~%]|[?~%](?=-)|X(?=-?[0-9])", text)
    return found.start() if found else 0


def _nothing(_: re.Match[str]) -> tuple[str, ...]:
    return ()


def _scale(found: re.Match[str]) -> tuple[str, ...]:
    if found["significant"]:
        return ()
    power = int(found["power"])
    year = found["year"] + "0" * power if power <= 12 else ""
    return (f"Y{year}", year)


def _significant(found: re.Match[str]) -> tuple[str, ...]:
    digits = found["year"]
    unknown = len(digits) - int(found["significant"])
    return (digits[: len(digits) - unknown] + "X" * unknown,) if unknown in {1, 2} else ()


def _part_of_year(found: re.Match[str]) -> tuple[str, ...]:
    first, last = _QUARTERS[int(found["part"])]
    year = found["year"]
    years = f"{year}/{year[:-2]}{found['part']}"
    # 2026-27 may also be two years.
    return f"{year}-{first}/{year}-{last}" if first else f"{year}-{last}", years


def _doubt_at_end(found: re.Match[str]) -> tuple[str, ...]:
    return ("/".join(_move_doubt(end) for end in found[0].split("/")),)


def _move_doubt(end: str) -> str:
    marks = set(re.findall(r"[?~%]", end))
    mark = marks.pop() if len(marks) == 1 else "%" if marks else ""
    return re.sub(r"[?~%]", "", end) + mark


def _widen(found: re.Match[str]) -> tuple[str, ...]:
    """Cut each end before its first unspecified part, and say the year's digits alone."""
    ends = [re.sub(r"-XX.*|-[0-9]X.*|-X.*", "", _move_doubt(end)) for end in found[0].split("/")]
    ends = [end[:4] if "X" in end[:4] else end for end in ends]
    return ("/".join(ends),)


_Meant = Callable[[re.Match[str]], tuple[str, ...]]
_FEATURES: tuple[tuple[re.Pattern[str], str, str, _Meant], ...] = tuple(
    (re.compile(pattern), feature, advice, meant)
    for pattern, feature, advice, meant in (
        (
            r"(?:\[[^\[\]]*\]|\{[^{}]*\})",
            "a set of dates",
            "write an interval a/b that holds them, or one event for each date.",
            _nothing,
        ),
        (
            r"Y(?P<year>-?[0-9]{1,12})E(?P<power>[0-9]{1,3})(?:S(?P<significant>[0-9]{1,3}))?",
            "a year in powers of ten",
            "write all its digits, with Y before them if there are more than four.",
            _scale,
        ),
        (
            r"Y?(?P<year>-?[0-9]{1,12})S(?P<significant>[0-9]{1,2})",
            "significant digits",
            "write X for the last one or two digits, or an interval a/b.",
            _significant,
        ),
        (
            r"(?P<year>-?[0-9]{4})-(?P<part>2[5-9]|3[0-9]|4[01])[?~%]?",
            "a quarter, a half or a hemisphere's season of a year",
            "write the months a/b, or 21 to 24 for spring, summer, autumn, winter.",
            _part_of_year,
        ),
        (
            rf"(?=.*X)(?:{_PART}|\.\.)?(?:/(?:{_PART}|\.\.)?)?",
            "unknown digits before or between known ones, or in an interval",
            (
                "leave out what is not known; X may only stand for the last digits, such as 201X,"
                " 20XX, 2004-XX, 2004-07-XX or 2004-XX-XX."
            ),
            _widen,
        ),
        (
            rf"(?=.*(?:[?~%]-|(?:^|[-/])[?~%]))(?:{_PART}|\.\.)?(?:/(?:{_PART}|\.\.)?)?",
            "doubt about one part of a date",
            "put the mark at the end, where it means the whole date.",
            _doubt_at_end,
        ),
    )
)
