"""Quotations as readers see them: the words, whose they are, and how they were checked."""

from xml.etree.ElementTree import Element

from mkdocs_dossier.model.quotation import Emphasis, Quotation, Run, RunKind
from mkdocs_dossier.model.verdict import Verdict
from mkdocs_dossier.render.citations import render_source_mark
from mkdocs_dossier.render.elements import Child, append, build, hidden
from mkdocs_dossier.render.evidence import render_evidence
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.render.pieces import Piece
from mkdocs_dossier.render.sharing import render_share

SIGNS = {
    Verdict.VERIFIED: "✓",
    Verdict.ATTESTED: "✓",
    Verdict.UNCHECKED: "○",
    Verdict.ALTERED: "✕",
    Verdict.NOT_FOUND: "✕",
}
"""A sign beside the verdict's words; characters, so that they show where images don't."""


def render_block(page: Page, number: int, piece: Piece, quotation: Quotation) -> Element:
    """Return a ``quote`` directive as ``figure > blockquote, figcaption``."""
    judgement = page.report.judgement(piece.home, quotation)
    paragraphs = _render_paragraphs(quotation)
    record = page.report.records.get(quotation.citation.key) if quotation.citation else None
    cite = record.fields.get("url", "") if record and not record.confidential else ""
    quote = build("blockquote", page.foreign(lang_of(page, quotation), cite=cite), *paragraphs)
    return build(
        "figure",
        {
            "class": f"dossier-quote dossier-quote--{_class(judgement.verdict)}",
            "id": quotation.id,
        },
        quote,
        _render_block_translation(page, quotation),
        build(
            "figcaption",
            None,
            _render_attribution(page, number, quotation),
            render_verdict(page, piece, quotation),
            render_share(page, quotation) if page.is_home(piece) else None,
            render_evidence(page, piece, quotation),
        ),
    )


def render_inline(page: Page, piece: Piece, quotation: Quotation) -> Element:
    """Return an inline quotation: marks as the author wrote them, and the verdict's sign."""
    about = {**page.foreign(lang_of(page, quotation)), "class": "dossier-words"}
    words = build("span", about)
    append(words, quotation.opening)
    for run in quotation.runs:
        append(words, *_render_run(run))
    append(words, quotation.closing)
    if quotation.not_quotation:
        # Words that nobody said are words like any other.
        return words
    children: list[Child] = [words]
    if needs_translation(page, quotation):
        translation = page.marks.quote(quotation.translation)
        children += [
            " ",
            build(
                "span",
                {"class": "dossier-gloss"},
                f"({page.words.in_translation} {translation})",
            ),
        ]
    if quotation.citation:
        verdict = page.report.judgement(piece.home, quotation).verdict
        sign = build("span", {"aria-hidden": "true"}, SIGNS[verdict])
        said = hidden(f"{verdict_words(page, piece, quotation)}. {page.words.evidence}")
        children.append(
            build(
                "a",
                {
                    "class": "dossier-sign",
                    "href": page.link(piece.home, f"evidence-{quotation.id}"),
                    "title": verdict_words(page, piece, quotation),
                },
                sign,
                said,
            )
        )
    verdict = page.report.judgement(piece.home, quotation).verdict
    name = f"dossier-quotation dossier-quotation--{_class(verdict)}"
    anchor = quotation.id if page.is_home(piece) else ""
    return build("span", {"class": name, "id": anchor}, *children)


def render_verdict(page: Page, piece: Piece, quotation: Quotation) -> Element:
    """Return the verdict in words and with a sign."""
    verdict = page.report.judgement(piece.home, quotation).verdict
    return build(
        "span",
        {"class": f"dossier-verdict dossier-verdict--{_class(verdict)}"},
        build("span", {"aria-hidden": "true", "class": "dossier-verdict__sign"}, SIGNS[verdict]),
        f" {verdict_words(page, piece, quotation)}",
    )


def verdict_words(page: Page, piece: Piece, quotation: Quotation) -> str:
    """Return the verdict in the page's language."""
    words = page.words
    verdict = page.report.judgement(piece.home, quotation).verdict
    if verdict is Verdict.UNCHECKED and quotation.unchecked:
        return words.unchecked_because.format(quotation.unchecked)
    return {
        Verdict.VERIFIED: words.verified,
        Verdict.ATTESTED: words.attested,
        Verdict.ALTERED: words.altered,
        Verdict.NOT_FOUND: words.not_found,
        Verdict.UNCHECKED: words.unchecked,
    }[verdict]


def lang_of(page: Page, quotation: Quotation) -> str:
    """Return the words' language where it is not the page's."""
    record = page.report.records.get(quotation.citation.key) if quotation.citation else None
    lang = quotation.lang or (record.lang if record else "")
    return lang if lang != page.lang else ""


def needs_translation(page: Page, quotation: Quotation) -> bool:
    """Tell whether a quotation is shown with its translation: not to readers of its language."""
    record = page.report.records.get(quotation.citation.key) if quotation.citation else None
    lang = quotation.lang or (record.lang if record else "")
    is_own = lang.partition("-")[0].lower() == page.lang.partition("-")[0].lower()
    return bool(quotation.translation) and not is_own


def _class(verdict: Verdict) -> str:
    return verdict.value.replace(" ", "-")


def _render_paragraphs(quotation: Quotation) -> list[Element]:
    paragraphs = [build("p")]
    append(paragraphs[0], quotation.opening)
    for run in quotation.runs:
        if run.kind is RunKind.PARAGRAPH:
            paragraphs.append(build("p"))
        else:
            append(paragraphs[-1], *_render_run(run))
    append(paragraphs[-1], quotation.closing)
    return paragraphs


def _render_run(run: Run) -> list[Child]:
    if run.kind is RunKind.BREAK:
        return [build("br")]
    if run.kind is RunKind.INSERTION:
        child: Child = build("span", {"class": "dossier-insertion"}, f"[{run.text}]")
    elif run.kind is RunKind.ELLIPSIS:
        child = build("span", {"class": "dossier-ellipsis"}, run.text)
    elif run.kind is RunKind.PARAGRAPH:
        child = " "
    else:
        child = run.text
    if run.emphasis is not Emphasis.NONE:
        child = build(run.emphasis.value, None, child)
    if run.href:
        child = build("a", {"href": run.href}, child)
    return [child]


def _render_block_translation(page: Page, quotation: Quotation) -> Element | None:
    if not needs_translation(page, quotation):
        return None
    who = (
        page.words.translated_by.format(quotation.translator)
        if quotation.translator
        else page.words.our_translation
    )
    return build(
        "p",
        {"class": "dossier-translation"},
        build("span", {"class": "dossier-translation__label"}, who),
        f" {page.marks.quote(quotation.translation)}",
    )


def _render_attribution(page: Page, number: int, quotation: Quotation) -> Element | None:
    children: list[Child] = []
    if quotation.speaker:
        children.append(build("span", {"class": "dossier-speaker"}, quotation.speaker))
    if quotation.role:
        children.append(f"{page.marks.comma} " if children else "")
        children.append(build("span", {"class": "dossier-role"}, quotation.role))
    if quotation.citation:
        mark = render_source_mark(page, number, quotation.citation)
        children += [" " if children else "", mark] if mark is not None else []
    return build("span", {"class": "dossier-attribution"}, *children) if children else None
