"""``/trust.txt``: which associations and accounts a newsroom says are its own.

JournalList's specification, 2024; also draft-org-trust-relationship-protocol-00.
"""

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.integrity import Integrity
from mkdocs_dossier.integrity.statements import as_list, write_lines
from mkdocs_dossier.model.place import Place

TRUST_TXT = "trust.txt"
WELL_KNOWN_TRUST_TXT = ".well-known/trust.txt"
ATTRIBUTES = (
    "member",
    "belongto",
    "control",
    "controlledby",
    "social",
    "vendor",
    "customer",
    "disclosure",
    "contact",
    "datatrainingallowed",
)
"""The specification's attributes, in the order in which they are written."""
_SCHEMES = {"https", "http", "mailto", "tel"}


def write_trust_txt(options: Mapping[str, object]) -> str:
    """Return the file's text."""
    return write_lines(
        ((name, _say(value)) for name in ATTRIBUTES for value in as_list(options.get(name))), "="
    )


def _say(value: str) -> str:
    # YAML reads a bare yes or no as a truth value.
    return {"True": "yes", "False": "no"}.get(value, value)


def check_trust_txt(options: Mapping[str, object], place: Place) -> Iterator[Diagnostic]:
    """Yield what the specification does not allow."""
    for name in sorted(set(options) - set(ATTRIBUTES)):
        sentence = f"trust_txt has no attribute “{name}”."
        yield Diagnostic(Integrity.SEC160, place, sentence, f"It has: {', '.join(ATTRIBUTES)}.")
    for name in ATTRIBUTES:
        for value in map(_say, as_list(options.get(name))):
            if name == "datatrainingallowed":
                if value not in {"yes", "no"}:
                    sentence = "trust_txt: datatrainingallowed is yes or no."
                    yield Diagnostic(Integrity.SEC160, place, sentence)
            elif urlsplit(value).scheme not in _SCHEMES:
                sentence = f"trust_txt: {name} must be an address, such as https://example.org/."
                yield Diagnostic(Integrity.SEC160, place, sentence)
