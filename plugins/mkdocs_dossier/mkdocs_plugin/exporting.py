"""Exports in the site: files beside the pages, and what stands in the heads of chapters."""

from collections.abc import Sequence
from dataclasses import replace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from mkdocs_dossier.exports.bibliography_files import name_bibliography, write_bibliography
from mkdocs_dossier.exports.catalogue import Catalogue, compile_catalogue
from mkdocs_dossier.exports.feed_files import find_feeds, name_feeds, write_feed_tags, write_feeds
from mkdocs_dossier.exports.imprint import Imprint
from mkdocs_dossier.exports.linked_data import write_linked_data
from mkdocs_dossier.exports.report_json import PATH, write_report
from mkdocs_dossier.exports.social_tags import write_social_tags
from mkdocs_dossier.exports.tags import write_tags
from mkdocs_dossier.exports.timeline_files import TIMELINE_FILES, write_timeline
from mkdocs_dossier.exports.timeline_selection import select_events
from mkdocs_dossier.mkdocs_plugin.cards import (
    Cards,
    gather_cards,
    name_cards,
    path_of,
    read_card,
)
from mkdocs_dossier.mkdocs_plugin.exported_files import Exports
from mkdocs_dossier.mkdocs_plugin.generated_pages import UNLISTED
from mkdocs_dossier.mkdocs_plugin.languages import ready_words
from mkdocs_dossier.mkdocs_plugin.options import Options, name_lang
from mkdocs_dossier.model.capture import Capture
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.site import Loaded

log = get_plugin_logger("dossier")

_HEAD_END = "</head>"


def take_imprint(config: MkDocsConfig, lang: str) -> Imprint:
    """Return what the configuration says of the report as a whole."""
    address = config.site_url or ""
    return Imprint(
        config.site_name,
        f"{address.rstrip('/')}/" if address else "",
        config.site_author or "",
        config.site_description or "",
        lang,
    )


def add_exports(
    files: Files, config: MkDocsConfig, loaded: Loaded, options: Options
) -> tuple[Loaded, Catalogue, Exports, Cards]:
    """Add the bibliography, ``report.json``, the timeline, feeds and cards to the site's files.

    An author's own files win.

    Returns:
        The report, knowing of the files; the catalogue, for the heads of chapters; the exports; and
        the cards.
    """
    lang = name_lang(options, config)
    report, imprint = loaded.report, take_imprint(config, lang)
    cards = gather_cards(config, options, report, imprint)
    ready_words(report)
    pictures = name_cards(cards or {})
    catalogue = compile_catalogue(report)
    selection = select_events(report)

    def address_of(chapter: Chapter) -> str:
        file = files.get_file_from_path(chapter.uri)
        return _join(imprint.address, file.url) if file else ""

    def compose() -> dict[str, bytes]:
        captures: dict[str, Capture] = {
            key: capture for key in catalogue.by_key if (capture := loaded.holdings.capture(key))
        }
        return {
            **write_bibliography(catalogue),
            **write_timeline(report, selection, lang, config.site_name),
            PATH: write_report(report, catalogue, captures, imprint, address_of).encode(),
            **write_feeds(report, imprint, address_of),
            **{path: read_card(card) for path, card in pictures.items()},
        }

    exports = Exports(compose)
    paths = (
        *name_bibliography(catalogue),
        PATH,
        # Without a dated event there is no timeline.
        *(TIMELINE_FILES if selection.told else ()),
        *name_feeds(report, imprint),
    )
    free = [path for path in (*paths, *pictures) if files.get_file_from_path(path) is None]
    for file in exports.add(config, free):
        files.append(file)
    downloads = (*report.downloads, *paths)
    loaded = replace(loaded, report=replace(report, downloads=downloads))
    return loaded, catalogue, exports, cards


def list_feeds(config: MkDocsConfig, report: Report) -> tuple[str, ...]:
    """Return the paths of the report's feeds; tell why where there are none."""
    feeds = find_feeds(report.downloads)
    if not feeds and not config.site_url:
        log.info("No feeds are written, as their links need the site's address: give `site_url`.")
    return feeds


def fill_head(
    output: str,
    page: Page,
    imprint: Imprint,
    loaded: Loaded,
    catalogue: Catalogue,
    feeds: Sequence[str],
    cards: Cards,
) -> str:
    """Return a page with the feeds in its head, and a chapter's tags and linked data."""
    end = output.find(_HEAD_END)
    if end < 0:
        return output
    if page.file.src_uri in loaded.report.history_pages.values():
        return f"{output[:end]}{UNLISTED}{output[end:]}"
    url = page.file.url
    added = write_feed_tags(imprint, feeds, lambda path: get_relative_url(path, url))
    chapter = loaded.report.chapter(page.file.src_uri)
    if chapter is not None and (chapter.is_published or chapter.is_retracted):
        address = _join(imprint.address, url) if imprint.address else ""
        added += write_tags(chapter, imprint, address)
        if cards is not None:
            card = cards.get(chapter.uri)
            picture = _join(imprint.address, path_of(card)) if card else ""
            added += write_social_tags(chapter, imprint, address, picture)
        added += write_linked_data(loaded.report, chapter, catalogue, imprint, address)
    return f"{output[:end]}{added}{output[end:]}"


def _join(address: str, url: str) -> str:
    return address + url.removeprefix("./") if address else url
