"""What a build says of quotations from a confidential source repeats nothing of its capture."""

from pathlib import Path

import pytest

from mkdocs_dossier.formats import format_text
from mkdocs_dossier.site import Settings, load
from mkdocs_dossier.site.capturing import Request, capture_file

COPY = "We sank it at night. Nobody, said canary, was ever told. The canary crew left at dawn."


def told(root: Path, words: str, label: str) -> str:
    confidential = f"confidential = {{{label}}}" if label else "title = {T}"
    for path, text in (
        ("docs/a.md", f"He wrote “{words}” [@guard2].\n"),
        ("sources/a.bib", f"@misc{{guard2, {confidential}}}\n"),
        ("copy.txt", COPY),
    ):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    settings = Settings.of({"root": str(root)})
    capture, _ = capture_file(settings, Request("guard2", ("guard2",)), root / "copy.txt")
    assert capture is not None
    loaded = load(settings)
    return format_text(loaded.diagnostics)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("The grey crew left at dawn", "QUO001"),
        ("Nothing of the kind was there", "QUO002"),
        ("Nobody […] was ever told", ""),
        ("We sank it at night […] left at dawn", "QUO0"),
    ],
)
def test_neither_words_nor_their_neighbours(tmp_path: Path, words: str, code: str) -> None:
    found = told(tmp_path, words, "A guard")
    assert code in found
    assert "canary" not in found


def test_of_other_sources_they_are_told(tmp_path: Path) -> None:
    assert "canary" in told(tmp_path, "The grey crew left at dawn", "")
