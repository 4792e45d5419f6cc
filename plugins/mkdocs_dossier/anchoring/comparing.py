"""Word by word: how one line differs from another."""

from mkdocs_dossier.anchoring.nearest import _compare, _tokens
from mkdocs_dossier.model.verdict import Difference


def compare_words(quoted: str, source: str) -> tuple[Difference, ...]:
    """Return the stretches in which ``quoted`` differs from ``source``, by words."""
    return _compare(quoted, _tokens(quoted, 0), source, _tokens(source, 0))
