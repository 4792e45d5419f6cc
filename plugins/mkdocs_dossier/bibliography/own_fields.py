"""Dossier's own fields: ``capture``, ``status``, ``confidential``."""

import re

from mkdocs_dossier.bibliography.entry import Draft
from mkdocs_dossier.bibliography.latex import decode_latex
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.citations import Cit
from mkdocs_dossier.diagnostics.closeness import suggest

STATUSES = ("retracted", "disputed", "corrected", "lost")
UNLABELLED = "Confidential source"
"""What readers are told of a confidential source that has no label yet."""
_NO_LABEL = frozenset({"", "true", "false", "yes", "no", "oui", "non", "vrai", "faux", "1", "0"})
_FILE = re.compile(r"(?![./])[^\\:*?\"<>|\x00-\x1f]+")


def read_status(draft: Draft, name: str, value: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the status, or nothing if it is none of ``STATUSES``."""
    status = value.strip().lower()
    if status in STATUSES:
        return status, ()
    sentence = f"“{value[:40]}” is no status of a source."
    return "", draft.diagnose(Cit.CIT219, name, sentence, suggest(status, STATUSES))


def read_capture(draft: Draft, name: str, value: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a file name below ``sources/captures``, or nothing if it is none or leaves it."""
    file = value.strip()
    parts = file.split("/")
    if _FILE.fullmatch(file) and not any(part.startswith(".") or not part for part in parts):
        return file, ()
    sentence = f"“{file[:60]}” is no name of a file below sources/captures."
    hint = f"Write the file's name, such as {draft.entry.key}.html."
    return "", draft.diagnose(Cit.CIT220, name, sentence, hint)


def read_label(draft: Draft) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the public label of a confidential source, or nothing if it is not confidential."""
    if "confidential" not in draft.values:
        return "", ()
    label, _ = decode_latex(draft.values["confidential"])
    if label.lower() not in _NO_LABEL:
        return label, ()
    hint = "Write what readers may know, such as confidential = {A former employee}."
    sentence = "This confidential source has no label for readers."
    name = "confidential" if draft.owns("confidential") else ""
    return UNLABELLED, draft.diagnose(Cit.CIT221, name, sentence, hint)
