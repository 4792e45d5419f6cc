"""Takes our constructs out of the Markdown before anything else reads it."""

from markdown import Markdown
from markdown.preprocessors import Preprocessor

from mkdocs_dossier.markdown_extension.conversion import Conversion


class ExtractPreprocessor(Preprocessor):
    """Puts markers in our constructs' places."""

    def __init__(self, md: Markdown, conversion: Conversion) -> None:
        super().__init__(md)
        self.conversion = conversion

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with markers."""
        return self.conversion.begin("\n".join(lines)).split("\n")
