"""Takes our constructs out of the Markdown before anything else reads it."""

from markdown import Markdown
from markdown.preprocessors import Preprocessor

from mkdocs_dossier.markdown_extension.attribute_profile import watch_attributes
from mkdocs_dossier.markdown_extension.conversion import Conversion
from mkdocs_dossier.markdown_extension.raw_html import watch_raw_html


class ExtractPreprocessor(Preprocessor):
    """Puts markers in our constructs' places."""

    def __init__(self, md: Markdown, conversion: Conversion) -> None:
        super().__init__(md)
        self.conversion = conversion
        self.is_watching = False

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with markers."""
        if not self.is_watching:
            # Here, as extensions that are registered later are there by now.
            watch_attributes(self.md, self.conversion)
            watch_raw_html(self.md, self.conversion)
            self.is_watching = True
        return self.conversion.begin("\n".join(lines)).split("\n")
