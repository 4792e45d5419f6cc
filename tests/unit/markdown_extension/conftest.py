"""A report of two sources, and pages rendered in it through the real extension."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown import Markdown
from markdown.extensions import Extension

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.markdown_extension import DossierExtension
from mkdocs_dossier.site import Loaded, Settings, load, revise

GOLDEN = Path(__file__).parents[2] / "golden"
# What a Material site usually has on.
EXTENSIONS: list[str | Extension] = [
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "smarty", "tables",
    "toc", "pymdownx.betterem", "pymdownx.caret", "pymdownx.details", "pymdownx.highlight",
    "pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.magiclink", "pymdownx.mark",
    "pymdownx.smartsymbols", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist",
    "pymdownx.tilde",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page, and what was said about it by the checks and while it was rendered."""

    html: str
    diagnostics: tuple[Diagnostic, ...]

    @property
    def codes(self) -> list[str]:
        return [diagnostic.code.name for diagnostic in self.diagnostics]

    @property
    def errors(self) -> list[str]:
        return [found.code.name for found in self.diagnostics if found.is_error]

    @property
    def blocks(self) -> list[str]:
        """What is printed as mere text, block by block; ``{C}`` where a citation is."""
        reader = _Words()
        reader.feed(self.html)
        return [block for block in "".join(reader.words).split("¶") if block.strip()]


Render = Callable[..., Rendered]


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    cache = tmp_path_factory.mktemp("cache")
    return Settings(GOLDEN, GOLDEN / "docs", GOLDEN / "sources", cache=cache)


@pytest.fixture(scope="session")
def report(settings: Settings) -> Loaded:
    return load(settings)


@pytest.fixture(scope="session")
def render(settings: Settings, report: Loaded) -> Render:
    def render(text: str, extensions: list[str | Extension] | None = None) -> Rendered:
        loaded, _ = revise(report, settings, "case.md", text)
        found: list[Diagnostic] = []
        ours = DossierExtension(
            loaded=loaded, page="case.md", errors="show", root=str(GOLDEN), found=found
        )
        used = EXTENSIONS if extensions is None else extensions
        html = Markdown(extensions=[*used, ours]).convert(text)
        scanned = [each for each in loaded.diagnostics if each.place.path == "docs/case.md"]
        return Rendered(html, (*scanned, *found))

    return render


_BLOCKS = frozenset(
    "p li td th dd dt h1 h2 h3 h4 h5 h6 div blockquote ul ol dl table tr summary details label "
    "section".split()
)
_VOID = frozenset("br img hr input link meta".split())
_OURS = re.compile(r"\bdossier-(?:quotation|references|quote|evidence|all)")
_CITING = re.compile(r"\bdossier-(?:citation|narrative)")


class _Words(HTMLParser):
    """Gathers the text that stands neither in code nor in what Dossier made."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        kind = dict(attrs).get("class") or ""
        if _CITING.search(kind):
            self.words.append("{C}")
        if tag in _BLOCKS:
            self.words.append("¶")
        opaque = tag in ("code", "pre", "details", "script", "style")
        self._open.append((tag, opaque or bool(_OURS.search(kind) or _CITING.search(kind))))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.words.append("¶")
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not any(opaque for _, opaque in self._open):
            self.words.append(data)
