"""Saying why a quotation does not stand in a capture, as near as can be said."""

from dataclasses import replace

from mkdocs_dossier.anchoring.chains import Placing
from mkdocs_dossier.anchoring.gaps import shorten
from mkdocs_dossier.anchoring.limits import Limits
from mkdocs_dossier.anchoring.lookalikes import name_lookalikes
from mkdocs_dossier.anchoring.nearest import Nearest, find_nearest
from mkdocs_dossier.anchoring.occurrences import Needle, find_occurrences
from mkdocs_dossier.anchoring.prepared import PreparedCapture
from mkdocs_dossier.anchoring.segments import Parts
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.verdict import Anchoring, Concern, Difference, Remark, Verdict
from mkdocs_dossier.text import name_character

_MOST_EXPLAINED = 4
_JOINERS = "\u200c\u200d"


def explain_failure(parts: Parts, capture: PreparedCapture, limits: Limits) -> Anchoring:
    """Return the verdict on a quotation that could not be placed.

    Altered if every segment stands in the capture or near to it, else not found; with the
    nearest passage either way.
    """
    missing = [
        words for index, words in enumerate(parts.segments) if not _stands(capture, parts, index)
    ]
    if not missing:
        return _explain_order(parts, capture, limits)
    found = [find_nearest(words, capture.value) for words in missing[:_MOST_EXPLAINED]]
    near = [nearest for nearest in found if nearest]
    altered = len(missing) <= _MOST_EXPLAINED and all(n and n.is_altered for n in found)
    return Anchoring(
        Verdict.ALTERED if altered else Verdict.NOT_FOUND,
        differences=tuple(d for n in near for d in n.differences) if altered else (),
        nearest=_raw_span(capture, near[0]) if near else None,
        remarks=tuple(_name_lookalikes(missing, near)) if altered else (),
    )


def _stands(capture: PreparedCapture, parts: Parts, index: int) -> bool:
    needle = Needle(parts.segments[index], parts.gaps[index].initial, parts.gaps[index + 1].ending)
    return any(True for _ in find_occurrences(capture, needle, 0, len(capture.value)))


def _raw_span(capture: PreparedCapture, nearest: Nearest) -> Span:
    return capture.normalised.raw_span(nearest.span)


def _name_lookalikes(missing: list[str], near: list[Nearest]) -> list[Remark]:
    remarks = []
    named = name_lookalikes(d for n in near for d in n.differences)
    if named:
        remarks.append(Remark(Concern.LOOKALIKE, named))
    joiners = dict.fromkeys(c for words in missing for c in words if c in _JOINERS)
    if joiners:
        names = ", ".join(map(name_character, joiners))
        remarks.append(Remark(Concern.HIDDEN_CHARACTER, names))
    return remarks


def _explain_order(parts: Parts, capture: PreparedCapture, limits: Limits) -> Anchoring:
    """Every segment stands somewhere, but not all of them as the marks between them say."""
    loose = replace(parts, gaps=tuple(replace(gap, ellipsis=True) for gap in parts.gaps))
    placing = Placing(capture, loose, limits, frozenset())
    chain = next(placing.chains(0, len(capture.value)), None)
    if chain is None:
        first = next(
            find_occurrences(capture, Needle(parts.segments[0]), 0, len(capture.value)), None
        )
        nearest = Span(first.start, first.end) if first else None
        return Anchoring(
            Verdict.ALTERED,
            nearest=capture.normalised.raw_span(nearest) if nearest else None,
            remarks=(Remark(Concern.OUT_OF_ORDER, " … ".join(map(shorten, parts.segments[:4]))),),
        )
    differences = [
        Difference(gap.written, shorten(capture.value[before.resume : after.start].strip()))
        for gap, before, after in zip(parts.gaps[1:], chain, chain[1:], strict=False)
        if not gap.ellipsis
    ]
    return Anchoring(
        Verdict.ALTERED,
        differences=tuple(differences),
        nearest=capture.normalised.raw_span(Span(chain[0].start, chain[-1].end)),
    )
