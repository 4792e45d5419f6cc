"""security.txt (RFC 9116) and trust.txt: what is written, and what is refused."""

from datetime import UTC, datetime
from typing import Any

import pytest

from mkdocs_dossier.integrity.security_txt import check_security_txt, write_security_txt
from mkdocs_dossier.integrity.trust_txt import check_trust_txt, write_trust_txt
from mkdocs_dossier.model.place import Place

NOW = datetime(2026, 3, 1, tzinfo=UTC)
PLACE = Place("mkdocs.yml")
GOOD: dict[str, Any] = {
    "contact": ["mailto:desk@example.org", "https://example.org/tell"],
    "expires": datetime(2027, 1, 1, tzinfo=UTC),
    "preferred_languages": ["en", "fr"],
}


def security(options: dict[str, Any]) -> list[str]:
    return [found.code.name for found in check_security_txt(options, PLACE, NOW)]


def test_a_good_one_is_written_field_by_field() -> None:
    assert security(GOOD) == []
    assert write_security_txt(GOOD, "https://report.example/") == (
        "Contact: mailto:desk@example.org\n"
        "Contact: https://example.org/tell\n"
        "Expires: 2027-01-01T00:00:00Z\n"
        "Preferred-Languages: en, fr\n"
        "Canonical: https://report.example/.well-known/security.txt\n"
    )


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"contact": []}, "SEC160"),
        ({"contact": "the news desk"}, "SEC160"),
        ({"contact": "javascript:alert(1)"}, "SEC160"),
        ({"expires": None}, "SEC160"),
        ({"expires": "soon"}, "SEC160"),
        ({"expires": "2027-01-01T00:00:00"}, "SEC160"),
        ({"expires": "2026-01-01T00:00:00Z"}, "SEC161"),
        ({"pgp": "x"}, "SEC160"),
    ],
)
def test_what_the_rfc_does_not_allow(change: dict[str, Any], code: str) -> None:
    assert security(GOOD | change) == [code]


def test_no_value_begins_a_line_of_its_own() -> None:
    written = write_security_txt(GOOD | {"policy": "https://a.example/\nContact: x"}, "")
    assert "\nContact: x" not in written
    assert "\ncontrol=" not in write_trust_txt({"member": "https://a.example/\ncontrol=x"})


def test_trust_txt() -> None:
    options = {"belongto": ["https://association.example/"], "datatrainingallowed": False}
    assert list(check_trust_txt(options, PLACE)) == []
    written = "belongto=https://association.example/\ndatatrainingallowed=no\n"
    assert write_trust_txt(options) == written
    for bad in ({"belong": "x"}, {"member": "an association"}, {"datatrainingallowed": "maybe"}):
        assert [each.code.name for each in check_trust_txt(bad, PLACE)] == ["SEC160"]
