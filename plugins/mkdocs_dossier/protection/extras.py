"""What is said where a library of the extra ``protect`` is missing."""

MISSING = "Install the extra: pip install 'mkdocs-dossier[protect]'"
