"""Headings in order: listeners find a part by them, and none may skip a step (WCAG 2.2, 1.3.1)."""

from xml.etree.ElementTree import Element

from mkdocs_dossier.book.parsing import take_title
from mkdocs_dossier.render.elements import build

_LEVELS = {f"h{level}": level for level in range(1, 7)}


def order_headings(part: Element, title: str) -> str:
    """Make a part begin with its only heading of the first level, and skip none below.

    Args:
        part: whose headings are changed in place.
        title: for a part that has no heading of the first level.

    Returns:
        The title that the part has.
    """
    headings = [each for each in part.iter() if each.tag in _LEVELS]
    first = next((each for each in headings if each.tag == "h1"), None)
    if first is None:
        part.insert(0, build("h1", {}, title))
        part[0].tail, part.text = part.text, None
    above = [(1, 1)]
    for heading in headings:
        if heading is first:
            continue
        wanted = max(_LEVELS[str(heading.tag)], 2)
        while len(above) > 1 and above[-1][0] >= wanted:
            above.pop()
        # One step below what it stands under, however many the author went.
        level = above[-1][1] + 1
        heading.tag = f"h{level}"
        above.append((wanted, level))
    return take_title(first) if first is not None else title
