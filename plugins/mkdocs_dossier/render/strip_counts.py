"""A strip of more events than can be told apart: bars that count those of a stretch of time."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from mkdocs_dossier.render.elements import build
from mkdocs_dossier.render.strip_marks import LANE, Mark, draw_link

Tell = Callable[[str, int], str]
"""Says how many events there are in a stretch of time."""

_BINS = 32
"""Bars side by side: 10 pixels and a gap each on a telephone."""

_SHARE = 0.8
_LANES = 3
_LABEL = 14
"""Pixels above the bars for numbers."""

_LEAST = 6
_APART = 4
"""Bars from one number to the next, so that numbers of three digits do not touch."""


def count_marks(marks: list[Mark], tell: Tell) -> list[tuple[Mark, int]]:
    """Return a mark for each equal stretch in which events begin, and how many they are."""
    bins: dict[int, list[Mark]] = {}
    for mark in marks:
        bins.setdefault(min(int(mark.start * _BINS / 100), _BINS - 1), []).append(mark)
    width = 100 / _BINS
    counted = []
    for at, members in sorted(bins.items()):
        first, last = members[0], members[-1]
        dates = first.date if first.date == last.date else f"{first.date} … {last.date}"
        words = first.words if len(members) == 1 else tell(dates, len(members))
        start = at * width + width * (1 - _SHARE) / 2
        mark = Mark(start, start + width * _SHARE, (False, False), first.href, words, "count")
        counted.append((mark, len(members)))
    return counted


def draw_counts(counted: list[tuple[Mark, int]], top: int) -> tuple[list[Element], int]:
    """Draw the bars from ``top`` downwards; return them and where they end, in pixels."""
    tall = _LANES * LANE
    foot = top + _LABEL + tall
    most = max(count for _, count in counted)
    told = _choose_told([count for _, count in counted], [mark.start for mark, _ in counted])
    drawn: list[Element] = []
    for number, (mark, count) in enumerate(counted):
        height = _LEAST + (tall - _LEAST) * count / most
        bar = build(
            "rect",
            {
                "class": "dossier-strip__bar dossier-strip__bar--count",
                "x": f"{mark.start:.2f}%",
                "width": f"{mark.end - mark.start:.2f}%",
                "y": f"{foot - height:.0f}",
                "height": f"{height:.0f}",
            },
        )
        reach = build(
            "rect", {**bar.attrib, "class": "dossier-strip__reach", "y": str(top + _LABEL),
                     "height": str(tall)},
        )  # fmt: skip
        drawn.append(draw_link(mark, reach, bar))
        if number in told:
            drawn.append(
                build(
                    "text",
                    {
                        "class": "dossier-strip__count",
                        "x": f"{(mark.start + mark.end) / 2:.2f}%",
                        "y": f"{foot - height - 4:.0f}",
                        "text-anchor": "middle",
                        "aria-hidden": "true",
                    },
                    str(count),
                )
            )
    return drawn, foot


def _choose_told(counts: list[int], starts: list[float]) -> set[int]:
    """Return which bars carry their number: the highest around, as far as numbers have room."""
    width = 100 / _BINS
    told: list[int] = []
    for at in sorted(range(len(counts)), key=lambda each: -counts[each]):
        beside = (each for each in (at - 1, at + 1) if 0 <= each < len(counts))
        is_higher = all(
            counts[each] <= counts[at] or abs(starts[each] - starts[at]) > 1.5 * width
            for each in beside
        )
        has_room = all(abs(starts[at] - starts[other]) >= _APART * width for other in told)
        if counts[at] > 1 and is_higher and has_room:
            told.append(at)
    return set(told)
