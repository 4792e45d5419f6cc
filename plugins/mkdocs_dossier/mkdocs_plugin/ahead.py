"""Ahead of MkDocs: workers write the exports and convert pages that MkDocs has not come to yet.

It is the same code on the same data, so the pages are the same. MkDocs still runs every hook of
every plugin on every page; only Markdown's part, and then the templates', may have been done
before.
"""

import logging
from collections.abc import Callable, Sequence
from functools import partial

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mkdocs_dossier.mkdocs_plugin.editions import Editions
from mkdocs_dossier.mkdocs_plugin.exported_files import Exports
from mkdocs_dossier.mkdocs_plugin.kept_pages import KeptPages
from mkdocs_dossier.mkdocs_plugin.kept_themed import KeptThemed
from mkdocs_dossier.mkdocs_plugin.limiting import name_path, raise_slow
from mkdocs_dossier.mkdocs_plugin.listening import Listener, Said, listen
from mkdocs_dossier.mkdocs_plugin.rendered import Rendered, take_from
from mkdocs_dossier.mkdocs_plugin.searching import Searching
from mkdocs_dossier.mkdocs_plugin.themed import Themed, may_theme_ahead
from mkdocs_dossier.model.findable import SearchEntry
from mkdocs_dossier.site import Loaded
from mkdocs_dossier.site.deadline import limit_time
from mkdocs_dossier.site.workers import FEWEST, Workers

log = get_plugin_logger("dossier")

# Extensions that are known to convert each page for itself. One that gathers something from all of
# them in memory, as autorefs does, would miss the pages that a worker converts.
_MODULES = ("markdown.extensions.", "pymdownx.", "material.extensions.")
_NAMES = frozenset(
    """abbr admonition attr_list codehilite def_list dossier extra fenced_code footnotes
    legacy_attrs legacy_em md_in_html meta nl2br sane_lists smarty tables toc wikilinks""".split()
)
_Done = Rendered | bool | Sequence[SearchEntry]
_HOOKS = ("pre_page", "page_read_source", "page_markdown")


def may_render_ahead(config: MkDocsConfig, own: object) -> bool:
    """Tell whether nobody but us looks at a page before it is converted, or while it is.

    Args:
        config: the site's.
        own: our plugin, whose hooks do not count.
    """
    hooks = [hook for name in _HOOKS for hook in config.plugins.events.get(name, [])]
    return all(getattr(hook, "__self__", None) is own for hook in hooks) and all(
        name in _NAMES or name.startswith(_MODULES) for name in config.markdown_extensions
    )


