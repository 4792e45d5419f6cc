"""The ``timeline`` directive: dates, each with a text below it."""

import re
from itertools import pairwise

from mkdocs_dossier.dates import parse_date
from mkdocs_dossier.diagnostics import Finding
from mkdocs_dossier.diagnostics.timelines import Tim
from mkdocs_dossier.model.date import HistoricalDate
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.event import Timeline, TimelineEvent
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.syntax.event_attributes import read_list
from mkdocs_dossier.syntax.lines import Line, LineKind

_TERM = re.compile(
    r"(?P<date>[^\s{](?:[^{]*[^\s{])?)[ \t]*+(?:\{:?[ \t]*+#(?P<id>[\w:.-]++)[ \t]*+\})?[ \t]*+$"
)
_REFERENCE = re.compile(r"#(?P<id>[\w:.-]+)[ \t]*$")
_HEADLINE = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*", re.DOTALL)


def read_timeline(
    text: str, directive: Directive, lines: list[Line]
) -> tuple[Timeline, set[int], list[Finding]]:
    """Read a ``timeline`` directive with events of its own.

    Args:
        text: the chapter's.
        directive: its frame.
        lines: those of its body.

    Returns:
        The timeline, the offsets of lines that hold no prose (dates, attributes), and findings.
    """
    terms = [number for number in range(len(lines)) if _is_term(text, lines, number)]
    findings: list[Finding] = []
    events: list[TimelineEvent] = []
    taken = {lines[number].start for number in terms}
    first = lines[terms[0]].start if terms else directive.body.end
    for here, after in pairwise([*terms, len(lines)]):
        event = _read_event(text, lines[here:after], taken, findings)
        if event:
            events.append(event)
    findings.extend(_find_strays(text, lines, terms))
    before = lines[: terms[0]] if terms else lines
    listed, problems = read_list(text, before)
    findings.extend(problems)
    taken |= listed.lines
    intro_end = listed.start if listed.lines else max(first, directive.body.start)
    timeline = Timeline(
        directive.option("id").removeprefix("#"),
        directive.argument,
        directive.span,
        Span(directive.body.start, intro_end),
        tuple(events),
        listed.attributes,
    )
    return timeline, taken, findings


def _is_definition(text: str, line: Line) -> bool:
    return line.opens and text[line.start : line.content].lstrip(" \t>").startswith(":")


def _is_term(text: str, lines: list[Line], number: int) -> bool:
    line = lines[number]
    if line.kind is not LineKind.TEXT or (line.opens and not _is_reference(text, line)):
        return False
    for below in lines[number + 1 : number + 3]:
        if below.kind is not LineKind.BLANK:
            return _is_definition(text, below) and below.indent <= line.indent
    return False


def _is_reference(text: str, line: Line) -> bool:
    """Tell whether a line is ``#id`` alone, which Markdown takes for a heading."""
    return _REFERENCE.match(text, line.content, line.end) is not None


def _read_event(
    text: str, lines: list[Line], taken: set[int], findings: list[Finding]
) -> TimelineEvent | None:
    term = lines[0]
    match = _TERM.match(text, term.content, term.end)
    if match is None:
        span = Span(term.content, term.end)
        said = "Behind a date no braces stand but those of an id, such as {#closing}."
        hint = "Write the list on a line of its own, below the event's text."
        findings.append(Finding(Tim.TIM027, span, said, hint))
        return None
    listed, problems = read_list(text, lines[1:])
    findings.extend(problems)
    taken |= listed.lines
    filled = [line for line in lines[1:] if line.kind is not LineKind.BLANK]
    body = [line for line in filled if line.start not in listed.lines]
    start = filled[0].content
    span = Span(start, max((line.end for line in body), default=start))
    if not body:
        # The list stands where the text should: nothing is left to print.
        span = Span(start, start)
    headline = _HEADLINE.match(text, span.start, span.end)
    reference = _REFERENCE.match(text, term.content, term.end)
    date_span = Span(*match.span("date"))
    return TimelineEvent(
        match["id"] or "",
        None if reference else _read_date(match["date"], date_span, findings),
        match["date"],
        re.sub(r"\s+", " ", headline.group(1)) if headline else "",
        Span(term.content, max(line.end for line in filled)),
        date_span,
        span,
        is_named=bool(match["id"]),
        refers_to=reference["id"] if reference else "",
        attributes=listed.attributes,
    )


def _read_date(written: str, span: Span, findings: list[Finding]) -> HistoricalDate | None:
    date = parse_date(written)
    if isinstance(date, HistoricalDate):
        return date
    at = min(span.start + date.column, max(span.start, span.end - 1))
    findings.append(Finding(date.code, Span(at, span.end), date.sentence, date.hint))
    return None


def _find_strays(text: str, lines: list[Line], terms: list[int]) -> list[Finding]:
    """Find text that belongs to no event, and dates without text."""
    findings = []
    seen_term = False
    after_blank = True
    for number, line in enumerate(lines):
        if number in terms:
            seen_term = True
        elif line.kind is LineKind.TEXT and after_blank and not _is_definition(text, line):
            words = text[line.content : line.end].strip()
            match = _TERM.match(words)
            is_date = match is not None and isinstance(parse_date(match["date"]), HistoricalDate)
            base = lines[terms[0]].indent if terms else line.indent
            if is_date and line.indent <= base:
                findings.append(
                    Finding(
                        Tim.TIM011,
                        Span(line.content, line.end),
                        f"The date {words} has no text below it.",
                        "Write a colon, three spaces and the text on the next line.",
                    )
                )
            elif seen_term and line.indent <= base:
                findings.append(
                    Finding(
                        Tim.TIM012,
                        Span(line.content, line.end),
                        "This text belongs to no event.",
                        "Indent it by four spaces to make it part of the event above it.",
                    )
                )
        after_blank = line.kind is LineKind.BLANK
    return findings
