"""Report-wide lists: chapters, sources."""

from xml.etree.ElementTree import Element

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.model.record import Record
from mkdocs_dossier.render.elements import Child, build
from mkdocs_dossier.render.listings import Use, gather_sources
from mkdocs_dossier.render.notices import render_time
from mkdocs_dossier.render.page import Page, slug
from mkdocs_dossier.render.references_list import render_reference


def render_chapters(page: Page) -> Element:
    """Return the published chapters in reading order, each with its standfirst."""
    listed = build("ol", {"class": "dossier-chapters"})
    for chapter in page.report.chapters:
        if chapter.is_published and chapter.uri != page.chapter.uri:
            listed.append(_render_chapter(page, chapter))
    return listed if len(listed) else build("p", None, page.words.none_yet)


def _render_chapter(page: Page, chapter: Chapter) -> Element:
    front = chapter.front
    dates = build("p", {"class": "dossier-dates"})
    last = chapter.last_corrected
    if last:
        dates.append(build("span", None, f"{page.words.corrected} ", render_time(last, page.lang)))
    elif front.published:
        dates.append(
            build("span", None, f"{page.words.published} ", render_time(front.published, page.lang))
        )
    link = build("a", {"href": page.link(chapter)}, front.title or chapter.uri)
    return build(
        "li",
        None,
        build("p", {"class": "dossier-chapters__title"}, link),
        build("p", None, front.summary) if front.summary else None,
        dates,
    )


def render_sources(page: Page) -> Element:
    """Return every cited source with its uses in each chapter."""
    listed = build("ul", {"class": "dossier-sources"})
    for record, uses in gather_sources(page.report):
        listed.append(_render_source(page, record, uses))
    return listed if len(listed) else build("p", None, page.words.none_yet)


def _render_source(page: Page, record: Record, uses: list[Use]) -> Element:
    total = sum(use.citations for use in uses)
    words = page.words
    said = words.cited_once if total == 1 else words.cited_times.format(total)
    places = build("ul")
    for use in uses:
        link = build("a", {"href": page.link(use.chapter)}, _title(use.chapter))
        item = build("li", None, link)
        if use.quotations:
            item.append(_render_quotations(page, use.chapter, use.quotations))
        places.append(item)
    return build(
        "li",
        {"id": f"source-{slug(record.key)}", "class": "dossier-source"},
        build("p", {"class": "dossier-reference"}, *render_reference(record, page.lang)),
        build("details", None, build("summary", None, said), places),
    )


def _render_quotations(page: Page, chapter: Chapter, quotations: tuple[Quotation, ...]) -> Element:
    listed = build("ul")
    for quotation in quotations:
        lang = quotation.lang if quotation.lang != page.lang else ""
        words: list[Child] = [quotation.opening, quotation.words, quotation.closing]
        link = build("a", {"href": page.link(chapter, quotation.id), "lang": lang}, *words)
        listed.append(build("li", None, link))
    return listed


def _title(chapter: Chapter) -> str:
    return chapter.front.title or chapter.uri
