"""The report's timeline: the events of all chapters, with filters, headings and files."""

from xml.etree.ElementTree import Element

from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.render.elements import build
from mkdocs_dossier.render.listings import gather_events
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.render.strip import render_strip
from mkdocs_dossier.render.timeline_filters import gather_filters, render_filters
from mkdocs_dossier.render.timeline_groups import group_items
from mkdocs_dossier.words.timelines import timeline_words

_ENDINGS = ("json", "csv", "ics")


def open_listing(page: Page, directive: Directive) -> Element:
    """Return the frame of a timeline that is gathered from the report."""
    name = directive.option("id").removeprefix("#")
    frame = build("div", {"class": "dossier-timeline dossier-all", "id": name})
    told = gather_events(page.report, directive.option("from"))
    title = directive.argument
    if title:
        frame.append(build("p", {"class": "dossier-timeline__title"}, title))
    strip = render_strip(page, f"{name or 'all-events'}-strip", title, told)
    if strip is not None:
        frame.append(strip)
    return frame


def close_listing(page: Page, directive: Directive, frame: Element) -> list[Element]:
    """Put filters above the list, headings into it, and links to its files below it.

    Returns:
        What was added, none of it Markdown.
    """
    told = gather_events(page.report, directive.option("from"))
    listed = next((child for child in frame if child.tag == "ol"), None)
    if listed is None:
        frame.append(build("p", None, page.words.none_yet))
        return []
    if len(listed) != len(told):
        return []
    added: list[Element] = []
    # Two timelines on one page would share their choices: only that of all events has them.
    if directive.option("from") == "all":
        filters = gather_filters(told)
        for item, (home, event) in zip(listed, told, strict=True):
            classes = filters.classes(home, event)
            if classes:
                item.set("class", f"{item.get('class')} {classes}")
        choices = render_filters(timeline_words(page.langs), filters, len(told))
        if choices is not None:
            frame.insert(list(frame).index(listed), choices)
            added.append(choices)
        files = _render_downloads(page)
        if files is not None:
            frame.append(files)
            added.append(files)
    return added + group_items(frame, [event for _, event in told], page.langs)


def _render_downloads(page: Page) -> Element | None:
    files = [path for ending in _ENDINGS if (path := page.own_file(f"timeline.{ending}"))]
    if not files:
        return None
    paragraph = build(
        "p", {"class": "dossier-downloads"}, timeline_words(page.langs).downloads, " "
    )
    for number, path in enumerate(files):
        if number:
            paragraph[-1].tail = f"{page.marks.comma} "
        name = path.rpartition(".")[2].upper()
        paragraph.append(build("a", {"href": page.file(path), "download": ""}, name))
        paragraph[-1].set("download", "")
    return paragraph
