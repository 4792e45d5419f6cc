"""Quotation and capture: where the words stand, and whether they do."""

from mkdocs_dossier.anchoring.anchor import anchor, stand
from mkdocs_dossier.anchoring.attested import find_attested_neighbour
from mkdocs_dossier.anchoring.limits import DEFAULT_LIMITS, Limits
from mkdocs_dossier.anchoring.prepared import LandmarkIndex, PreparedCapture, prepare
from mkdocs_dossier.anchoring.reading import read_runs
from mkdocs_dossier.anchoring.searching import Sighting, find_everywhere

__all__ = [
    "DEFAULT_LIMITS",
    "LandmarkIndex",
    "Limits",
    "PreparedCapture",
    "Sighting",
    "anchor",
    "find_attested_neighbour",
    "find_everywhere",
    "prepare",
    "read_runs",
    "stand",
]