class Ahead:
    """What is done before its turn comes: pages of the last build, and what workers do."""

    def __init__(
        self, config: MkDocsConfig, files: Files, nav: Navigation, loaded: Loaded, hands: int
    ) -> None:
        """Find out which pages were rendered before; ``hands`` workers may help with everything."""
        self._config = config
        self._files = files
        self._nav = nav
        self._themed: Themed | None = None
        self._loaded = loaded
        self._hands = hands
        self._pages = KeptPages(config, files, loaded, hands)
        self._exports: Sequence[Exports] = ()
        self._turns: dict[str, int] = {}
        self._workers: Workers[_Done] | None = None
        self._taken: set[str] = set()
        self._written: set[int] = set()
        # What is said of a page must be said again when it is built again.
        self._said: list[Said] = []
        self._listener = Listener(self._said)
        logging.getLogger("mkdocs").addHandler(self._listener)

    def begin(self, exports: Sequence[Exports], searching: Searching | None) -> None:
        """Fork workers, for what is found in the search, for pages, and then for the exports."""
        files = self._files.documentation_pages()
        every = [file.page or Page(None, file, self._config) for file in files]
        pages = [page for page in every if not self._pages.find(page)]
        # Workers come from the end: what nobody waits for while pages are rendered stands first.
        jobs: list[Callable[[], _Done]] = [each.write for each in exports]
        jobs += [partial(self._render, page) for page in pages]
        if searching:
            jobs.append(searching.list_entries)
            searching.leave_to(partial(self._take_entries, len(jobs) - 1))
        first = len(exports)
        self._turns = {page.file.src_uri: turn for turn, page in enumerate(pages, start=first)}
        # The few pages that are left over may be those that list everything.
        self._workers = Workers(jobs, self._hands if len(every) >= FEWEST else 0)
        self._exports = exports
        for each in exports:
            each.are_left_to_others = self._workers.are_there

    def _write_meanwhile(self) -> bool:
        """Write some of the exports, if there are any that nobody has begun."""
        for turn, exports in enumerate(self._exports):
            if self._workers and self._workers.take(turn):
                self._written.add(turn)
                return exports.write()
        return False

    def _take_entries(self, turn: int) -> Sequence[SearchEntry] | None:
        done = self._workers.result(turn, self._write_meanwhile) if self._workers else None
        return None if done is None or isinstance(done, Rendered | bool) else done

    def _render(self, page: Page) -> Rendered:
        path = name_path(page.file.src_uri, self._loaded)
        rendered = render(page, path, self._config, self._files)
        self._pages.keep(page, rendered)
        return rendered

    def take(self, page: Page, markdown: str) -> Rendered | None:
        """Return a page as it was rendered before its turn, if it was.

        Args:
            page: whose turn it is.
            markdown: its text, when every plugin has seen it.
        """
        self._said.clear()
        kept = self._pages.find(page)
        if kept and self._pages.is_of(page, markdown):
            return kept
        turn = self._turns.get(page.file.src_uri)
        if self._workers is None or turn is None:
            return None
        result = self._workers.result(turn, self._write_meanwhile)
        if self._workers.is_lost(turn):
            raise_slow(name_path(page.file.src_uri, self._loaded))
        if not isinstance(result, Rendered):
            return None
        self._taken.add(page.file.src_uri)
        return result

    def keep(self, page: Page) -> None:
        """Keep a page that was just rendered for the next build, unless a worker has."""
        if page.file.src_uri in self._taken:
            return
        options = self._config.mdx_configs["dossier"]
        rendered = take_from(page, options["found"], options["anchors"], self._said)
        self._pages.keep(page, rendered)

    def fill_templates(
        self, env: Environment, hands: int, editions: Editions, beside: object
    ) -> None:
        """Fork workers for the theme's part, once every page is converted.

        Args:
            env: of the templates.
            hands: how many workers may help.
            editions: of the report, which give a template a page's language.
            beside: whatever else templates are given.
        """
        if may_theme_ahead(self._config):
            navs = [self._nav, *(each.nav for each in editions if each.nav)]
            kept = KeptThemed(self._config, navs, beside)
            told = self._config, self._files, self._nav, env
            self._themed = Themed(*told, hands, editions.show, kept)

    def end(self) -> None:
        """Wait for the exports, write them if nobody has, and let the workers go."""
        log.debug("%d pages were taken from the last build.", self._pages.count)
        log.debug("%d of %d pages were rendered ahead.", len(self._taken), len(self._turns))
        if self._themed:
            log.debug("%d pages were put into templates ahead.", self._themed.count)
            log.debug("%d pages are shown as in the last build.", self._themed.kept)
        for turn, exports in enumerate(self._exports):
            if exports.are_left_to_others and self._workers and not self._is_written(turn):
                exports.write()
        self.stop()

    def _is_written(self, turn: int) -> bool:
        if turn in self._written:
            return True
        return bool(self._workers and self._workers.result(turn, self._write_meanwhile))

    def stop(self) -> None:
        """Let the workers go, whatever they are at."""
        logging.getLogger("mkdocs").removeHandler(self._listener)
        for each in (self._workers, self._themed):
            if each is not None:
                each.stop()
        self._workers = self._themed = None


def render(page: Page, path: str, config: MkDocsConfig, files: Files) -> Rendered:
    """Convert a page in a worker; ``path`` is what diagnostics call it."""
    options = config.mdx_configs["dossier"]
    said: list[Said] = []
    listen(said)
    page.read_source(config)
    options["page"] = page.file.src_uri
    options["address"] = page.canonical_url or ""
    with limit_time(name=path):
        page.render(config, files)
    rendered = take_from(page, options["found"], options["anchors"], said)
    options["found"].clear()
    options["anchors"].clear()
    return rendered
