"""What is looked at before a site is published, beside the report itself."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.mkdocs_plugin.books import check_books
from mkdocs_dossier.mkdocs_plugin.options import Options
from mkdocs_dossier.mkdocs_plugin.policy import Policy
from mkdocs_dossier.mkdocs_plugin.sealing import check_statements
from mkdocs_dossier.mkdocs_plugin.searching import check_engine
from mkdocs_dossier.site import Loaded
from mkdocs_dossier.site.protecting import list_published, protect

log = get_plugin_logger("dossier")


def check_publication(
    options: Options, config: MkDocsConfig, loaded: Loaded | None, policy: Policy | None
) -> tuple[Diagnostic, ...]:
    """Return what must not be published so.

    Args:
        options: of the plugin.
        config: the site's.
        loaded: the report; none while somebody is writing, who publishes nothing.
        policy: what browsers may load and run.

    Returns:
        What is wrong with security.txt and trust.txt, why books cannot be made, and errors about
        published files. What else they tell, and what no library here can read, `dossier check`
        says.
    """
    found = check_statements(options, config) + check_engine(options, config, loaded)
    found += tuple(policy.check()) if policy else ()
    if loaded is None:
        return found
    found = (*found, *check_books(options, config))
    if options.method and loaded.report.chapter(options.method) is None:
        log.warning("There is no page %s, which the option `method` names.", options.method)
    settings = loaded.holdings.settings
    leaks = protect(settings, list_published(settings.docs)).diagnostics
    return (*found, *(each for each in leaks if each.is_error))
