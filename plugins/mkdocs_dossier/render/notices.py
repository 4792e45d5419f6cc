"""Corrections and their kin: the notice, the line at the top, the mark at the passage."""

from datetime import datetime
from xml.etree.ElementTree import Element

from mkdocs_dossier.dates import format_date, parse_date
from mkdocs_dossier.model.correction import Correction, CorrectionKind
from mkdocs_dossier.model.date import HistoricalDate
from mkdocs_dossier.render.elements import build
from mkdocs_dossier.render.listings import newest_first
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.render.pieces import Piece
from mkdocs_dossier.render.words import Words


def anchor_of(correction: Correction) -> str:
    """Return the id of a notice on its page."""
    return f"correction-{correction.id}"


def name_kind(words: Words, kind: CorrectionKind) -> str:
    """Return what a kind of notice is called."""
    return {
        CorrectionKind.CORRECTION: words.correction,
        CorrectionKind.CLARIFICATION: words.clarification,
        CorrectionKind.UPDATE: words.update,
        CorrectionKind.EDITORS_NOTE: words.editors_note,
        CorrectionKind.RETRACTION: words.retraction,
    }[kind]


def render_time(instant: datetime | None, lang: str) -> Element | None:
    """Return an instant in words, with its machine-readable form."""
    if instant is None:
        return None
    stamp = instant.isoformat()
    date = parse_date(stamp)
    said = format_date(date, lang) if isinstance(date, HistoricalDate) else stamp
    return build("time", {"datetime": stamp}, said)


def render_day(instant: datetime | None, lang: str) -> Element | None:
    """Return the day of an instant in words, where the hour stands elsewhere."""
    if instant is None:
        return None
    day = instant.date().isoformat()
    date = parse_date(day)
    said = format_date(date, lang) if isinstance(date, HistoricalDate) else day
    return build("time", {"datetime": instant.isoformat()}, said)


def render_notice(page: Page, piece: Piece, correction: Correction) -> tuple[Element, Element]:
    """Return a notice's frame, and the element that its text goes into."""
    name = anchor_of(correction)
    title = build(
        "h2",
        {"id": f"{name}-title", "class": "dossier-notice__title"},
        f"{name_kind(page.words, correction.kind)} ",
        render_time(correction.instant, page.lang),
    )
    text = build("div", {"class": "dossier-notice__text"})
    frame = build(
        "section",
        {
            "class": f"dossier-notice dossier-notice--{correction.kind.value}"
            f" dossier-notice--{correction.gravity.value}",
            "id": name,
            "aria-labelledby": f"{name}-title",
        },
        title,
        text,
        _render_change(page, correction),
        _render_way(page, piece, correction),
    )
    return frame, text


def _render_change(page: Page, correction: Correction) -> Element | None:
    if not correction.was and not correction.now:
        return None
    listed = build("dl", {"class": "dossier-change"})
    if correction.was:
        listed.append(build("dt", None, page.words.was))
        listed.append(build("dd", None, build("del", None, correction.was)))
    if correction.now:
        listed.append(build("dt", None, page.words.now))
        listed.append(build("dd", None, build("ins", None, correction.now)))
    return listed


def _render_way(page: Page, piece: Piece, correction: Correction) -> Element | None:
    if not page.is_home(piece):
        title = piece.home.front.title or piece.home.uri
        link = build("a", {"href": page.link(piece.home, anchor_of(correction))}, title)
        return build("p", {"class": "dossier-way"}, f"{page.words.in_chapter} ", link)
    if correction.target:
        link = build("a", {"href": f"#{correction.target}"}, page.words.to_passage)
        return build("p", {"class": "dossier-way"}, link)
    return None


def render_banner(page: Page) -> Element | None:
    """Return the section at the top of a chapter that lists its notices, newest first."""
    home = page.chapter
    notices = [notice for _, notice in newest_first([(home, each) for each in home.corrections])]
    if not notices:
        return None
    listed = build("ul")
    for notice in notices:
        link = build("a", {"href": f"#{anchor_of(notice)}"}, name_kind(page.words, notice.kind))
        time = render_time(notice.instant, page.lang)
        listed.append(build("li", None, link, ", " if time is not None else "", time))
    return build(
        "section",
        {"class": "dossier-banner", "aria-labelledby": "changes-to-this-chapter"},
        build(
            "h2",
            {"id": "changes-to-this-chapter", "class": "dossier-banner__title"},
            page.words.notices,
        ),
        listed,
    )


def render_passage_mark(page: Page, correction: Correction) -> Element:
    """Return the mark at a corrected passage; it leads to the notice."""
    name = name_kind(page.words, correction.kind).lower()
    said = build("span", None, f"{name} ", render_day(correction.instant, page.lang))
    return build("a", {"class": "dossier-corrected", "href": f"#{anchor_of(correction)}"}, said)
