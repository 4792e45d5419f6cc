"""The report-wide list of chapters."""

from xml.etree.ElementTree import Element

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.render.elements import build
from mkdocs_dossier.render.feed_links import render_feed_links
from mkdocs_dossier.render.notices import anchor_of, render_time
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.words.notices import notice_words


def render_chapters(page: Page) -> Element:
    """Return the published chapters in reading order, each with its standfirst."""
    listed = build("ol", {"class": "dossier-chapters"})
    for chapter in page.report.chapters:
        if chapter.is_published and chapter.uri != page.chapter.uri:
            listed.append(build("li", None, *render_chapter_lines(page, chapter)))
    if not len(listed):
        return build("p", None, page.words.none_yet)
    feeds = render_feed_links(page, "chapters")
    return build("div", None, listed, feeds) if feeds is not None else listed


def render_chapter_lines(page: Page, chapter: Chapter) -> list[Element]:
    """Return what a list tells of a chapter: its title, its standfirst, its last date."""
    front = chapter.front
    dates = build("p", {"class": "dossier-dates"})
    last, retracted = chapter.last_corrected, chapter.is_retracted
    if retracted:
        dates.append(_render_retracted(page, chapter))
    elif last:
        dates.append(build("span", None, f"{page.words.corrected} ", render_time(last, page.langs)))
    elif front.published:
        dates.append(
            build(
                "span", None, f"{page.words.published} ", render_time(front.published, page.langs)
            )
        )
    link = build("a", {"href": page.link(chapter)}, front.title or chapter.uri)
    title = build("p", {"class": "dossier-chapters__title"}, link)
    told = front.summary and not retracted
    return [title, *([build("p", None, front.summary)] if told else []), dates]


def _render_retracted(page: Page, chapter: Chapter) -> Element:
    retraction = chapter.retraction
    if retraction is None or retraction.instant is None:
        return build("span", {"class": "dossier-state"}, notice_words(page.langs).retracted)
    said = notice_words(page.langs).done[retraction.kind]
    time = render_time(retraction.instant, page.langs)
    link = build("a", {"href": page.link(chapter, anchor_of(retraction))}, f"{said} ", time)
    return build("span", {"class": "dossier-state"}, link)
