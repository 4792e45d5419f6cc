"""Last touches on a finished tree: credits, marks of corrections, banner, problems."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from mkdocs_dossier.markdown_extension.conversion import Conversion
from mkdocs_dossier.markdown_extension.settling import seal
from mkdocs_dossier.render import Page
from mkdocs_dossier.render.credits import place_credits
from mkdocs_dossier.render.notices import render_banner, render_passage_mark
from mkdocs_dossier.render.problems import render_problems


class FinishTreeprocessor(Treeprocessor):
    """Adds what must stand beside an author's own elements."""

    def __init__(self, md: Markdown, conversion: Conversion) -> None:
        super().__init__(md)
        self.conversion = conversion

    def run(self, root: Element) -> None:
        """Add credits, marks of corrections, the banner, and problems if they are shown."""
        page = self.conversion.page
        if page is None:
            return
        for credit in place_credits(root, page.lang):
            seal(credit)
        self._mark_passages(page, root)
        top = 1 if len(root) and root[0].get("class") == "dossier-head" else 0
        banner = render_banner(page)
        if banner is not None:
            root.insert(top, self.conversion.stash.settle(banner))
        if self.conversion.options["notices"] and self.conversion.diagnostics:
            problems = render_problems(page, self.conversion.diagnostics)
            root.insert(0, self.conversion.stash.settle(problems))

    def _mark_passages(self, page: Page, root: Element) -> None:
        targets = {notice.target: notice for notice in page.chapter.corrections if notice.target}
        if not targets:
            return
        for element in list(root.iter()):
            notice = targets.get(element.get("id", ""))
            if notice is None:
                continue
            host = element
            if element.tag in ("section", "figure", "ol", "ul", "table", "div"):
                host = next(iter(element.iter("p")), element)
            if len(host):
                host[-1].tail = (host[-1].tail or "").rstrip() + " "
            else:
                host.text = (host.text or "").rstrip() + " "
            host.append(seal(render_passage_mark(page, notice)))
