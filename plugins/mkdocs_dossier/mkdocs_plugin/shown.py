"""The hooks around templates: what the search is shown of a page, and what its reader is."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_dossier.mkdocs_plugin.editions import Editions
from mkdocs_dossier.mkdocs_plugin.guarded import Guarded
from mkdocs_dossier.mkdocs_plugin.kept_entries import KeptEntries
from mkdocs_dossier.mkdocs_plugin.search import leave_out_apparatus


class Shown(Guarded):  # type: ignore[no-untyped-call]
    """A plugin that gives templates a page in its language, and the search what it is to read."""

    editions: Editions | None = None
    entries: KeptEntries | None = None
    content: str | None = None

    @event_priority(100)
    def _show_search(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the search a page without its apparatus, to be taken back behind it."""
        del config, nav
        self.content = page.content
        show = self.entries.show if self.entries else _show
        page.content = show(page)
        return context

    @event_priority(-100)
    def _show_reader(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the page back to its reader, with the words and the navigation of its language."""
        del config, nav
        page.content = self.content
        if self.entries:
            self.entries.settle()
        if self.editions:
            self.editions.show(context, page)
        return context

    on_page_context = CombinedEvent(_show_search, _show_reader)


def _show(page: Page) -> str:
    return leave_out_apparatus(page.content or "")
