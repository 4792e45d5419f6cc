"""From an entry's fields to a record: decoded, checked, dated."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from mkdocs_dossier.bibliography.addresses import (
    clean_address,
    read_doi,
    refuse_address,
    wrapped_address,
)
from mkdocs_dossier.bibliography.dating import DATE_FIELDS, Dating, read_dating
from mkdocs_dossier.bibliography.entry import Draft
from mkdocs_dossier.bibliography.languages import read_language
from mkdocs_dossier.bibliography.latex import decode_latex
from mkdocs_dossier.bibliography.leaks import find_local_path
from mkdocs_dossier.bibliography.naming import read_names
from mkdocs_dossier.bibliography.own_fields import read_capture, read_label, read_status
from mkdocs_dossier.bibliography.vocabulary import (
    ADDRESSES,
    DATES,
    IMPLIED_TYPES,
    KIND_ALIASES,
    NAMES,
    OTHER_NAMES,
    VERBATIM,
)
from mkdocs_dossier.dates import DateProblem, parse_date
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.citations import Cit
from mkdocs_dossier.model.record import Name, Record

_LANGUAGE = ("langid", "language", "hyphenation")
_DECODED = lru_cache(maxsize=20_000)(decode_latex)
"""Publishers, journals and places recur."""
_LONG = 200
"""Characters from which a value is not kept for the next of its kind."""
_NAMES_READ = lru_cache(maxsize=5_000)(read_names)
_Diagnostics = tuple[Diagnostic, ...]


def make_record(draft: Draft) -> tuple[Record, _Diagnostics]:
    """Make the record of one entry, inherited fields included.

    A confidential source's record holds its key, place, language and label; nothing else is
    passed on, so that nothing else can be printed.
    """
    entry = draft.entry
    label, found = read_label(draft)
    diagnostics = list(found)
    people = {}
    for role in NAMES:
        people[role], found = _read_people(draft, role)
        diagnostics += found
    dating, found = _read_date(draft)
    diagnostics += found
    lang, found = _read_lang(draft)
    diagnostics += found
    fields: dict[str, str] = {}
    for name, text, found in _read_fields(draft, dating):
        diagnostics += found
        if text:
            fields[name] = text
    _complete(draft, fields)
    if label:
        record = Record(entry.key, "misc", entry.place, lang=lang, confidential=label)
        return record, tuple(diagnostics)
    record = Record(
        key=entry.key,
        kind=KIND_ALIASES.get(entry.kind, entry.kind),
        place=entry.place,
        authors=people["author"],
        editors=people["editor"],
        title=fields.pop("title", ""),
        date=dating.date,
        fields=fields,
        lang=lang,
    )
    return record, tuple(diagnostics)


def _read_people(draft: Draft, role: str) -> tuple[tuple[Name, ...], _Diagnostics]:
    value = draft.values.get(role, "")
    if not value:
        return (), ()
    names, unread = _NAMES_READ(value)
    hint = "Write “Family, Given”; put an organisation's name in braces of its own."
    found: _Diagnostics = ()
    for written in unread:
        sentence = f"The name “{written[:60]}” cannot be read."
        found += draft.diagnose(Cit.CIT212, role, sentence, hint)
    if "\\" in value:
        found += _tell_unknown(draft, role, _decode(value)[1])
    return names, found


def _read_date(draft: Draft) -> tuple[Dating, _Diagnostics]:
    values = draft.values
    dating = read_dating(*(values.get(name, "") for name in DATE_FIELDS))
    if dating.problem is None:
        return dating, ()
    problem = dating.problem
    return dating, draft.diagnose(Cit.CIT213, dating.wrong, problem.sentence, problem.hint)


def _read_lang(draft: Draft) -> tuple[str, _Diagnostics]:
    found: _Diagnostics = ()
    for name in _LANGUAGE:
        text = _decode(draft.values.get(name, ""))[0]
        if not text:
            continue
        if tag := read_language(text):
            return tag, found
        sentence = f"“{text[:40]}” is no language that Dossier knows."
        hint = "Write a tag such as fr or en-GB."
        found += draft.diagnose(Cit.CIT218, name, sentence, hint)
    return "", found


def _read_fields(draft: Draft, dating: Dating) -> Iterator[tuple[str, str, _Diagnostics]]:
    """Yield name, text and diagnostics of every field that is not said elsewhere in the record."""
    skipped = {*NAMES, *_LANGUAGE, *dating.used, "confidential", "crossref", "xdata"}
    for name, value in draft.values.items():
        if name not in skipped and value:
            yield (name, *_read_field(draft, name, value))


def _read_field(draft: Draft, name: str, value: str) -> tuple[str, _Diagnostics]:
    if reader := _READERS.get(name):
        return reader(draft, name, value)
    text, unknown = (value.strip(), "") if name in VERBATIM else _decode(value)
    if find_local_path(value) or find_local_path(text):
        sentence = f"The field “{name}” tells where a file lies on somebody's computer."
        hint = "Remove it here, and in the settings for exports of your reference manager."
        return "", draft.diagnose(Cit.CIT216, name, sentence, hint)
    if name in OTHER_NAMES:
        names, _ = _NAMES_READ(value)
        text = "; ".join(person.full for person in names)
    return text, _tell_unknown(draft, name, unknown)


def _read_doi(draft: Draft, name: str, value: str) -> tuple[str, _Diagnostics]:
    if doi := read_doi(value):
        return doi, ()
    sentence = f"“{value[:60]}” is no DOI."
    hint = "Write only the DOI, such as 10.1000/182."
    return "", draft.diagnose(Cit.CIT225, name, sentence, hint)


def _read_address(draft: Draft, name: str, value: str) -> tuple[str, _Diagnostics]:
    address = clean_address(value)
    refusal = refuse_address(address)
    if not refusal:
        return address, ()
    code = Cit.CIT216 if find_local_path(address) else Cit.CIT217
    shown = "…" if code is Cit.CIT216 or "password" in refusal else address[:60]
    sentence = f"The address “{shown}” {refusal}."
    hint = "Readers are not shown it; write the address on the web."
    return "", draft.diagnose(code, name, sentence, hint)


def _read_edtf(draft: Draft, name: str, value: str) -> tuple[str, _Diagnostics]:
    date = parse_date(value.replace("{", "").replace("}", "").strip())
    if isinstance(date, DateProblem):
        return "", draft.diagnose(Cit.CIT213, name, date.sentence, date.hint)
    return date.edtf, ()


def _decode(value: str) -> tuple[str, str]:
    return _DECODED(value) if len(value) < _LONG else decode_latex(value)


def _tell_unknown(draft: Draft, name: str, unknown: str) -> _Diagnostics:
    if not unknown:
        return ()
    what = f"The command \\{unknown}" if unknown.isalpha() else "The LaTeX here"
    sentence = f"{what} in “{name}” is not understood and may be shown to readers."
    hint = "Write the characters themselves, without LaTeX."
    return draft.diagnose(Cit.CIT211, name, sentence, hint)


def _complete(draft: Draft, fields: dict[str, str]) -> None:
    """Add what other fields imply: a kind of thesis, an address in ``howpublished``."""
    kind = draft.entry.kind
    if kind in IMPLIED_TYPES:
        fields.setdefault("type", IMPLIED_TYPES[kind])
    for name in ("howpublished", "note"):
        address = wrapped_address(draft.values.get(name, ""))
        if address and "url" not in fields and not refuse_address(address):
            fields["url"] = address
            fields.pop(name, None)


_READERS: dict[str, Callable[[Draft, str, str], tuple[str, _Diagnostics]]] = {
    **dict.fromkeys(ADDRESSES, _read_address),
    **dict.fromkeys(DATES, _read_edtf),
    "capture": read_capture,
    "doi": _read_doi,
    "status": read_status,
}
"""What reads a field that is more than text."""
