"""Files are read alike whatever made their line ends, and refused where they are no UTF-8."""

from pathlib import Path

import pytest

from mkdocs_dossier.site.reading import find_chapters, read_text
from mkdocs_dossier.syntax import scan

TEXT = """---
title: É
---

She said “x” [@memo].

- “x
  y” [@memo]

::: quote @memo

Words.
:::
"""


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_marks_make_no_difference(
    tmp_path: Path, ending: str, mark: str
) -> None:
    path = tmp_path / "a.md"
    path.write_bytes((mark + TEXT.replace("\n", ending)).encode())
    text, found = read_text(path, "a.md")
    assert found == ()
    assert scan("a", "a", text, bool) == scan("a", "a", TEXT, bool)


def test_what_is_no_utf8_is_refused_at_its_place(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes("One\nTwo é".encode("latin-1"))
    text, (found,) = read_text(path, "docs/a.md")
    assert text == ""
    assert (found.code.name, found.place.line, found.place.column) == ("DOC005", 2, 5)
    _, (missing,) = read_text(tmp_path / "b.md", "docs/b.md")
    assert missing.code.name == "DOC005"


def test_hidden_files_and_folders_are_no_chapters(tmp_path: Path) -> None:
    for name in ("b.md", "a/c.markdown", ".d.md", ".e/f.md", "g.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", encoding="utf-8")
    found = [path.relative_to(tmp_path).as_posix() for path in find_chapters(tmp_path)]
    assert found == ["b.md", "a/c.markdown"]
