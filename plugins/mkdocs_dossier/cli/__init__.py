"""The ``dossier`` command."""

from mkdocs_dossier.cli.main import main

__all__ = ["main"]
