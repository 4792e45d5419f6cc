"""Entries of feeds: chapters, notices and replies, each as those who follow it are told."""

from collections.abc import Iterator
from datetime import datetime
from urllib.parse import quote, urlsplit

from mkdocs_dossier.exports.feed import FeedEntry, Part
from mkdocs_dossier.exports.imprint import Imprint
from mkdocs_dossier.exports.passages import read_passage
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.correction import Correction, CorrectionKind
from mkdocs_dossier.model.reply import Reply
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.changes import sum_up_changes
from mkdocs_dossier.render.notices import anchor_of
from mkdocs_dossier.render.replies import anchor_of as anchor_of_reply
from mkdocs_dossier.render.replies import name_reply
from mkdocs_dossier.words.pages import words_for
from mkdocs_dossier.words.punctuation import punctuation_for
from mkdocs_dossier.words.replies import reply_words_for


def tell_chapter(
    report: Report, chapter: Chapter, published: datetime, imprint: Imprint, address: str
) -> FeedEntry:
    """Return the entry of a chapter that was published at ``published``."""
    front, changes = chapter.front, sum_up_changes(chapter)
    words, marks = words_for(front.langs), punctuation_for(front.langs)
    title = front.title or chapter.uri
    parts = [Part(front.summary)] if front.summary else []
    if changes.is_retracted:
        # What was withdrawn is not told again.
        title = marks.title(words.retraction, title)
        withdrawn = [n for n in chapter.corrections if n.kind is CorrectionKind.RETRACTION]
        parts = [Part(read_passage(report, chapter, notice.body)) for notice in withdrawn]
    stem = chapter.uri.removesuffix(".md")
    return FeedEntry(
        _make_tag(imprint, published, f"chapter/{stem}"),
        address,
        title,
        tuple(parts) or (Part(title),),
        published,
        max(changes.version or published, published),
        front.lang,
        front.lang,
        tuple(name for name in front.authors if name),
        "retraction" if changes.is_retracted else "chapter",
        words.retraction if changes.is_retracted else words.chapter,
    )


def tell_notices(
    report: Report, chapter: Chapter, imprint: Imprint, address: str
) -> Iterator[FeedEntry]:
    """Yield the entries of a chapter's notices and of the replies to it."""
    for notice in chapter.corrections:
        if notice.instant:
            yield _tell_notice(report, chapter, notice, notice.instant, imprint, address)
    for reply in chapter.replies:
        if reply.told:
            yield _tell_reply(chapter, reply, reply.told, imprint, address)


def _tell_notice(
    report: Report,
    chapter: Chapter,
    notice: Correction,
    instant: datetime,
    imprint: Imprint,
    address: str,
) -> FeedEntry:
    lang = chapter.front.lang
    words, marks = words_for(chapter.front.langs), punctuation_for(chapter.front.langs)
    kind = words.name_kind(notice.kind)
    parts = [
        Part(read_passage(report, chapter, notice.body)),
        Part(notice.was, marks.label(words.was), "del"),
        Part(notice.now, marks.label(words.now), "ins"),
    ]
    return FeedEntry(
        _make_tag(imprint, instant, f"correction/{notice.id}"),
        f"{address}#{quote(anchor_of(notice))}",
        marks.title(kind, chapter.front.title or chapter.uri),
        tuple(part for part in parts if part.text) or (Part(kind),),
        instant,
        instant,
        lang,
        lang,
        (),
        notice.kind.value,
        kind,
    )


def _tell_reply(
    chapter: Chapter, reply: Reply, instant: datetime, imprint: Imprint, address: str
) -> FeedEntry:
    lang = chapter.front.lang
    langs = chapter.front.langs
    name = name_reply(reply, langs)
    return FeedEntry(
        _make_tag(imprint, instant, f"reply/{reply.id}"),
        f"{address}#{quote(anchor_of_reply(reply))}",
        punctuation_for(langs).title(name, chapter.front.title or chapter.uri),
        tuple(Part(words) for words in reply.words) or (Part(name),),
        instant,
        instant,
        lang,
        reply.lang or lang,
        (reply.sender,) if reply.sender else (),
        "reply",
        reply_words_for(langs).reply,
    )


def _make_tag(imprint: Imprint, instant: datetime, name: str) -> str:
    """Return a tag URI (RFC 4151): host, day and name, so that it outlives a chapter's address."""
    place = urlsplit(imprint.address)
    return f"tag:{place.hostname},{instant.date()}:{quote(place.path.rstrip('/') + '/' + name)}"
