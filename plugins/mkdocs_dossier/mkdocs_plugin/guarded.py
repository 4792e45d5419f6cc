"""The hooks by which no chapter says more to a theme than words, nor to a browser."""

from typing import Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_dossier.formats import format_diagnostic
from mkdocs_dossier.mkdocs_plugin import escaping
from mkdocs_dossier.mkdocs_plugin.amending import amend
from mkdocs_dossier.mkdocs_plugin.assets import load_needed
from mkdocs_dossier.mkdocs_plugin.kept_answers import KeptAnswers
from mkdocs_dossier.mkdocs_plugin.limiting import read_instead
from mkdocs_dossier.mkdocs_plugin.options import Options, name_lang
from mkdocs_dossier.mkdocs_plugin.policy import Policy
from mkdocs_dossier.mkdocs_plugin.searching import Searching
from mkdocs_dossier.mkdocs_plugin.theme_markup import settle_theme
from mkdocs_dossier.mkdocs_plugin.way_to_contents import Way
from mkdocs_dossier.mkdocs_plugin.withdrawn import leave_out_withdrawn
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.site import Loaded
from mkdocs_dossier.site.search_engine import POLICY, Engine
from mkdocs_dossier.site.watching import begin_watch

log = get_plugin_logger("dossier")


class Guarded(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """A plugin that escapes front matter before others take it, and titles before themes do."""

    is_serving = False
    loaded: Loaded | None = None
    searching: Searching | None = None
    policy: Policy | None = None
    answers: KeptAnswers | None = None
    way: Way | None = None

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
    def guard_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Escape titles, which are all known by now, and find out what the theme will run."""
        escaping.escape_titles(env, files)
        if self.searching:
            self.searching.teach(env)
        if self.loaded:
            self.way = Way(self.loaded.report, files, name_lang(self.config, config))
        if self.policy:
            engine = self.searching.engine if self.searching else Engine.THEME
            self.policy.learn(env, files, POLICY.get(engine, {}))
        return env

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Keep what is withdrawn out of the site map."""
        del config
        if self.loaded:
            leave_out_withdrawn(context, template_name, self.loaded.report)
        return context

    @event_priority(-500)
    def guard_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Put the policy into a page, when other plugins are done with it."""
        del config
        output = load_needed(output)
        if self.way:
            output = self.way.put_into(output, page.file.src_uri, page.url)
        if self.policy is None or self.answers is None:
            return output
        output = settle_theme(output)
        chapter = self.loaded.report.chapter(page.file.src_uri) if self.loaded else None
        place = Place(chapter.path if chapter else page.file.src_uri)
        for diagnostic in self.policy.find_blocked(output, place, self.answers):
            log.warning(format_diagnostic(diagnostic))
        return self.policy.put_into(output)

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Amend pages that are no chapters, such as the one for lost readers, and guard them."""
        if not template_name.endswith(".html"):
            return output
        output = amend(output)
        if self.way:
            output = self.way.put_into(output, "", template_name, config.site_url or "/")
        return self.policy.put_into(settle_theme(output)) if self.policy else output
