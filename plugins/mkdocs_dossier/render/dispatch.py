"""Which renderer renders which piece."""

from xml.etree.ElementTree import Element

from mkdocs_dossier.model.citation import Citation
from mkdocs_dossier.model.correction import Correction
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.event import Timeline, TimelineEvent
from mkdocs_dossier.model.quotation import Form, Quotation
from mkdocs_dossier.model.reply import Reply
from mkdocs_dossier.render.citations import render_citation
from mkdocs_dossier.render.contents import render_contents
from mkdocs_dossier.render.elements import build
from mkdocs_dossier.render.feed_links import render_feed_links
from mkdocs_dossier.render.history import render_history
from mkdocs_dossier.render.index import render_index
from mkdocs_dossier.render.notice_listing import open_notices
from mkdocs_dossier.render.notice_marks import render_line
from mkdocs_dossier.render.notices import render_notice
from mkdocs_dossier.render.overviews import render_chapters
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.render.pieces import Frame, Listing, MinorLine, Withdrawn
from mkdocs_dossier.render.quotations import render_block, render_inline
from mkdocs_dossier.render.replies import render_reply
from mkdocs_dossier.render.source_list import render_source, render_sources
from mkdocs_dossier.render.timeline_listing import close_listing, open_listing
from mkdocs_dossier.render.timelines import gather_items, render_event, render_timeline
from mkdocs_dossier.render.withdrawn import render_withdrawn


def is_block(page: Page, number: int) -> bool:
    """Tell whether a piece stands as a block of its own."""
    content = page.pieces[number].content
    if isinstance(content, Quotation):
        return content.form is Form.BLOCK
    return isinstance(content, Listing | MinorLine | Reply | Frame)


def is_found_elsewhere(page: Page, number: int) -> bool:
    """Tell whether a search finds by itself what a piece shows: lists of things, and notices."""
    content = page.pieces[number].content
    inside = content.content if isinstance(content, Frame) else content
    return isinstance(inside, Listing | MinorLine | Reply | Correction)


def render_piece(page: Page, number: int) -> Element | None:
    """Return a piece as an element; ``None`` to print what the author wrote."""
    piece = page.pieces[number]
    content = piece.content
    if isinstance(content, Citation):
        return render_citation(page, number, content)
    if isinstance(content, Quotation):
        if content.form is Form.BLOCK:
            return render_block(page, number, piece, content)
        return render_inline(page, piece, content)
    if isinstance(content, Reply):
        return render_reply(page, content)
    if isinstance(content, Listing):
        return _render_listing(page, content.directive)
    if isinstance(content, MinorLine):
        return render_line(page)
    return None


def _render_listing(page: Page, directive: Directive) -> Element | None:
    if directive.name == "sources":
        return render_sources(page)
    if directive.name == "source":
        return render_source(page, directive.argument)
    if directive.name == "history":
        return render_history(page, directive.argument)
    if directive.name == "contents":
        return render_contents(page)
    if directive.name == "index":
        return render_index(page, directive.option("show"))
    return render_chapters(page)


def open_frame(page: Page, number: int) -> tuple[Element, Element]:
    """Return a frame's element, and the element that the Markdown in it goes into."""
    piece = page.pieces[number]
    content = piece.content.content if isinstance(piece.content, Frame) else None
    if isinstance(content, Timeline):
        return render_timeline(page, piece, content)
    if isinstance(content, TimelineEvent):
        return render_event(page, piece, content)
    if isinstance(content, Correction):
        return render_notice(page, piece, content)
    if isinstance(content, Listing) and content.directive.name == "timeline":
        frame = open_listing(page, content.directive)
        return frame, frame
    if isinstance(content, Withdrawn):
        return render_withdrawn(page)
    if isinstance(content, Listing) and content.directive.name == "corrections":
        frame = open_notices(page)
        return frame, frame
    name = content.directive.name if isinstance(content, Listing) else "unknown"
    frame = build("div", {"class": f"dossier-{name} dossier-all"})
    return frame, frame


def close_frame(page: Page, number: int, frame: Element) -> list[Element]:
    """Bring in order what went into a frame.

    Returns:
        What was added to it that is no Markdown.
    """
    gather_items(frame)
    content = page.pieces[number].content
    inside = content.content if isinstance(content, Frame) else None
    if isinstance(inside, Listing) and inside.directive.name == "timeline":
        return close_listing(page, inside.directive, frame)
    if "dossier-all" in frame.get("class", "") and not len(frame):
        frame.append(build("p", None, page.words.none_yet))
    if isinstance(inside, Listing) and inside.directive.name == "corrections":
        links = render_feed_links(page, "corrections")
        if links is not None:
            frame.append(links)
            return [links]
    return []
