"""Choosing between several places of the same words, and judging the locator."""

from collections.abc import Iterator, Sequence
from itertools import islice

from mkdocs_dossier.anchoring.chains import Chain, Placing, jump_of
from mkdocs_dossier.anchoring.limits import Limits
from mkdocs_dossier.anchoring.locators import landmarks_named, name_landmarks
from mkdocs_dossier.anchoring.prepared import PreparedCapture
from mkdocs_dossier.model.capture import Landmark
from mkdocs_dossier.model.citation import Label, Locator
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.verdict import Concern, Remark

_MOST_PLACES = 1_000
_MOST_NAMED = 5


def place(placing: Placing, locator: Locator | None) -> tuple[Chain, ...]:
    """Return the placings of a quotation, the best first.

    Those that start where the locator says come alone if there are any; else all, those that
    skip least first, then in the order of the source.
    """
    capture = placing.capture
    for landmark in _named(capture, locator):
        wanted = capture.normalised.normal_span(landmark.span)
        reach = max(map(len, placing.parts.segments)) + 1
        near = placing.chains(
            max(wanted.start - reach, 0), min(wanted.end + reach, len(capture.value))
        )
        located = sorted(
            (chain for chain in islice(near, _MOST_PLACES) if _touches(chain, wanted)), key=jump_of
        )
        if located:
            return tuple(located)
    everywhere = placing.chains(0, len(capture.value))
    most = _MOST_PLACES if len(placing.parts.segments) == 1 else placing.limits.steps
    return tuple(sorted(islice(everywhere, most), key=jump_of))


def _touches(chain: Chain, wanted: Span) -> bool:
    return chain[0].start < wanted.end and wanted.start < chain[0].end


def _named(capture: PreparedCapture, locator: Locator | None) -> tuple[Landmark, ...]:
    index = capture.landmarks.get(locator.label) if locator else None
    return landmarks_named(index, locator) if index and locator else ()


def judge_place(
    capture: PreparedCapture, chains: Sequence[Chain], locator: Locator | None, limits: Limits
) -> Iterator[Remark]:
    """Say whether the locator is right, or what it would have to tell apart."""
    if locator is not None:
        yield from _judge_locator(capture, chains, locator)
    if locator is None or locator.label not in capture.landmarks:
        names = list(dict.fromkeys(_differing_names(capture, chains, limits)))
        if len(names) > 1:
            yield Remark(Concern.AMBIGUOUS, _enumerate(names))


def _judge_locator(
    capture: PreparedCapture, chains: Sequence[Chain], locator: Locator
) -> Iterator[Remark]:
    index = capture.landmarks.get(locator.label)
    if index is None:
        yield Remark(Concern.UNCHECKABLE_LOCATOR, f"{locator.label.value} {locator.value}")
        return
    named = landmarks_named(index, locator)
    spans = [capture.normalised.normal_span(landmark.span) for landmark in named]
    if any(_touches(chains[0], wanted) for wanted in spans):
        return
    right = [
        name_landmarks(touched)
        for chain in chains[:_MOST_PLACES]
        if (touched := index.overlapping(_raw_span(capture, chain)))
    ]
    detail = _enumerate(list(dict.fromkeys(right)))
    yield Remark(Concern.WRONG_LOCATOR if named else Concern.UNKNOWN_LOCATOR, detail)


def _raw_span(capture: PreparedCapture, chain: Chain) -> Span:
    return capture.normalised.raw_span(Span(chain[0].start, chain[0].end))


def _differing_names(
    capture: PreparedCapture, chains: Sequence[Chain], limits: Limits
) -> Iterator[str]:
    if len(chains) < 2:
        return
    pages = capture.landmarks.get(Label.PAGE)
    spoken = [
        index
        for index in capture.landmarks.values()
        if any(landmark.speaker for landmark in index.landmarks)
    ]
    if pages is None and not spoken:
        return
    most = max(jump_of(chains[0]), limits.jump)
    ends: set[int] = set()
    for chain in chains:
        if jump_of(chain) > most or chain[-1].end in ends:
            continue
        ends.add(chain[-1].end)
        span = _raw_span(capture, chain)
        page = name_landmarks(pages.overlapping(span)) if pages and pages.overlapping(span) else ""
        speakers = dict.fromkeys(
            landmark.speaker
            for index in spoken
            for landmark in index.overlapping(span)
            if landmark.speaker
        )
        yield ", ".join(part for part in (page, *speakers) if part)


def _enumerate(names: Sequence[str]) -> str:
    shown = "; ".join(name or "elsewhere" for name in names[:_MOST_NAMED])
    return shown + (" …" if len(names) > _MOST_NAMED else "")
