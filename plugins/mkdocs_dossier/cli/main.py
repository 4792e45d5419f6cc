"""The command's entry point and its sub-commands."""

import click

from mkdocs_dossier import __version__
from mkdocs_dossier.cli.attest import attest_command
from mkdocs_dossier.cli.book import book_command
from mkdocs_dossier.cli.capture import capture_command
from mkdocs_dossier.cli.check import check_command
from mkdocs_dossier.cli.diff import diff_command
from mkdocs_dossier.cli.doctor import doctor_command
from mkdocs_dossier.cli.editor_files import schema_command, snippets_command
from mkdocs_dossier.cli.explain import explain_command
from mkdocs_dossier.cli.export import export_command
from mkdocs_dossier.cli.gate import gate_command
from mkdocs_dossier.cli.impact import impact_command
from mkdocs_dossier.cli.lsp import lsp_command
from mkdocs_dossier.cli.new import new_command
from mkdocs_dossier.cli.protect import names_command, protect_command
from mkdocs_dossier.cli.quote import find_command, quote_command
from mkdocs_dossier.cli.summary import summary_command
from mkdocs_dossier.cli.timeline import timeline_command
from mkdocs_dossier.cli.translated import translated_command
from mkdocs_dossier.cli.verify import verify_command


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dossier")
def main() -> None:
    """Check quotations, citations, timelines and corrections of a report."""


main.add_command(check_command)
main.add_command(diff_command)
main.add_command(explain_command)
main.add_command(doctor_command)
main.add_command(capture_command)
main.add_command(attest_command)
main.add_command(quote_command)
main.add_command(find_command)
main.add_command(gate_command)
main.add_command(impact_command)
main.add_command(export_command)
main.add_command(summary_command)
main.add_command(timeline_command)
main.add_command(translated_command)
main.add_command(lsp_command)
main.add_command(new_command)
main.add_command(schema_command)
main.add_command(snippets_command)
main.add_command(verify_command)
main.add_command(protect_command)
main.add_command(names_command)
main.add_command(book_command)
