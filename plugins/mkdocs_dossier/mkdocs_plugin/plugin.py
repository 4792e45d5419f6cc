"""What MkDocs calls, and when."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.exports.search import SearchEntry, list_entries
from mkdocs_dossier.formats import format_diagnostic, format_text, summarise
from mkdocs_dossier.mkdocs_plugin.assets import ASSETS, read_asset
from mkdocs_dossier.mkdocs_plugin.dates import date_page
from mkdocs_dossier.mkdocs_plugin.search import add_entries
from mkdocs_dossier.site import Loaded, Settings, load
from mkdocs_dossier.site.holdings import Memory

log = get_plugin_logger("dossier")

EXTENSION = "dossier"
# Corrections name their passage by an id, which authors give as an attribute list.
EXTENSIONS = ("attr_list", EXTENSION)


class Options(Config):  # type: ignore[no-untyped-call]
    """Options of the plugin in ``mkdocs.yml``; the handbook's page on configuration has them."""

    sources_dir = config_options.Type(str, default="sources")
    vault = config_options.Type(str, default="")
    cache_dir = config_options.Type(str, default=".cache/dossier")
    lang = config_options.Optional(config_options.Type(str))
    ellipsis_limit = config_options.Type(int, default=1000)
    unsourced = config_options.Choice(("off", "warning", "error"), default="warning")


class DossierPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Checks a report before it is built, and builds what Markdown alone cannot."""

    def __init__(self) -> None:
        self.is_serving = False
        self.loaded: Loaded | None = None
        self.memory: Memory = {}
        self.files: Files | None = None
        self.found: list[Diagnostic] = []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether somebody is writing, or a site is being published."""
        del dirty
        self.is_serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Add the extensions where they are not listed, and the style sheet and script."""
        for extension in EXTENSIONS:
            if extension not in config.markdown_extensions:
                config.markdown_extensions.append(extension)
        options = config.mdx_configs.setdefault(EXTENSION, {})
        options.update(self._options(config))
        for asset in ASSETS:
            if asset.endswith(".css") and asset not in config.extra_css:
                config.extra_css.append(asset)
            if asset.endswith(".js") and asset not in config.extra_javascript:
                config.extra_javascript.append(asset)
        return config

    def _options(self, config: MkDocsConfig) -> dict[str, Any]:
        root = _root(config)
        theme_lang = config.theme.get("language") if config.theme else None
        return {
            "root": root,
            "docs_dir": config.docs_dir,
            "sources_dir": self.config.sources_dir,
            "vault": self.config.vault,
            "cache_dir": self.config.cache_dir,
            "lang": self.config.lang or theme_lang or "en",
            "unsourced": self.config.unsourced,
            "ellipsis_limit": self.config.ellipsis_limit,
            "errors": "show",
            "notices": self.is_serving,
            "found": self.found,
        }

    @event_priority(-50)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Load and check the report; stop before anything is written if there are errors."""
        options = config.mdx_configs[EXTENSION]
        options["order"] = _reading_order(config)
        self.loaded = load(Settings.of(options), self.memory)
        options["loaded"] = self.loaded
        errors = self.loaded.errors
        for diagnostic in self.loaded.diagnostics:
            if not diagnostic.is_error:
                log.warning(format_diagnostic(diagnostic))
        if not errors:
            return
        if self.is_serving:
            for diagnostic in errors:
                log.error(format_diagnostic(diagnostic))
            return
        summary = summarise(self.loaded.diagnostics)
        message = f"The report was not built: {summary}.\n{format_text(errors)}"
        raise PluginError(message)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the style sheet and scripts to the site."""
        for asset in ASSETS:
            if files.get_file_from_path(asset) is None:
                files.append(File.generated(config, asset, content=read_asset(asset)))
        self.files = files
        return files

    @event_priority(-100)
    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Tell the extension which page comes next, and the page when it was last changed."""
        del files
        config.mdx_configs[EXTENSION]["page"] = page.file.src_uri
        if self.loaded:
            date_page(page, self.loaded.report)
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Tell what was found while the page was rendered."""
        del page, config, files
        for diagnostic in self.found:
            log.warning(format_diagnostic(diagnostic))
        self.found.clear()
        return html

    @event_priority(100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make quotations, sources, events and corrections findable by themselves."""
        if self.loaded is None or self.files is None:
            return
        entries: list[SearchEntry] = list_entries(self.loaded.report)
        add_entries(config, self.files, entries)

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[[], None]
    ) -> LiveReloadServer:
        """Rebuild when records, captures or receipts change."""
        del builder
        settings = Settings.of(config.mdx_configs[EXTENSION])
        for folder in (settings.sources, settings.vault):
            if folder is not None and folder.is_dir():
                server.watch(str(folder))
        return server


def _root(config: MkDocsConfig) -> str:
    path = config.config_file_path
    return str(Path(path).parent) if path else "."


def _reading_order(config: MkDocsConfig) -> list[str]:
    """Return the pages of ``nav`` in order, if there is one."""
    return list(_walk(config.nav or []))


def _walk(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        for child in node:
            yield from _walk(child)
    elif isinstance(node, dict):
        for child in node.values():
            yield from _walk(child)
