"""The report's settings, from its ``mkdocs.yml``."""

from pathlib import Path
from typing import Any

import click
import yaml
from mkdocs.exceptions import MkDocsException
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from mkdocs_dossier.site import Settings

config_option = click.option(
    "-f",
    "--config-file",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("mkdocs.yml"),
    help="The report's configuration (default: mkdocs.yml here).",
)
"""The option that every command takes which works on a report."""

vault_option = click.option(
    "--vault",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where withheld captures are, if not where the configuration says.",
)
"""The option of commands that look into captures."""


class _Loader(yaml.SafeLoader):
    """Reads plain values only.

    MkDocs' own loader calls whatever Python a tag names. A build has to; a check of somebody's
    pull request, or an editor that opens a folder, must not.
    """


for _prefix in ("!", "tag:yaml.org,2002:python/"):
    _Loader.add_multi_constructor(_prefix, lambda _loader, _suffix, _node: None)


def read_settings(config_file: Path, vault: Path | None = None) -> Settings:
    """Return the settings that ``mkdocs.yml`` gives.

    Raises:
        click.UsageError: if there is no such file, or it cannot be read.
    """
    if not config_file.is_file():
        raise click.UsageError(
            f"There is no {config_file} here. Go to the report's folder, or name it with -f."
        )
    try:
        with config_file.open("rb") as file:
            config: Any = yaml_load(file, get_yaml_loader(_Loader))
    except (MkDocsException, OSError) as error:
        raise click.UsageError(str(error)) from error
    if not isinstance(config, dict):
        raise click.UsageError(f"{config_file} holds no configuration.")
    theme = config.get("theme")
    options = dict(_plugin_options(config))
    options.setdefault("lang", theme.get("language") if isinstance(theme, dict) else None)
    options["root"] = config_file.resolve().parent
    options["docs_dir"] = config.get("docs_dir") or "docs"
    if vault:
        options["vault"] = vault.resolve()
    return Settings.of(options)


def _plugin_options(config: dict[str, Any]) -> dict[str, Any]:
    plugins = config.get("plugins") or []
    entries = plugins.items() if isinstance(plugins, dict) else _entries(plugins)
    for name, options in entries:
        if name == "dossier":
            return options or {}
    return {}


def _entries(plugins: list[Any]) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for entry in plugins:
        if isinstance(entry, dict):
            found += list(entry.items())
        else:
            found.append((str(entry), {}))
    return found
