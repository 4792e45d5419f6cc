"""The MkDocs plugin: gate, assets, search entries, watching; everything else is elsewhere."""

from mkdocs_dossier.mkdocs_plugin.plugin import DossierPlugin

__all__ = ["DossierPlugin"]
