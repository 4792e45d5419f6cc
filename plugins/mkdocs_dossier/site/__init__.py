"""The site: reads the report's folders and brings every room together."""

from mkdocs_dossier.site.freshness import load_fresh
from mkdocs_dossier.site.loaded import Loaded
from mkdocs_dossier.site.loading import load, revise
from mkdocs_dossier.site.overlaying import overlay
from mkdocs_dossier.site.settings import Settings

__all__ = ["Loaded", "Settings", "load", "load_fresh", "overlay", "revise"]
