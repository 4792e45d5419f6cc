"""Small reports, written out and loaded as a build loads them."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from mkdocs_dossier.site import Loaded, Settings, load

Load = Callable[[Mapping[str, str], str], Loaded]

HEAD = "---\ntitle: {}\nauthors: [Ann Other, Ben Other]\npublished: 2026-02-05T09:00:00Z\n{}---\n\n"


@pytest.fixture
def load_report(tmp_path: Path) -> Load:
    """Return what loads a report of chapters, by uri, and of one .bib file."""

    def load_it(chapters: Mapping[str, str], bib: str) -> Loaded:
        for name, text in [*chapters.items(), ("../sources/a.bib", bib)]:
            path = tmp_path / "docs" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        order = tuple(chapters)
        return load(Settings(tmp_path, tmp_path / "docs", tmp_path / "sources",
                             cache=tmp_path / "cache", order=order))  # fmt: skip

    return load_it


@pytest.fixture
def head() -> Callable[..., str]:
    """Return what writes the front matter of a published chapter."""

    def write(title: str = "The ferry", more: str = "") -> str:
        return HEAD.format(title, more)

    return write
