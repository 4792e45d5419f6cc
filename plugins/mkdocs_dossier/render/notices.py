"""Corrections and their kin: the notice itself."""

from collections.abc import Iterable
from datetime import datetime
from xml.etree.ElementTree import Element

from mkdocs_dossier.dates import format_date, parse_date
from mkdocs_dossier.model.correction import Correction
from mkdocs_dossier.model.date import HistoricalDate
from mkdocs_dossier.model.report import Told
from mkdocs_dossier.render.elements import Child, append, build
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.render.permalinks import render_permalink_line
from mkdocs_dossier.render.pieces import Piece
from mkdocs_dossier.words.notices import notice_words


def anchor_of(correction: Correction) -> str:
    """Return the id of a notice on its page."""
    return f"correction-{correction.id}"


def render_time(instant: datetime | None, langs: str) -> Element | None:
    """Return an instant in words, with its machine-readable form."""
    if instant is None:
        return None
    stamp = instant.isoformat()
    date = parse_date(stamp)
    said = format_date(date, langs) if isinstance(date, HistoricalDate) else stamp
    return build("time", {"datetime": stamp}, said)


def render_day(instant: datetime | None, langs: str) -> Element | None:
    """Return the day of an instant in words, where the hour stands elsewhere."""
    if instant is None:
        return None
    day = instant.date().isoformat()
    date = parse_date(day)
    said = format_date(date, langs) if isinstance(date, HistoricalDate) else day
    return build("time", {"datetime": instant.isoformat()}, said)


def render_notice(page: Page, piece: Piece, correction: Correction) -> tuple[Element, Element]:
    """Return a notice's frame, and the element that its text goes into."""
    name = anchor_of(correction)
    title = build(
        "h2",
        {"id": f"{name}-title", "class": "dossier-notice__title"},
        f"{page.words.name_kind(correction.kind)} ",
        render_time(correction.instant, page.langs),
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
        _render_home(page, piece, correction),
        text,
        _render_change(page, correction),
        *_render_succession(page, correction),
        _render_way(page, piece, correction),
        render_permalink_line(page.link(piece.home, name), page.langs),
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


def _render_home(page: Page, piece: Piece, correction: Correction) -> Element | None:
    """Return the way to a notice in its chapter, where it is shown on another page."""
    if page.is_home(piece):
        return None
    title = piece.home.front.title or piece.home.uri
    link = build("a", {"href": page.link(piece.home, anchor_of(correction))}, title)
    return build("p", {"class": "dossier-way"}, f"{page.words.in_chapter} ", link)


def _render_way(page: Page, piece: Piece, correction: Correction) -> Element | None:
    """Return the way to the passage."""
    target = correction.target
    if target not in piece.home.anchors:
        return None
    link = build("a", {"href": page.link(piece.home, target)}, page.words.to_passage)
    return build("p", {"class": "dossier-way"}, link)


def _render_succession(page: Page, correction: Correction) -> list[Element]:
    """Return which notice this one puts right, and which put it right."""
    words, lines = notice_words(page.langs), []
    earlier = page.report.notice(correction.supersedes) if correction.supersedes else None
    if earlier:
        lines.append(_render_others(page, words.supersedes, [earlier]))
    later = page.report.successors(correction.id) if correction.id else ()
    if later:
        lines.append(_render_others(page, words.superseded, later))
    return lines


def _render_others(page: Page, said: str, others: Iterable[Told]) -> Element:
    line = build("p", {"class": "dossier-succession"}, f"{said} ")
    for number, (home, notice) in enumerate(others):
        address = page.link(home, anchor_of(notice))
        append(line, f"{page.marks.comma} " if number else "", link_notice(page, notice, address))
    return append(line, ".")


def link_notice(
    page: Page, notice: Correction, address: str, *, to_the_hour: bool = False
) -> Element:
    """Return a link that names a notice by its kind and day.

    Args:
        page: that it stands on.
        notice: that it leads to.
        address: of the notice.
        to_the_hour: whether the day alone would not tell it from another.
    """
    render = render_time if to_the_hour else render_day
    date = render(notice.instant, page.langs)
    words = notice_words(page.langs)
    said: list[Child] = [words.within[notice.kind]]
    if date is not None:
        said = [f"{words.of[notice.kind]} ", date]
    return build("a", {"href": address}, *said)
