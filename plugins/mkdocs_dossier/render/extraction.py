"""Extraction: a chapter's Markdown with markers in place of our constructs."""

import posixpath
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.citation import Citation
from mkdocs_dossier.model.correction import Correction
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.event import Timeline, TimelineEvent
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.model.reply import Reply
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.listings import gather_corrections, gather_events
from mkdocs_dossier.render.notice_order import minor_notices, serious_notices, split_title
from mkdocs_dossier.render.pieces import (
    Frame,
    FrameContent,
    Listing,
    MinorLine,
    Piece,
    Pieces,
    Withdrawn,
    mark,
)
from mkdocs_dossier.render.reply_places import stands_here
from mkdocs_dossier.render.taken_out import close_up, read_source
from mkdocs_dossier.syntax.notices import KINDS

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|/|#")
_ADDRESS = re.compile(r"(?:://|\bwww\.)[^\s<>]*$")
_DEFINITION = re.compile(r"^[ \t]*:[ \t]+")
_ITEM = re.compile(r"(?:[-*+]|\d+[.)]|:|\[\^[^\]]+\]:)[ \t]+$")


@dataclass(frozen=True, slots=True)
class Extracted:
    """Markdown without our constructs.

    Attributes:
        text: with a marker in each construct's place.
        pieces: the constructs, by the markers' numbers.
    """

    text: str
    pieces: Sequence[Piece]


def extract(report: Report, chapter: Chapter) -> Extracted:
    """Take our constructs out of a chapter's body."""
    extractor = _Extractor(report, chapter)
    return Extracted(extractor.emit_page(), tuple(extractor.pieces.items))


class _Extractor:
    def __init__(self, report: Report, page: Chapter) -> None:
        self.report = report
        self.page = page
        self.pieces = Pieces()

    def emit_page(self) -> str:
        """Return the page's Markdown: serious notices first, the text, minor notices last."""
        page = self.page
        body = Span(page.start, len(page.text))
        if not page.corrections and not page.is_retracted:
            return self.emit(page, body)
        start = body.start + len(split_title(body.of(page.text))[0])
        top = [self.emit(page, Span(body.start, start)).strip("\n")]
        top += [self._emit_correction(page, notice) for notice in serious_notices(page)]
        minor = minor_notices(page)
        if minor:
            line = MinorLine(Span(body.start, body.start))
            top.append(mark(self.pieces.add(Piece(line, page, ""))))
        text = self._emit_text(Span(start, body.end))
        foot = [self._emit_correction(page, notice) for notice in minor]
        return "\n\n".join(filter(None, [*top, text, *foot]))

    def _emit_text(self, span: Span) -> str:
        if self.page.is_replaced:
            return ""
        if not self.page.is_retracted:
            return self.emit(self.page, span).strip("\n")
        number = self.pieces.add(Piece(Frame(Withdrawn(span)), self.page, ""))
        return _enclose(number, self.emit(self.page, span))

    def emit(self, home: Chapter, span: Span) -> str:
        """Return the Markdown of ``span`` in ``home``, constructs taken out."""
        parts: list[str] = []
        position = span.start
        first = bisect_left(home.items, span.start, key=lambda item: item.span.start)
        for item in islice(home.items, first, None):
            if item.span.start >= span.end:
                break
            if item.span.start < position or item.span.end > span.end:
                continue
            parts.append(self._plain(home, Span(position, item.span.start)))
            position = item.span.end
            source = read_source(home, item.span)
            if isinstance(item, Directive) and item.name in KINDS:
                parts[-1], position = close_up(home.text, item.span, parts[-1])
            elif isinstance(item, Directive):
                parts.append(_place(home.text, item.span, self._emit_directive(home, item, source)))
            else:
                parts.append(_part_from_address(home.text, item.span.start))
                parts.append(self._mark(item, home, source))
        parts.append(self._plain(home, Span(position, span.end)))
        return "".join(parts)

    def _mark(
        self, content: Citation | Quotation | Listing | Reply, home: Chapter, source: str
    ) -> str:
        return mark(self.pieces.add(Piece(content, home, source)))

    def _plain(self, home: Chapter, span: Span) -> str:
        """Return Markdown as it stands, links rebased where it was written for another page."""
        if home is self.page or home.uri == self.page.uri or span.start >= span.end:
            return span.of(home.text)
        parts: list[str] = []
        position = span.start
        for destination in home.destinations:
            if span.holds(destination) and destination.start >= position:
                parts.append(home.text[position : destination.start])
                parts.append(rebase(destination.of(home.text), home.uri, self.page.uri))
                position = destination.end
        parts.append(home.text[position : span.end])
        return "".join(parts)

    def _emit_directive(self, home: Chapter, directive: Directive, source: str) -> str:
        if directive.name == "quote":
            quotation = next(q for q in home.quotations if q.span == directive.span)
            return self._mark(quotation, home, source)
        if directive.name == "reply":
            reply = next(r for r in home.replies if r.span == directive.span)
            # The others are set around the text.
            return self._mark(reply, home, source) if stands_here(home, reply) else ""
        if directive.name in ("sources", "source", "history", "chapters", "contents", "index"):
            return self._mark(Listing(directive), home, source)
        if directive.name == "corrections" or directive.option("from"):
            return self._frame(Listing(directive), home, source, self._emit_all(directive))
        timeline = next(t for t in home.timelines if t.span == directive.span)
        return self._frame(timeline, home, source, self._emit_timeline(home, timeline))

    def _frame(self, content: FrameContent, home: Chapter, source: str, inside: str) -> str:
        number = self.pieces.add(Piece(Frame(content), home, source))
        return _enclose(number, inside)

    def _emit_timeline(self, home: Chapter, timeline: Timeline) -> str:
        parts = [_strip_lead(self.emit(home, timeline.intro))]
        parts += [self._emit_event(home, event) for event in timeline.events]
        return "\n\n".join(parts)

    def _emit_event(self, home: Chapter, event: TimelineEvent) -> str:
        lead = home.text[home.text.rfind("\n", 0, event.span.start) + 1 : event.span.start]
        body = _dedent(self.emit(home, event.body), lead)
        return self._frame(event, home, read_source(home, event.span), body)

    def _emit_correction(self, home: Chapter, correction: Correction) -> str:
        body = _strip_lead(self.emit(home, correction.body))
        return self._frame(correction, home, read_source(home, correction.span), body)

    def _emit_all(self, directive: Directive) -> str:
        if directive.name == "timeline":
            found = gather_events(self.report, directive.option("from"))
            emitted = [self._emit_event(home, event) for home, event in found]
        else:
            emitted = [self._emit_correction(*pair) for pair in gather_corrections(self.report)]
        return "\n\n".join(emitted)


