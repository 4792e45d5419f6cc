"""Small reports, rendered with the extensions that a Material site usually has on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.markdown_extension import DossierExtension
from mkdocs_dossier.site import Loaded, Settings, load

EXTENSIONS = [
    "admonition", "attr_list", "footnotes", "md_in_html", "smarty", "tables", "toc",
    "pymdownx.highlight", "pymdownx.magiclink", "pymdownx.superfences",
]  # fmt: skip
BIB = r"""
@online{doe2020, author = {Doe, Ann}, title = {The bridge}, date = {2020},
  url = {https://example.org/bridge_a?b=1%20c}}
@book{roe2019, author = {Roe, Bob and Poe, Eva}, title = {Rivers}, date = {2019}}
@misc{never, title = {Nobody cites this}}
"""


@dataclass(frozen=True, slots=True)
class Built:
    """A report, and its pages as a browser's parser reads them.

    Attributes:
        loaded: the report.
        pages: by their path.
        found: what was said while the pages were rendered.
    """

    loaded: Loaded
    pages: Mapping[str, LexborHTMLParser]
    found: tuple[Diagnostic, ...]

    @property
    def codes(self) -> list[str]:
        return [found.code.name for found in (*self.loaded.diagnostics, *self.found)]

    def text(self, path: str = "index.md") -> str:
        body = self.pages[path].body
        return " ".join(body.text().split()) if body else ""


Build = Callable[..., Built]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Return what builds a report of pages by path, of one .bib file, with options."""

    def build_it(pages: Mapping[str, str], bib: str = BIB, **options: str) -> Built:
        files = {f"docs/{path}": text for path, text in pages.items()} | {"sources/a.bib": bib}
        for path, text in files.items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(text, encoding="utf-8")
        loaded = load(Settings.of({"root": str(tmp_path), **options}))
        found: list[Diagnostic] = []
        rendered = {}
        for path, text in pages.items():
            ours = DossierExtension(
                loaded=loaded, page=path, errors="show", root=str(tmp_path), found=found
            )
            html = Markdown(extensions=[*EXTENSIONS, ours]).convert(text)
            rendered[path] = LexborHTMLParser(f"<body>{html}</body>")
        return Built(loaded, rendered, tuple(found))

    return build_it
