"""Last touches on a finished tree: credits, marks of corrections, problems."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from mkdocs_dossier.markdown_extension.conversion import Conversion
from mkdocs_dossier.markdown_extension.settling import seal
from mkdocs_dossier.model.correction import Correction
from mkdocs_dossier.render import Page
from mkdocs_dossier.render.credits import place_credits
from mkdocs_dossier.render.elements import build
from mkdocs_dossier.render.languages import place_languages
from mkdocs_dossier.render.notice_marks import render_passage_mark
from mkdocs_dossier.render.problems import render_problems

_BLOCKS = frozenset("section ol ul table div".split())
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))


class FinishTreeprocessor(Treeprocessor):
    """Adds what must stand beside an author's own elements."""

    def __init__(self, md: Markdown, conversion: Conversion) -> None:
        super().__init__(md)
        self.conversion = conversion

    def run(self, root: Element) -> None:
        """Add credits, marks of corrections, and problems if they are shown."""
        page = self.conversion.page
        if page is None:
            return
        for credit in place_credits(root, page.langs):
            seal(credit)
        self._mark_passages(page, root)
        for element in place_languages(page, root):
            seal(element)
        if self.conversion.options["notices"] and self.conversion.diagnostics:
            problems = render_problems(page, self.conversion.diagnostics)
            root.insert(0, self.conversion.stash.settle(problems))
        self._name_language(page, root)

    def _name_language(self, page: Page, root: Element) -> None:
        """Say which language a page is in, where its builder says the report's of every page."""
        languages = page.report.languages
        is_told = self.conversion.options["errors"] != "raise"
        if is_told or languages.of(page.chapter.uri) == languages.default:
            return
        whole = build("div", {"lang": page.lang}, *root)
        root[:] = [whole]

    def _mark_passages(self, page: Page, root: Element) -> None:
        targets: dict[str, list[Correction]] = {}
        for notice in page.chapter.corrections:
            if notice.target:
                targets.setdefault(notice.target, []).append(notice)
        if not targets:
            return
        for element in list(root.iter()):
            for notice in targets.get(element.get("id", ""), ()):
                _append_mark(element, seal(render_passage_mark(page, notice)))


def _append_mark(element: Element, mark: Element) -> None:
    host = element
    if element.tag == "figure":
        # Beside the words of a quotation, not among them.
        host = next(iter(element.iter("figcaption")), element)
    elif element.tag in _BLOCKS:
        host = next(iter(element.iter("p")), element)
    if host.tag in _HEADINGS and "data-toc-label" not in host.attrib:
        # The table of contents names the heading alone.
        host.set("data-toc-label", "".join(host.itertext()))
    if len(host):
        host[-1].tail = (host[-1].tail or "").rstrip() + " "
    else:
        host.text = (host.text or "").rstrip() + " "
    host.append(mark)
