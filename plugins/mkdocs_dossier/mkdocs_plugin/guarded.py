"""The hooks by which no chapter says more to a theme than words."""

from typing import Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_dossier.mkdocs_plugin import escaping
from mkdocs_dossier.mkdocs_plugin.amending import Amending
from mkdocs_dossier.mkdocs_plugin.limiting import read_instead
from mkdocs_dossier.mkdocs_plugin.searching import Searching
from mkdocs_dossier.mkdocs_plugin.withdrawn import leave_out_withdrawn
from mkdocs_dossier.site import Loaded
from mkdocs_dossier.site.watching import begin_watch


class Guarded(Amending):  # type: ignore[no-untyped-call]
    """A plugin that escapes front matter before others take it, and titles before themes do."""

    is_serving = False
    loaded: Loaded | None = None
    searching: Searching | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether somebody is writing, or a site is being published; begin the watch."""
        del dirty
        self.is_serving = command == "serve"
        begin_watch()

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Keep a page from a server that its author's errors make dangerous to read."""
        del config
        return read_instead(page, self.loaded) if self.is_serving else None

    @event_priority(1000)
    def escape_meta(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Escape front matter before any other plugin takes it."""
        del config, files
        escaping.escape_meta(page)
        return markdown

    @event_priority(1000)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Escape titles, which are all known by now."""
        del config
        escaping.escape_titles(env, files)
        if self.searching:
            self.searching.teach(env)
        return env

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Keep what is withdrawn out of the site map."""
        del config
        if self.loaded:
            leave_out_withdrawn(context, template_name, self.loaded.report)
        return context
