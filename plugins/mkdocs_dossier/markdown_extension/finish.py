"""Last touches on a finished tree: evidence beside its paragraph, marks, banner, problems."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from mkdocs_dossier.markdown_extension.conversion import Conversion, seal
from mkdocs_dossier.model.quotation import Form, Quotation
from mkdocs_dossier.render import Page
from mkdocs_dossier.render.elements import build
from mkdocs_dossier.render.evidence import render_evidence_body
from mkdocs_dossier.render.notices import render_banner, render_passage_mark
from mkdocs_dossier.render.problems import render_problems

_HOSTS = frozenset("p li td th dd dt h1 h2 h3 h4 h5 h6 div section".split())


class FinishTreeprocessor(Treeprocessor):
    """Adds what must stand beside an author's own elements."""

    def __init__(self, md: Markdown, conversion: Conversion) -> None:
        super().__init__(md)
        self.conversion = conversion

    def run(self, root: Element) -> None:
        """Add evidence, marks of corrections, the banner, and problems if they are shown."""
        page = self.conversion.page
        if page is None:
            return
        self._add_evidence(page, root)
        self._mark_passages(page, root)
        top = 1 if len(root) and root[0].get("class") == "dossier-head" else 0
        banner = render_banner(page)
        if banner is not None:
            root.insert(top, seal(banner))
        if self.conversion.options["notices"] and self.conversion.diagnostics:
            root.insert(0, seal(render_problems(page, self.conversion.diagnostics)))

    def _add_evidence(self, page: Page, root: Element) -> None:
        inline = {
            quotation.id: quotation
            for quotation in page.chapter.quotations
            if quotation.form is Form.INLINE and quotation.citation and not quotation.not_quotation
        }
        if not inline:
            return
        parents = {child: parent for parent in root.iter() for child in parent}
        hosts: dict[Element, list[Quotation]] = {}
        for element in root.iter("span"):
            quotation = inline.get(element.get("id", ""))
            if quotation is None or "dossier-quotation" not in element.get("class", ""):
                continue
            host = element
            while host.tag not in _HOSTS and host in parents:
                host = parents[host]
            hosts.setdefault(host, []).append(quotation)
        for host, quotations in hosts.items():
            _place(page, host, parents.get(host), quotations)

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


def _place(page: Page, host: Element, parent: Element | None, quotations: list[Quotation]) -> None:
    details = build(
        "details",
        {"class": "dossier-evidence dossier-evidence--inline"},
        build("summary", None, page.words.evidence),
    )
    for quotation in quotations:
        judgement = page.report.judgement(page.chapter, quotation)
        body = render_evidence_body(page, quotation, judgement)
        if len(quotations) > 1:
            words = f"{quotation.opening}{quotation.words}{quotation.closing}"
            body.insert(0, build("p", {"class": "dossier-evidence__words"}, words))
        details.append(body)
    seal(details)
    if host.tag in ("li", "td", "th", "dd", "div", "section") or parent is None:
        host.append(details)
    else:
        details.tail = host.tail
        host.tail = "\n"
        parent.insert(list(parent).index(host) + 1, details)
