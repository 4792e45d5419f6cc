"""One source: its reference, its copies, its files, and every place that cites it."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from mkdocs_dossier.dates import format_date, parse_date
from mkdocs_dossier.model.capture import Availability, Capture
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.date import HistoricalDate
from mkdocs_dossier.model.public_key import REPORT_STEM
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.model.record import Record
from mkdocs_dossier.render.elements import Child, append, build
from mkdocs_dossier.render.page import Page, slug
from mkdocs_dossier.render.references import format_reference
from mkdocs_dossier.render.references_list import render_reference
from mkdocs_dossier.render.source_uses import SourceUse
from mkdocs_dossier.words.sources import source_words_for

FOLDER = "bibliography"
"""Where a builder writes the files of sources."""

_FORMATS = {"bib": "BibTeX", "json": "CSL-JSON", "ris": "RIS"}


def anchor_of(page: Page, record: Record) -> str:
    """Return the id of a source on the page that tells of it."""
    return f"source-{slug(page.report.public_key(record.key))}"


def render_body(
    page: Page, record: Record, uses: Sequence[SourceUse], endings: Sequence[str], *, folded: bool
) -> list[Child]:
    """Return what is told of a source.

    Args:
        page: that tells it.
        record: the source's.
        uses: of it.
        endings: of its files; see ``find_endings``.
        folded: whether its uses open only when they are asked for.
    """
    return [
        build("p", {"class": "dossier-reference"}, *render_reference(page, record)),
        _render_copies(page, record),
        render_files(page, page.report.stems.get(record.key, ""), endings),
        _render_uses(page, uses, folded=folded),
        _render_error_link(page, record),
    ]


def _render_error_link(page: Page, record: Record) -> Element | None:
    if page.errors is None:
        return None
    pieces = format_reference(record, page.langs)
    return page.errors.render_link(anchor_of(page, record), "".join(each.text for each in pieces))


def find_endings(page: Page) -> tuple[str, ...]:
    """Return the endings of the files that the builder writes for the report and each source."""
    downloads = set(page.report.downloads)
    return tuple(each for each in _FORMATS if f"{FOLDER}/{REPORT_STEM}.{each}" in downloads)


def render_files(page: Page, stem: str, endings: Sequence[str]) -> Element | None:
    """Return links to a bibliography's files, where the builder writes them."""
    if not endings or not stem:
        return None
    paragraph = build("p", {"class": "dossier-downloads"}, page.words.as_files)
    for ending in endings:
        address = page.file(f"{FOLDER}/{stem}.{ending}")
        link = build("a", {"href": address, "download": "download"}, _FORMATS[ending])
        append(paragraph, " ", link)
    return paragraph


def _render_copies(page: Page, record: Record) -> Element | None:
    # A digest, a date or an archive may be enough to unmask a source.
    if record.confidential:
        return None
    facts = [build("li", None, *fact) for fact in _tell_copies(page, record)]
    return build("ul", {"class": "dossier-copies"}, *facts)


def _tell_copies(page: Page, record: Record) -> Iterator[list[Child]]:
    words = page.words
    capture = page.report.captures.get(record.key)
    if capture is None:
        yield [source_words_for(page.langs).no_copy]
    else:
        yield _tell_capture(page, capture)
    address = record.fields.get("archiveurl", "")
    if address:
        date = _tell_date(page, record.fields.get("archivedate", ""))
        link = build(
            "a",
            {"href": address},
            f"{words.archived}{page.marks.comma} {date}" if date else words.archived,
        )
        yield [link]


def _tell_capture(page: Page, capture: Capture) -> list[Child]:
    words = page.words
    date = _tell_date(page, capture.captured)
    told: list[Child] = [f"{words.captured} {date}. " if date else ""]
    digest = build("code", page.latin, capture.digest[:16])
    told += [f"{page.marks.label(words.digest)} ", digest]
    if capture.availability is Availability.WITHHELD:
        told.append(f". {words.withheld}")
    return told


def _tell_date(page: Page, written: str) -> str:
    date = parse_date(written) if written else None
    return format_date(date, page.langs) if isinstance(date, HistoricalDate) else ""


def _render_uses(page: Page, uses: Sequence[SourceUse], *, folded: bool) -> Element:
    total = sum(len(use.mentions) for use in uses)
    words = page.words
    if not total:
        return build("p", None, source_words_for(page.langs).not_shown)
    said = words.cited(total)
    places = build("ul", None, *(_render_use(page, use) for use in uses))
    if not folded:
        return build("div", {"class": "dossier-uses"}, build("p", None, said), places)
    return build("details", None, build("summary", None, said), places)


def _render_use(page: Page, use: SourceUse) -> Element:
    title = _title(use.chapter)
    words = source_words_for(page.langs)
    ways = build("span", {"class": "dossier-ways"}, words.mentions)
    for number, anchor in enumerate(use.mentions, start=1):
        label = words.mention.format(number=number, title=title)
        link = {"href": page.link(use.chapter, anchor), "aria-label": label}
        append(ways, " ", build("a", link, str(number)))
    return build(
        "li",
        None,
        build("a", {"href": page.link(use.chapter)}, title),
        " ",
        ways,
        _render_quotations(page, use.chapter, use.quotations) if use.quotations else None,
    )


def _render_quotations(page: Page, chapter: Chapter, quotations: Sequence[Quotation]) -> Element:
    listed = build("ul")
    for quotation in quotations:
        words: list[Child] = [quotation.opening, quotation.words, quotation.closing]
        about = page.foreign(quotation.lang, href=page.link(chapter, quotation.id))
        link = build("a", about, *words)
        listed.append(build("li", None, link))
    return listed


def _title(chapter: Chapter) -> str:
    return chapter.front.title or chapter.uri
