"""Replies as readers see them: whose they are, when they came, and the words unchanged."""

from datetime import date
from xml.etree.ElementTree import Element

from mkdocs_dossier.dates import format_date, parse_date
from mkdocs_dossier.model.date import HistoricalDate
from mkdocs_dossier.model.reply import Reply
from mkdocs_dossier.render.elements import Child, append, build
from mkdocs_dossier.render.notices import render_time
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.render.permalinks import render_permalink
from mkdocs_dossier.words.replies import reply_words_for


def anchor_of(reply: Reply) -> str:
    """Return the id of a reply on its page."""
    return f"reply-{reply.id}"


def name_reply(reply: Reply, langs: str) -> str:
    """Return what a reply is called, in a page's language."""
    return reply_words_for(langs).reply_from.format(reply.sender)


def render_reply(page: Page, reply: Reply) -> Element:
    """Return a reply.

    It is a quotation of the sender, and no quotation that the report answers for: no marks are
    set around the words, none in them are touched, and no verdict is given.
    """
    words, name = reply_words_for(page.langs), anchor_of(reply)
    ways = build("p", {"class": "dossier-way"})
    if reply.target in page.chapter.anchors:
        append(ways, build("a", {"href": f"#{reply.target}"}, page.words.to_passage), " ")
    append(ways, render_permalink(f"#{name}", page.langs))
    return build(
        "section",
        {"class": "dossier-reply", "id": name, "aria-labelledby": f"{name}-title"},
        build(
            "h2",
            {"id": f"{name}-title", "class": "dossier-reply__title"},
            name_reply(reply, page.langs),
            build("span", {"class": "dossier-role"}, f"{page.marks.comma} {reply.role}")
            if reply.role
            else None,
        ),
        _render_dates(page, reply),
        build(
            "blockquote",
            page.foreign(reply.lang),
            *(_render_paragraph(each) for each in reply.words),
        ),
        build("p", {"class": "dossier-reply__about"}, words.verbatim),
        ways,
    )


def render_head_links(page: Page) -> Element | None:
    """Return the line below a chapter's title that leads to its replies."""
    replies = page.chapter.replies
    if not replies:
        return None
    line = build("p", {"class": "dossier-replies"})
    for number, reply in enumerate(replies):
        link = build("a", {"href": f"#{anchor_of(reply)}"}, name_reply(reply, page.langs))
        append(line, f"{page.marks.semicolon} " if number else None, link)
        if reply.received:
            said = reply_words_for(page.langs).received_within
            append(line, f"{page.marks.comma} {said} ", _render_day(reply.received, page.langs))
    return line


def _render_paragraph(words: str) -> Element:
    paragraph = build("p")
    for number, line in enumerate(words.split("\n")):
        append(paragraph, build("br") if number else None, line)
    return paragraph


def _render_dates(page: Page, reply: Reply) -> Element | None:
    words = reply_words_for(page.langs)
    parts: list[list[Child]] = []
    if reply.received:
        parts.append([f"{words.received} ", _render_day(reply.received, page.langs)])
    if reply.instant:
        parts.append([f"{words.published} ", render_time(reply.instant, page.langs)])
    if not parts:
        return None
    line = build("p", {"class": "dossier-dates"})
    for part in parts:
        append(line, build("span", None, *part), " ")
    return line


def _render_day(day: date, langs: str) -> Element:
    stamp = day.isoformat()
    read = parse_date(stamp)
    said = format_date(read, langs) if isinstance(read, HistoricalDate) else stamp
    return build("time", {"datetime": stamp}, said)
