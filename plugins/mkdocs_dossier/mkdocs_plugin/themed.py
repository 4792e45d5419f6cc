"""Pages that are in the theme's templates before their turn comes, from the last build or workers.

MkDocs has converted every page by then, and what a template shows of the others, such as the
navigation, will not change any more. MkDocs still runs every hook of every plugin on every page,
in order; only the template's own work may have been done before.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from jinja2 import Environment, Template
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mkdocs_dossier.mkdocs_plugin.kept_themed import KNOWN, KeptThemed
from mkdocs_dossier.mkdocs_plugin.listening import Said, listen, overhear, repeat
from mkdocs_dossier.site.workers import FEWEST, Workers

_Written = tuple[str, tuple[Said, ...]]

Show = Callable[[Any, Page], None]
"""Gives a template's context what our own hook gives it: words in the page's language."""


def may_theme_ahead(config: MkDocsConfig) -> bool:
    """Tell whether no plugin changes what the templates are given."""
    hooks = config.plugins.events.get("page_context", [])
    return all(getattr(hook, "__module__", "").startswith(KNOWN) for hook in hooks)


class Themed:
    """The pages of a site, as the theme shows them."""

    def __init__(
        self,
        config: MkDocsConfig,
        files: Files,
        nav: Navigation,
        env: Environment,
        hands: int,
        show: Show,
        kept: KeptThemed,
    ) -> None:
        """Fork workers for what is not kept, and let MkDocs find what there is."""
        self._kept = kept
        self._show = show
        self._config = config
        self._nav = nav
        self._env = env
        self._find = env.get_template
        self._documents = files.documentation_pages()
        every = [file.page for file in self._documents if file.page]
        pages = [page for page in every if not kept.has(page)]
        self.count = self.kept = 0
        self._turns = {id(page): turn for turn, page in enumerate(pages)}
        jobs = [partial(self._write, page) for page in pages]
        self._workers: Workers[_Written] = Workers(jobs, hands if len(pages) >= FEWEST else 0)
        env.get_template = self._find_template  # type: ignore[method-assign, assignment]

    def stop(self) -> None:
        """Let the workers go."""
        self._env.get_template = self._find  # type: ignore[method-assign]
        self._workers.stop()

    def _write(self, page: Page) -> _Written:
        said: list[Said] = []
        listen(said)
        page.active = True
        template = self._find(_name_template(page))
        context = get_context(self._nav, self._documents, self._config, page)
        self._show(context, page)
        written = template.render(context)
        page.active = False
        self._kept.keep(page, written, said)
        return written, tuple(said)

    def _find_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: Mapping[str, Any] | None = None,  # noqa: A002 - Jinja's name for it
    ) -> "Template | _Ahead":
        """Return a template to Jinja, and what stands for one to MkDocs."""
        template = self._find(name, parent, globals)  # type: ignore[arg-type]
        page = self._config._current_page  # noqa: SLF001 - the only place where MkDocs has it
        if page is None or parent is not None or name != _name_template(page):
            return template
        return _Ahead(template, partial(self._take, page), partial(self._kept.keep, page))

    def _take(self, page: Page) -> str | None:
        """Return a page that is kept, or that a worker has begun with."""
        turn = self._turns.get(id(page))
        if turn is None:
            kept = self._kept.find(page)
            self.kept += kept is not None
            return kept
        done = self._workers.result(turn)
        if done is None:
            return None
        written, said = done
        repeat(said)
        self.count += 1
        return written


class _Ahead:
    """Stands for a template that may have been filled."""

    def __init__(
        self,
        template: Template,
        take: Callable[[], str | None],
        keep: Callable[[str, Sequence[Said]], None],
    ) -> None:
        self._template = template
        self._take = take
        self._keep = keep

    def render(self, context: Mapping[str, Any]) -> str:
        """Return the page, as it is kept, or as a worker or the template writes it."""
        done = self._take()
        if done is not None:
            return done
        said: list[Said] = []
        with overhear(said):
            written = self._template.render(context)
        self._keep(written, said)
        return written


def _name_template(page: Page) -> str:
    name = page.meta.get("template", "main.html")
    return name if isinstance(name, str) else ""
