"""Pages that nobody wrote, among the others: of sources, of histories, contents and index."""

from dataclasses import replace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from platformdirs import user_cache_path

from mkdocs_dossier.site import Loaded, Settings
from mkdocs_dossier.site.finding_pages import write_finding_pages
from mkdocs_dossier.site.histories import add_histories
from mkdocs_dossier.site.history_pages import write_history_pages
from mkdocs_dossier.site.source_pages import part_sources

log = get_plugin_logger("dossier")

UNLISTED = '<meta name="robots" content="noindex">'
"""Tells search engines to pass a page over."""


def add_pages(
    config: MkDocsConfig, files: Files, loaded: Loaded, most: int, *, has_history: bool
) -> Loaded:
    """Add the pages that nobody wrote to the site; return the report knowing of them.

    Args:
        config: of the site.
        files: of the site.
        loaded: the report.
        most: sources on one page; past so many, each gets a page of its own.
        has_history: whether chapters that changed get a page that says how.
    """
    report = part_sources(loaded.report, most)
    if has_history:
        settings = Settings.of(config.mdx_configs["dossier"])
        report, reason = add_histories(settings, report, user_cache_path("dossier"))
        report = write_history_pages(report)
        if reason:
            # A report need not be under version control: this is no warning.
            log.info(reason)
    report = write_finding_pages(report, str(config.mdx_configs["dossier"]["lang"]))
    for uri, chapter in report.generated.items():
        file = File.generated(config, uri, content=chapter.text)
        # Thousands of them in the navigation of every page would help nobody.
        file.inclusion = InclusionLevel.NOT_IN_NAV
        files.append(file)
    return replace(loaded, report=report)
