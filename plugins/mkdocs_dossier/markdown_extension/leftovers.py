"""Puts the author's own words back where Markdown took a marker for code."""

import html
import re

from markdown import Markdown
from markdown.postprocessors import Postprocessor

from mkdocs_dossier.diagnostics.internal import Int
from mkdocs_dossier.diagnostics.syntax import Syn
from mkdocs_dossier.markdown_extension.conversion import Conversion
from mkdocs_dossier.render.pieces import MARKER


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
                number,
                "Markdown takes this passage for something else than running text.",
                "Check its indentation; four spaces make a level.",
            )
            return html.escape(page.pieces[number].source, quote=False)

        text = MARKER.sub(restore, text)
        for number in sorted(set(range(len(page.pieces))) - seen):
            self.conversion.report(
                Int.INT001,
                number,
                "Something was read here that Markdown did not print.",
                "Please report it with the passage and the extensions that are on.",
            )
        return text
