"""Authoring: what is begun for authors, a report from the template or one thing in a report."""

from mkdocs_dossier.authoring.addition import Addition, RefusedError
from mkdocs_dossier.authoring.answers import Answers
from mkdocs_dossier.authoring.founding import found_report
from mkdocs_dossier.authoring.template import compose_report

__all__ = ["Addition", "Answers", "RefusedError", "compose_report", "found_report"]
