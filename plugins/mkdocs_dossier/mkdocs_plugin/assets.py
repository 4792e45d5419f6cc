"""Style sheets and scripts that go with the pages."""

from importlib import resources

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

ASSETS = (
    "assets/dossier/dossier.css",
    "assets/dossier/timeline.css",
    "assets/dossier/reading.css",
    "assets/dossier/dossier.js",
    "assets/dossier/timeline.js",
    "assets/dossier/reading.js",
)
"""Paths in the site."""


def name_assets(config: MkDocsConfig) -> None:
    """Name the style sheets and scripts in the configuration, where an author does not."""
    for asset in ASSETS:
        if asset.endswith(".css") and asset not in config.extra_css:
            config.extra_css.append(asset)
        if asset.endswith(".js") and asset not in config.extra_javascript:
            config.extra_javascript.append(asset)


def add_assets(config: MkDocsConfig, files: Files) -> None:
    """Add the style sheets and scripts to the site; an author's own win."""
    for asset in ASSETS:
        if files.get_file_from_path(asset) is None:
            files.append(File.generated(config, asset, content=read_asset(asset)))


def read_asset(path: str) -> str:
    """Return the content of an asset."""
    name = path.rsplit("/", 1)[-1]
    return resources.files("mkdocs_dossier.assets").joinpath(name).read_text(encoding="utf-8")
