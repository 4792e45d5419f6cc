"""Syntax: from the text of a chapter to its model."""

from mkdocs_dossier.syntax.scan import scan

__all__ = ["scan"]
