"""One field of an entry as bibtexparser gives it, and the fields that it swallowed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mkdocs_dossier.bibliography.entry import At
from mkdocs_dossier.bibliography.limits import LONGEST_VALUE, MOST_FIELDS
from mkdocs_dossier.bibliography.strings import tell_undefined
from mkdocs_dossier.bibliography.values import read_value
from mkdocs_dossier.diagnostics import Code
from mkdocs_dossier.diagnostics.citations import Cit

_FIELD = re.compile(r"([^\s{}\"#%,=]+)\s*=\s*")
_COMMENT = re.compile(r"%[^\n]*")
_BLANK = re.compile(r"\s*")
_NAME = re.compile(r"[^\W\d][\w:+./-]*")
_HOW = "A field is a name, =, and a value in braces or quotation marks."


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a field, and where."""

    code: Code
    at: At
    sentence: str
    hint: str


Field = tuple[str, At, str, tuple[Problem, ...]]
"""Name in lower case (empty if unusable), where it stands, text, and what is wrong."""


def read_field(
    index: int, written_name: str, written: str, strings: Mapping[str, str]
) -> Iterator[Field]:
    """Read one field, and those behind it where a comma is missing.

    Args:
        index: which of the entry's fields.
        written_name: what stands before the ``=``; comments, perhaps.
        written: its value.
        strings: values by lower-case name.
    """
    inner = written[1:-1]
    plain = written[:1] == "{" and written[-1:] == "}" and "{" not in inner and "}" not in inner
    if plain and len(inner) <= LONGEST_VALUE and written_name.isalpha():
        # Nearly every field; the rest of this function costs five times as much.
        yield written_name.lower(), At(index), inner, ()
        return
    name, at, problems = _skip_comments(index, written_name)
    start = 0
    for _ in range(MOST_FIELDS):
        value = read_value(written[start:] if start else written, strings)
        here = At(index, start, in_value=True)
        if value.undefined or value.too_long or not _NAME.fullmatch(name):
            problems += _tell(name, value.undefined, at if start == 0 else here, value.too_long)
        rest = start + value.end
        following = None
        if rest < len(written):
            rest, comments = _comments_behind(index, written, rest)
            problems += comments
            following = _FIELD.match(written, rest)
            behind = At(index, len(written[:rest].rstrip()), in_value=True)
            if following and value.end:
                sentence = f"Between “{name}” and “{following[1]}” a comma is missing."
                hint = f"Put a comma behind the value of {name}."
                problems.append(Problem(Cit.CIT202, behind, sentence, hint))
            elif rest < len(written):
                sentence = f"What is written behind “{name}” cannot be read."
                problems.append(Problem(Cit.CIT210, behind, sentence, _HOW))
        usable = name.lower() if _NAME.fullmatch(name) else ""
        yield usable, at, value.text, tuple(problems)
        if not following:
            return
        name, problems = following[1], []
        at, start = At(index, rest, in_value=True), following.end()


def _tell(name: str, undefined: tuple[str, ...], at: At, too_long: bool) -> list[Problem]:  # noqa: FBT001
    problems = [Problem(Cit.CIT206, at, *tell_undefined(string)) for string in undefined]
    if too_long:
        sentence = f"The field “{name}” is longer than {LONGEST_VALUE:,} characters."
        problems.append(Problem(Cit.CIT222, at, sentence, "It was left out."))
    if name and not _NAME.fullmatch(name):
        problems.append(Problem(Cit.CIT210, at, f"“{name[:40]}” is no name of a field.", _HOW))
    return problems


def _skip_comments(index: int, name: str) -> tuple[str, At, list[Problem]]:
    """Take comments off the front of a field's name; all of it may be one."""
    position = 0
    problems = []
    while comment := _COMMENT.match(name, position):
        problems.append(_comment(comment[0], At(index, position)))
        position = _after_blank(name, comment.end())
    return name[position:], At(index, position), problems


def _comments_behind(index: int, written: str, position: int) -> tuple[int, list[Problem]]:
    problems = []
    while comment := _COMMENT.match(written, position):
        problems.append(_comment(comment[0], At(index, position, in_value=True)))
        position = _after_blank(written, comment.end())
    return position, problems


def _comment(text: str, at: At) -> Problem:
    sentence = f"“{text.strip()[:40]}” is no comment: BibTeX knows none inside an entry."
    return Problem(Cit.CIT203, at, sentence, "Move it before the entry.")


def _after_blank(text: str, position: int) -> int:
    found = _BLANK.match(text, position)
    return found.end() if found else position
