"""Formats: diagnostics as text for people and as data for programs."""

from mkdocs_dossier.formats.text import format_diagnostic, format_text, summarise

__all__ = ["format_diagnostic", "format_text", "summarise"]
