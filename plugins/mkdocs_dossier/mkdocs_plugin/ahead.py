"""Ahead of MkDocs: workers write the exports and convert pages that MkDocs has not come to yet.

It is the same code on the same data, so the pages are the same. MkDocs still runs every hook of
every plugin on every page; only Markdown's part may have been done before.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.mkdocs_plugin.exported_files import Exports
from mkdocs_dossier.site.workers import Workers, count_hands

log = get_plugin_logger("dossier")

# Extensions that are known to convert each page for itself. One that gathers something from all of
# them in memory, as autorefs does, would miss the pages that a worker converts.
_MODULES = ("markdown.extensions.", "pymdownx.", "material.extensions.")
_NAMES = frozenset(
    """abbr admonition attr_list codehilite def_list dossier extra fenced_code footnotes
    legacy_attrs legacy_em md_in_html meta nl2br sane_lists smarty tables toc wikilinks""".split()
)
_HOOKS = ("pre_page", "page_read_source", "page_markdown")


@dataclass(frozen=True, slots=True)
class Rendered:
    """What converting a page leaves behind.

    Attributes:
        content: the HTML.
        toc: its headings.
        title: its first heading, if it is one for the page.
        anchors: the ids that can be linked to.
        links: to anchors; by file, the anchors and the links as they are written.
        found: what our extension found.
        kept: the ids of what Markdown does not see.
        said: what was logged: logger, level, message.
    """

    content: str
    toc: TableOfContents
    title: str | None
    anchors: set[str] | None
    links: dict[str, dict[str, str]] | None
    found: tuple[Diagnostic, ...]
    kept: tuple[str, ...]
    said: tuple[tuple[str, int, str], ...]


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
    """What is done before its turn comes: the pages from the end, and first of all the exports."""

    def __init__(self, files: Files, exports: Exports, work: Callable[[Page], Rendered]) -> None:
        """Begin with neither.

        Args:
            files: of the site.
            exports: are written in a worker.
            work: renders a page in a worker.
        """
        self._files = files
        self._exports = exports
        self._work = work
        self._turns: dict[str, int] = {}
        self._taken = 0
        self._workers: Workers[Rendered | bool] | None = None

    def begin(self, config: MkDocsConfig) -> None:
        """Fork workers, where there are cores and pages enough for them."""
        files = list(self._files.documentation_pages())

        def write() -> bool:
            self._exports.write()
            return True

        pages = [file.page or Page(None, file, config) for file in files]
        self._turns = {page.file.src_uri: turn for turn, page in enumerate(pages)}
        jobs: list[Callable[[], Rendered | bool]] = [partial(self._work, page) for page in pages]
        jobs.append(write)
        self._workers = Workers(jobs, count_hands())

    def take(self, page: Page) -> Rendered | None:
        """Return the page as a worker has rendered it, if one has."""
        turn = self._turns.get(page.file.src_uri)
        if self._workers is None or turn is None:
            return None
        result = self._workers.result(turn)
        if not isinstance(result, Rendered):
            return None
        self._taken += 1
        return result

    def end(self) -> None:
        """Wait for the exports, and let the workers go: every page is rendered."""
        if self._workers is not None:
            self._exports.are_written = self._workers.result(len(self._turns)) is True
            log.debug("%d of %d pages were rendered ahead.", self._taken, len(self._turns))
        self.stop()

    def stop(self) -> None:
        """Let the workers go, whatever they are at."""
        if self._workers is not None:
            self._workers.stop()
        self._workers = None


def render(page: Page, config: MkDocsConfig, files: Files) -> Rendered:
    """Convert a page in a worker."""
    options = config.mdx_configs["dossier"]
    said: list[tuple[str, int, str]] = []
    listen(said)
    page.read_source(config)
    options["page"] = page.file.src_uri
    options["address"] = page.canonical_url or ""
    page.render(config, files)
    links = page.links_to_anchors
    found, kept = tuple(options["found"]), tuple(options["anchors"])
    options["found"].clear()
    options["anchors"].clear()
    return Rendered(
        page.content or "",
        page.toc,
        page._title_from_render,  # noqa: SLF001 - the only place where MkDocs has it
        page.present_anchor_ids,
        None if links is None else {file.src_uri: anchors for file, anchors in links.items()},
        found,
        kept,
        tuple(said),
    )


def listen(said: list[tuple[str, int, str]]) -> None:
    """Keep what is logged in a worker, instead of printing it, for the process that counts it."""

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append((record.name, record.levelno, record.getMessage()))

    logger = logging.getLogger("mkdocs")
    logger.handlers = [Listener()]
    logger.propagate = False


def take_over(page: Page, rendered: Rendered, config: MkDocsConfig, files: Files) -> None:
    """Make MkDocs take a page as a worker has rendered it."""

    def restore(*_: Any) -> None:  # noqa: ANN401 - MkDocs' own arguments, which are of no use here
        page.content = rendered.content
        page.toc = rendered.toc
        page._title_from_render = rendered.title  # noqa: SLF001 - as above
        page.present_anchor_ids = rendered.anchors
        if rendered.links is not None:
            found = {files.get_file_from_path(uri): to for uri, to in rendered.links.items()}
            page.links_to_anchors = {file: to for file, to in found.items() if file}
        for name, level, message in rendered.said:
            logging.getLogger(name).log(level, "%s", message)
        config.mdx_configs["dossier"]["found"].extend(rendered.found)
        config.mdx_configs["dossier"]["anchors"].extend(rendered.kept)

    page.render = restore  # type: ignore[method-assign, assignment]
