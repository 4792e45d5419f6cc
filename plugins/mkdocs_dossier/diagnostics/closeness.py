"""What somebody may have meant: closeness of names, for hints only."""

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein


def nearest(name: str, known: Iterable[str], least: float = 0.6) -> str:
    """Return the known name nearest to ``name``, or an empty string.

    Args:
        name: as written.
        known: what it may mean.
        least: similarity from 0 to 1 below which nothing is near.
    """
    match = process.extractOne(
        name,
        list(known),
        scorer=DamerauLevenshtein.normalized_similarity,
        score_cutoff=least,
    )
    return str(match[0]) if match else ""


def suggest(name: str, known: Iterable[str]) -> str:
    """Return a hint: what was meant, or what there is."""
    names = list(known)
    meant = nearest(name, names)
    if meant:
        return f"Did you mean “{meant}”?"
    return f"There are: {', '.join(sorted(names))}." if names else ""
