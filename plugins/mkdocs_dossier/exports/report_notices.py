"""The corrections of ``report.json``, and the replies."""

from collections.abc import Callable
from typing import Any

from mkdocs_dossier.exports.json_lines import filled
from mkdocs_dossier.exports.passages import read_passage
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.correction import Correction, CorrectionKind
from mkdocs_dossier.model.reply import Reply
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.model.tellings import describe_tellings, list_corrections, list_replies
from mkdocs_dossier.render.notices import anchor_of
from mkdocs_dossier.render.replies import anchor_of as anchor_of_reply


def describe_correction(
    report: Report,
    chapter: Chapter,
    notice: Correction,
    address_of: Callable[[Chapter], str],
) -> dict[str, Any]:
    """Return one of them; translations are told with it."""

    def tell(other: Chapter, each: Correction) -> dict[str, Any]:
        told = {
            "chapter": other.uri,
            "address": f"{address_of(other)}#{anchor_of(each)}",
            "was": each.was,
            "now": each.now,
            "text": read_passage(report, other, each.body),
        }
        return filled(told)

    return filled({
        "id": notice.id,
        "chapter": chapter.uri,
        "address": f"{address_of(chapter)}#{anchor_of(notice)}",
        "kind": notice.kind.value,
        "instant": notice.instant.isoformat() if notice.instant else "",
        "gravity": notice.gravity.value,
        "remains": notice.remains.value if notice.kind is CorrectionKind.RETRACTION else "",
        "supersedes": notice.supersedes,
        "target": notice.target,
        "was": notice.was,
        "now": notice.now,
        "text": read_passage(report, chapter, notice.body),
        "translations": describe_tellings(report, chapter, notice, list_corrections, tell),
    })  # fmt: skip


def describe_reply(
    report: Report, chapter: Chapter, reply: Reply, address_of: Callable[[Chapter], str]
) -> dict[str, Any]:
    """Return one of them; translations are told with it."""

    def tell(other: Chapter, each: Reply) -> dict[str, Any]:
        return {
            "chapter": other.uri,
            "address": f"{address_of(other)}#{anchor_of_reply(each)}",
            "text": "\n\n".join(each.words),
        }

    return filled({
        "id": reply.id,
        "chapter": chapter.uri,
        "address": f"{address_of(chapter)}#{anchor_of_reply(reply)}",
        "from": reply.sender,
        "role": reply.role,
        "received": reply.received.isoformat() if reply.received else "",
        "instant": reply.instant.isoformat() if reply.instant else "",
        "target": reply.target,
        "lang": reply.lang or chapter.front.lang,
        "text": "\n\n".join(reply.words),
        "translations": describe_tellings(report, chapter, reply, list_replies, tell),
    })  # fmt: skip
