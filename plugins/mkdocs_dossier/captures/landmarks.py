"""Paragraphs and lines of a text, as citations count them: from 1."""

from collections.abc import Iterable, Iterator

from mkdocs_dossier.model.capture import Landmark
from mkdocs_dossier.model.citation import Label
from mkdocs_dossier.model.place import Span


def paragraphs(text: str, start: int = 0) -> tuple[Landmark, ...]:
    """Return the paragraphs of a plain text from ``start`` on.

    Paragraphs are blocks of lines between blank lines. A text without any blank line has one
    paragraph a line: that is how editors that wrap lines on screen save it.
    """
    places = list(blocks(text, start))
    if len(places) == 1:
        places = [place for _, place in numbered_lines(text, start)]
    return number(Label.PARAGRAPH, places)


def lines(text: str) -> tuple[Landmark, ...]:
    """Return the lines of a text; blank ones count, but nothing stands in them to cite."""
    return tuple(Landmark(Label.LINE, str(n), place) for n, place in numbered_lines(text))


def number(label: Label, places: Iterable[Span]) -> tuple[Landmark, ...]:
    """Return landmarks called 1, 2, 3 and so on."""
    return tuple(Landmark(label, str(n), place) for n, place in enumerate(places, start=1))


def numbered_lines(text: str, start: int = 0) -> Iterator[tuple[int, Span]]:
    """Yield number and place of each line from ``start`` on that is more than space."""
    for count, line in enumerate(text[start:].split("\n"), start=1):
        words = line.strip()
        if words:
            lead = start + len(line) - len(line.lstrip())
            yield count, Span(lead, lead + len(words))
        start += len(line) + 1


def blocks(text: str, start: int = 0) -> Iterator[Span]:
    """Yield the blocks of lines between blank lines."""
    first: Span | None = None
    last_count = 0
    end = start
    for count, place in numbered_lines(text, start):
        if first is not None and count > last_count + 1:
            yield Span(first.start, end)
            first = None
        first = first or place
        last_count, end = count, place.end
    if first is not None:
        yield Span(first.start, end)
