"""The marks of a strip: points, bars, counts, ticks, fadings."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from mkdocs_dossier.render.elements import build

MOST_MARKS = 60
"""Marks that can still be told apart and stepped through; of more, stretches are counted."""

LANE = 24
"""Pixels from one lane of marks to the next: the least that a finger meets (WCAG 2.2, 2.5.8)."""

TOP = 6
_LANES = 12
"""More would fill a telephone's screen."""

_WIDE = 7.0
"""Percent that a point takes on the narrowest screen, 24 pixels of some 340."""

_GAP = 0.6

_POINT = 2.0
"""Percent below which a stretch of time is drawn as a point."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing drawn.

    Attributes:
        start: in percent of the width.
        end: likewise.
        fades: whether its start and its end are uncertain.
        href: what it leads to.
        words: what it says.
        kind: ``event``, ``era`` or ``count``.
        date: in words.
    """

    start: float
    end: float
    fades: tuple[bool, bool]
    href: str
    words: str
    kind: str = "event"
    date: str = ""

    @property
    def is_point(self) -> bool:
        """Whether it is too short to be drawn as a stretch."""
        return self.end - self.start < _POINT


def place_marks(name: str, marks: list[Mark]) -> tuple[list[Element], int] | None:
    """Draw marks in lanes, so that none touches another at any width.

    Returns:
        The marks and how many lanes they take; ``None`` if they take more than can be seen at
        once.
    """
    ends: list[float] = []
    drawn: list[Element] = []
    for mark in sorted(marks, key=lambda each: (each.kind != "era", _reach(each))):
        start, end = _reach(mark)
        lane = next((n for n, taken in enumerate(ends) if start >= taken), len(ends))
        if lane == _LANES:
            return None
        ends[lane : lane + 1] = [end]
        drawn.append(_draw(name, mark, TOP + lane * LANE))
    return drawn, len(ends)


def _reach(mark: Mark) -> tuple[float, float]:
    """Return the stretch that a mark takes, in percent, on the narrowest screen."""
    if not mark.is_point:
        return mark.start, max(mark.end + _GAP, mark.start + _WIDE)
    middle = (mark.start + mark.end) / 2
    return middle - _WIDE / 2, middle + _WIDE / 2


def _draw(name: str, mark: Mark, top: int) -> Element:
    middle = str(top + LANE // 2)
    if mark.is_point:
        at = f"{(mark.start + mark.end) / 2:.2f}%"
        faded = " dossier-strip__point--doubtful" if any(mark.fades) else ""
        return draw_link(
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
    return draw_link(mark, build("rect", reach), build("rect", shape))


def draw_link(mark: Mark, *shapes: Element) -> Element:
    """Return shapes as a link that says what they stand for."""
    counts = " dossier-strip__mark--count" if mark.kind == "count" else ""
    return build(
        "a",
        {"class": f"dossier-strip__mark{counts}", "href": mark.href, "aria-label": mark.words},
        build("title", None, mark.words),
        *shapes,
    )


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
