"""A page in the making: what every part of it needs to know."""

import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.citation import Citation, CitationItem
from mkdocs_dossier.model.in_text import InText
from mkdocs_dossier.model.quotation import Form, Quotation
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.error_reports import ErrorReports, open_error_reports
from mkdocs_dossier.render.pieces import Piece
from mkdocs_dossier.words.languages import direction_beside, is_right_to_left
from mkdocs_dossier.words.pages import Words, words_for
from mkdocs_dossier.words.punctuation import Punctuation, punctuation_for


@dataclass(frozen=True, slots=True)
class Note:
    """One source in a page's list of references.

    Attributes:
        number: 1-based, by first citation.
        anchor: id of its line.
        mentions: ids of the citations that lead to it, in order.
    """

    number: int
    anchor: str
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What rendering a page takes, beside the piece at hand.

    Attributes:
        report: the whole.
        chapter: the page's own.
        pieces: everything taken out of its Markdown.
        notes: its references by key, in order.
        mentions: the id of each mention, by the piece's number and the source's place in it.
        lang: the page's language.
        langs: that it may be told in, best first; see ``words.languages.prefer``.
        words: in the best of them.
        marks: likewise.
        site_name: what the report is called; empty where the builder does not tell.
        address: of the page; empty where the builder does not tell.
        errors: how readers report one; ``None`` where they are given no address for it.
        tells_basis: whether the head of a chapter counts what it rests on.
        method: uri of the page that tells how the report was made; may be empty.
    """

    report: Report
    chapter: Chapter
    pieces: Sequence[Piece]
    notes: Mapping[str, Note]
    mentions: Mapping[tuple[int, int], str]
    lang: str
    langs: str
    words: Words
    marks: Punctuation
    site_name: str = ""
    address: str = ""
    errors: ErrorReports | None = None
    tells_basis: bool = True
    method: str = ""

    def link(self, home: Chapter, anchor: str = "") -> str:
        """Return the address of an anchor in ``home``, as Markdown links have it."""
        fragment = f"#{anchor}" if anchor else ""
        if home.uri == self.chapter.uri:
            return fragment or posixpath.basename(home.uri)
        return _relative(home.uri, posixpath.dirname(self.chapter.uri)) + fragment

    def foreign(self, lang: str, **others: str) -> dict[str, str]:
        """Return the attributes of words in a language of their own, if it is not the page's.

        Args:
            lang: BCP 47 tag of the words; empty where nobody knows.
            others: further attributes.
        """
        own = lang if lang != self.lang else ""
        return {"lang": own, "dir": direction_beside(own, self.lang), **others}

    @property
    def direction(self) -> str:
        """What ``dir`` its elements have; empty for pages that are written left to right."""
        return "rtl" if is_right_to_left(self.lang) else ""

    @property
    def latin(self) -> dict[str, str]:
        """The attributes of digests and the like, whose signs must not change places."""
        return {"dir": direction_beside("en", self.lang)}

    @property
    def in_text(self) -> InText | None:
        """How a CSL style has citations on the page; ``None`` where they are numbered notes."""
        return _find_in_text(self.report, self.chapter)

    def is_home(self, piece: Piece) -> bool:
        """Tell whether a piece was written on this very page."""
        return piece.home.uri == self.chapter.uri

    def own_file(self, name: str) -> str:
        """Return the path in the site of a file of the page's language; empty if there is none."""
        languages, downloads = self.report.languages, self.report.downloads
        tag = languages.of(self.chapter.uri)
        path = name if tag == languages.default else f"{tag}/{name}"
        return path if path in downloads else ""

    def file(self, path: str) -> str:
        """Return the address of a file beside the pages, as Markdown links have it."""
        return _relative(path, posixpath.dirname(self.chapter.uri))


@lru_cache(maxsize=8192)
def _relative(path: str, folder: str) -> str:
    return posixpath.relpath(path, folder or ".")


def open_page(
    report: Report,
    chapter: Chapter,
    pieces: Sequence[Piece],
    site_name: str = "",
    address: str = "",
    report_errors: str = "",
) -> Page:
    """Number the references of a page.

    Args:
        report: the whole.
        chapter: the page's own.
        pieces: everything taken out of its Markdown.
        site_name: what the report is called.
        address: of the page.
        report_errors: the address at which readers report errors, with placeholders.
    """
    order: dict[str, list[str]] = {}
    mentions: dict[tuple[int, int], str] = {}
    for number, piece in enumerate(pieces):
        for place, item in enumerate(cited_in(piece.content)):
            if item.key not in report.records:
                continue
            found = order.setdefault(item.key, [])
            mention = f"cite-{slug(report.public_key(item.key))}-{len(found) + 1}"
            found.append(mention)
            mentions[number, place] = mention
    in_text = _find_in_text(report, chapter)
    notes: dict[str, Note] = {}
    used: set[str] = set()
    for number, key in enumerate(_as_listed(order, in_text), start=1):
        anchor = f"ref-{slug(report.public_key(key))}"
        if anchor in used:
            anchor = f"{anchor}-{number}"
        used.add(anchor)
        notes[key] = Note(number, anchor, tuple(order[key]))
    langs = chapter.front.langs
    errors = open_error_reports(report_errors, chapter, address)
    return Page(
        report,
        chapter,
        pieces,
        notes,
        mentions,
        chapter.front.lang,
        langs,
        words_for(langs),
        punctuation_for(langs),
        site_name,
        address,
        errors,
    )


def _find_in_text(report: Report, chapter: Chapter) -> InText | None:
    lang = chapter.front.lang
    return report.in_text.get((lang, chapter.uri)) or report.in_text.get((lang, ""))


def _as_listed(cited: Iterable[str], in_text: InText | None) -> list[str]:
    """Return keys in a style's order; what the style knows nothing of comes last."""
    if in_text is None:
        return list(cited)
    return sorted(cited, key=lambda key: in_text.order.get(key, len(in_text.order)))


def slug(key: str) -> str:
    """Return a key as part of an id."""
    return re.sub(r"[^\w-]+", "-", key)


def cited_in(content: object) -> tuple[CitationItem, ...]:
    """Return what a piece cites at one place."""
    if isinstance(content, Citation):
        return content.items
    if isinstance(content, Quotation) and content.form is Form.BLOCK:
        return (content.citation,) if content.citation else ()
    return ()
