"""The scan: from a chapter's text to its model.

The same scan serves the checks and the renderer, so that what is checked is what is printed.
"""

import hashlib
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from mkdocs_dossier.diagnostics import Diagnostic, Finding
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.diagnostics.syntax import Syn
from mkdocs_dossier.model.chapter import Chapter, FrontMatter, Item
from mkdocs_dossier.model.correction import Correction
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.event import Timeline, TimelineEvent
from mkdocs_dossier.model.place import LineIndex, Span
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.model.reply import Reply
from mkdocs_dossier.syntax.block import cells, group, join
from mkdocs_dossier.syntax.completeness import check_directive
from mkdocs_dossier.syntax.directives import pair_directives
from mkdocs_dossier.syntax.events import read_timeline
from mkdocs_dossier.syntax.front_matter import read_front_matter
from mkdocs_dossier.syntax.limits import check_depth, check_size
from mkdocs_dossier.syntax.lines import Line, LineKind, read_lines
from mkdocs_dossier.syntax.notices import KINDS, read_notice
from mkdocs_dossier.syntax.prose import Prose, read_prose, read_title
from mkdocs_dossier.syntax.quotes import read_quote
from mkdocs_dossier.syntax.replies import NAME as REPLY
from mkdocs_dossier.syntax.replies import read_reply
from mkdocs_dossier.syntax.reserved import HINT, find_reserved, is_reserved, refuse_name
from mkdocs_dossier.syntax.unseen import find_unseen


@dataclass(slots=True)
class _Found:
    """What directives add up to, gathered as they are read."""

    quotations: list[Quotation] = field(default_factory=list)
    timelines: list[Timeline] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    not_prose: set[int] = field(default_factory=set)


def scan(
    path: str, uri: str, text: str, is_key: Callable[[str], bool], lang: str = "en"
) -> tuple[Chapter, tuple[Diagnostic, ...]]:
    """Scan one chapter.

    Args:
        path: of the file, relative to the report's folder.
        uri: of the file below the documents folder.
        text: the whole file, lines ending in a line feed.
        is_key: tells whether a bare ``@word`` in running text means a record.
        lang: the report's language.

    Returns:
        The chapter, and what is wrong with its syntax.
    """
    if oversize := list(check_size(text)):
        # What could stall the build is not read at all.
        index = LineIndex.of(text)
        unread = Chapter(path, uri, "", 0, FrontMatter(lang=lang), LineIndex.of(""))
        return unread, tuple(finding.in_file(path, index) for finding in oversize)
    front, start, findings = read_front_matter(text, lang)
    lines, more = read_lines(text, start)
    findings += [*more, *check_depth(text, lines), *find_reserved(text, lines), *find_unseen(text)]
    frame = pair_directives(text, lines)
    findings += frame.findings
    found = _read_directives(text, frame.directives, lines)
    found.not_prose |= frame.taken
    prose = Prose()
    for line in lines:
        if line.kind is LineKind.TITLE:
            read_title(join(text, [line]), prose)
    for members in group(lines, found.not_prose):
        for block in cells(text, members):
            read_prose(block, is_key, prose)
    findings += found.findings + prose.findings
    quotations = _name_quotations(sorted([*found.quotations, *prose.quotations], key=_start))
    framed = {directive.span for directive in frame.directives}
    inline = [quotation for quotation in quotations if quotation.span not in framed]
    timelines = _name_timelines(found.timelines, prose, quotations)
    items: list[Item] = [
        *prose.citations,
        *(q for q in inline if q.citation or text[q.span.end - 1] == "}"),
        *frame.directives,
    ]
    anchors = _gather_anchors(prose, quotations, timelines, findings)
    index = LineIndex.of(text)
    chapter = Chapter(
        path,
        uri,
        text,
        start,
        front,
        index,
        tuple(sorted(items, key=_start)),
        tuple(quotations),
        tuple(timelines),
        tuple(found.corrections),
        anchors,
        tuple(sorted(prose.destinations)),
        tuple(found.replies),
    )
    diagnostics = sorted(
        (finding.in_file(path, index) for finding in findings), key=lambda d: d.place.line
    )
    return chapter, tuple(diagnostics)


def _start(item: Item) -> tuple[int, int]:
    return item.span.start, -item.span.end


