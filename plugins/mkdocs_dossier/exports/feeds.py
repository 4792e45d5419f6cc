"""The feeds of a report.

Everything in them comes from the content: the same report gives the same bytes, and nothing is
new only because a site was built again.
"""

from collections.abc import Callable
from urllib.parse import urlsplit

from mkdocs_dossier.exports.feed import Feed
from mkdocs_dossier.exports.feed_entries import tell_chapter, tell_notices
from mkdocs_dossier.exports.imprint import Imprint
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.words.feeds import feed_words_for

CORRECTIONS, CHAPTERS = "corrections", "chapters"
MOST_CHAPTERS = 100
"""In their feed, those that changed last; what is told of errors is never left out."""

AddressOf = Callable[[Chapter], str]


def tells_anything(report: Report, imprint: Imprint) -> bool:
    """Tell whether a report has feeds.

    There are none without the site's address, as nothing in a feed could be found again, and none
    before a chapter is published.
    """
    is_known = bool(urlsplit(imprint.address).hostname)
    return is_known and any(chapter.is_published for chapter in report.chapters)


def compose_feeds(report: Report, imprint: Imprint, address_of: AddressOf) -> list[Feed]:
    """Return the feeds of a report; see ``tells_anything`` for when there are any.

    Args:
        report: the whole.
        imprint: its own.
        address_of: returns a chapter's address with its host.
    """
    chapters = [
        (chapter, published)
        for chapter in report.chapters
        if chapter.is_published and (published := chapter.front.published)
    ]
    if not tells_anything(report, imprint):
        return []
    words = feed_words_for(imprint.lang)
    told = [
        tell_chapter(report, chapter, published, imprint, address_of(chapter))
        for chapter, published in chapters
    ]
    told.sort(key=lambda entry: entry.updated, reverse=True)
    noticed = [
        entry
        for chapter, _ in chapters
        for entry in tell_notices(report, chapter, imprint, address_of(chapter))
    ]
    noticed.sort(key=lambda entry: entry.updated, reverse=True)
    page = _find_corrections(report)
    since = min(entry.published for entry in told)
    return [
        Feed(
            CORRECTIONS,
            words.corrections.format(imprint.name),
            address_of(page) if page else imprint.address,
            imprint,
            noticed[0].updated if noticed else since,
            tuple(noticed),
        ),
        Feed(
            CHAPTERS,
            words.chapters.format(imprint.name),
            imprint.address,
            imprint,
            told[0].updated,
            tuple(told[:MOST_CHAPTERS]),
        ),
    ]


def _find_corrections(report: Report) -> Chapter | None:
    """Return the page that lists all corrections, if there is one."""
    for chapter in report.chapters:
        for item in chapter.items:
            if isinstance(item, Directive) and item.name == CORRECTIONS:
                return chapter
    return None
