"""The report's imprint, from its ``mkdocs.yml``."""

from pathlib import Path
from typing import Any

import click
from mkdocs.exceptions import MkDocsException
from mkdocs.utils.yaml import yaml_load

from mkdocs_dossier.exports.imprint import Imprint


def read_imprint(config_file: Path, lang: str) -> Imprint:
    """Return what ``mkdocs.yml`` says of the report as a whole.

    Raises:
        click.UsageError: if it cannot be read.
    """
    try:
        with config_file.open("rb") as file:
            config: Any = yaml_load(file)
    except (OSError, MkDocsException) as error:
        raise click.UsageError(str(error)) from error
    found = config if isinstance(config, dict) else {}

    def text(name: str) -> str:
        value = found.get(name)
        return value if isinstance(value, str) else ""

    address = text("site_url")
    return Imprint(
        text("site_name") or "Report",
        f"{address.rstrip('/')}/" if address else "",
        text("site_author"),
        text("site_description"),
        lang,
    )
