"""What the codes' own examples promise."""

import pytest

from mkdocs_dossier.bibliography import load_bibliography
from mkdocs_dossier.diagnostics.citations import Cit

IN_WORDS = {Cit.CIT222, Cit.CIT223}
OURS = [code for code in Cit if code.name.startswith("CIT2") and code not in IN_WORDS]


def codes_of(text: str) -> set[str]:
    return {found.code.name for found in load_bibliography([("a.bib", text)])[1]}


@pytest.mark.parametrize("code", OURS, ids=lambda code: code.name)
def test_the_wrong_example_gets_the_code_and_the_right_one_none(code: Cit) -> None:
    assert code.name in codes_of(code.explanation.wrong)
    assert codes_of(code.explanation.right) == set()
