"""What ``dossier explain`` calls wrong gets the code, and what it calls right does not."""

import pytest
from tests.unit.history.repositories import HEAD, Repository

from mkdocs_dossier.diagnostics import Code
from mkdocs_dossier.diagnostics.corrections import Cor
from mkdocs_dossier.diagnostics.silent_edits import NOW, PUBLISHED

IN_WORDS = {Cor.COR057: "tells of a lock", Cor.COR058: "tells of receipts"}
"""test_kept.py has what these two are about."""


def compare(repository: Repository, example: str) -> set[str]:
    old, new = example.removeprefix(PUBLISHED).split(NOW)
    base = repository.commit({"docs/sale.md": complete(old)})
    repository.commit({"docs/sale.md": complete(new)})
    return {each.code.name for each in repository.compare(base).diagnostics}


def complete(text: str) -> str:
    return f"{text}\n" if text.startswith("---\n") else f"{HEAD.format('')}{text}\n"


@pytest.mark.parametrize(
    "code",
    [code for code in Cor if code.name >= "COR050" and code not in IN_WORDS],
    ids=lambda code: code.name,
)
def test_the_wrong_example_is_wrong_and_the_right_one_right(
    repository: Repository, code: Code
) -> None:
    assert compare(repository, code.explanation.wrong) == {code.name}
    assert compare(repository, code.explanation.right) == set()
