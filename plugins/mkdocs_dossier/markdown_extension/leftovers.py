"""Puts the author's own words back where Markdown took a marker for code."""

import html
import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from mkdocs_dossier.diagnostics.internal import Int
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.diagnostics.syntax import Syn
from mkdocs_dossier.markdown_extension.conversion import Conversion
from mkdocs_dossier.markdown_extension.unread import find_words
from mkdocs_dossier.render.pieces import MARKER
from mkdocs_dossier.syntax.reserved import HINT, refuse_name


class LastTreeprocessor(Treeprocessor):
    """Tells that the tree is done: what is asked of postprocessors before is no whole page."""

    def __init__(self, md: Markdown, conversion: Conversion) -> None:
        super().__init__(md)
        self.conversion = conversion

    def run(self, root: Element) -> None:
        """Leave the tree as it is; report ids of the theme's, which a heading's words can make."""
        for element in root.iter():
            if element.get("id", "").startswith("__") and element.tag != "input":
                self._report(element.get("id", ""))
        self.conversion.is_tree_done = True

    def _report(self, name: str) -> None:
        page = self.conversion.page
        if page is not None:
            span = find_words(page.chapter.text, name, page.chapter.start, [])
            place = page.chapter.place(span)
            self.conversion.report(Sec.SEC015, place, refuse_name(name), HINT)


class LeftoverPostprocessor(Postprocessor):
    """Replaces markers that no other processor has met."""

    def __init__(self, md: Markdown, conversion: Conversion) -> None:
        super().__init__(md)
        self.conversion = conversion

    def run(self, text: str) -> str:
        """Return the page with the source in place of each leftover marker."""
        page = self.conversion.page
        if page is None:
            return text
        seen = self.conversion.rendered

        def restore(match: re.Match[str]) -> str:
            number = int(match.group(1))
            if match.group(2) == "-" or number >= len(page.pieces):
                return ""
            seen.add(number)
            self.conversion.report(
                Syn.SYN014,
                self.conversion.place(number),
                "Markdown takes this passage for something else than running text.",
                "Check its indentation; four spaces make a level.",
            )
            # The marker may stand in an attribute, which a quotation mark would end.
            return html.escape(page.pieces[number].source)

        text = MARKER.sub(restore, text)
        if not self.conversion.is_tree_done:
            # The table of contents asks for the text of one heading.
            return text
        for number in sorted(set(range(len(page.pieces))) - seen):
            self.conversion.report(
                Int.INT001,
                self.conversion.place(number),
                "Something was read here that Markdown did not print.",
                "Please report it with the passage and the extensions that are on.",
            )
        return text
