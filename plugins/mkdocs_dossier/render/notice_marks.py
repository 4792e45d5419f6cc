"""What leads to a notice: dates in the head, the line at the top, the mark at the passage."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from xml.etree.ElementTree import Element

from mkdocs_dossier.model.correction import Correction, CorrectionKind
from mkdocs_dossier.render.elements import append, build
from mkdocs_dossier.render.notice_order import minor_notices, serious_notices
from mkdocs_dossier.render.notices import (
    anchor_of,
    link_notice,
    render_day,
    render_time,
)
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.words.notices import notice_words

LINE = "changes-to-this-chapter"
"""The id of the line that names the minor notices."""


def render_corrected(page: Page) -> Iterator[Element]:
    """Yield the dates of notices for the head of a chapter, each a link.

    Every serious notice is named; of the minor ones the newest is, if it is the last change.
    """
    done = notice_words(page.langs).done
    serious, minor = serious_notices(page.chapter), minor_notices(page.chapter)
    for notice in serious:
        time = render_time(notice.instant, page.langs)
        if time is None:
            continue
        yield build("a", {"href": f"#{anchor_of(notice)}"}, f"{done[notice.kind]} ", time)
    last = page.chapter.last_corrected
    if minor and minor[0].instant and minor[0].instant == last:
        time = render_time(last, page.langs)
        yield build("a", {"href": f"#{LINE}"}, f"{done[minor[0].kind]} ", time)


def render_line(page: Page) -> Element:
    """Return the line at the top of a chapter that names its minor notices."""
    words = notice_words(page.langs)
    line = build("p", {"class": "dossier-banner", "id": LINE}, f"{words.minor} ")
    notices = minor_notices(page.chapter)
    days = Counter(map(_day_of, notices))
    for number, notice in enumerate(notices):
        alike = days[_day_of(notice)] > 1
        link = link_notice(page, notice, f"#{anchor_of(notice)}", to_the_hour=alike)
        append(line, f"{page.marks.semicolon} " if number else "", link)
    return append(line, ".")


def _day_of(notice: Correction) -> tuple[CorrectionKind, date | None]:
    return notice.kind, notice.instant.date() if notice.instant else None


def render_passage_mark(page: Page, notice: Correction) -> Element:
    """Return the mark at a corrected passage; it leads to the notice."""
    name = notice_words(page.langs).within[notice.kind]
    said = build("span", None, f"{name} ", render_day(notice.instant, page.langs))
    return build("a", {"class": "dossier-corrected", "href": f"#{anchor_of(notice)}"}, said)
