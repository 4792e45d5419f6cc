"""The gate: what is wrong with a report is told before anything is written."""

from collections.abc import Sequence

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.formats import format_diagnostic, format_text, summarise

log = get_plugin_logger("dossier")

MOST = 50
"""Findings that are printed one by one."""


def pass_gate(diagnostics: Sequence[Diagnostic], *, is_serving: bool) -> None:
    """Tell what is wrong with a report.

    Raises:
        PluginError: if it has errors, and nobody is writing at it just now.
    """
    warnings = [found for found in diagnostics if not found.is_error]
    for diagnostic in warnings[:MOST]:
        log.warning(format_diagnostic(diagnostic))
    if len(warnings) > MOST:
        more = len(warnings) - MOST
        log.warning("… and %d more; `dossier check --all` has them all.", more)
    errors = [found for found in diagnostics if found.is_error]
    if is_serving:
        for diagnostic in errors:
            log.error(format_diagnostic(diagnostic))
    elif errors:
        summary = summarise(diagnostics)
        message = f"The report was not built: {summary}.\n{format_text(errors)}"
        raise PluginError(message)
