"""Checks of replies: dated, told apart, bound to what they answer."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.corrections import Cor
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.reply import Reply
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.syntax.replies import NAME

_ID = re.compile(r"[\w.-]+")
_GRACE = timedelta(days=1)
"""A letter's day has no zone: it may be the day before elsewhere."""


def check_replies(chapter: Chapter, now: datetime | None = None) -> Iterator[Diagnostic]:
    """Yield what is wrong with a chapter's replies.

    Args:
        chapter: the chapter.
        now: the time, with zone, after which none can have come; ``None`` if it is not known.
    """
    for reply in chapter.replies:
        if reply.id and not _ID.fullmatch(reply.id):
            yield Diagnostic(
                Cor.COR015,
                chapter.place(_locate(chapter, reply, "id")),
                f"“{reply.id}” cannot be part of an address.",
                "Make it of letters, digits and hyphens.",
            )
        yield from _check_dates(chapter, reply)
        if now and reply.told and reply.told > now + _GRACE:
            yield Diagnostic(
                Cor.COR008,
                chapter.place(_locate(chapter, reply, "" if reply.instant else "received")),
                f"This is dated in the future: it is {now.isoformat(timespec='minutes')} now.",
                "Check day and zone. Where SOURCE_DATE_EPOCH is set, it is what counts as now.",
            )
        if reply.target and reply.target not in chapter.anchors:
            yield Diagnostic(
                Cor.COR033,
                chapter.place(_locate(chapter, reply, "to")),
                f"Nothing in this chapter has the id “{reply.target}”.",
                f"Write {{: #{reply.target} }} on a line below the passage, or leave `to` out.",
            )


def check_reply_ids(report: Report) -> Iterator[Diagnostic]:
    """Yield ids of replies that are used twice in the report."""
    seen: dict[str, str] = {}
    for chapter in report.chapters:
        for reply in chapter.replies:
            if reply.id and reply.id in seen:
                yield Diagnostic(
                    Cor.COR032,
                    chapter.place(_locate(chapter, reply, "id")),
                    f"The id “{reply.id}” is that of a reply in {seen[reply.id]}.",
                    "Give this one another id; the older one keeps its own for ever.",
                )
            seen.setdefault(reply.id, chapter.path)


def _check_dates(chapter: Chapter, reply: Reply) -> Iterator[Diagnostic]:
    published = chapter.front.published
    if published and reply.received and reply.received < published.date() - _GRACE:
        yield _out_of_order(
            chapter,
            reply,
            "received",
            f"This reply was received on {reply.received}, before the chapter was published"
            f" ({published.date()}).",
        )
    if published and reply.instant and reply.instant < published:
        yield _out_of_order(
            chapter, reply, "", "This reply is dated before the chapter was published."
        )
    elif reply.received and reply.instant and reply.instant.date() < reply.received - _GRACE:
        yield _out_of_order(chapter, reply, "", "This reply is dated before it was received.")


def _out_of_order(chapter: Chapter, reply: Reply, option: str, sentence: str) -> Diagnostic:
    place = chapter.place(_locate(chapter, reply, option))
    return Diagnostic(Cor.COR031, place, sentence, "Check both dates.")


def _locate(chapter: Chapter, reply: Reply, option: str) -> Span:
    """Return where an option's value is written; else the directive's head."""
    head = Span(reply.span.start, reply.span.start + 4 + len(NAME))
    for item in chapter.items:
        if isinstance(item, Directive) and item.span == reply.span:
            return next((o.value_span for o in item.options if o.name == option), head)
    return head
