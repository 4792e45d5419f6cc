"""The evidence behind a quotation, folded up beside it; opens without a script."""

from collections.abc import Iterator, Sequence
from urllib.parse import quote
from xml.etree.ElementTree import Element

from mkdocs_dossier.dates import format_date, parse_date
from mkdocs_dossier.model.capture import Availability, Capture
from mkdocs_dossier.model.date import HistoricalDate
from mkdocs_dossier.model.quotation import Form, Quotation, RunKind
from mkdocs_dossier.model.report import Judgement
from mkdocs_dossier.model.verdict import Verdict
from mkdocs_dossier.render.elements import Child, build
from mkdocs_dossier.render.locators import tell_place
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.render.pieces import Piece
from mkdocs_dossier.render.sharing import render_share
from mkdocs_dossier.words.languages import direction_beside


def render_evidence(page: Page, piece: Piece, quotation: Quotation) -> Element | None:
    """Return the ``details`` with what a reader needs to check a quotation.

    The anchor stands inside, so that a browser that follows a link to it opens the fold.
    """
    judgement = page.report.judgement(piece.home, quotation)
    if not quotation.citation or not page.is_home(piece):
        return None
    return build(
        "details",
        {"class": "dossier-evidence"},
        build("summary", None, page.words.evidence),
        render_evidence_body(page, quotation, judgement),
    )


def render_evidence_body(page: Page, quotation: Quotation, judgement: Judgement) -> Element:
    """Return what stands in the fold."""
    words = page.words
    meaning = {
        Verdict.VERIFIED: words.verified_meaning,
        Verdict.ATTESTED: words.attested_meaning,
    }.get(judgement.verdict)
    return build(
        "div",
        {"class": "dossier-evidence__body", "id": f"evidence-{quotation.id}"},
        build("p", None, meaning) if meaning else None,
        _render_context(page, quotation, judgement),
        _render_facts(page, quotation, judgement),
        # A block's own stands in its caption, where it is seen without unfolding anything.
        build("p", {"class": "dossier-way"}, render_share(page, quotation))
        if quotation.form is Form.INLINE
        else None,
        page.errors.render_link(quotation.id, quotation.words) if page.errors else None,
    )


def _render_context(page: Page, quotation: Quotation, judgement: Judgement) -> Element | None:
    before, after = judgement.context
    record = page.report.records.get(quotation.citation.key) if quotation.citation else None
    if not (before or after) or (record and record.confidential):
        return None
    lang = quotation.lang or (record.lang if record else "")
    return build(
        "blockquote",
        {
            "class": "dossier-context",
            "lang": lang,
            "dir": direction_beside(lang, page.lang),
        },
        build("p", None, before, build("mark", None, judgement.passage), after),
    )


def _render_facts(page: Page, quotation: Quotation, judgement: Judgement) -> Element | None:
    facts = list(_gather_facts(page, quotation, judgement))
    if not facts:
        return None
    listed = build("ul", {"class": "dossier-facts"})
    for name, value in facts:
        label = (
            build("span", {"class": "dossier-facts__name"}, f"{page.marks.label(name)} ")
            if name
            else None
        )
        listed.append(build("li", None, label, value))
    return listed


def _gather_facts(
    page: Page, quotation: Quotation, judgement: Judgement
) -> Iterator[tuple[str, Child]]:
    """Yield what there is to know about the copy; names are empty where the value says it all."""
    words = page.words
    record = page.report.records.get(quotation.citation.key) if quotation.citation else None
    capture = judgement.capture
    # A digest, a date or a place may be enough to unmask a source.
    if record and not record.confidential:
        told = [tell_place(place, page.langs) for place in _list_places(judgement)]
        places = f"{page.marks.comma} ".join(told)
        if places:
            yield words.place_in_source, places
        if capture:
            yield from _describe_capture(page, capture)
        archive = record.fields.get("archiveurl", "")
        if archive:
            yield words.archived, build("a", {"href": archive, **page.latin}, archive)
        address = record.fields.get("url", "")
        if address:
            link = build("a", {"href": address + text_fragment(quotation)}, words.open_source)
            yield "", link
    if capture and capture.availability is Availability.WITHHELD:
        yield "", words.withheld


def _describe_capture(page: Page, capture: Capture) -> Iterator[tuple[str, Child]]:
    date = parse_date(capture.captured) if capture.captured else None
    if isinstance(date, HistoricalDate):
        yield "", f"{page.words.captured} {format_date(date, page.langs)}"
    yield page.words.digest, build("code", page.latin, capture.digest[:16])


def _list_places(judgement: Judgement) -> Sequence[str]:
    """Return where the words stand; for a withheld source, only what its receipt says.

    A page must not differ with whether the vault was at hand when it was built.
    """
    capture = judgement.capture
    if capture and capture.availability is Availability.WITHHELD:
        return [judgement.receipt.locator] if judgement.receipt else []
    return judgement.anchoring.places if judgement.anchoring else []


def text_fragment(quotation: Quotation) -> str:
    """Return a WICG text fragment that scrolls a browser to the first words quoted."""
    segments = [run.text for run in quotation.runs if run.kind is RunKind.VERBATIM]
    if not segments:
        return ""
    words = segments[0].split()
    if len(words) <= 8:
        return f"#:~:text={_escape(' '.join(words))}"
    return f"#:~:text={_escape(' '.join(words[:4]))},{_escape(' '.join(words[-4:]))}"


def _escape(text: str) -> str:
    # Commas, dashes and ampersands mean something in a text directive.
    return quote(text, safe="").replace("-", "%2D")
