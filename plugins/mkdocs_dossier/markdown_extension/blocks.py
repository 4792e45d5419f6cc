"""Puts block pieces and frames in their markers' places, once blocks are a tree."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from mkdocs_dossier.markdown_extension.conversion import Conversion, seal
from mkdocs_dossier.render import Page
from mkdocs_dossier.render.dispatch import close_frame, is_block, open_frame, render_piece
from mkdocs_dossier.render.head import render_head
from mkdocs_dossier.render.pieces import MARKER
from mkdocs_dossier.render.references_list import render_references


class BlockTreeprocessor(Treeprocessor):
    """Replaces the paragraphs that hold nothing but a marker."""

    def __init__(self, md: Markdown, conversion: Conversion) -> None:
        super().__init__(md)
        self.conversion = conversion

    def run(self, root: Element) -> None:
        """Replace markers throughout, and set head and references around the text."""
        page = self.conversion.page
        if page is None:
            return
        self._replace(page, root)
        head = render_head(page)
        if head is not None:
            root.insert(0, seal(head))
        references = render_references(page)
        if references is not None:
            root.append(seal(references))

    def _replace(self, page: Page, parent: Element) -> None:
        children = list(parent)
        if not children:
            return
        if not any(_marker(child) for child in children):
            for child in children:
                self._replace(page, child)
            return
        # Open frames, innermost last: the element, and where the Markdown in it goes.
        stack: list[tuple[int, Element, Element]] = []
        kept: list[Element] = []
        for child in children:
            parent.remove(child)
            into = stack[-1][2] if stack else None
            found = _marker(child)
            if found is None:
                self._replace(page, child)
                _add(child, into, kept)
                continue
            number, edge = found
            if edge == "-":
                if stack and stack[-1][0] == number:
                    close_frame(page, stack.pop()[1])
                continue
            element = self._render(page, number, edge, child, stack)
            if element is not None:
                element.tail = "\n"
                _add(element, into, kept)
        parent.extend(kept)

    def _render(
        self,
        page: Page,
        number: int,
        edge: str,
        child: Element,
        stack: list[tuple[int, Element, Element]],
    ) -> Element | None:
        if edge == "+":
            self.conversion.rendered.add(number)
            frame, inside = open_frame(page, number)
            seal(frame)
            stack.append((number, frame, inside))
            return frame
        if is_block(page, number):
            self.conversion.rendered.add(number)
            element = render_piece(page, number)
            return seal(element) if element is not None else child
        return child


def _add(child: Element, into: Element | None, kept: list[Element]) -> None:
    if into is None:
        kept.append(child)
    else:
        into.append(child)


def _marker(element: Element) -> tuple[int, str] | None:
    """Return the piece's number and edge, if the element is a paragraph of one block marker."""
    if element.tag != "p" or len(element) or not element.text:
        return None
    match = MARKER.fullmatch(element.text.strip())
    return (int(match.group(1)), match.group(2)) if match else None
