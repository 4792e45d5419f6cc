"""A report's volume: which of its pages go into a book, and what is said of the whole."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from pathlib import Path
from posixpath import splitext

from selectolax.lexbor import LexborHTMLParser

from mkdocs_dossier.book.volume import Article, UnboundError, Volume
from mkdocs_dossier.exports.imprint import Imprint
from mkdocs_dossier.model.chapter import Chapter, Status
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.site.clock import tell_time
from mkdocs_dossier.site.revisions import tell_commit_time

_INDEXES = frozenset(("index", "README"))
_UNREAD = "The site holds none of the report's pages."


@dataclass(frozen=True, slots=True)
class Selection:
    """What goes into a book.

    Attributes:
        without: patterns of pages that are left out, such as ``handbook/*``.
        lang: only pages in this language; empty for all.
    """

    without: tuple[str, ...] = ()
    lang: str = ""

    def holds(self, chapter: Chapter) -> bool:
        """Tell whether a page goes into the book."""
        if chapter.front.status is Status.DRAFT:
            return False
        if self.lang and _primary(chapter.front.lang) != _primary(self.lang):
            return False
        return not any(_matches(chapter.uri, pattern) for pattern in self.without)


def _matches(uri: str, pattern: str) -> bool:
    return fnmatchcase(uri, pattern) or (pattern.endswith("/") and uri.startswith(pattern))


def _primary(lang: str) -> str:
    return lang.partition("-")[0].lower()


def gather_volume(
    report: Report, imprint: Imprint, rights: str, site: Path, selection: Selection, root: Path
) -> Volume:
    """Return a report's volume, from its built site.

    Args:
        report: the report.
        imprint: what it says of itself.
        rights: the notice of copyright, as HTML or text.
        site: the folder of the site.
        selection: of its pages.
        root: the report's folder, whose history says when it was last changed.

    Raises:
        UnboundError: if the site has none of the pages.
    """
    chapters = [chapter for chapter in report.chapters if selection.holds(chapter)]
    # Where no navigation says so, the first page comes behind its folders.
    chapters.sort(key=lambda chapter: splitext(chapter.uri)[0] not in _INDEXES)
    sources = [chapter for uri in report.source_pages.values() if (chapter := report.chapter(uri))]
    articles = [article for chapter in chapters if (article := _read_article(site, chapter))]
    articles += (
        replace(article, is_source=True, is_chapter=False)
        for chapter in sources
        if selection.holds(chapter) and (article := _read_article(site, chapter))
    )
    if not any(not article.is_withdrawn for article in articles):
        raise UnboundError(_UNREAD, "Build it first: mkdocs build")
    told = [chapter for chapter in chapters if chapter.is_published and not chapter.is_retracted]
    dated = (each for chapter in chapters for each in _list_changes(chapter))
    changed = max(dated, default=None)
    return Volume(
        imprint.name,
        selection.lang or imprint.lang,
        tuple(articles),
        tuple(dict.fromkeys(name for chapter in told for name in chapter.front.authors)),
        imprint.publisher,
        imprint.description,
        _take_text(rights),
        imprint.address,
        min((each for each in (one.front.published for one in told) if each), default=None),
        changed,
        tell_moment(root, os.environ, changed),
    )


def _read_article(site: Path, chapter: Chapter) -> Article | None:
    path = next((each for each in _list_paths(chapter.uri) if (site / each).is_file()), None)
    if path is None:
        return None
    article = LexborHTMLParser((site / path).read_bytes()).css_first("article")
    if article is None:
        return None
    return Article(
        path,
        chapter.front.title,
        chapter.front.lang,
        article.html or "",
        is_chapter=chapter.is_published,
        is_withdrawn=chapter.is_retracted,
    )


def _list_paths(uri: str) -> Sequence[str]:
    """Return where MkDocs may have put a page, with and without directory URLs."""
    stem, _ = splitext(uri)
    above, _, name = stem.rpartition("/")
    folder = f"{above}/" if above else ""
    return (f"{folder}index.html",) if name in _INDEXES else (f"{stem}/index.html", f"{stem}.html")


def _list_changes(chapter: Chapter) -> Iterable[datetime]:
    front = chapter.front
    instants = [front.published, front.updated, chapter.last_corrected]
    instants += [reply.told for reply in chapter.replies]
    return (instant for instant in instants if instant)


def _take_text(html: str) -> str:
    return " ".join(LexborHTMLParser(html).text().split()) if html.strip() else ""


def tell_moment(
    root: Path, environment: Mapping[str, str], changed: datetime | None
) -> datetime | None:
    """Return what counts as the time of making.

    ``SOURCE_DATE_EPOCH`` if it is set, else the time of the last commit, else the report's last
    change: never the clock, so that the same report gives the same book.
    """
    if environment.get("SOURCE_DATE_EPOCH", "").isdecimal():
        return tell_time(environment)
    moment = tell_commit_time(root) or changed
    return moment.astimezone(UTC) if moment else None
