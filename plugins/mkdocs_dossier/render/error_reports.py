"""Links by which readers report an error: page, place, words and version are filled in.

They are links like any other, so that they need no script, and nothing is sent before a reader
sends it.
"""

import hashlib
from dataclasses import dataclass
from urllib.parse import quote
from xml.etree.ElementTree import Element

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.render.changes import sum_up_changes
from mkdocs_dossier.render.elements import build
from mkdocs_dossier.render.error_address import PLACEHOLDER
from mkdocs_dossier.words.errors import ErrorWords, error_words_for
from mkdocs_dossier.words.punctuation import Punctuation, punctuation_for

_LONGEST = 80
"""Characters of quoted words; the anchor says which are meant, and some mail programs stop."""


@dataclass(frozen=True, slots=True)
class ErrorReports:
    """How errors of one page are reported.

    Attributes:
        address: with placeholders.
        page: the page's own address, or its path where the builder tells none.
        title: the page's.
        version: when it last changed, and the first signs of its text's SHA-256.
        words: in its language.
        marks: likewise.
    """

    address: str
    page: str
    title: str
    version: str
    words: ErrorWords
    marks: Punctuation

    def fill(self, anchor: str, words: str) -> str:
        """Return the address for a passage, everything in it percent-encoded (RFC 3986)."""
        said = _shorten(words)
        line_end = "\r\n" if self.address.startswith("mailto:") else "\n"
        place = f"{self.page}#{anchor}" if anchor else self.page
        version = self.marks.title(self.words.version, self.version)
        lines = [
            place,
            *([self.marks.quote(said)] if said else []),
            version,
            "",
            self.words.question,
            "",
        ]
        values = {
            "page": self.page,
            "anchor": anchor,
            "words": said,
            "version": self.version,
            "title": self.title,
            "subject": self.words.subject.format(self.title),
            "body": line_end.join(lines),
        }
        return PLACEHOLDER.sub(lambda match: quote(values[match[1]], safe=""), self.address)

    def render_link(self, anchor: str, words: str) -> Element:
        """Return the paragraph with the link for a passage."""
        link = build("a", {"href": self.fill(anchor, words)}, self.words.link)
        return build("p", {"class": "dossier-report"}, link)

    def render_foot(self) -> Element:
        """Return the paragraph with the link for a whole chapter."""
        link = build("a", {"href": self.fill("", "")}, self.words.chapter_link)
        return build("p", {"class": "dossier-report", "data-search-exclude": "true"}, link)


def open_error_reports(template: str, chapter: Chapter, address: str) -> ErrorReports | None:
    """Return how errors of a page are reported; ``None`` where the newsroom gives no address.

    Args:
        template: the address, completed.
        chapter: the page.
        address: of the page; empty where the builder does not tell.
    """
    if not template:
        return None
    changed = sum_up_changes(chapter).version or chapter.front.published
    digest = hashlib.sha256(chapter.text.encode()).hexdigest()[:12]
    return ErrorReports(
        template,
        address or chapter.uri,
        chapter.front.title or chapter.uri,
        f"{changed.isoformat()} ({digest})" if changed else digest,
        error_words_for(chapter.front.langs),
        punctuation_for(chapter.front.langs),
    )


def _shorten(words: str) -> str:
    """Return the first words, as many as identify a passage."""
    line = " ".join(words.split())
    if len(line) <= _LONGEST:
        return line
    cut = line[:_LONGEST].rpartition(" ")[0] or line[:_LONGEST]
    return f"{cut} …"
