"""The head of a chapter: title, standfirst, byline, dates, the switch for all evidence."""

from xml.etree.ElementTree import Element

from mkdocs_dossier.model.chapter import Chapter, Status
from mkdocs_dossier.model.ordinals import lists_chapters
from mkdocs_dossier.render.basis import render_basis
from mkdocs_dossier.render.elements import Child, build
from mkdocs_dossier.render.history import render_way_to_history
from mkdocs_dossier.render.notice_marks import render_corrected
from mkdocs_dossier.render.notices import render_time
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.render.reading_time import estimate_minutes
from mkdocs_dossier.words.notices import notice_words
from mkdocs_dossier.words.reading import reading_words_for


def has_head(chapter: Chapter) -> bool:
    """Tell whether the front matter gives enough for a head of its own."""
    front = chapter.front
    return bool(front.title and (front.summary or front.subtitle or front.authors))


def render_head(page: Page) -> Element | None:
    """Return the ``header`` of a chapter, its only ``h1`` included."""
    if not has_head(page.chapter):
        return None
    front = page.chapter.front
    return build(
        "header",
        {"class": "dossier-head"},
        _render_state(page),
        _render_ordinal(page),
        build("h1", None, front.title),
        _render_line(page, "dossier-subtitle", front.subtitle),
        _render_line(page, "dossier-standfirst", front.summary),
        _render_byline(page),
        _render_dates(page),
        render_basis(page),
        _render_switch(page),
    )


def _render_state(page: Page) -> Element | None:
    if not page.chapter.is_retracted:
        return None
    return build("p", {"class": "dossier-state"}, notice_words(page.langs).retracted)


def _render_ordinal(page: Page) -> Element | None:
    ordinal = page.report.ordinal(page.chapter)
    if ordinal is None:
        return None
    number, total = ordinal
    said = reading_words_for(page.langs).chapter.format(number=number, total=total)
    return build("p", {"class": "dossier-ordinal"}, said)


def _render_line(page: Page, name: str, said: str) -> Element | None:
    """Return what a line of the head says; it is withdrawn with the text below it."""
    if not said:
        return None
    return build(
        "p", {"class": name}, build("del", None, said) if page.chapter.is_retracted else said
    )


def _render_byline(page: Page) -> Element | None:
    authors = page.chapter.front.authors
    if not authors:
        return None
    names = page.marks.join(authors)
    return build("p", {"class": "dossier-byline"}, f"{page.words.by} {names}")


def _render_dates(page: Page) -> Element | None:
    front, words = page.chapter.front, page.words
    parts: list[list[Child]] = []
    if front.status is Status.DRAFT:
        parts.append([words.draft])
    if front.published:
        parts.append([f"{words.published} ", render_time(front.published, page.langs)])
    # A notice of the same instant says what was done.
    told = {notice.instant for notice in page.chapter.corrections}
    if front.updated and front.updated not in told:
        parts.append([f"{words.updated} ", render_time(front.updated, page.langs)])
    parts += [[link] for link in render_corrected(page)]
    history = render_way_to_history(page)
    if history is not None:
        parts.append([history])
    # A list of chapters is looked through, not read.
    chapter = page.chapter
    if chapter.is_published and not chapter.is_retracted and not lists_chapters(chapter):
        minutes = estimate_minutes(chapter)
        parts.append([reading_words_for(page.langs).minutes(minutes)])
    if not parts:
        return None
    line = build("p", {"class": "dossier-dates"})
    for part in parts:
        line.append(build("span", None, *part))
        line[-1].tail = " "
    return line


def _render_switch(page: Page) -> Element | None:
    """Return the box that opens all evidence; the style sheet shows it where it can work."""
    if not any(quotation.citation for quotation in page.chapter.quotations):
        return None
    box = build("input", {"type": "checkbox"})
    return build(
        "p",
        {"class": "dossier-switch", "data-search-exclude": "true"},
        build("label", None, box, f" {page.words.evidence_all}"),
    )
