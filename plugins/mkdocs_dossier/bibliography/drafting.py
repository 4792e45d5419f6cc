"""From an entry as written to its fields, each trap of the grammar reported."""

import re
from collections.abc import Mapping
from functools import lru_cache

from mkdocs_dossier.bibliography.entry import At, Draft, RawEntry
from mkdocs_dossier.bibliography.fields import read_field
from mkdocs_dossier.bibliography.limits import (
    LARGEST_ENTRY,
    LONGEST_KEY,
    MOST_FIELDS,
)
from mkdocs_dossier.bibliography.vocabulary import FIELD_ALIASES, OWN
from mkdocs_dossier.diagnostics import Code, Diagnostic
from mkdocs_dossier.diagnostics.citations import Cit
from mkdocs_dossier.diagnostics.closeness import nearest

_BAD_IN_KEY = re.compile(r"[\s\\\"#%(){},=~\x00-\x1f]")
_PATH = re.compile(r"^/|(?:^|/)\.\.?(?:/|$)")
_CONFIDENTIAL = re.compile(r"\bconfidential\s*=", re.IGNORECASE)
_NEARLY = 0.8


def is_citable(entry: RawEntry) -> bool:
    """Tell whether an entry can be loaded: its key is neither missing, endless nor a path."""
    key = entry.key
    return bool(key and entry.kind) and len(key) <= LONGEST_KEY and not _PATH.search(key)


def check_key(entry: RawEntry) -> tuple[Diagnostic, ...]:
    """Check that an entry can be cited, and that its key can be a file's name."""
    if not entry.key or not entry.kind:
        what = "key" if entry.kind else "type"
        sentence = f"This entry has no {what}."
        return (Diagnostic(Cit.CIT204, entry.place, sentence, "Write @online{somekey, …}."),)
    if len(entry.key) > LONGEST_KEY:
        sentence = f"The key “{entry.key[:40]}…” is too long."
        return (Diagnostic(Cit.CIT222, entry.place, sentence, "Shorten it."),)
    if bad := _BAD_IN_KEY.search(entry.key):
        name = "a space" if bad[0].isspace() else f"“{bad[0]}”"
        sentence = f"The key “{entry.key}” holds {name}."
        hint = f"Write {_BAD_IN_KEY.sub('-', entry.key)}, here and wherever it is cited."
        return (Diagnostic(Cit.CIT205, entry.place, sentence, hint),)
    if _PATH.search(entry.key):
        sentence = f"The key “{entry.key}” is a path."
        return (Diagnostic(Cit.CIT205, entry.place, sentence, "Leave out the dots and slashes."),)
    return ()


def draft_entry(
    entry: RawEntry, strings: Mapping[str, str]
) -> tuple[Draft, tuple[Diagnostic, ...]]:
    """Tell the fields of an entry apart.

    Where a comma is missing or a comment stands, what was meant is read all the same. An entry
    that mentions ``confidential =`` anywhere is confidential, whatever else is wrong with it.

    Args:
        entry: within the limits, or none of its fields is read.
        strings: values by lower-case name.
    """
    values: dict[str, str] = {}
    where: dict[str, At] = {}
    diagnostics: list[Diagnostic] = []

    def report(code: Code, at: At, sentence: str, hint: str = "") -> None:
        place = entry.place_of(entry.field_span(at))
        diagnostics.append(Diagnostic(code, place, sentence, hint))

    fields = entry.fields
    if len(fields) > MOST_FIELDS or len(entry.raw) > LARGEST_ENTRY:
        sentence = f"The entry “{entry.key}” is too large; none of its fields was read."
        diagnostics.append(Diagnostic(Cit.CIT222, entry.place, sentence))
        fields = ()
    for index, (name, written) in enumerate(fields):
        for found, at, text, problems in read_field(index, name, written, strings):
            for problem in problems:
                report(problem.code, problem.at, problem.sentence, problem.hint)
            known = FIELD_ALIASES.get(found, found)
            if meant := misspelt(found):
                report(Cit.CIT226, at, f"There is no field “{found}”.", f"Write {meant}.")
                # A label misspelt must not publish the source.
                known = meant if meant == "confidential" else found
            if known in values:
                sentence = f"The entry “{entry.key}” has the field “{found}” twice."
                report(Cit.CIT208, at, sentence, "Only the first is used; remove one.")
            elif found:
                values[known] = text
                where[known] = at
    if "confidential" not in values and _CONFIDENTIAL.search(entry.raw):
        values["confidential"] = ""
    return Draft(entry, values, where), tuple(diagnostics)


def mentions_confidence(entry: RawEntry) -> bool:
    """Tell whether an entry says of itself that it is confidential, however badly."""
    return bool(_CONFIDENTIAL.search(entry.raw)) or any(
        misspelt(name.lower()) == "confidential" for name, _ in entry.fields
    )


@lru_cache(maxsize=4096)
def misspelt(name: str) -> str:
    """Return the field of ours that ``name`` nearly is, or nothing."""
    return "" if name in OWN else nearest(name, OWN, _NEARLY)
