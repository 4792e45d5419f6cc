"""The link to the contents in the header of every page.

Material's menu is a sign without words, which opens by a checkbox: where drawings are off, as in
Tor Browser's safest setting, nobody finds it.
"""

import re
from html import escape
from urllib.parse import urlsplit

from mkdocs.structure.files import Files
from mkdocs.utils import get_relative_url

from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.contents import find_page
from mkdocs_dossier.words.contents import contents_words_for

_TITLE = '<div class="md-header__title"'
_DIV = re.compile(r"<(/?)div\b[^>]*>")


class Way:
    """Where the contents stand, for pages in every language."""

    def __init__(self, report: Report, files: Files, lang: str) -> None:
        """Take the report, all of whose pages are known.

        Args:
            report: with the pages that nobody wrote.
            files: of the site.
            lang: of pages that are no chapters.
        """
        self._report = report
        self._files = files
        self._lang = lang
        self._urls: dict[str, str | None] = {}

    def put_into(self, output: str, uri: str, url: str, site: str = "") -> str:
        """Return a page with the link behind the header's title.

        Args:
            output: the finished page.
            uri: of its text; empty for pages that are no chapters.
            url: of the page in the site.
            site: address of the site, for pages that are shown at any address.
        """
        chapter = self._report.chapter(uri) if uri else None
        target = self._find(chapter.front.lang if chapter else self._lang)
        at = _find_end_of_title(output)
        if target is None or at < 0:
            return output
        address = f"{urlsplit(site).path.rstrip('/')}/{target}" if site else ""
        address = address or get_relative_url(target, url)
        words = contents_words_for(chapter.front.langs if chapter else self._lang)
        said = escape(words.contents)
        is_here = ' aria-current="page"' if target == url else ""
        link = f'<a class="dossier-contents-link" href="{escape(address)}"{is_here}>{said}</a>'
        return f"{output[:at]}{link}{output[at:]}"

    def _find(self, lang: str) -> str | None:
        if lang not in self._urls:
            page = find_page(self._report, "contents", lang)
            file = self._files.get_file_from_path(page.uri) if page else None
            self._urls[lang] = file.url if file else None
        return self._urls[lang]


def _find_end_of_title(output: str) -> int:
    """Return where the header's title ends; -1 where the theme has none."""
    start = output.find(_TITLE)
    if start < 0:
        return -1
    depth = 0
    for tag in _DIV.finditer(output, start):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end()
    return -1
