"""Puts citations and inline quotations in their markers' places."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from mkdocs_dossier.markdown_extension.conversion import Conversion
from mkdocs_dossier.markdown_extension.settling import seal
from mkdocs_dossier.render.dispatch import render_piece


class MarkerInlineProcessor(InlineProcessor):
    """Renders the piece that a marker stands for."""

    def __init__(self, pattern: str, md: Markdown, conversion: Conversion) -> None:
        super().__init__(pattern, md)
        self.conversion = conversion

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str, int, int]:
        """Return the rendered piece, or the author's own words where nothing can be rendered."""
        del data
        page = self.conversion.page
        number = int(m.group(1))
        if page is None or number >= len(page.pieces):
            return m.group(0), m.start(0), m.end(0)
        self.conversion.rendered.add(number)
        element = render_piece(page, number)
        if element is None:
            plain = Element("span")
            plain.text = AtomicString(page.pieces[number].source)
            return plain, m.start(0), m.end(0)
        placeholder = None
        if element.get("id", "") not in self.conversion.targets:
            placeholder = self.conversion.stash.put_aside(element)
        return placeholder or seal(element), m.start(0), m.end(0)
