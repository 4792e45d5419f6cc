"""What MkDocs calls, and when."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.exports.catalogue import Catalogue
from mkdocs_dossier.formats import format_diagnostic, format_text
from mkdocs_dossier.mkdocs_plugin.ahead import Ahead, may_render_ahead
from mkdocs_dossier.mkdocs_plugin.amending import amend
from mkdocs_dossier.mkdocs_plugin.assets import add_assets, name_assets
from mkdocs_dossier.mkdocs_plugin.books import offer_books
from mkdocs_dossier.mkdocs_plugin.cards import Cards
from mkdocs_dossier.mkdocs_plugin.collecting import keep_loaded, without_collecting
from mkdocs_dossier.mkdocs_plugin.dates import date_page, find_newest
from mkdocs_dossier.mkdocs_plugin.editions import open_editions
from mkdocs_dossier.mkdocs_plugin.escaping import escape_sections
from mkdocs_dossier.mkdocs_plugin.exported_files import Exports
from mkdocs_dossier.mkdocs_plugin.exporting import add_exports, fill_head, tell_feeds
from mkdocs_dossier.mkdocs_plugin.gate import pass_gate
from mkdocs_dossier.mkdocs_plugin.generated_pages import add_pages
from mkdocs_dossier.mkdocs_plugin.kept_answers import open_answers
from mkdocs_dossier.mkdocs_plugin.kept_entries import KeptEntries
from mkdocs_dossier.mkdocs_plugin.language_search import part_index
from mkdocs_dossier.mkdocs_plugin.languages import name_language
from mkdocs_dossier.mkdocs_plugin.limiting import limit_rendering
from mkdocs_dossier.mkdocs_plugin.options import (
    EXTENSION,
    EXTENSIONS,
    find_order,
    name_options,
)
from mkdocs_dossier.mkdocs_plugin.policy import Policy
from mkdocs_dossier.mkdocs_plugin.publication import check_publication
from mkdocs_dossier.mkdocs_plugin.rendered import take_over
from mkdocs_dossier.mkdocs_plugin.sealing import complete
from mkdocs_dossier.mkdocs_plugin.searching import Searching, use_own_search
from mkdocs_dossier.mkdocs_plugin.serving import check_port, watch_sources
from mkdocs_dossier.mkdocs_plugin.shown import Shown
from mkdocs_dossier.mkdocs_plugin.swapping import Swap, build_beside
from mkdocs_dossier.mkdocs_plugin.withdrawn import forget_withdrawn
from mkdocs_dossier.site import Loaded, Settings, load
from mkdocs_dossier.site.holdings import Memory
from mkdocs_dossier.site.workers import count_hands

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.livereload import LiveReloadServer

log = get_plugin_logger("dossier")


class DossierPlugin(Shown):  # type: ignore[no-untyped-call]
    """Checks a report before it is built, and builds what Markdown alone cannot."""

    def __init__(self) -> None:
        self.is_serving = False
        self.loaded: Loaded | None = None
        self.memory: Memory = {}
        self.catalogue: Catalogue | None = None
        self.editions = None
        self.cards: Cards = {}
        self.newest = ""
        self.found: list[Diagnostic] = []
        self.anchors: list[str] = []
        self.exports: Sequence[Exports] = ()
        self.ahead: Ahead | None = None
        self.swap: Swap | None = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Add the extensions where they are not listed, and the style sheet and script."""
        for extension in EXTENSIONS:
            if extension not in config.markdown_extensions:
                config.markdown_extensions.append(extension)
        options = config.mdx_configs.setdefault(EXTENSION, {})
        options.update(name_options(self.config, config))
        # Set here, so that what one page leaves is found before the next.
        self.policy = Policy(self.config, config, is_serving=self.is_serving)
        self.answers = open_answers(config)
        options.update(notices=self.is_serving, found=self.found, anchors=self.anchors)
        name_assets(config)
        use_own_search(self.config, config)
        return config

    @event_priority(-50)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Load and check the report; stop before anything is written if there are errors."""
        options = config.mdx_configs[EXTENSION]
        options["order"] = find_order(config)
        with without_collecting():
            # What a server has read once it keeps, which workers could not add to.
            hands = 0 if self.is_serving else count_hands()
            self.loaded = load(Settings.of(options), self.memory, hands)
        if not self.is_serving:
            keep_loaded()
        options["loaded"] = self.loaded
        found = self.loaded.diagnostics
        loaded = None if self.is_serving else self.loaded
        found += check_publication(self.config, config, loaded, self.policy)
        pass_gate(found, is_serving=self.is_serving)
        if self.is_serving:
            return
        self.swap = build_beside(config)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the style sheet, the scripts and the exports to the site."""
        add_assets(config, files)
        if self.loaded:
            self.editions = open_editions(self.config, config, files, self.loaded.report)
            self.loaded, self.catalogue, self.exports, self.cards = add_exports(
                files, config, self.loaded, self.config, self.editions
            )
            tell_feeds(config, self.loaded.report)
            most, told = self.config.sources_per_page, self.config.history
            self.loaded = add_pages(config, files, self.loaded, most, has_history=told)
            self.newest = find_newest(self.loaded.report)
            self.searching = Searching(self.config, config, is_serving=self.is_serving)
            self.loaded = self.searching.add_pages(files, self.loaded)
            config.mdx_configs[EXTENSION]["loaded"] = self.loaded
        return files

    @event_priority(-100)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Take what was rendered before, and let other processes begin with the rest."""
        escape_sections(nav.items)
        if self.loaded and self.editions:
            self.editions.add_navigation(files, self.loaded.report)
        if self.loaded and self.exports and may_render_ahead(config, self):
            # A server has threads, which a fork would not take along.
            hands = 0 if self.is_serving else count_hands()
            self.ahead = Ahead(config, files, nav, self.loaded, hands)
            self.ahead.begin(self.exports, self.searching)
        return nav

    @event_priority(-100)
    def _begin_page(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Tell the extension which page comes next, and the page when it was last changed."""
        options = config.mdx_configs[EXTENSION]
        options["page"] = page.file.src_uri
        options["address"] = page.canonical_url or ""
        if self.loaded:
            date_page(page, self.loaded.report, self.newest)
            forget_withdrawn(page, self.loaded.report)
        rendered = self.ahead.take(page, markdown) if self.ahead else None
        if rendered:
            take_over(page, rendered, config, files)
        else:
            limit_rendering(page, self.loaded)
        return markdown

    on_page_markdown = CombinedEvent(Shown.escape_meta, _begin_page)

    @event_priority(100)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Tell what was found while the page was rendered."""
        del files
        if self.ahead:
            self.ahead.keep(page)
        errors = [diagnostic for diagnostic in self.found if diagnostic.is_error]
        if errors and not self.is_serving:
            # Only what another plugin or extension has done to the text can come up so late.
            raise PluginError(f"The report was not built.\n{format_text(errors)}")
        for diagnostic in self.found:
            log.warning(format_diagnostic(diagnostic))
        self.found.clear()
        # What is kept out of Markdown's tree has anchors all the same.
        page.present_anchor_ids = {*(page.present_anchor_ids or ()), *self.anchors}
        self.anchors.clear()
        return html if self.is_serving else offer_books(html, page, self.config, config)

    @event_priority(-100)
    def _fill_templates(
        self, env: "Environment", *, config: MkDocsConfig, files: Files
    ) -> "Environment":
        """Let other processes begin to fill the theme's templates."""
        del files
        if self.ahead and self.editions and not self.is_serving:
            beside = self.searching.describe() if self.searching else None
            self.ahead.fill_templates(env, count_hands(), self.editions, beside)
        # A server may hold on to its index from one build to the next.
        answers = None if self.is_serving else self.answers
        self.entries = KeptEntries(config, answers) if answers else None
        return env

    on_env = CombinedEvent(Shown.guard_env, _fill_templates)

    def _fill_head(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Tell machines what a chapter is, and what it rests on."""
        output = amend(output)
        if self.loaded is None or self.catalogue is None or self.editions is None:
            return output
        del config
        edition = self.editions.of(page)
        output = name_language(output, page, self.loaded.report, edition.config)
        told = self.loaded, self.catalogue, self.editions.files, self.cards
        output = fill_head(output, page, edition, *told)
        return self.editions.settle(output, page)

    on_post_page = CombinedEvent(_fill_head, Shown.guard_page)

    def on_build_error(self, *, error: Exception) -> None:
        """Let the workers go, and the last good site stay as it is."""
        del error
        if self.ahead:
            self.ahead.stop()
        if self.swap:
            self.swap.end()

    @event_priority(100)
    def _add_entries(self, *, config: MkDocsConfig) -> None:
        """Make quotations, sources, people, events, notices and replies findable by themselves."""
        del config
        if self.ahead:
            self.ahead.end()
        if self.loaded and self.searching:
            self.searching.write(self.loaded)

    @event_priority(-1000)
    def _replace_site(self, *, config: MkDocsConfig) -> None:
        """Seal the site and put it in its place, when every other plugin has written to it."""
        if self.editions:
            part_index(config, self.editions)
        if not self.is_serving and self.loaded and self.catalogue and self.answers:
            final = self.swap.site if self.swap else None
            told = self.catalogue, self.policy, self.answers
            complete(self.config, config, self.loaded, *told, final)
            self.answers.write()
        if self.swap and self.swap.finish():
            log.info("The site stands in %s", config.site_dir)

    on_post_build = CombinedEvent(_add_entries, _replace_site)

    def on_serve(
        self, server: "LiveReloadServer", /, *, config: MkDocsConfig, builder: Callable[[], None]
    ) -> "LiveReloadServer":
        """Rebuild when records, captures or receipts change."""
        del builder
        check_port(server)
        watch_sources(server, Settings.of(config.mdx_configs[EXTENSION]))
        return server
