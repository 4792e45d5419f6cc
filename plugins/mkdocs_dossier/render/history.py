"""The history of a chapter: its versions, each with what was reworded, and why."""

from xml.etree.ElementTree import Element

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.edit import Segment, SegmentKind
from mkdocs_dossier.model.history import ChangedPassage, Revised
from mkdocs_dossier.render.elements import Child, append, build, hidden
from mkdocs_dossier.render.notices import anchor_of, render_time
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.words.histories import HistoryWords, history_words_for

_AROUND = 14
"""Words that are shown of an unchanged stretch, beside each change."""


def render_history(page: Page, uri: str) -> Element | None:
    """Return the versions of a chapter, the newest first; ``None`` if there is no such chapter."""
    chapter = page.report.chapter(uri)
    if chapter is None:
        return None
    words = history_words_for(page.langs)
    history = page.report.histories.get(uri)
    link = build("a", {"href": page.link(chapter)}, chapter.front.title or uri)
    if history is None:
        return build("p", None, link, f" · {words.none}")
    frame = build(
        "div",
        {"class": "dossier-history"},
        build("p", None, words.intro),
        build("p", None, f"{words.back} ", link),
    )
    for version in history.versions:
        frame.append(_render_version(page, words, chapter, version))
    if not history.is_whole:
        frame.append(build("p", None, words.cut))
    published = render_time(chapter.front.published, page.langs)
    return append(frame, build("p", {"class": "dossier-dates"}, f"{words.first} ", published))


def render_way_to_history(page: Page) -> Element | None:
    """Return the link from a chapter to the page of its history, if it has one."""
    uri = page.report.history_pages.get(page.chapter.uri)
    home = page.report.chapter(uri) if uri else None
    if home is None:
        return None
    words = history_words_for(page.langs)
    return build("a", {"href": page.link(home), "class": "dossier-to-history"}, words.link)


def _render_version(page: Page, words: HistoryWords, chapter: Chapter, version: Revised) -> Element:
    name = f"version-{version.revision[:10]}"
    reasons = [*_name_notices(page, chapter, version)]
    reasons += [[words.minor.format(reason)] for reason in version.reasons]
    return build(
        "section",
        {"class": "dossier-version", "aria-labelledby": name},
        build("h2", {"id": name}, render_time(version.instant.replace(second=0), page.langs)),
        build(
            "ul",
            {"class": "dossier-version__reasons"},
            *(build("li", None, *reason) for reason in reasons or [[words.no_reason]]),
        ),
        *(_render_passage(words, passage) for passage in version.passages),
        None if version.passages else build("p", None, words.no_words),
        build(
            "p",
            {"class": "dossier-version__revision"},
            words.version.format(""),
            build("code", page.latin, version.revision[:10]),
        ),
    )


def _name_notices(page: Page, chapter: Chapter, version: Revised) -> list[list[Child]]:
    """Return what leads to the notices of a version, as far as they still stand."""
    known = {notice.id: notice for notice in chapter.corrections}
    return [
        [
            build(
                "a",
                {"href": page.link(chapter, anchor_of(known[name]))},
                page.words.name_kind(known[name].kind),
            ),
            f"{page.marks.comma} ",
            render_time(known[name].instant, page.langs),
        ]
        for name in version.notices
        if name in known
    ]


def _render_passage(words: HistoryWords, passage: ChangedPassage) -> Element:
    line = build("p", {"class": "dossier-edit"})
    last = len(passage.segments) - 1
    for number, segment in enumerate(passage.segments):
        text = segment.text.rstrip()
        after = segment.text[len(text) :]
        if segment.kind is SegmentKind.KEPT:
            shown = _shorten(segment, is_first=number == 0, is_last=number == last)
            append(line, shown + after)
        elif segment.kind is SegmentKind.WITHHELD:
            append(line, build("em", None, f"[{words.withheld}]"), " ")
        else:
            is_removed = segment.kind is SegmentKind.REMOVED
            said = words.removed if is_removed else words.added
            tag = "del" if is_removed else "ins"
            append(line, build(tag, None, hidden(f"{said} "), text), after)
    return line


def _shorten(segment: Segment, *, is_first: bool, is_last: bool) -> str:
    """Return an unchanged stretch with the words next to a change."""
    words = segment.text.split()
    before = [] if is_first else words[:_AROUND]
    after = [] if is_last else words[-_AROUND:]
    if len(words) <= len(before) + len(after):
        return " ".join(words)
    return " ".join([*before, "…", *after])
