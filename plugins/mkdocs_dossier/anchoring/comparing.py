"""Word by word: how one line differs from another."""

from mkdocs_dossier.anchoring.nearest import compare_tokens, split_tokens
from mkdocs_dossier.model.verdict import Difference


def compare_words(quoted: str, source: str) -> tuple[Difference, ...]:
    """Return the stretches in which ``quoted`` differs from ``source``, by words."""
    return compare_tokens(quoted, split_tokens(quoted, 0), source, split_tokens(source, 0))
