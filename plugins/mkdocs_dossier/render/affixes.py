"""The author's own words around a citation: ``see``, ``and *passim*``."""

from mkdocs_dossier.model.quotation import Emphasis
from mkdocs_dossier.render.elements import Child, build
from mkdocs_dossier.syntax.block import Block
from mkdocs_dossier.syntax.runs import read_runs

_CLOSING = tuple(",.;:)!?")


def render_prefix(words: str) -> list[Child]:
    """Return the words before a key, with the space that parts them from it."""
    return [*_render(words), " "] if words else []


def render_suffix(words: str) -> list[Child]:
    """Return the words behind a locator; a comma or full stop that they open with stands close."""
    if not words:
        return []
    return [*([] if words.startswith(_CLOSING) else [" "]), *_render(words)]


def _render(words: str) -> list[Child]:
    """Return words with the emphasis that they are written with, and no other Markdown."""
    runs, _ = read_runs(Block(words, (0,), (0,)), 0, len(words))
    return [
        build(run.emphasis.value, None, run.text) if run.emphasis is not Emphasis.NONE else run.text
        for run in runs
    ]
