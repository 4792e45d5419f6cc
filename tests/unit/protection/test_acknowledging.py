"""``sources/protection.yml``: what counts, and what is refused at its line."""

import pytest

from mkdocs_dossier.diagnostics.leaks import Leak
from mkdocs_dossier.protection.acknowledging import read_acknowledgements

DIGEST = "ab" * 32
GOOD = f"""\
acknowledged:
  - digest: {DIGEST}
    what: [SEC117, SEC104]
    who: Ann Other
    date: 2026-02-05
"""


def test_an_entry_that_counts() -> None:
    accepted, diagnostics = read_acknowledgements(GOOD, "sources/protection.yml")
    assert diagnostics == ()
    assert accepted == {DIGEST: {Leak.SEC117, Leak.SEC104}}
    assert read_acknowledgements("acknowledged:\n", "a") == ({}, ())


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (DIGEST, "abcd", 2),
        ("[SEC117, SEC104]", "[]", 2),
        ("[SEC117, SEC104]", "[SEC118]", 2),
        ("[SEC117, SEC104]", "[SEC117, all]", 2),
        ("Ann Other", "''", 2),
        ("2026-02-05", "soon", 2),
        ("who", "whom", 2),
        (GOOD, "acknowledged: all\n", 1),
        (GOOD, "{", 1),
        (GOOD, "a: &a [1]\nb: [*a, *a]\n", 1),
        (GOOD, "!!python/object:os.system x\n", 1),
        (GOOD, "acknowledged:\n  - 3\n", 2),
    ],
)
def test_an_entry_that_does_not(old: str, new: str, line: int) -> None:
    text = GOOD.replace(old, new)
    assert text != GOOD
    accepted, diagnostics = read_acknowledgements(text, "sources/protection.yml")
    assert accepted == {}
    assert [each.code for each in diagnostics] == [Leak.SEC119] * len(diagnostics)
    assert [each.place.line for each in diagnostics[:1]] == [line]
