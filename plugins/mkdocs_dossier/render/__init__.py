"""Rendering: from the model to elements; nothing here knows Markdown or MkDocs."""

from mkdocs_dossier.render.extraction import Extracted, extract
from mkdocs_dossier.render.page import Page, open_page

__all__ = ["Extracted", "Page", "extract", "open_page"]
