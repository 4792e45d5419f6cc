"""``dossier lsp``: the language server, for editors to start."""

from pathlib import Path

import click

from mkdocs_dossier.cli.configuration import read_settings
from mkdocs_dossier.language_server.reports import UnreadableConfigurationError
from mkdocs_dossier.site import Settings


@click.command("lsp")
@click.option("--stdio", is_flag=True, help="Talk over standard input and output (always so).")
def lsp_command(*, stdio: bool) -> None:
    """Serve an editor: findings as you type, completion, hover, definitions, quick fixes.

    Editors start this by themselves; the handbook's page "Your editor" has the settings.
    """
    del stdio
    try:
        # The library is an extra, and takes a moment to import.
        from mkdocs_dossier.language_server.server import serve  # noqa: PLC0415
    except ImportError as error:
        raise click.UsageError(
            f"The language server needs the extra `lsp` ({error.name} is missing):"
            " pip install 'mkdocs-dossier[lsp]'"
        ) from error
    serve(_read)


def _read(configuration: Path) -> Settings:
    try:
        return read_settings(configuration)
    except (click.UsageError, OSError) as error:
        said = error.message if isinstance(error, click.UsageError) else str(error)
        raise UnreadableConfigurationError(f"{configuration}: {said}") from error
