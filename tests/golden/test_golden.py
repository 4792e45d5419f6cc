"""Golden files: Markdown in, HTML and diagnostics out, through the real renderer.

Each case in ``tests/golden/*.md`` is a title, the input, the HTML and the diagnostics, each ended
by a line that holds one dot. ``make golden`` rewrites the last two; read the diff.
"""

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from markdown import Markdown

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.formats import format_diagnostic
from mkdocs_dossier.markdown_extension import DossierExtension
from mkdocs_dossier.site import Loaded, Settings, load, revise

HERE = Path(__file__).parent
SETTINGS = Settings(HERE, HERE / "docs", HERE / "sources", cache=HERE / ".cache")
# What a Material site usually has on, so that none of it gets at our words.
EXTENSIONS = [
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "smarty", "tables",
    "toc", "pymdownx.betterem", "pymdownx.caret", "pymdownx.details", "pymdownx.highlight",
    "pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.magiclink", "pymdownx.mark",
    "pymdownx.smartsymbols", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist",
    "pymdownx.tilde",
]  # fmt: skip


@dataclass(frozen=True)
class Case:
    file: str
    title: str
    text: str
    html: str
    diagnostics: str


def read_cases(path: Path) -> list[Case]:
    parts = path.read_text(encoding="utf-8").split("\n.\n")
    assert len(parts) % 4 == 1, f"{path.name} does not consist of four parts a case"
    assert not parts[-1].strip()
    return [
        Case(path.name, parts[i].strip("\n"), *parts[i + 1 : i + 4])
        for i in range(0, len(parts) - 1, 4)
    ]


@cache
def loaded() -> Loaded:
    return load(SETTINGS)


def render(text: str) -> tuple[str, str]:
    revised, _ = revise(loaded(), SETTINGS, "case.md", text)
    rendering: list[Diagnostic] = []
    extension = DossierExtension(
        loaded=revised, page="case.md", errors="show", root=str(HERE), found=rendering
    )
    html = Markdown(extensions=[*EXTENSIONS, extension]).convert(text)
    found = [d for d in revised.diagnostics if d.place.path == "docs/case.md"] + rendering
    return html, "\n".join(format_diagnostic(diagnostic) for diagnostic in found)


CASES = [case for path in sorted(HERE.glob("*.md")) for case in read_cases(path)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file}: {case.title}")
def test_case(case: Case) -> None:
    html, diagnostics = render(case.text)
    if os.environ.get("UPDATE_GOLDEN"):
        return
    assert diagnostics == case.diagnostics
    assert html == case.html


@pytest.mark.skipif(not os.environ.get("UPDATE_GOLDEN"), reason="only `make golden` rewrites")
def test_rewrite() -> None:
    for path in sorted(HERE.glob("*.md")):
        parts = []
        for case in read_cases(path):
            html, diagnostics = render(case.text)
            parts += [case.title, case.text, html, diagnostics]
        path.write_text("\n.\n".join([*parts, ""]).replace("\n.\n.\n", "\n.\n\n.\n"), "utf-8")


def test_the_sources_of_the_cases_are_in_order() -> None:
    assert [d for d in loaded().diagnostics if not d.place.path.endswith(".md")] == []


def test_every_title_is_its_own() -> None:
    titles = [(case.file, case.title) for case in CASES]
    assert len(titles) == len(set(titles))