def _enclose(number: str, inside: str) -> str:
    """Set Markdown between the markers of a frame."""
    return "\n\n".join(filter(None, [mark(number, "+"), inside.strip("\n"), mark(number, "-")]))


def rebase(destination: str, home: str, page: str) -> str:
    """Return a relative link of the page ``home`` as seen from ``page``."""
    bare = destination.strip("<>")
    if not bare or (_SCHEME.match(bare) and not bare.startswith("#")):
        return destination
    path, hash_, fragment = bare.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(home), path)) if path else home
    relative = posixpath.relpath(target, posixpath.dirname(page) or ".")
    return f"{relative}{hash_}{fragment}"


def _strip_lead(text: str) -> str:
    """Strip the containers that a directive's body stands in off each of its lines."""
    lines = text.split("\n")
    filled = [line for line in lines if line.strip(" \t>")]
    if not filled:
        return ""
    lead = re.match(r"(?:[ \t]*>[ ]?)*[ \t]*", filled[0])
    prefix = lead.group() if lead else ""
    if not prefix:
        return text
    return "\n".join(
        line.removeprefix(prefix) if line.startswith(prefix) else line.lstrip(" \t>")
        for line in lines
    )


def _dedent(text: str, lead: str) -> str:
    """Take an event's text out of its definition: four columns a line."""
    first, *rest = text.split("\n")
    return "\n".join([first, *(_dedent_line(line.removeprefix(lead)) for line in rest)])


def _dedent_line(line: str) -> str:
    if _DEFINITION.match(line):
        return "\n" + _DEFINITION.sub("", line)
    return re.sub(r"^ {1,4}", "", line.expandtabs(4))


def _part_from_address(text: str, at: int) -> str:
    """Return a space where an address would take what follows along into its link."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return " " if _ADDRESS.search(line) else ""


def _place(text: str, span: Span, emitted: str) -> str:
    """Set ``emitted`` as blocks of its own in place of ``span``, whose lead is already written.

    One blank line parts it from what is above and below, never two: Python-Markdown takes what
    stands below two of them out of a footnote.
    """
    start = text.rfind("\n", 0, span.start) + 1
    lead = text[start : span.start]
    item = _ITEM.search(lead)
    below = _ITEM.sub("    ", lead)
    first, *rest = emitted.split("\n")
    above = text[text.rfind("\n", 0, max(start - 1, 0)) + 1 : start]
    head = "" if item or not above.strip(" \t>\n") else f"\n{below}"
    lines = [f"{below}{line}".rstrip() for line in rest]
    following = text[span.end : text.find("\n", span.end + 1) + 1 or len(text)]
    tail = [below.rstrip()] if following.strip(" \t>\n") else []
    return "\n".join([f"{head}{first}", *lines, *tail])
