"""Locators: what a citation calls a place, and what the capture's landmarks call it."""

import re
from collections.abc import Iterator, Sequence

from mkdocs_dossier.anchoring.prepared import LandmarkIndex, PreparedCapture
from mkdocs_dossier.model.capture import Landmark
from mkdocs_dossier.model.citation import Label, Locator
from mkdocs_dossier.model.place import Span

_SHORT = {
    Label.PAGE: ("p.", "pp."),
    Label.PARAGRAPH: ("par.", "pars."),
    Label.LINE: ("l.", "ll."),
    Label.SECTION: ("sec.", "secs."),
    Label.CHAPTER: ("chap.", "chaps."),
    Label.TIMESTAMP: ("", ""),
}
_RANGE = re.compile(r"\s*[-‐‑‒–—−]\s*")
_LIST = re.compile(r"\s*(?:[,;&]|\band\b|\bet\b)\s*")
_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?")


def landmarks_named(index: LandmarkIndex, locator: Locator) -> tuple[Landmark, ...]:
    """Return the landmarks that a locator names; none if the capture has no such.

    Args:
        index: the capture's landmarks of the locator's label.
        locator: ``12``, ``3-5``, ``123-5`` for 123-125, ``iv``, ``12, 15``, ``3:12``.
    """
    named: list[Landmark] = []
    for part in _LIST.split(locator.value.strip()):
        ends = _RANGE.split(part)
        if locator.label is Label.TIMESTAMP:
            named.extend(_at_times(index, ends))
        else:
            named.extend(_between(index, ends))
    return tuple(dict.fromkeys(named))


def _between(index: LandmarkIndex, ends: Sequence[str]) -> Sequence[Landmark]:
    whole = _positions(index, _RANGE.sub("-", "-".join(ends)))
    if whole:
        return [index.landmarks[position] for position in whole]
    first = _positions(index, ends[0])
    if len(ends) != 2 or not first:
        return [index.landmarks[position] for position in first] if len(ends) == 1 else ()
    last = _positions(index, _complete(ends[0], ends[1]))
    if not last or last[-1] < first[0]:
        return ()
    return index.landmarks[first[0] : last[-1] + 1]


def _complete(first: str, last: str) -> str:
    """Return the last number of a range such as ``123-5`` in full."""
    if first.isdecimal() and last.isdecimal() and len(last) < len(first):
        return first[: len(first) - len(last)] + last
    return last


def _positions(index: LandmarkIndex, name: str) -> Sequence[int]:
    exact = index.positions.get(name)
    if exact:
        return exact
    folded = name.casefold()
    return sorted(
        position
        for known, positions in index.positions.items()
        if known.casefold() == folded
        for position in positions
    )


def _at_times(index: LandmarkIndex, ends: Sequence[str]) -> Iterator[Landmark]:
    times = [_seconds(end) for end in ends]
    if not times or None in times or len(times) > 2:
        return
    first, last = times[0], times[-1]
    cues = [(_seconds(landmark.name), landmark) for landmark in index.landmarks]
    for number, (start, landmark) in enumerate(cues):
        following = cues[number + 1][0] if number + 1 < len(cues) else None
        if start is None or first is None or last is None:
            continue
        # Citations give whole seconds, so a cue is taken to start with its second.
        if int(start) <= last and (following is None or first < following):
            yield landmark


def _seconds(clock: str) -> float | None:
    match = _CLOCK.fullmatch(clock.strip())
    if not match:
        return None
    hours, minutes, seconds, fraction = match.groups()
    whole = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
    return whole + float(f"0.{fraction or 0}")


def places_of(capture: PreparedCapture, span: Span) -> tuple[str, ...]:
    """Return what the landmarks that a span of the raw text touches are called.

    Returns:
        One name for each label that the capture counts, such as ``p. 12`` or ``pp. 12-13``.
    """
    return tuple(
        name_landmarks(touched)
        for index in capture.landmarks.values()
        if (touched := index.overlapping(span))
    )


def name_landmarks(landmarks: Sequence[Landmark]) -> str:
    """Return what consecutive landmarks of one label are called, such as ``pp. 3-5``."""
    label, first, last = landmarks[0].label, landmarks[0].name, landmarks[-1].name
    singular, plural = _SHORT.get(label, (label.value, label.value))
    if first == last:
        return f"{singular} {first}".strip()
    return f"{plural} {first}-{last}".strip()
