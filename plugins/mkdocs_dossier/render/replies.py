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
from mkdocs_dossier.render.reply_words import reply_words_for


def anchor_of(reply: Reply) -> str:
    """Return the id of a reply on its page."""
    return f"reply-{reply.id}"


def name_reply(reply: Reply, lang: str) -> str:
    """Return what a reply is called, in a page's language."""
    return reply_words_for(lang).reply_from.format(reply.sender)


def render_reply(page: Page, reply: Reply) -> Element:
    """Return a reply.

    It is a quotation of the sender, and no quotation that the report answers for: no marks are
    set around the words, none in them are touched, and no verdict is given.
    """
    words, name = reply_words_for(page.lang), anchor_of(reply)
    lang = reply.lang if reply.lang != page.lang else ""
    ways = build("p", {"class": "dossier-way"})
    if reply.target in page.chapter.anchors:
        append(ways, build("a", {"href": f"#{reply.target}"}, page.words.to_passage), " ")
    append(ways, render_permalink(f"#{name}", page.lang))
    return build(
        "section",
        {"class": "dossier-reply", "id": name, "aria-labelledby": f"{name}-title"},
        build(
            "h2",
            {"id": f"{name}-title", "class": "dossier-reply__title"},
            name_reply(reply, page.lang),
            build("span", {"class": "dossier-role"}, f", {reply.role}") if reply.role else None,
        ),
        _render_dates(page, reply),
        build("blockquote", {"lang": lang}, *(_render_paragraph(each) for each in reply.words)),
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
        link = build("a", {"href": f"#{anchor_of(reply)}"}, name_reply(reply, page.lang))
        append(line, "; " if number else None, link)
        if reply.received:
            said = reply_words_for(page.lang).received
            said = said[:1].lower() + said[1:]
            append(line, f", {said} ", _render_day(reply.received, page.lang))
    return line


def _render_paragraph(words: str) -> Element:
    paragraph = build("p")
    for number, line in enumerate(words.split("\n")):
        append(paragraph, build("br") if number else None, line)
    return paragraph


def _render_dates(page: Page, reply: Reply) -> Element | None:
    words = reply_words_for(page.lang)
    parts: list[list[Child]] = []
    if reply.received:
        parts.append([f"{words.received} ", _render_day(reply.received, page.lang)])
    if reply.instant:
        parts.append([f"{words.published} ", render_time(reply.instant, page.lang)])
    if not parts:
        return None
    line = build("p", {"class": "dossier-dates"})
    for part in parts:
        append(line, build("span", None, *part), " ")
    return line


def _render_day(day: date, lang: str) -> Element:
    stamp = day.isoformat()
    read = parse_date(stamp)
    said = format_date(read, lang) if isinstance(read, HistoricalDate) else stamp
    return build("time", {"datetime": stamp}, said)
