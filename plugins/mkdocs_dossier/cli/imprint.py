"""The report's imprint, from its ``mkdocs.yml``."""

from pathlib import Path

from mkdocs_dossier.cli.configuration import read_configuration
from mkdocs_dossier.exports.imprint import Imprint


def read_imprint(config_file: Path, lang: str) -> Imprint:
    """Return what ``mkdocs.yml`` says of the report as a whole.

    Raises:
        click.UsageError: if it cannot be read.
    """
    found = read_configuration(config_file)

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
