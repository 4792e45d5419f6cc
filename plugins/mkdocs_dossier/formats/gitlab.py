"""Diagnostics as GitLab's Code Quality report, which merge requests show beside the changed lines.

The shape is that of GitLab's documentation, "Code Quality report format": description, check name,
fingerprint, severity, path and line of each finding.
"""

import hashlib
import json
from collections import Counter

from mkdocs_dossier.diagnostics import Diagnostic, Severity
from mkdocs_dossier.formats.selection import Selection
from mkdocs_dossier.formats.terminal import one_line


def format_gitlab(selection: Selection, prefix: str = "") -> str:
    """Return the findings as one JSON list, in ASCII.

    Args:
        selection: the findings.
        prefix: from the repository's top level to the report, such as ``report/``; may be empty.
    """
    seen: Counter[str] = Counter()
    listed = []
    for diagnostic in selection.shown:
        said = f"{diagnostic.code.name}\n{prefix}{diagnostic.place.path}\n{diagnostic.sentence}"
        seen[said] += 1
        # Without the line: GitLab tells by it which findings were there before the change.
        mark = hashlib.sha256(f"{said}\n{seen[said]}".encode(errors="replace")).hexdigest()
        listed.append(_describe(diagnostic, prefix, mark))
    return json.dumps(listed, indent=2)


def _describe(diagnostic: Diagnostic, prefix: str, mark: str) -> dict[str, object]:
    words = [diagnostic.sentence, diagnostic.hint]
    return {
        "description": " ".join(one_line(each) for each in words if each),
        "check_name": diagnostic.code.name,
        "fingerprint": mark,
        "severity": "major" if diagnostic.severity is Severity.ERROR else "minor",
        "location": {
            "path": prefix + diagnostic.place.path,
            "lines": {"begin": diagnostic.place.line},
        },
    }
