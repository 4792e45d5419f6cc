"""What is said about a chapter below it, as linked data: schema.org's ``Comment``.

Source: schema.org; ``comment`` is what ``correction`` is a kind of, ``parentItem`` what a comment
is about where that is a part of the whole.
"""

from typing import Any

from mkdocs_dossier.exports.passages import read_passage
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.correction import CorrectionKind
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.notices import anchor_of
from mkdocs_dossier.render.replies import anchor_of as anchor_of_reply

_COMMENTING = (CorrectionKind.UPDATE, CorrectionKind.EDITORS_NOTE)
"""Kinds of notices that put nothing right; the others are corrections to schema.org."""


def describe_comments(report: Report, chapter: Chapter, address: str) -> list[dict[str, Any]]:
    """Return a chapter's updates, editor's notes and replies as objects of JSON-LD."""
    notes: list[dict[str, Any]] = [
        {
            "@type": "Comment",
            "@id": f"{address}#{anchor_of(notice)}",
            "text": read_passage(report, chapter, notice.body),
            "datePublished": notice.instant.isoformat() if notice.instant else "",
            "inLanguage": chapter.front.lang,
        }
        for notice in chapter.corrections
        if notice.kind in _COMMENTING
    ]
    replies: list[dict[str, Any]] = [
        {
            "@type": "Comment",
            "@id": f"{address}#{anchor_of_reply(reply)}",
            "parentItem": {"@id": f"{address}#{reply.target}"} if reply.target else None,
            "text": "\n\n".join(reply.words),
            # Whether it is a person or an organisation, nobody has said.
            "author": {"name": reply.sender, "description": reply.role},
            "datePublished": reply.instant.isoformat() if reply.instant else "",
            "dateCreated": reply.received.isoformat() if reply.received else "",
            "inLanguage": reply.lang or chapter.front.lang,
        }
        for reply in chapter.replies
    ]
    return [_filled(each) for each in [*notes, *replies]]


def _filled(described: dict[str, Any]) -> dict[str, Any]:
    return {
        name: _filled(value) if isinstance(value, dict) else value
        for name, value in described.items()
        if value
    }
