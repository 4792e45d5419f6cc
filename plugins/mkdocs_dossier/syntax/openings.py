"""What the head of a line says about it, as Python-Markdown and its extensions have it."""

import re
from enum import Enum


class LineKind(Enum):
    """What a line is."""

    BLANK = "blank"
    TEXT = "text"
    TITLE = "title"
    """The first line of an admonition or tab: words, but no prose."""
    RULE = "rule"
    """A line of dashes or the like between blocks, or below a heading."""
    CODE = "code"
    MARKER = "marker"
    """Three colons or more: opens or closes a directive."""


LEAD = re.compile(r"(?:[ \t]*>[ ]?)*")
INDENT = re.compile(r"[ \t]*")
ITEM = re.compile(r"(?:([-*+]|\d+[.)])|:)[ \t]+(?=\S|$)|\[\^[^\]\n]*\]:[ \t]*")
# As the admonition, details and tabbed extensions have them: anything more is running text.
_WORDS = r"[\w-]+(?:[ ]+[\w-]+)*"
_TITLE = re.compile(
    rf"(?:!!![ ]?{_WORDS}(?:[ ]+\"[^\n]*\")?"
    rf"|\?{{3}}\+?[ ]?(?:{_WORDS}(?:[ ]+\"[^\n]*\")?|[ ]*\"[^\n]*\")"
    r"|===(?:[!+]{1,2})?[ ]+\"[^\n]*\")[ ]*$"
)
_RULE = re.compile(r"(?:(?:-[ ]{0,2}){3,}|(?:_[ ]{0,2}){3,}|(?:\*[ ]{0,2}){3,})$")
# Lines at which a paragraph ends, and with it a comment that began within it.
BREAK = re.compile(r"[ \t]*(?:$|[#>]|[-=*_!?:]{3}|:[ \t]|\|)")
_UNDERLINE = re.compile(r"(?:=+|-+)[ ]*$")
_HEADING = re.compile(r"#[^\n]*(?<!\\)(?:\\\\)*$")


def columns(text: str, start: int, content: int) -> tuple[int, int]:
    """Return the columns of blank before the first ``>``, and of that behind the last one."""
    if start == content:
        return 0, 0
    prefix = text[start:content].expandtabs(4)
    lead = LEAD.match(prefix)
    first = prefix.find(">")
    return max(first, 0), len(prefix) - (lead.end() if lead else 0)


def classify(text: str, content: int, end: int, *, second: bool) -> LineKind:
    """Tell what a line is that is neither blank nor code.

    Args:
        text: the file's.
        content: offset of the line's first character that is no blank.
        end: offset of its end.
        second: whether it is the second line of a paragraph.
    """
    if text.startswith(":::", content):
        return LineKind.MARKER
    if _TITLE.match(text, content, end):
        return LineKind.TITLE
    if _RULE.match(text, content, end):
        return LineKind.RULE
    if second and _UNDERLINE.match(text, content, end):
        return LineKind.RULE
    return LineKind.TEXT


def is_heading(text: str, content: int, end: int) -> bool:
    """Tell whether a line is a heading."""
    return text.startswith("#", content) and _HEADING.match(text, content, end) is not None
