"""The Python-Markdown extension: everything a chapter's rendering takes.

It runs wherever Python-Markdown does. Under MkDocs the plugin hands it the report; elsewhere
(Zensical, plain Python-Markdown) it loads the report itself.
"""

from mkdocs_dossier.markdown_extension.extension import DossierExtension, makeExtension

__all__ = ["DossierExtension", "makeExtension"]
