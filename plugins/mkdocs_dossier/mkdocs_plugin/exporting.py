"""Exports in the site: files beside the pages, and what stands in the heads of chapters."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache, partial

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from mkdocs_dossier.exports.alternates import join_addresses, write_alternates
from mkdocs_dossier.exports.bibliography_files import name_bibliography, write_bibliography
from mkdocs_dossier.exports.catalogue import Catalogue, compile_catalogue
from mkdocs_dossier.exports.feed_files import find_feeds, name_feeds, write_feed_tags, write_feeds
from mkdocs_dossier.exports.feeds import AddressOf
from mkdocs_dossier.exports.linked_data import write_linked_data
from mkdocs_dossier.exports.report_json import PATH, write_report
from mkdocs_dossier.exports.social_tags import write_social_tags
from mkdocs_dossier.exports.tags import write_tags
from mkdocs_dossier.exports.timeline_files import (
    CALENDAR,
    SHEET,
    SLIDES,
    write_calendar_file,
    write_slide_files,
)
from mkdocs_dossier.exports.timeline_selection import select_events
from mkdocs_dossier.mkdocs_plugin.cards import (
    Cards,
    gather_cards,
    name_cards,
    path_of,
    read_card,
)
from mkdocs_dossier.mkdocs_plugin.editions import Edition, Editions
from mkdocs_dossier.mkdocs_plugin.exported_files import Compose, Exports
from mkdocs_dossier.mkdocs_plugin.generated_pages import UNLISTED
from mkdocs_dossier.mkdocs_plugin.languages import ready_words
from mkdocs_dossier.mkdocs_plugin.options import Options
from mkdocs_dossier.model.capture import Capture
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.site import Loaded

log = get_plugin_logger("dossier")

_HEAD_END = "</head>"
_Part = tuple[Sequence[str], Compose]
"""Paths of some of the exports, and what composes them."""
_MOST = 200
"""Files of the bibliography that are written together."""


def add_exports(
    files: Files, config: MkDocsConfig, loaded: Loaded, options: Options, editions: Editions
) -> tuple[Loaded, Catalogue, Sequence[Exports], Cards]:
    """Add the bibliography, ``report.json``, timelines, feeds and cards to the site's files.

    The first two are the whole report's; timelines and feeds are each language's own. An author's
    own files win.

    Returns:
        The report, knowing of the files; the catalogue, for the heads of chapters; the exports, in
        parts, those first that are soon written; and the cards.
    """
    report = loaded.report
    cards: Cards = {}
    for edition in editions:
        drawn = gather_cards(config, options, report.edition(edition.lang), edition.imprint)
        cards = None if drawn is None else {**(cards or {}), **drawn}
    ready_words(report)
    pictures = name_cards(cards or {})
    catalogue = compile_catalogue(report)
    base = find_base(config)

    def address_of(chapter: Chapter) -> str:
        file = files.get_file_from_path(chapter.uri)
        return _join(base, file.url) if file else ""

    def write_whole() -> dict[str, bytes]:
        captures: dict[str, Capture] = {
            key: capture for key in catalogue.by_key if (capture := loaded.holdings.capture(key))
        }
        imprints = {edition.lang: edition.imprint for edition in editions}
        first = editions.first.imprint
        whole = write_report(report, catalogue, captures, first, address_of, imprints)
        return {PATH: whole.encode()}

    def draw() -> dict[str, bytes]:
        return {path: read_card(card) for path, card in pictures.items()}

    own = [(edition, report.edition(edition.lang)) for edition in editions]
    parts: list[_Part] = [
        *(_name_feeds(edition, told, address_of) for edition, told in own),
        *_name_bibliography(catalogue),
        *(part for edition, told in own for part in _name_timeline(edition, told)),
        ((PATH,), write_whole),
    ]
    downloads = (*report.downloads, *(path for paths, _ in parts for path in paths))
    every: list[Exports] = []
    for paths, compose in ((tuple(pictures), draw), *parts):
        every.append(Exports(compose))
        free = [path for path in paths if files.get_file_from_path(path) is None]
        for file in every[-1].add(config, free):
            files.append(file)
    loaded = replace(loaded, report=replace(report, downloads=downloads))
    return loaded, catalogue, every, cards


def _name_bibliography(catalogue: Catalogue) -> list[_Part]:
    # Quickly composed, but three files for each source are slowly written.
    compose = cache(partial(write_bibliography, catalogue))
    paths = name_bibliography(catalogue)
    return [(paths[at : at + _MOST], compose) for at in range(0, len(paths), _MOST)]


def _name_feeds(edition: Edition, report: Report, address_of: AddressOf) -> _Part:
    def compose() -> dict[str, bytes]:
        return _place(edition, write_feeds(report, edition.imprint, address_of))

    return [edition.root + name for name in name_feeds(report, edition.imprint)], compose


def _name_timeline(edition: Edition, report: Report) -> list[_Part]:
    selection, lang = select_events(report), edition.lang

    def write_slides() -> dict[str, bytes]:
        return _place(edition, write_slide_files(report, selection, lang))

    def write_dates() -> dict[str, bytes]:
        title = edition.imprint.name
        return _place(edition, write_calendar_file(report, selection, lang, title))

    if not selection.told:
        # Without a dated event there is no timeline.
        return []
    slides = [edition.root + name for name in (SLIDES, SHEET)]
    return [([edition.root + CALENDAR], write_dates), (slides, write_slides)]


def _place(edition: Edition, files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {edition.root + name: content for name, content in files.items()}


def tell_feeds(config: MkDocsConfig, report: Report) -> None:
    """Tell why there are no feeds where there are none."""
    if not find_feeds(report.downloads) and not config.site_url:
        log.info("No feeds are written, as their links need the site's address: give `site_url`.")


def fill_head(
    output: str,
    page: Page,
    edition: Edition,
    loaded: Loaded,
    catalogue: Catalogue,
    files: Files | None,
    cards: Cards,
) -> str:
    """Return a page with feeds and other languages in its head, and what a chapter is."""
    end = output.find(_HEAD_END)
    if end < 0:
        return output
    if page.file.src_uri in loaded.report.history_pages.values():
        return f"{output[:end]}{UNLISTED}{output[end:]}"
    report, imprint, url = loaded.report.edition(edition.lang), edition.imprint, page.file.url
    feeds = find_feeds(report.downloads, edition.root)
    added = write_feed_tags(imprint, feeds, lambda path: get_relative_url(edition.root + path, url))
    chapter = report.chapter(page.file.src_uri)
    if chapter is None:
        return f"{output[:end]}{added}{output[end:]}"
    base = find_base(edition.config)
    urls = {
        tag: file.url
        for tag, each in report.counterparts(chapter).items()
        if files and (file := files.get_file_from_path(each.uri))
    }
    addresses = join_addresses(urls, base, lambda path: get_relative_url(path, url))
    added += write_alternates(addresses, report.languages.default)
    if chapter.is_published or chapter.is_retracted:
        address = _join(base, url)
        added += write_tags(chapter, imprint, address)
        if cards is not None:
            card = cards.get(chapter.uri)
            picture = _join(base, path_of(card)) if card else ""
            added += write_social_tags(chapter, imprint, address, picture)
        family = {tag: each for tag, each in addresses.items() if base and tag != edition.lang}
        added += write_linked_data(report, chapter, catalogue, imprint, address, family)
    return f"{output[:end]}{added}{output[end:]}"


def find_base(config: MkDocsConfig) -> str:
    """Return the address of the site with a slash at its end; empty where nobody knows it."""
    return f"{config.site_url.rstrip('/')}/" if config.site_url else ""


def _join(address: str, url: str) -> str:
    return address + url.removeprefix("./") if address else url
