"""``sources/protection.yml``: what a person has looked at and accepted, and why.

::

    acknowledged:
      - digest: <SHA-256 of the file>
        what: [SEC117]
        who: Ann Other
        date: 2026-02-05
        why: typed anew from the scan; no dots under blue light

An entry is bound to the digest, so it does not hold for another version of the file.
"""

import re
from collections.abc import Iterator
from datetime import date

import yaml

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.leaks import Leak
from mkdocs_dossier.model.place import Place

_DIGEST = re.compile(r"[0-9a-f]{64}")
NEVER_ACCEPTED = frozenset({Leak.SEC118, Leak.SEC119, Leak.SEC120})
_HINT = "An entry has digest (64 digits), what (codes), who, and date (2026-02-05)."
_LARGEST = 1_000_000


def read_acknowledgements(
    text: str, path: str
) -> tuple[dict[str, frozenset[Leak]], tuple[Diagnostic, ...]]:
    """Return the accepted codes by digest, and what is wrong with the file.

    Args:
        text: of the file.
        path: of the file, for the diagnostics.
    """
    # An alias can make a huge thing of a small text.
    if len(text) > _LARGEST or re.search(r"(?m)(?:^|[\s\[{,:-])[&*]\w", text):
        return {}, (_refuse(Place(path), "The file is too long, or uses anchors and aliases."),)
    try:
        content = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}, (_refuse(Place(path), "The file is no plain YAML."),)
    entries = content.get("acknowledged") if isinstance(content, dict) else content
    if entries is None:
        return {}, ()
    if not isinstance(entries, list):
        return {}, (_refuse(Place(path), "`acknowledged:` is a list of entries."),)
    lines = [number for number, line in enumerate(text.split("\n"), 1) if line.strip()[:2] == "- "]
    accepted: dict[str, frozenset[Leak]] = {}
    diagnostics: list[Diagnostic] = []
    for at, entry in enumerate(entries):
        place = Place(path, lines[at] if len(lines) == len(entries) else 1)
        problems = [*_check(entry)]
        diagnostics += [_refuse(place, problem) for problem in problems]
        if not problems:
            codes = frozenset(Leak[name] for name in _list(entry["what"]))
            accepted[entry["digest"]] = accepted.get(entry["digest"], frozenset()) | codes
    return accepted, tuple(diagnostics)


def _check(entry: object) -> Iterator[str]:
    if not isinstance(entry, dict):
        yield "The entry is no set of names and values."
        return
    if not isinstance(entry.get("digest"), str) or not _DIGEST.fullmatch(entry["digest"]):
        yield "The entry has no digest: 64 hexadecimal digits."
    codes = _list(entry.get("what"))
    known = {code.name for code in Leak if code not in NEVER_ACCEPTED}
    if not codes or not set(codes) <= known:
        yield "The entry does not say what it accepts: codes such as SEC117."
    if not isinstance(entry.get("who"), str) or not entry["who"].strip():
        yield "The entry does not say who looked."
    if not isinstance(entry.get("date"), date):
        yield "The entry does not say when: a date such as 2026-02-05."


def _list(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else [str(value or "")]


def _refuse(place: Place, sentence: str) -> Diagnostic:
    return Diagnostic(Leak.SEC119, place, sentence, _HINT)
