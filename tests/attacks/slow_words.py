"""A Markdown extension that takes three times as long over certain words as a page may take."""

import time

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from mkdocs_dossier.site import slow_pages


class SlowWords(Preprocessor):
    """Uses up the processor's time."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines, late."""
        if any("slow" in line for line in lines):
            end = time.process_time() + 3 * slow_pages.SECONDS
            while time.process_time() < end:
                sum(range(1_000))
        return lines


class SlowWordsExtension(Extension):
    """Registers it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Put it behind our own."""
        md.preprocessors.register(SlowWords(md), "slow-words", 35)


def makeExtension(**options: object) -> SlowWordsExtension:  # noqa: N802 - Markdown's name
    """Return the extension."""
    return SlowWordsExtension(**options)
