"""Directives: openings, options and closing lines, paired and checked."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from operator import attrgetter

from mkdocs_dossier.diagnostics import Finding
from mkdocs_dossier.diagnostics.closeness import suggest
from mkdocs_dossier.diagnostics.syntax import Syn
from mkdocs_dossier.model.directive import Directive, Option
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.syntax.lines import Line, LineKind
from mkdocs_dossier.syntax.openings import is_heading
from mkdocs_dossier.syntax.specifications import SPECIFICATIONS

_DEEPEST = 8
"""How many directives may stand within each other; nobody needs more than three."""
_OPENING = re.compile(r":{3,}[ \t]*+(?P<name>[^\s:]++)?[ \t]*+(?P<argument>[^\n]*)")
_OPTION = re.compile(r"([A-Za-z][\w-]*+)[ \t]*+:(?:[ \t]++([^\n]*))?$")


@dataclass(slots=True)
class _Open:
    """A directive whose closing line has not been met."""

    line: Line
    name: str
    argument: str
    argument_span: Span
    body_start: int
    options: list[Option] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Directives:
    """What the marker lines of a chapter add up to.

    Attributes:
        directives: in the order of their opening lines.
        taken: offsets of lines that belong to a directive's frame: they hold no prose.
        findings: what is wrong with them.
    """

    directives: list[Directive]
    taken: frozenset[int]
    findings: list[Finding]


def pair_directives(text: str, lines: list[Line]) -> Directives:
    """Pair opening and closing lines and read the options between."""
    stack: list[_Open] = []
    found: list[Directive] = []
    taken: set[int] = set()
    findings: list[Finding] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        if line.kind is not LineKind.MARKER:
            continue
        taken.add(line.start)
        match = _OPENING.match(text, line.content, _trim(text, line))
        if match is None or match["name"] is None:
            if stack:
                found.append(_close(stack.pop(), line, text))
            else:
                findings.append(_stray(line))
            continue
        if len(stack) >= _DEEPEST:
            findings.append(_too_deep(line))
            continue
        opened = _open(line, match)
        index = _read_options(text, lines, index, opened, taken, findings)
        stack.append(opened)
    for opened in stack:
        end = _find_end(text, lines, opened)
        findings.append(_unclosed(opened, text, end))
        found.append(_finish(opened, end, end, text))
    found.sort(key=lambda directive: directive.span)
    findings.extend(_name_findings(found))
    known = [directive for directive in found if directive.name in SPECIFICATIONS]
    return Directives(known, frozenset(taken), findings)


def _open(line: Line, match: re.Match[str]) -> _Open:
    return _Open(
        line,
        match["name"].lower(),
        match["argument"],
        Span(*match.span("argument")),
        min(line.end + 1, len(match.string)),
    )


def _read_options(
    text: str,
    lines: list[Line],
    index: int,
    opened: _Open,
    taken: set[int],
    findings: list[Finding],
) -> int:
    """Read the option lines below an opening; return the index of the first other line."""
    while index < len(lines):
        line = lines[index]
        if line.kind in (LineKind.BLANK, LineKind.MARKER):
            break
        end = line.content + len(text[line.content : line.end].rstrip(" \t"))
        match = _OPTION.match(text, line.content, end)
        if match and line.indent <= opened.line.indent:
            value = match.group(2) or ""
            start = match.start(2) if match.group(2) else line.end
            span = Span(line.content, line.end)
            _add_option(
                opened, Option(match.group(1).lower(), value, span, Span(start, line.end)), findings
            )
        elif line.indent > opened.line.indent and opened.options:
            last = opened.options[-1]
            more = text[line.content : line.end].strip()
            opened.options[-1] = Option(
                last.name,
                f"{last.value} {more}".strip(),
                Span(last.span.start, line.end),
                Span(last.value_span.start, line.end),
            )
        else:
            findings.append(
                Finding(
                    Syn.SYN008,
                    Span(line.content, line.end),
                    "This line stands among the options, but is none.",
                    "Write options as `name: value`, and a blank line before the text.",
                )
            )
            break
        taken.add(line.start)
        opened.body_start = min(line.end + 1, len(text))
        index += 1
    return index


def _add_option(opened: _Open, option: Option, findings: list[Finding]) -> None:
    if any(option.name == other.name for other in opened.options):
        findings.append(
            Finding(
                Syn.SYN005,
                option.span,
                f"The option “{option.name}” is given twice.",
                "Keep one of them.",
            )
        )
        return
    opened.options.append(option)


def _close(opened: _Open, line: Line, text: str) -> Directive:
    return _finish(opened, line.start, line.end, text)


def _finish(opened: _Open, body_end: int, end: int, text: str) -> Directive:
    line = opened.line
    return Directive(
        opened.name,
        opened.argument,
        tuple(opened.options),
        Span(line.content, end),
        opened.argument_span,
        Span(min(opened.body_start, body_end), body_end),
        text[line.start : line.content],
    )


def _trim(text: str, line: Line) -> int:
    """Return where a marker line ends, without blanks and colons that only close its drawing."""
    words = text[line.content : line.end].rstrip(" \t")
    bare = words.rstrip(":")
    if bare and len(words) - len(bare) >= 3:
        words = bare.rstrip(" \t")
    return line.content + len(words)


def _too_deep(line: Line) -> Finding:
    return Finding(
        Syn.SYN017,
        Span(line.content, line.end),
        f"More than {_DEEPEST} directives stand within each other.",
        "Close one of them before this line.",
    )


def _stray(line: Line) -> Finding:
    return Finding(
        Syn.SYN003,
        Span(line.content, line.end),
        "This line closes a directive, but none is open.",
        "Remove it, or write the directive's opening line above.",
    )


def _find_end(text: str, lines: list[Line], opened: _Open) -> int:
    """Return where a directive that is never closed was probably to end.

    Before the next heading or directive: else all that follows would be taken for its text, and
    one forgotten line would give a finding for each of the chapter's.
    """
    for line in lines[bisect_right(lines, opened.line.start, key=attrgetter("start")) :]:
        if line.kind is LineKind.MARKER or is_heading(text, line.content, line.end):
            return line.start
    return len(text)


def _unclosed(opened: _Open, text: str, end: int) -> Finding:
    number = text.count("\n", 0, end) + 1
    before = f" before line {number}" if end < len(text) else ""
    return Finding(
        Syn.SYN002,
        Span(opened.line.content, opened.line.end),
        f"The directive “{opened.name}” is never closed.",
        f"Close it with a line of three colons (:::){before}.",
    )


def _name_findings(found: list[Directive]) -> list[Finding]:
    findings = []
    for directive in found:
        if directive.name in SPECIFICATIONS:
            continue
        start = directive.span.start
        findings.append(
            Finding(
                Syn.SYN001,
                Span(start, start + 4 + len(directive.name)),
                f"There is no directive “{directive.name}”.",
                suggest(directive.name, SPECIFICATIONS),
            )
        )
    return findings
