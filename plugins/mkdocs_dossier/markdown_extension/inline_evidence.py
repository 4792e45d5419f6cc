"""The evidence of inline quotations, beside the block that they stand in."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from mkdocs_dossier.markdown_extension.settling import Stash
from mkdocs_dossier.model.quotation import Form, Quotation
from mkdocs_dossier.render import Page
from mkdocs_dossier.render.elements import build
from mkdocs_dossier.render.evidence import render_evidence_body
from mkdocs_dossier.render.pieces import MARKER, MARKER_SIGN
from mkdocs_dossier.render.quotations import lang_of


def place_evidence(page: Page, root: Element, stash: Stash) -> None:
    """Add the evidence of each block's quotations: behind a paragraph, at the end of others.

    Markers of inline quotations still stand in the text of their blocks when this is called.
    """
    # Most elements have no text with a marker; only their parents are gone through.
    marked = [
        parent
        for parent in root.iter()
        if any(child.text and MARKER_SIGN in child.text for child in parent)
    ]
    for parent in marked:
        for number, child in reversed(list(enumerate(parent))):
            quotations = list(_quoted(page, child.text))
            if not quotations:
                continue
            details = stash.settle(_render(page, quotations))
            if child.tag in ("p", "h1", "h2", "h3", "h4", "h5", "h6"):
                details.tail = child.tail
                child.tail = "\n"
                parent.insert(number + 1, details)
            else:
                child.append(details)


def _quoted(page: Page, text: str | None) -> Iterator[Quotation]:
    if not text or MARKER_SIGN not in text:
        return
    for match in MARKER.finditer(text):
        number = int(match.group(1))
        if number >= len(page.pieces):
            continue
        piece = page.pieces[number]
        content = piece.content
        if (
            isinstance(content, Quotation)
            and content.form is Form.INLINE
            and content.citation
            and not content.not_quotation
            and page.is_home(piece)
        ):
            yield content


def _render(page: Page, quotations: list[Quotation]) -> Element:
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
            own = page.foreign(lang_of(page, quotation))
            about = {"class": "dossier-evidence__words", **own}
            body.insert(0, build("p", about, words))
        details.append(body)
    return details
