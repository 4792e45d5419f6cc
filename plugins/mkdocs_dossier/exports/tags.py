"""Tags in the head of a chapter, by which Zotero and search engines know what it is.

Sources: Google Scholar's inclusion guidelines for the ``citation_`` tags of Highwire Press; the
Dublin Core Metadata Initiative's DC-HTML (2008). Zotero's *Embedded Metadata* translator reads
both; ``citation_book_title`` is what makes it save a chapter of a larger work.
"""

from collections.abc import Iterator
from datetime import datetime
from html import escape

from mkdocs_dossier.exports.imprint import Imprint
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.render.changes import sum_up_changes
from mkdocs_dossier.render.single_line import join_lines


def write_tags(chapter: Chapter, imprint: Imprint, address: str) -> str:
    """Return the ``meta`` elements of a chapter, one a line; none for what is not published.

    Search engines are asked to leave out what is withdrawn; its summary is withdrawn with it.

    Args:
        chapter: the chapter.
        imprint: the report's.
        address: of the chapter with its host; empty where it is not known.
    """
    lines = []
    if chapter.is_retracted:
        lines.append('<meta name="robots" content="noindex">\n')
    if not chapter.is_published:
        return "".join(lines)
    for name, value in (*_highwire(chapter, imprint, address), *_dublin_core(chapter, imprint)):
        content = join_lines(value)
        if content:
            lines.append(f'<meta name="{name}" content="{escape(content, quote=True)}">\n')
    if address:
        lines.append(f'<meta name="DC.identifier" content="{escape(address, quote=True)}">\n')
    return "".join(lines)


def _highwire(chapter: Chapter, imprint: Imprint, address: str) -> Iterator[tuple[str, str]]:
    front, version = chapter.front, sum_up_changes(chapter).version
    yield "citation_title", front.title
    for author in front.authors:
        yield "citation_author", author
    if front.published:
        yield "citation_publication_date", _day(front.published)
        yield "citation_online_date", _day(version or front.published)
    yield "citation_book_title", imprint.name
    yield "citation_inbook_title", imprint.name
    yield "citation_publisher", imprint.answerable
    yield "citation_language", front.lang
    yield "citation_abstract", "" if chapter.is_retracted else front.summary
    yield "citation_public_url", address
    yield "citation_abstract_html_url", address


def _dublin_core(chapter: Chapter, imprint: Imprint) -> Iterator[tuple[str, str]]:
    front, version = chapter.front, sum_up_changes(chapter).version
    yield "DC.title", front.title
    for author in front.authors:
        yield "DC.creator", author
    if front.published:
        yield "DC.date", front.published.date().isoformat()
        yield "DCTERMS.issued", front.published.isoformat()
    if version:
        yield "DCTERMS.modified", version.isoformat()
    yield "DC.description", "" if chapter.is_retracted else front.summary
    yield "DC.publisher", imprint.answerable
    yield "DC.language", front.lang
    yield "DCTERMS.isPartOf", imprint.name


def _day(instant: datetime) -> str:
    return f"{instant:%Y/%m/%d}"
