"""Problems beside the passages that they are about, while a chapter is being written."""

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.markdown_extension.settling import Stash
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.render import Page
from mkdocs_dossier.render.pieces import MARKER, MARKER_SIGN, Frame, Listing, Piece
from mkdocs_dossier.render.problems import render_beside

Beside = Mapping[int, Sequence[Diagnostic]]
"""What is wrong with pieces of a page, by their numbers."""


def sort_beside(page: Page, diagnostics: Sequence[Diagnostic]) -> Beside:
    """Return the diagnostics of a page by the innermost piece that each is about.

    One that is about none of them, as it concerns plain text or the front matter, is left out.
    """
    spans = [
        (number, span_of(piece)) for number, piece in enumerate(page.pieces) if page.is_home(piece)
    ]
    sorted_out: dict[int, list[Diagnostic]] = {}
    starts = page.chapter.lines.starts
    for diagnostic in diagnostics:
        place = diagnostic.place
        if place.path != page.chapter.path or not 0 < place.line <= len(starts):
            continue
        at = starts[place.line - 1] + place.column - 1
        around = [each for each in spans if each[1].start <= at < each[1].end]
        if around:
            number, _ = min(around, key=lambda each: each[1].end - each[1].start)
            sorted_out.setdefault(number, []).append(diagnostic)
    return sorted_out


def span_of(piece: Piece) -> Span:
    """Return where a piece stands in the text that it was written in."""
    content = piece.content.content if isinstance(piece.content, Frame) else piece.content
    return content.directive.span if isinstance(content, Listing) else content.span


def place_beside(root: Element, beside: Beside, stash: Stash) -> None:
    """Add what is wrong with inline pieces behind the block that they stand in.

    Their markers still stand in the text of their blocks when this is called.
    """
    marked = [
        parent
        for parent in root.iter()
        if any(child.text and MARKER_SIGN in child.text for child in parent)
    ]
    for parent in marked:
        for number, child in reversed(list(enumerate(parent))):
            found = [
                diagnostic
                for match in MARKER.finditer(child.text or "")
                for diagnostic in beside.get(int(match.group(1)), ())
            ]
            if found:
                parent.insert(number + 1, stash.settle(render_beside(found)))
