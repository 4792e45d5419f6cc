"""Formats: diagnostics as text for people and as data for programs."""

from mkdocs_dossier.formats.findings_json import format_json
from mkdocs_dossier.formats.github import format_github
from mkdocs_dossier.formats.gitlab import format_gitlab
from mkdocs_dossier.formats.sarif import format_sarif
from mkdocs_dossier.formats.selection import Selection, select
from mkdocs_dossier.formats.text import format_diagnostic, format_text, summarise

__all__ = [
    "Selection",
    "format_diagnostic",
    "format_github",
    "format_gitlab",
    "format_json",
    "format_sarif",
    "format_text",
    "select",
    "summarise",
]
