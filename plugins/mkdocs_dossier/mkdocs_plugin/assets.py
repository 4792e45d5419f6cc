"""Style sheets and scripts that go with the pages."""

from importlib.resources import files

ASSETS = (
    "assets/dossier/dossier.css",
    "assets/dossier/timeline.css",
    "assets/dossier/dossier.js",
    "assets/dossier/timeline.js",
)
"""Paths in the site."""


def read_asset(path: str) -> str:
    """Return the content of an asset."""
    name = path.rsplit("/", 1)[-1]
    return files("mkdocs_dossier.assets").joinpath(name).read_text(encoding="utf-8")