def _read_directives(text: str, directives: Iterable[Directive], lines: list[Line]) -> _Found:
    found = _Found()
    starts = [line.start for line in lines]
    for directive in directives:
        found.findings += check_directive(text, directive)
        first, end = (bisect_left(starts, at) for at in (directive.body.start, directive.body.end))
        body = lines[first:end]
        if directive.name == "quote":
            quotation, more = read_quote(text, directive, body)
            found.quotations.append(quotation)
            found.not_prose.update(line.start for line in body)
        elif directive.name == "timeline" and not directive.option("from"):
            timeline, terms, more = read_timeline(text, directive, body)
            found.timelines.append(timeline)
            found.not_prose |= terms
        elif directive.name in KINDS:
            correction, more = read_notice(directive)
            found.corrections.append(correction)
        elif directive.name == REPLY:
            reply, more = read_reply(text, directive, body)
            found.replies.append(reply)
            # Quotation marks in them are the sender's, and nothing that we say anybody said.
            found.not_prose.update(line.start for line in body)
        else:
            more = []
        found.findings += more
    return found


def _name_quotations(quotations: list[Quotation]) -> list[Quotation]:
    """Give each quotation an id: its own, or one made of its words, so that it keeps."""
    names = _Names(quotation.id for quotation in quotations)
    named = []
    for quotation in quotations:
        name = quotation.id
        if not name:
            digest = hashlib.sha256(quotation.words.encode()).hexdigest()[:6]
            name = names.unused(f"quote-{digest}")
        named.append(replace(quotation, id=name))
    return named


def _name_timelines(
    timelines: list[Timeline], prose: Prose, quotations: list[Quotation]
) -> list[Timeline]:
    """Give timelines and events their ids, and events the keys that their texts cite."""
    names = _Names(timeline.id for timeline in timelines)
    names.take(event.id for timeline in timelines for event in timeline.events)
    cited = sorted(
        [(item.span.start, item.key) for citation in prose.citations for item in citation.items]
        + [(q.citation.span.start, q.citation.key) for q in quotations if q.citation]
    )
    named = []
    for timeline in timelines:
        name = timeline.id or names.unused("timeline")
        events = tuple(_name_event(event, names, cited) for event in timeline.events)
        named.append(replace(timeline, id=name, events=events))
    return named


def _name_event(
    event: TimelineEvent, names: "_Names", cited: list[tuple[int, str]]
) -> TimelineEvent:
    told = event.refers_to or (event.date.edtf if event.date else "undated")
    slug = re.sub(r"[^\w]+", "-", told).strip("-").lower()
    name = event.id or names.unused(f"event-{slug}")
    first, end = (bisect_left(cited, (at, "")) for at in (event.body.start, event.body.end))
    keys = dict.fromkeys(key for _, key in cited[first:end])
    return replace(event, id=name, keys=tuple(keys))


class _Names:
    """Ids in use, and the next number for each that is asked for again."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}
        self.take(taken)

    def take(self, names: Iterable[str]) -> None:
        self._taken.update(filter(None, names))

    def unused(self, name: str) -> str:
        candidate = name
        number = self._numbers.get(name, 1)
        while candidate in self._taken:
            number += 1
            candidate = f"{name}-{number}"
        self._numbers[name] = number
        self._taken.add(candidate)
        return candidate


def _gather_anchors(
    prose: Prose,
    quotations: list[Quotation],
    timelines: list[Timeline],
    findings: list[Finding],
) -> dict[str, Span]:
    named = [*prose.anchors, *((quotation.id, quotation.span) for quotation in quotations)]
    for timeline in timelines:
        named.append((timeline.id, timeline.span))
        named.extend((event.id, event.span) for event in timeline.events)
    anchors: dict[str, Span] = {}
    for name, span in sorted(named, key=lambda pair: pair[1]):
        if is_reserved(name, "id"):
            findings.append(Finding(Sec.SEC015, span, refuse_name(name), HINT))
        if name in anchors:
            findings.append(
                Finding(
                    Syn.SYN013,
                    span,
                    f"The id “{name}” is used twice in this chapter.",
                    "Give one of the two another id.",
                )
            )
            continue
        anchors[name] = span
    return anchors
