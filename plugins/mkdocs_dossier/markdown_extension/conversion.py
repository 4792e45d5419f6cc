"""One conversion: the page at hand, and what has been printed of it."""

from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.util import AtomicString

from mkdocs_dossier.diagnostics import Code, Diagnostic
from mkdocs_dossier.formats import format_text
from mkdocs_dossier.markdown_extension.whereabouts import find_page
from mkdocs_dossier.render import Page, extract, open_page
from mkdocs_dossier.render.pieces import Frame, Listing
from mkdocs_dossier.site import Loaded, Settings, load_fresh, revise


class BrokenReportError(ValueError):
    """A page, or the sources, have errors; the message lists them."""


class Conversion:
    """State of one conversion; begun anew by the preprocessor for each text."""

    def __init__(self, md: Markdown, options: dict[str, Any]) -> None:
        self.md = md
        self.options = options
        self.page: Page | None = None
        self.diagnostics: tuple[Diagnostic, ...] = ()
        self.rendered: set[int] = set()

    def begin(self, body: str) -> str:
        """Find out which chapter ``body`` is; return it with markers in our constructs' places."""
        uri = self.options["page"] or find_page(self.md)
        settings = Settings.of(self.options)
        loaded: Loaded = self.options["loaded"] or load_fresh(settings)
        chapter = loaded.report.chapter(uri)
        if chapter is None or chapter.text[chapter.start :].strip("\n") != body.strip("\n"):
            # Another extension or plugin has changed the text: what counts is what is printed.
            loaded, chapter = revise(loaded, settings, uri, body)
        extracted = extract(loaded.report, chapter)
        self.page = open_page(loaded.report, chapter, extracted.pieces)
        self.diagnostics = tuple(
            diagnostic
            for diagnostic in loaded.diagnostics
            if diagnostic.place.path == chapter.path or not diagnostic.place.path.endswith(".md")
        )
        errors = [diagnostic for diagnostic in self.diagnostics if diagnostic.is_error]
        if errors and self.options["errors"] == "raise":
            # Where no plugin of ours stands at the gate, only an exception stops a build.
            raise BrokenReportError(f"\n{format_text(errors)}")
        self.rendered = set()
        return extracted.text

    def report(self, code: Code, number: int, sentence: str, hint: str) -> None:
        """Add a diagnostic about a piece to those of the build."""
        if self.page is None:
            return
        piece = self.page.pieces[number]
        content = piece.content.content if isinstance(piece.content, Frame) else piece.content
        span = content.directive.span if isinstance(content, Listing) else content.span
        found = Diagnostic(code, piece.home.place(span), sentence, hint)
        self.options["found"].append(found)


def seal(element: Element) -> Element:
    """Keep other extensions from rewriting the words of an element."""
    for part in element.iter():
        if part.text:
            part.text = AtomicString(part.text)
        if part.tail and part is not element:
            part.tail = AtomicString(part.tail)
    return element
