"""The ``reply`` directive: somebody's own words, of which nothing is taken for Markdown.

What is printed has to be what was received. So no sign in it means anything: a blank line begins a
new paragraph, a line that opens an item of a list begins anew, and that is all.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from mkdocs_dossier.dates import DateProblem, parse_date, read_instant
from mkdocs_dossier.diagnostics import Finding
from mkdocs_dossier.diagnostics.corrections import Cor
from mkdocs_dossier.diagnostics.syntax import Syn
from mkdocs_dossier.diagnostics.timelines import Tim
from mkdocs_dossier.model.date import CalendarDate, Doubt
from mkdocs_dossier.model.directive import Directive, Option
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.reply import Placement, Reply
from mkdocs_dossier.syntax.lines import Line, LineKind

NAME = "reply"

_DAY = "Write the day on which the reply came, such as 2026-03-02."
_INSTANT = "Write when it was published, such as 2026-03-04T09:00:00+01:00, or nothing."

# Letters have lists too, and two spaces at a line's end are how Markdown's writers break one.
_ITEM = re.compile(r"(?:[-*•]|\d{1,3}[.)]|\(?[a-z]\))\s")
_BREAK = re.compile(r" {2,}$")


def read_reply(text: str, directive: Directive, lines: list[Line]) -> tuple[Reply, list[Finding]]:
    """Read a reply from its directive.

    Args:
        text: the chapter's.
        directive: its frame.
        lines: those of its body.
    """
    nested = [line for line in lines if line.kind is LineKind.MARKER]
    findings = [_nested(line) for line in nested[:1]]
    placement = directive.option("placement")
    known = {each.value: each for each in Placement}
    reply = Reply(
        directive.option("id").removeprefix("#"),
        directive.option("from"),
        directive.option("role"),
        _read_day(directive, findings),
        _read_instant(directive, findings),
        known.get(placement, Placement.FOOT),
        directive.option("to").removeprefix("#"),
        directive.option("lang"),
        tuple(_read_paragraphs(text, directive.lead, lines)),
        directive.span,
        directive.body,
    )
    return reply, findings


def _read_day(directive: Directive, findings: list[Finding]) -> date | None:
    option = _find(directive, "received")
    # That it is missing is told with everything else that a directive lacks.
    if option is None or not option.value:
        return None
    read = parse_date(option.value)
    if isinstance(read, DateProblem):
        hint = read.hint if read.meant else _DAY
        findings.append(Finding(Cor.COR030, option.value_span, read.sentence, hint))
        return None
    day = read.start
    if (
        read.end is None
        and isinstance(day, CalendarDate)
        and day.day
        and day.month
        and 1 <= day.year <= 9999
        and day.doubt is Doubt.NONE
    ):
        return date(day.year, day.month, day.day)
    findings.append(
        Finding(
            Cor.COR030,
            option.value_span,
            f"“{option.value}” is not one certain day.",
            _DAY,
        )
    )
    return None


def _read_instant(directive: Directive, findings: list[Finding]) -> datetime | None:
    if not directive.argument:
        return None
    read = read_instant(directive.argument)
    if isinstance(read, DateProblem):
        hint = read.hint if read.meant else _INSTANT
        code = Tim.TIM005 if read.code is Tim.TIM005 else Cor.COR030
        findings.append(Finding(code, directive.argument_span, read.sentence, hint))
        return None
    return read


def _find(directive: Directive, name: str) -> Option | None:
    return next((option for option in directive.options if option.name == name), None)


def _read_paragraphs(text: str, lead: str, lines: Iterable[Line]) -> Iterator[str]:
    """Yield the paragraphs, without the containers that the directive stands in."""
    paragraph = ""
    is_broken = False
    for line in lines:
        said = _read_line(text, lead, line).lstrip()
        words = said.rstrip()
        if not words:
            if paragraph:
                yield paragraph
            paragraph = ""
        elif not paragraph:
            paragraph = words
        else:
            anew = is_broken or _ITEM.match(words)
            paragraph += f"\n{words}" if anew else f" {words}"
        is_broken = _BREAK.search(said) is not None
    if paragraph:
        yield paragraph


def _read_line(text: str, lead: str, line: Line) -> str:
    """Return a line as it was written, but for comments: those are the author's own."""
    start = line.start
    if text.startswith(lead, start):
        start += len(lead)
    else:
        # A container may be written more loosely below its first line: `>` without a space.
        loose = " \t>" if ">" in lead else " \t"
        start = line.end - len(text[start : line.end].lstrip(loose))
    parts = []
    for span in line.hidden:
        parts.append(text[start : max(start, span.start)])
        start = max(start, span.end)
    parts.append(text[start : line.end])
    return "".join(parts)


def _nested(line: Line) -> Finding:
    return Finding(
        Syn.SYN010,
        Span(line.content, line.end),
        "A reply is made of words only: no other directive stands in it.",
        "Close the reply before this line.",
    )
