"""One conversion: the page at hand, and what has been printed of it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from markdown import Markdown

from mkdocs_dossier.diagnostics import Code, Diagnostic
from mkdocs_dossier.formats import format_text
from mkdocs_dossier.markdown_extension.beside import Beside, sort_beside, span_of
from mkdocs_dossier.markdown_extension.settling import Stash
from mkdocs_dossier.markdown_extension.whereabouts import find_page, find_site
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render import Page, extract, open_page
from mkdocs_dossier.render.error_address import complete_address
from mkdocs_dossier.site import Loaded, Settings, load_fresh, revise


class BrokenReportError(ValueError):
    """A page, or the sources, have errors; the message lists them."""


class Conversion:
    """State of one conversion; begun anew by the preprocessor for each text."""

    def __init__(self, md: Markdown, options: dict[str, Any]) -> None:
        self.md = md
        self.options = options
        self.page: Page | None = None
        self.stash = Stash(md)
        self.diagnostics: tuple[Diagnostic, ...] = ()
        self.found: list[Diagnostic] = []
        self.rendered: set[int] = set()
        self.is_tree_done = False
        self.beside: Beside = {}

    def begin(self, body: str) -> str:
        """Find out which chapter ``body`` is; return it with markers in our constructs' places."""
        self.found = []
        self.stash = Stash(self.md)
        self.rendered = set()
        self.is_tree_done = False
        self.beside = {}
        uri = self.options["page"] or find_page(self.md)
        settings = Settings.of(self.options)
        loaded: Loaded = self.options["loaded"] or load_fresh(settings)
        chapter = loaded.report.chapter(uri)
        if chapter is None or chapter.text[chapter.start :].strip("\n") != body.strip("\n"):
            # Another extension or plugin has changed the text: what counts is what is printed.
            known = frozenset(loaded.diagnostics)
            loaded, chapter = revise(loaded, settings, uri, _restore_head(chapter, body))
            self.found += [
                found
                for found in loaded.diagnostics
                if found.place.path == chapter.path and found not in known
            ]
        report = loaded.report.edition_of(chapter)
        extracted = extract(report, chapter)
        site = find_site(self.md)
        self.page = open_page(
            report,
            chapter,
            extracted.pieces,
            self._name_site(report, chapter) or self.options["site_name"] or site.name,
            self.options["address"] or site.address,
            complete_address(self.options["report_errors"]),
        )
        self.stash.direction = self.page.direction
        basis, method = self.options["how_we_know"], self.options["method"]
        self.page = replace(self.page, tells_basis=basis, method=method)
        self.diagnostics = loaded.concerning(chapter.path)
        if self.options["notices"]:
            self.beside = sort_beside(self.page, self.diagnostics)
        self._refuse(self.diagnostics)
        return extracted.text

    def _name_site(self, report: Report, chapter: Chapter) -> str:
        """Return what the report is called in the page's language, if it is another one."""
        listed = self.options["languages"]
        given = listed.get(report.languages.of(chapter.uri)) if isinstance(listed, dict) else None
        return str(given.get("site_name") or "") if isinstance(given, dict) else ""

    @property
    def targets(self) -> frozenset[str]:
        """The ids that corrections of the page lead to: marks are set there, in the tree."""
        if self.page is None:
            return frozenset()
        return frozenset(notice.target for notice in self.page.chapter.corrections) - {""}

    def place(self, number: int) -> Place:
        """Return where a piece was written."""
        if self.page is None:
            return Place("text")
        piece = self.page.pieces[number]
        return piece.home.place(span_of(piece))

    def report(self, code: Code, place: Place, sentence: str, hint: str) -> None:
        """Add a diagnostic to those of the build."""
        self.found.append(Diagnostic(code, place, sentence, hint))

    def finish(self) -> None:
        """Hand over what was found while rendering.

        Raises:
            BrokenReportError: if there are errors, and no plugin of ours stands at the gate.
        """
        self.options["found"].extend(self.found)
        self.options["anchors"].extend(sorted(self.stash.ids))
        self._refuse(self.found)

    def _refuse(self, diagnostics: Iterable[Diagnostic]) -> None:
        errors = [diagnostic for diagnostic in diagnostics if diagnostic.is_error]
        if errors and self.options["errors"] == "raise":
            # Where no plugin of ours stands at the gate, only an exception stops a build.
            raise BrokenReportError(f"\n{format_text(errors)}")


def _restore_head(chapter: Chapter | None, body: str) -> str:
    """Put the front matter back that a builder has taken off, so that lines are the file's."""
    if chapter is None or not chapter.start or body.startswith("---"):
        return body
    rest = chapter.text[chapter.start :]
    blank = rest[: len(rest) - len(rest.lstrip("\n"))]
    return chapter.text[: chapter.start] + blank + body.lstrip("\n")
