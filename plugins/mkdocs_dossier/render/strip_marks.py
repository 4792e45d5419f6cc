"""The marks of a strip: points, bars, counts, ticks, fadings."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from mkdocs_dossier.render.elements import build

MOST_MARKS = 60
"""Marks that can still be told apart and stepped through; beyond, stretches are counted."""

LANE = 24
"""Pixels from one lane of marks to the next: the least that a finger meets (WCAG 2.2, 2.5.8)."""

TOP = 6
_LANES = 12
_WIDE = 7.0
"""Percent that a mark takes on the narrowest screen, 24 pixels of some 340."""

_POINT = 2.0
"""Percent below which a stretch of time is drawn as a point."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing drawn: from and to in percent, faded ends, what it leads to and says."""

    start: float
    end: float
    fades: tuple[bool, bool]
    href: str
    words: str
    kind: str = "event"
    weight: float = 1.0


def count_marks(marks: list[Mark], template: str) -> list[Mark]:
    """Return marks for equal stretches of the strip, each for the events that begin in it."""
    bins: dict[int, list[Mark]] = {}
    for mark in marks:
        bins.setdefault(min(int(mark.start * MOST_MARKS / 100), MOST_MARKS - 1), []).append(mark)
    most = max(map(len, bins.values()))
    width = 100 / MOST_MARKS
    return [
        Mark(
            at * width,
            (at + 0.85) * width,
            (False, False),
            members[0].href,
            members[0].words
            if len(members) == 1
            else template.format(members[0].words.partition(":")[0], len(members)),
            "count",
            len(members) / most,
        )
        for at, members in sorted(bins.items())
    ]


def place_marks(name: str, marks: list[Mark]) -> tuple[list[Element], int]:
    """Draw marks in lanes so that none hides another while there are lanes."""
    if marks and marks[0].kind == "count":
        return [_draw_count(mark) for mark in marks], 3
    ends = [-_WIDE] * _LANES
    used = 1
    drawn: list[Element] = []
    for mark in sorted(marks, key=lambda each: (each.kind != "era", each.start, each.end)):
        lane = next((n for n, end in enumerate(ends) if mark.start >= end), None)
        if lane is None:
            lane = min(range(_LANES), key=lambda n: ends[n])
        ends[lane] = max(mark.end, mark.start + _WIDE)
        used = max(used, lane + 1)
        drawn.append(_draw(name, mark, TOP + lane * LANE))
    return drawn, used


def _draw(name: str, mark: Mark, top: int) -> Element:
    middle = str(top + LANE // 2)
    if mark.end - mark.start < _POINT:
        at = f"{(mark.start + mark.end) / 2:.2f}%"
        faded = " dossier-strip__point--doubtful" if any(mark.fades) else ""
        return _link(
            mark,
            build("circle", {"class": "dossier-strip__reach", "cx": at, "cy": middle, "r": "12"}),
            build("circle", {"class": f"dossier-strip__point{faded}", "cx": at, "cy": middle,
                             "r": "5.5"}),
        )  # fmt: skip
    fade = {
        (False, False): "",
        (True, False): "start",
        (False, True): "end",
        (True, True): "both",
    }[mark.fades]
    shape = {
        "class": f"dossier-strip__bar dossier-strip__bar--{mark.kind}",
        "x": f"{mark.start:.2f}%",
        "width": f"{mark.end - mark.start:.2f}%",
        "y": str(top + (2 if mark.kind == "era" else 7)),
        "height": "20" if mark.kind == "era" else "10",
        "rx": "3",
    }
    if fade:
        shape["fill"] = f"url(#{name}-{fade})"
    reach = {**shape, "class": "dossier-strip__reach", "y": str(top), "height": str(LANE)}
    reach.pop("fill", None)
    return _link(mark, build("rect", reach), build("rect", shape))


def _draw_count(mark: Mark) -> Element:
    height = 8 + mark.weight * (3 * LANE - 8)
    return _link(
        mark,
        build("rect", {
            "class": "dossier-strip__bar dossier-strip__bar--count",
            "x": f"{mark.start:.2f}%",
            "width": f"{mark.end - mark.start:.2f}%",
            "y": f"{TOP + 3 * LANE - height:.0f}",
            "height": f"{height:.0f}",
        }),
    )  # fmt: skip


def _link(mark: Mark, *shapes: Element) -> Element:
    return build("a", {"class": "dossier-strip__mark", "href": mark.href, "aria-label": mark.words},
                 build("title", None, mark.words), *shapes)  # fmt: skip


def draw_tick(position: float, label: str, axis: int, *, is_second: bool) -> Element:
    """Return a tick below the axis; every second label gives way on a narrow screen."""
    side = "start" if position < 8 else "end" if position > 92 else "middle"
    x = f"{position:.2f}%"
    second = " dossier-strip__tick--second" if is_second else ""
    return build(
        "g",
        {"class": f"dossier-strip__tick{second}"},
        build("line", {"x1": x, "x2": x, "y1": str(axis), "y2": str(axis + 6)}),
        build("text", {"x": x, "y": str(axis + 21), "text-anchor": side}, label),
    )


def draw_gradients(name: str) -> Element:
    """Return the fadings: to nothing at the start, at the end, at both."""
    clear, full = "0.12", "1"
    stops = {"start": (clear, full, full), "end": (full, full, clear), "both": (clear, full, clear)}
    defs = build("defs")
    for fade, opacities in stops.items():
        gradient = build("linearGradient", {"id": f"{name}-{fade}"})
        for at, opacity in zip(("0%", "50%", "100%"), opacities, strict=True):
            gradient.append(build("stop", {"class": "dossier-strip__stop", "offset": at,
                                           "stop-opacity": opacity}))  # fmt: skip
        defs.append(gradient)
    return defs
