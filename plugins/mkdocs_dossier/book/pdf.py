"""The PDF: WeasyPrint prints our document, tagged for those who listen to it (PDF/UA-1, ISO 14289).

WeasyPrint gets what it asks for from us and nowhere else: no file of the computer, nothing from the
network.
"""

import logging
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote

from mkdocs_dossier.book.languages import mark_languages
from mkdocs_dossier.book.linking import IMAGES, KINDS
from mkdocs_dossier.book.paper import compose_paper, write_html
from mkdocs_dossier.book.parsing import INSTALL
from mkdocs_dossier.book.volume import ReadFile, UnboundError, Volume

_BASE = "dossier:///"
_PANGO = (
    "Install it. Debian, Ubuntu: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0"
    " libharfbuzz-subset0. macOS: brew install pango."
)


def write_pdf(volume: Volume, read: ReadFile) -> bytes:
    """Return a report as a PDF; the same report, fonts and versions give the same bytes.

    Args:
        volume: the report.
        read: returns the site's files.

    Raises:
        UnboundError: if WeasyPrint, or what it needs, is missing.
    """
    weasyprint = load_weasyprint()
    document = compose_paper(volume, read)
    html = weasyprint.HTML(
        string=write_html(document), base_url=_BASE, url_fetcher=make_fetcher(read)
    )

    def finish(printed: Any, pdf: Any) -> None:  # noqa: ANN401 - a library without types
        mark_languages(document, printed, pdf)

    written: bytes = html.write_pdf(pdf_variant="pdf/ua-1", finisher=finish)
    return written


def load_weasyprint() -> Any:  # noqa: ANN401 - a library without types
    """Return WeasyPrint's module.

    Raises:
        UnboundError: if it is not installed, or the libraries that it calls are not.
    """
    try:
        # An optional extra, and slow to load.
        import weasyprint  # noqa: PLC0415
    except ImportError as error:
        raise UnboundError("A PDF needs WeasyPrint, which is not installed.", INSTALL) from error
    except OSError as error:
        raise UnboundError("A PDF needs Pango, which is missing.", _PANGO) from error
    # It would print what only concerns its own developers.
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    return weasyprint


def make_fetcher(read: ReadFile) -> Any:  # noqa: ANN401 - a library without types
    """Return what WeasyPrint asks for images: those of the site, and nothing else."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415

    class SiteFetcher(URLFetcher):  # type: ignore[misc]
        """Returns images of the site, and nothing else."""

        def fetch(self, url: str, headers: object = None) -> Any:  # noqa: ANN401
            del headers
            path = unquote(url.removeprefix(_BASE + IMAGES))
            kind = KINDS.get(PurePosixPath(path).suffix.lower())
            content = read(path) if kind and url.startswith(_BASE + IMAGES) else None
            if content is None:
                raise ValueError("There is no such image in the site.")
            return URLFetcherResponse(url, content, {"Content-Type": kind})

    return SiteFetcher()
