"""Which engine answers, and what is said where it is not there."""

from collections.abc import Callable, Mapping

import pytest

from mkdocs_dossier.model.place import Place
from mkdocs_dossier.site import Loaded
from mkdocs_dossier.site.pagefind import UnindexedError, run_pagefind
from mkdocs_dossier.site.search_engine import LARGE, Engine, choose_engine

Load = Callable[[Mapping[str, str], str], Loaded]
PLACE = Place("mkdocs.yml")


@pytest.mark.parametrize(
    ("wished", "is_large", "is_installed", "engine", "codes"),
    [
        ("auto", False, True, Engine.BUILTIN, []),
        ("auto", False, False, Engine.BUILTIN, []),
        ("auto", True, True, Engine.PAGEFIND, []),
        ("auto", True, False, Engine.BUILTIN, ["DOC008"]),
        ("builtin", True, True, Engine.BUILTIN, []),
        ("pagefind", False, True, Engine.PAGEFIND, []),
        ("pagefind", False, False, Engine.BUILTIN, ["DOC007"]),
        ("theme", True, True, Engine.THEME, []),
    ],
)
def test_the_engine(
    load_report: Load,
    wished: str,
    is_large: bool,  # noqa: FBT001 - a column of the table
    is_installed: bool,  # noqa: FBT001 - likewise
    engine: Engine,
    codes: list[str],
) -> None:
    line = "Words of a large report, one after another.\n\n"
    text = line * (LARGE // len(line) + 1 if is_large else 1)
    report = load_report({"a.md": "Short.\n"}, "").report
    chapter = report.chapters[0]
    object.__setattr__(chapter, "text", text)
    found, diagnostics = choose_engine(report, wished, PLACE, lambda: is_installed)
    assert found is engine
    assert [each.code.name for each in diagnostics] == codes
    assert all("pip install" in each.hint for each in diagnostics)


def test_pagefind_says_why_it_made_no_index(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("taken")
    (folder / "file").write_text("", encoding="utf-8")
    with pytest.raises(UnindexedError, match="could not index"):
        run_pagefind([("1.html", "<html></html>")], "en", folder / "file" / "index")
