"""Searching every capture for words whose source was lost track of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mkdocs_dossier.anchoring.anchor import anchor, stand
from mkdocs_dossier.anchoring.limits import DEFAULT_LIMITS, Limits
from mkdocs_dossier.anchoring.nearest import find_nearest
from mkdocs_dossier.anchoring.prepared import PreparedCapture
from mkdocs_dossier.anchoring.segments import split_runs
from mkdocs_dossier.model.quotation import Run
from mkdocs_dossier.model.verdict import Anchoring


@dataclass(frozen=True, slots=True)
class Sighting:
    """A capture in which words stand, or nearly.

    Attributes:
        key: the record's key.
        anchoring: as ``anchor`` returns it.
        likeness: 1 where the words stand, less where only something near does.
    """

    key: str
    anchoring: Anchoring
    likeness: float


def find_everywhere(
    runs: Iterable[Run],
    captures: Mapping[str, PreparedCapture],
    limits: Limits = DEFAULT_LIMITS,
    most: int = 10,
) -> tuple[Sighting, ...]:
    """Search many captures for a quotation.

    Args:
        runs: the quotation's runs.
        captures: the prepared captures by key.
        limits: how far ellipses and insertions may reach.
        most: how many sightings to return.

    Returns:
        Where it stands; only if it stands nowhere, where something near stands, nearest first.
    """
    quoted = tuple(runs)
    exact = [
        Sighting(key, found, 1.0)
        for key, capture in captures.items()
        if (found := stand(quoted, capture, None, limits))
    ]
    if exact:
        return tuple(exact[:most])
    words = " ".join(split_runs(quoted).segments)
    if not words:
        return ()
    near = sorted(
        (
            (nearest.likeness, key)
            for key, capture in captures.items()
            if (nearest := find_nearest(words, capture.value))
        ),
        key=lambda found: (-found[0], found[1]),
    )
    return tuple(
        Sighting(key, anchor(quoted, captures[key], None, limits), likeness)
        for likeness, key in near[:most]
    )
