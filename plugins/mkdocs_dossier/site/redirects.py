"""Addresses that lead elsewhere, as the plugin redirects of MkDocs has them."""

import posixpath
from typing import Any

import yaml


class _Loader(yaml.SafeLoader):
    """Reads a configuration without running anything that its tags ask for."""


def _read_as_nothing(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> None:
    del loader, suffix, node


_Loader.add_multi_constructor("", _read_as_nothing)


def read_redirects(text: str) -> dict[str, str]:
    """Return where the addresses of former pages lead, by uri; nothing if it cannot be read."""
    try:
        config: Any = yaml.load(text, Loader=_Loader)  # noqa: S506 - a SafeLoader
    except yaml.YAMLError:
        return {}
    plugins = config.get("plugins") if isinstance(config, dict) else None
    entries = plugins if isinstance(plugins, list) else [plugins]
    for entry in entries:
        options = entry.get("redirects") if isinstance(entry, dict) else None
        maps = options.get("redirect_maps") if isinstance(options, dict) else None
        if isinstance(maps, dict):
            return {
                posixpath.normpath(str(former)): posixpath.normpath(str(now).partition("#")[0])
                for former, now in maps.items()
            }
    return {}
