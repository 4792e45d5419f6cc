"""All .bib files to one bibliography."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from mkdocs_dossier.bibliography.bibliography import Bibliography
from mkdocs_dossier.bibliography.discretion import keep_quiet
from mkdocs_dossier.bibliography.drafting import check_key, draft_entry, is_citable
from mkdocs_dossier.bibliography.entry import Draft, RawEntry
from mkdocs_dossier.bibliography.hidden import find_hidden, replace_hidden
from mkdocs_dossier.bibliography.inheritance import inherit_fields
from mkdocs_dossier.bibliography.limits import LARGEST_FILE, MOST_ENTRIES
from mkdocs_dossier.bibliography.recording import make_record
from mkdocs_dossier.bibliography.splitting import SplitFile, split_file
from mkdocs_dossier.bibliography.strings import define_strings
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.citations import Cit
from mkdocs_dossier.model.place import LineIndex, Place
from mkdocs_dossier.model.record import Record

_PARTED = re.compile(r"^([ \t]*@[A-Za-z]+)([ \t]*\n\s*)([{(])", re.MULTILINE)
"""A block whose type and opening brace stand on two lines."""

_Entries = list[tuple[RawEntry, Mapping[str, str]]]


def load_bibliography(
    files: Sequence[tuple[str, str]],
) -> tuple[Bibliography, tuple[Diagnostic, ...]]:
    """Load every .bib file of a report.

    What is wrong with one entry costs only that entry, or only that field. The order of ``files``
    does not matter: they are read in order of their paths, and each may use the strings and
    cross-references of the others.

    Args:
        files: path for places, and text, of each file.

    Returns:
        The bibliography, and the diagnostics in order of their places.
    """
    diagnostics: list[Diagnostic] = []
    entries: _Entries = []
    unread: dict[str, Place] = {}
    for split, strings in _split_all(files, diagnostics):
        unread |= dict(split.unread)
        entries += [(entry, strings) for entry in split.entries]
    drafts = _draft_all(entries, diagnostics)
    resolved, found = inherit_fields(drafts)
    diagnostics += found
    records: dict[str, Record] = {}
    for key, draft in resolved.items():
        record, found = make_record(draft)
        diagnostics += found
        if draft.entry.kind != "xdata":
            records[key] = record
    diagnostics = keep_quiet(diagnostics, [entry for entry, _ in entries], resolved)
    diagnostics.sort(key=lambda found: (found.place.path, found.place.line, found.place.column))
    return Bibliography(MappingProxyType(records), MappingProxyType(unread)), tuple(diagnostics)


def _split_all(
    files: Sequence[tuple[str, str]], diagnostics: list[Diagnostic]
) -> list[tuple[SplitFile, Mapping[str, str]]]:
    """Split the files, in order, and define for each the strings it may use."""
    splits: list[tuple[SplitFile, Mapping[str, str]]] = []
    shared: dict[str, str] = {}
    for path, text in sorted(files):
        if len(text) > LARGEST_FILE:
            sentence = f"This file is larger than {LARGEST_FILE:,} characters and was not read."
            diagnostics.append(Diagnostic(Cit.CIT222, Place(path), sentence, "Split it."))
            continue
        clean = _clean(path, text, diagnostics)
        split, found = split_file(path, clean)
        diagnostics += found
        strings, found = define_strings(split.strings)
        diagnostics += found
        splits.append((split, strings))
        for name, value in strings.items():
            shared.setdefault(name, value)
    return [(split, {**shared, **strings}) for split, strings in splits]


def _clean(path: str, text: str, diagnostics: list[Diagnostic]) -> str:
    """Return the text with line feeds only, no byte order mark and no hidden characters."""
    clean = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    # BibTeX reads it, bibtexparser does not. Nothing moves to another line.
    clean = _PARTED.sub(r"\1\3\2", clean)
    hidden = list(find_hidden(clean))
    if not hidden:
        return clean
    lines = LineIndex.of(clean)
    diagnostics += [finding.in_file(path, lines) for finding in hidden]
    return replace_hidden(clean)


def _draft_all(entries: _Entries, diagnostics: list[Diagnostic]) -> dict[str, Draft]:
    """Draft the entries that can be cited, the first of each key."""
    drafts: dict[str, Draft] = {}
    by_case: dict[str, str] = {}
    for number, (entry, strings) in enumerate(entries):
        if number == MOST_ENTRIES:
            sentence = f"There are more than {MOST_ENTRIES:,} entries; from here on none is read."
            diagnostics.append(Diagnostic(Cit.CIT222, entry.place, sentence))
            break
        diagnostics += check_key(entry)
        key = entry.key
        if not is_citable(entry):
            continue
        if key in drafts:
            diagnostics.append(_duplicate(entry, drafts[key].entry))
            continue
        if (other := by_case.setdefault(key.casefold(), key)) != key:
            sentence = f"The keys “{other}” and “{key}” differ only in case."
            diagnostics.append(
                Diagnostic(Cit.CIT224, entry.place, sentence, "Give one of them another key.")
            )
        drafts[key], found = draft_entry(entry, strings)
        diagnostics += found
    return drafts


def _duplicate(entry: RawEntry, first: RawEntry) -> Diagnostic:
    place = first.place
    sentence = f"The key “{entry.key}” is already that of the entry at {place.path}:{place.line}."
    hint = "Give one of them another key, or merge them."
    return Diagnostic(Cit.CIT207, entry.place, sentence, hint)
