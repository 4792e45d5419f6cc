"""What is wrong with a confidential source's entry, told without repeating what it says.

The log of a build is often public where the entry is not, and stays when the entry is put right.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from mkdocs_dossier.bibliography.drafting import mentions_confidence
from mkdocs_dossier.bibliography.entry import Draft, RawEntry
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.citations import Cit
from mkdocs_dossier.model.place import Span

_TELLING = frozenset({Cit.CIT221, Cit.CIT226})
"""What says nothing of a source: that its label is missing, that a field of ours is misspelt."""


def keep_quiet(
    diagnostics: Iterable[Diagnostic], entries: Iterable[RawEntry], drafts: Mapping[str, Draft]
) -> list[Diagnostic]:
    """Return diagnostics, those of confidential entries by code and place only.

    Args:
        diagnostics: of whole files.
        entries: of these files, those with the key of another included.
        drafts: by key, with what they inherit: confidence is inherited too.
    """
    confidential = [draft.entry for draft in drafts.values() if "confidential" in draft.values]
    confidential += [entry for entry in entries if mentions_confidence(entry)]
    lines: set[tuple[str, int]] = set()
    for entry in confidential:
        place = entry.place_of(Span(0, len(entry.raw)))
        numbers = range(place.line, (place.end_line or place.line) + 1)
        lines.update((entry.path, number) for number in numbers)
    return [
        _quieten(found) if (found.place.path, found.place.line) in lines else found
        for found in diagnostics
    ]


def _quieten(found: Diagnostic) -> Diagnostic:
    if found.code in _TELLING:
        return found
    sentence = f"In this confidential source's entry: {found.code.explanation.title}."
    hint = f"What it says is not repeated here; `dossier explain {found.code.name}` tells more."
    return replace(found, sentence=sentence, hint=hint)
