"""The report's settings, from its ``mkdocs.yml``."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click
import yaml
from mkdocs.config.base import ValidationError
from mkdocs.config.config_options import PathSpec
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.site import Settings
from mkdocs_dossier.site.features import name_features
from mkdocs_dossier.site.hidden_files import list_unhidden

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


_KINDS: dict[str, type] = {
    **dict.fromkeys(("sources_dir", "vault", "cache_dir", "lang", "citation_style"), str),
    "ellipsis_limit": int,
    "allow": list,
}
"""Of options that settings are made of."""
_FEATURES = ("markdown_extensions", "plugins")


class _Loader(yaml.SafeLoader):
    """Reads plain values only.

    MkDocs' own loader calls whatever Python a tag names. A build has to; a check of somebody's
    pull request, or an editor that opens a folder, must not.
    """


for _prefix in ("!", "tag:yaml.org,2002:python/"):
    _Loader.add_multi_constructor(_prefix, lambda _loader, _suffix, _node: None)


def read_configuration(config_file: Path) -> dict[str, Any]:
    """Return what stands in ``mkdocs.yml``, as MkDocs reads it; ``None`` where a tag names Python.

    Raises:
        click.UsageError: if there is no such file, or it cannot be read.
    """
    if not config_file.is_file():
        raise click.UsageError(f"There is no {one_line(str(config_file))} here. {_advise()}")
    surroundings: Any = MkDocsConfig(config_file_path=str(config_file))
    try:
        with config_file.open("rb") as file:
            # MkDocs' own tags !ENV and !relative stand in real configurations.
            config: Any = yaml_load(file, get_yaml_loader(_Loader, config=surroundings))
    except OSError as error:
        raise click.UsageError(f"{config_file} cannot be read: {error.strerror}.") from error
    except MkDocsException as error:
        raise click.UsageError(one_line(str(error))) from error
    if not isinstance(config, dict):
        raise click.UsageError(f"{config_file} holds no configuration.")
    return config


def read_settings(config_file: Path, vault: Path | None = None) -> Settings:
    """Return the settings that ``mkdocs.yml`` gives.

    Raises:
        click.UsageError: if there is no such file, or it cannot be read.
    """
    config = read_configuration(config_file)
    theme = config.get("theme")
    options = {
        name: value
        for name, value in find_options(config).items()
        # What is of another kind is a finding, and no reason to check nothing.
        if isinstance(value, _KINDS.get(name, object))
    }
    options["lang"] = options.get("lang") or (
        theme.get("language") if isinstance(theme, dict) else None
    )
    root = options["root"] = config_file.resolve().parent
    given = config.get("docs_dir")
    docs = options["docs_dir"] = given if isinstance(given, str) and given else "docs"
    extensions, plugins = (list_entries(config.get(listed)) for listed in _FEATURES)
    options["features"] = name_features(
        [name for name, _ in extensions], [name for name, _ in plugins], dict(extensions)
    )
    options["named"] = _name_files(config)
    options["unhidden"] = _list_unhidden(root / docs, config)
    if vault:
        options["vault"] = vault.resolve()
    return Settings.of(options)


def _name_files(config: Mapping[str, Any]) -> list[str]:
    theme = config.get("theme")
    named = [theme.get(name) for name in ("logo", "favicon")] if isinstance(theme, dict) else []
    for listed in (config.get("extra_css"), config.get("extra_javascript")):
        entries = listed if isinstance(listed, list) else []
        named += [each.get("path") if isinstance(each, dict) else each for each in entries]
    return [name for name in named if isinstance(name, str)]


def _list_unhidden(docs: Path, config: Mapping[str, Any]) -> list[str]:
    patterns = config.get("exclude_docs")
    if not patterns:
        return []
    try:
        return list_unhidden(docs, PathSpec().run_validation(patterns))
    except ValidationError as error:
        raise click.UsageError(f"exclude_docs: {one_line(str(error))}") from error


def find_options(config: Mapping[str, Any]) -> dict[str, Any]:
    """Return our options: the plugin's; the extension's where the plugin is not listed."""
    for listed in ("plugins", "markdown_extensions"):
        for name, options in list_entries(config.get(listed)):
            if name == "dossier":
                return options
    return {}


def list_entries(listed: object) -> list[tuple[str, dict[str, Any]]]:
    """Return the names and options of plugins or extensions, in whichever way they are listed."""
    if isinstance(listed, dict):
        pairs = list(listed.items())
    else:
        entries = listed if isinstance(listed, list) else []
        pairs = [
            pair
            for entry in entries
            for pair in (entry.items() if isinstance(entry, dict) else [(entry, {})])
        ]
    return [(str(name), options if isinstance(options, dict) else {}) for name, options in pairs]


def _advise() -> str:
    """Return where the report probably is: above the folder that somebody is in, or just below."""
    here = Path.cwd()
    # Who looks into every folder of a large disk waits long; a report lies near.
    near = [*here.parents, *sorted(path for path in here.glob("*/") if path.name[:1] != ".")]
    for folder in near:
        if (folder / "mkdocs.yml").is_file():
            way = os.path.relpath(folder, here)
            shown = one_line(f'"{way}"' if " " in way else way)
            return f"There is one in {one_line(str(folder))}. Go there: cd {shown}"
    return "Go to the report's folder (cd FOLDER), or name its mkdocs.yml with -f."
