"""History: what changed between two versions of a report, in the words that readers read."""

from mkdocs_dossier.history.comparison import compare
from mkdocs_dossier.history.versions import read_version

__all__ = ["compare", "read_version"]
