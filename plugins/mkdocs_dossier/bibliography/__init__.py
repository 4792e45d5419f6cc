"""The .bib files: one record per source, and a diagnostic for whatever is wrong with it."""

from mkdocs_dossier.bibliography.bibliography import Bibliography
from mkdocs_dossier.bibliography.loading import load_bibliography

__all__ = ["Bibliography", "load_bibliography"]
