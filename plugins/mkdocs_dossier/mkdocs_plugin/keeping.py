"""Where a build keeps what the next one may use again, and what makes all of that out of date.

It is with the user's caches, never in the repository, where a stranger's pull request could slip
in pages of its own.
"""

import os
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from platformdirs import user_cache_path

import mkdocs_dossier
from mkdocs_dossier.render.dependencies import digest

_LIBRARIES = (
    "markdown",
    "pymdown-extensions",
    "mkdocs",
    "mkdocs-material",
    "jinja2",
    "babel",
    "selectolax",
)


def find_folder(config: MkDocsConfig) -> Path:
    """Return the folder of one report; it need not be there."""
    root = str(Path(config.config_file_path or ".").resolve())
    return user_cache_path("dossier") / "pages" / digest(root)[:16]


@cache
def describe_programs() -> str:
    """Return a digest of what changes whenever the programs that make a page do."""
    own = sorted(_stat_programs(str(Path(mkdocs_dossier.__file__).parent)))
    return digest([version(name) for name in _LIBRARIES], own)


def _stat_programs(folder: str, within: str = "") -> Iterator[tuple[str, int, int]]:
    """Yield the names, sizes and times of all that is read as a program, words or template."""
    # By hand, as three walks of pathlib's take ten times as long.
    for entry in os.scandir(folder):
        name = f"{within}{entry.name}"
        if entry.name.endswith((".py", ".mo", ".html")):
            stat = entry.stat()
            yield name, stat.st_size, stat.st_mtime_ns
        elif entry.is_dir() and entry.name != "__pycache__":
            yield from _stat_programs(entry.path, f"{name}/")
