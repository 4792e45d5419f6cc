"""Style sheets and scripts that go with the pages, each only where something needs it."""

import re
from importlib import resources

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

_FOLDER = "assets/dossier/"
_EVERYWHERE = ("dossier.css", "reading.css", "dossier.js", "reading.js")
ASSETS = (
    *(_FOLDER + name for name in _EVERYWHERE),
    "assets/dossier/timeline.css",
    "assets/dossier/timeline.js",
)
"""Paths in the site."""
_TIMELINE = ' class="dossier-timeline'
_SHEET = re.compile(r'<link rel="stylesheet" href="([^"]*)dossier/dossier\.css">')


def name_assets(config: MkDocsConfig) -> None:
    """Have every page load what it may need before anybody knows what is on it.

    What an author names already is not named again.
    """
    for name in _EVERYWHERE:
        listed = config.extra_css if name.endswith(".css") else config.extra_javascript
        if _FOLDER + name not in listed:
            listed.append(_FOLDER + name)


def add_assets(config: MkDocsConfig, files: Files) -> None:
    """Add what pages load to the site; an author's own files win."""
    for asset in ASSETS:
        if files.get_file_from_path(asset) is None:
            files.append(File.generated(config, asset, content=read_asset(asset)))


def read_asset(path: str) -> str:
    """Return the content of an asset."""
    name = path.rsplit("/", 1)[-1]
    return resources.files("mkdocs_dossier.assets").joinpath(name).read_text(encoding="utf-8")


def load_needed(output: str) -> str:
    """Return a page that loads the timeline's style sheet if there is a timeline on it.

    It comes right behind ours, so that those of a maintainer still have the last word. The
    timeline's script is loaded by ours.
    """
    sheet = _SHEET.search(output)
    if sheet is None or _TIMELINE not in output:
        return output
    more = f'<link rel="stylesheet" href="{sheet[1]}dossier/timeline.css">'
    return f"{output[: sheet.end()]}{more}{output[sheet.end() :]}"
