"""Where a build keeps what the next one may use again, and what makes all of that out of date.

It is with the user's caches, never in the repository, where a stranger's pull request could slip
in pages of its own.
"""

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
    folder = Path(mkdocs_dossier.__file__).parent
    paths = [path for ending in ("*.py", "*.mo", "*.html") for path in folder.rglob(ending)]
    stats = [(str(path.relative_to(folder)), path.stat()) for path in paths]
    own = sorted((name, stat.st_size, stat.st_mtime_ns) for name, stat in stats)
    return digest([version(name) for name in _LIBRARIES], own)
