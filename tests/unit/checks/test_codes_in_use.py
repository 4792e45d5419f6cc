"""Every documented code is given by something, and documented with examples."""

import re
from pathlib import Path

import pytest

import mkdocs_dossier
from mkdocs_dossier.diagnostics import Code
from mkdocs_dossier.diagnostics.catalogue import FAMILIES, find_code

PACKAGE = Path(mkdocs_dossier.__file__).parent
SOURCE = "\n".join(
    path.read_text(encoding="utf-8")
    for path in sorted(PACKAGE.rglob("*.py"))
    if path.parent.name != "diagnostics"
)
CODES = [code for family in FAMILIES for code in family]


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.name)
def test_a_code_is_used_and_explained(code: Code) -> None:
    assert re.search(rf"\b{type(code).__name__}\.{code.name}\b", SOURCE)
    explanation = code.explanation
    assert explanation.title
    assert explanation.meaning.endswith((".", "?"))
    assert explanation.wrong != explanation.right


def test_codes_are_found_by_name_in_any_case() -> None:
    assert {find_code(f" {code.name.lower()} ") for code in CODES} == set(CODES)
    assert find_code("SYN999") is None
    assert len({code.name for code in CODES}) == len(CODES)
