"""From what an author wrote to a date, or to why it is none."""

from dataclasses import replace
from functools import lru_cache

from mkdocs_dossier.dates.grammar import read_edtf
from mkdocs_dossier.dates.guesses import guess_meant
from mkdocs_dossier.dates.level2 import refuse_level_2
from mkdocs_dossier.dates.problem import DateProblem, show
from mkdocs_dossier.model.date import HistoricalDate

_LONGEST = 100
"""Characters; no date is longer, and hostile text is not worth a guess."""

_HOW = (
    "Write 2020, 2020-02 or 2020-02-05, with ? if uncertain, ~ if approximate, a/b for an interval."
)


@lru_cache(maxsize=8192)
def parse_date(text: str) -> HistoricalDate | DateProblem:
    """Read an EDTF date of level 0 or 1 (Library of Congress; ISO 8601-2:2019).

    Args:
        text: what the author wrote, spaces around it allowed.

    Returns:
        The date, its ``edtf`` being the text without those spaces; or what is wrong with it and,
        where that can be told, what was meant. Never raises.
    """
    bare = text.strip()
    if not bare:
        return DateProblem("A date is missing here.", _HOW)
    if len(bare) > _LONGEST:
        return DateProblem(f"{show(bare)} is too long to be a date.", _HOW)
    date = read_edtf(bare)
    if isinstance(date, HistoricalDate):
        return date
    shift = len(text) - len(text.lstrip())
    problem = refuse_level_2(bare) or date or _not_a_date(bare)
    return _moved(problem, shift)


def _moved(problem: DateProblem, columns: int) -> DateProblem:
    return replace(problem, column=problem.column + columns) if columns else problem


def _not_a_date(text: str) -> DateProblem:
    meant = guess_meant(text)
    if len(meant) > 1:
        sentence = f"{show(text)} can be read as more than one date."
        hint = f"Write {' or '.join(meant)}, whichever is meant."
    else:
        sentence = f"{show(text)} is not a date that Dossier can read."
        hint = f"Write {meant[0]} instead." if meant else _HOW
    return DateProblem(sentence, hint, meant=meant)
