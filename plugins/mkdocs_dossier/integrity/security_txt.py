"""``/.well-known/security.txt``: whom to tell of a security problem (RFC 9116)."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from urllib.parse import urlsplit

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.integrity import Integrity
from mkdocs_dossier.integrity.statements import as_list, write_lines
from mkdocs_dossier.model.place import Place

SECURITY_TXT = ".well-known/security.txt"
FIELDS = {
    "contact": "Contact",
    "expires": "Expires",
    "encryption": "Encryption",
    "acknowledgments": "Acknowledgments",
    "preferred_languages": "Preferred-Languages",
    "canonical": "Canonical",
    "policy": "Policy",
    "hiring": "Hiring",
}
"""Options to the fields of RFC 9116, section 2.5, in the order in which they are written."""
_ADDRESSES = {"contact", "encryption", "acknowledgments", "canonical", "policy", "hiring"}
_SCHEMES = {"https", "mailto", "tel", "openpgp4fpr", "dns"}


def write_security_txt(options: Mapping[str, object], site: str) -> str:
    """Return the file's text.

    Args:
        options: by the names of ``FIELDS``.
        site: the site's address, ending in a slash; empty if it has none.
    """
    values = {name: as_list(options.get(name)) for name in FIELDS}
    if isinstance(expires := options.get("expires"), datetime):
        values["expires"] = [expires.isoformat().replace("+00:00", "Z")]
    if not values["canonical"] and site.startswith("https://"):
        values["canonical"] = [f"{site}{SECURITY_TXT}"]
    if len(values["preferred_languages"]) > 1:
        values["preferred_languages"] = [", ".join(values["preferred_languages"])]
    return write_lines((FIELDS[name], value) for name in FIELDS for value in values[name])


def check_security_txt(
    options: Mapping[str, object], place: Place, now: datetime
) -> Iterator[Diagnostic]:
    """Yield what RFC 9116 does not allow.

    Args:
        options: as in ``mkdocs.yml``.
        place: of the configuration.
        now: with a zone.
    """
    hint = "See https://www.rfc-editor.org/rfc/rfc9116.html#section-2.5"
    for name in sorted(set(options) - FIELDS.keys()):
        sentence = f"security_txt has no field “{name}”."
        yield Diagnostic(Integrity.SEC160, place, sentence, f"It has: {', '.join(FIELDS)}.")
    if not as_list(options.get("contact")):
        yield Diagnostic(Integrity.SEC160, place, "security_txt needs a contact.", hint)
    for name in sorted(_ADDRESSES & set(options)):
        for value in as_list(options[name]):
            if urlsplit(value).scheme not in _SCHEMES:
                sentence = f"security_txt: {name} must be an address: https:, mailto: or tel:."
                yield Diagnostic(Integrity.SEC160, place, sentence, hint)
    yield from _check_expiry(options.get("expires"), place, now)


def _check_expiry(value: object, place: Place, now: datetime) -> Iterator[Diagnostic]:
    expires = read_instant(value)
    if expires is None:
        sentence = "security_txt needs the date and time, with its zone, until which it holds."
        yield Diagnostic(
            Integrity.SEC160, place, sentence, "Such as: expires: 2027-01-01T00:00:00Z"
        )
    elif expires <= now:
        sentence = "security_txt has expired, so nobody should rely on it."
        yield Diagnostic(Integrity.SEC161, place, sentence, "Look at its contacts; set a new date.")


def read_instant(value: object) -> datetime | None:
    """Return a moment with a zone (RFC 3339), or ``None`` if the value is none."""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            return None
    return value if isinstance(value, datetime) and value.tzinfo else None
