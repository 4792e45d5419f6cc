"""Puts block pieces and frames in their markers' places, once blocks are a tree."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from mkdocs_dossier.markdown_extension.beside import place_beside
from mkdocs_dossier.markdown_extension.conversion import Conversion
from mkdocs_dossier.markdown_extension.inline_evidence import place_evidence
from mkdocs_dossier.markdown_extension.settling import seal
from mkdocs_dossier.markdown_extension.sidenoting import place_sidenotes
from mkdocs_dossier.render import Page
from mkdocs_dossier.render.dispatch import (
    close_frame,
    is_block,
    is_found_elsewhere,
    open_frame,
    render_piece,
)
from mkdocs_dossier.render.head import render_head
from mkdocs_dossier.render.own_citation import render_own_citation
from mkdocs_dossier.render.pieces import MARKER
from mkdocs_dossier.render.problems import render_beside
from mkdocs_dossier.render.references_list import render_references
from mkdocs_dossier.render.replies import render_head_links, render_reply
from mkdocs_dossier.render.reply_places import select_foot, select_head

_SERIOUS = "dossier-notice--serious"

_Stack = list[tuple[int, Element, Element]]
"""Open frames, innermost last: number, element, and where the Markdown in it goes."""


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
        stash = self.conversion.stash
        place_sidenotes(page, root, stash)
        self._replace(page, root)
        place_beside(root, self.conversion.beside, stash)
        place_evidence(page, root, stash)
        self._set_replies(page, root)
        head = render_head(page)
        if head is not None:
            root.insert(0, seal(head))
        references = render_references(page)
        if references is not None:
            root.append(stash.settle_within(references, references))
        own = render_own_citation(page)
        if own is not None:
            root.append(stash.settle(own))
        if page.errors and page.chapter.is_published:
            root.append(stash.settle(page.errors.render_foot()))

    def _set_replies(self, page: Page, root: Element) -> None:
        """Set the replies around the text that do not stand in it, and the way to all of them."""
        chapter, settle = page.chapter, self.conversion.stash.settle
        links = render_head_links(page)
        if links is None:
            return
        for reply in select_foot(chapter):
            root.append(settle(render_reply(page, reply)))
        top = 1 if len(root) and root[0].tag == "h1" else 0
        # Serious notices lead; a comment of ours closes each.
        serious = [at for at, child in enumerate(root) if _SERIOUS in child.get("class", "")]
        below = serious[-1] + 2 if serious else top
        for reply in reversed(select_head(chapter)):
            root.insert(below, settle(render_reply(page, reply)))
        root.insert(top, settle(links))

    def _replace(self, page: Page, parent: Element) -> None:
        children = list(parent)
        if not children:
            return
        if not any(_marker(child) for child in children):
            for child in children:
                self._replace(page, child)
            return
        stack: _Stack = []
        kept: list[Element] = []
        for child in children:
            parent.remove(child)
            found = _marker(child)
            if found is None:
                self._replace(page, child)
                _add(child, stack, kept)
            elif found[1] == "-":
                self._close(page, found[0], stack, kept)
            else:
                self._open(page, *found, child, stack, kept)
        parent.extend(kept)

    def _open(
        self,
        page: Page,
        number: int,
        edge: str,
        child: Element,
        stack: _Stack,
        kept: list[Element],
    ) -> None:
        """Put a piece, or the beginning of a frame, in its marker's place."""
        apart = is_found_elsewhere(page, number)
        if apart:
            _add(self.conversion.stash.comment("apparatus"), stack, kept)
        inside = list(stack)
        element = self._render(page, number, edge, child, stack)
        element.tail = "\n"
        _add(element, inside, kept)
        if apart and not edge:
            _add(self.conversion.stash.comment("/apparatus"), stack, kept)
        beside = self.conversion.beside.get(number)
        if beside and element is not child:
            _add(self.conversion.stash.settle(render_beside(beside)), stack, kept)

    def _close(self, page: Page, number: int, stack: _Stack, kept: list[Element]) -> None:
        """End a frame."""
        if not stack or stack[-1][0] != number:
            return
        for added in close_frame(page, number, stack.pop()[1]):
            seal(added)
        if is_found_elsewhere(page, number):
            _add(self.conversion.stash.comment("/apparatus"), stack, kept)

    def _render(
        self,
        page: Page,
        number: int,
        edge: str,
        child: Element,
        stack: _Stack,
    ) -> Element:
        if edge == "+":
            self.conversion.rendered.add(number)
            frame, inside = open_frame(page, number)
            self.conversion.stash.settle_within(frame, inside)
            stack.append((number, frame, inside))
            return frame
        if is_block(page, number):
            self.conversion.rendered.add(number)
            element = render_piece(page, number)
            if element is None:
                return child
            if element.get("id", "") in self.conversion.targets:
                return seal(element)
            return self.conversion.stash.settle(element)
        return child


def _add(child: Element, stack: _Stack, kept: list[Element]) -> None:
    if stack:
        stack[-1][2].append(child)
    else:
        kept.append(child)


def _marker(element: Element) -> tuple[int, str] | None:
    """Return the piece's number and edge, if the element is a paragraph of one block marker."""
    if element.tag != "p" or len(element) or not element.text:
        return None
    match = MARKER.fullmatch(element.text.strip())
    return (int(match.group(1)), match.group(2)) if match else None
