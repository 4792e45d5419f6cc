"""The text of the main page of a web archive."""

from mkdocs_dossier.captures.extraction import Extraction, Finding, refuse
from mkdocs_dossier.captures.html_page import extract_html
from mkdocs_dossier.captures.media import PDF, PLAIN, WACZ, essence
from mkdocs_dossier.captures.pdf_pages import extract_pdf
from mkdocs_dossier.captures.plain_text import extract_plain
from mkdocs_dossier.captures.web_archive import Contents, Page, read_wacz, read_warc
from mkdocs_dossier.diagnostics.captures import Cap


def extract_archive(raw: bytes, media_type: str, address: str) -> Extraction:
    """Return the text of the page that was captured from ``address``."""
    contents = (read_wacz if essence(media_type) == WACZ else read_warc)(raw, address)
    if contents.too_large:
        return refuse(
            Cap.CAP013, "The archive unpacks to more than Dossier reads.", "Archive the page alone."
        )
    if contents.damaged:
        return refuse(Cap.CAP012, "The web archive is damaged or cut off.", "Download it again.")
    if contents.page is None:
        return refuse(
            Cap.CAP018, "The web archive holds no page, text or PDF.", "Archive the page again."
        )
    extraction = read(contents.page)
    doubt = doubt_about(contents, contents.page, address)
    return extraction.with_finding(doubt) if doubt else extraction


def read(page: Page) -> Extraction:
    """Return the text of one response by its media type."""
    kind = essence(page.media_type)
    if kind == PDF:
        return extract_pdf(page.raw, kind)
    return (extract_plain if kind == PLAIN else extract_html)(page.raw, page.media_type)


def doubt_about(contents: Contents, page: Page, address: str) -> Finding | None:
    """Return the finding that another page may have been meant."""
    if not contents.others:
        return None
    if address:
        sentence = f"The archive holds no answer from {address}; {page.address} was read instead."
    else:
        sentence = f"The archive holds {contents.others + 1} pages; {page.address} was read."
    return Finding(Cap.CAP016, sentence, "Give the address that was captured.")
