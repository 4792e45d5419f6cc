"""Diagnostics: findings as values, and the codes they carry."""

from mkdocs_dossier.diagnostics.code import Code, Explanation, Severity
from mkdocs_dossier.diagnostics.diagnostic import Diagnostic
from mkdocs_dossier.diagnostics.finding import Finding

__all__ = ["Code", "Diagnostic", "Explanation", "Finding", "Severity"]
