"""What a page is rendered from besides its own text, as a digest.

A page that was rendered before may be used again only if nothing that it shows has changed. What
is the report's as a whole goes into one digest; of what belongs to single sources, quotations and
chapters only the page's own counts. A field that a report is given later counts whole until it is
named here, so what is forgotten costs time and never a wrong page.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from hashlib import sha256
from typing import Any

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.correction import Correction
from mkdocs_dossier.model.in_text import InText
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.clusters import clusters_in
from mkdocs_dossier.render.listings import cited_items

OF_PAGES = frozenset(
    "chapters event_files generated histories in_text judgements mentions records states styled"
    " whole".split()
)
"""A report's fields that hold much for other pages; what of them counts is said below."""
BY_KEY = frozenset({"public_keys", "captures", "stems", "source_pages"})
"""Fields that hold one value for each source."""
_POSITION = re.compile(r"Span\(start=\d+, end=\d+\)")


def digest_shared(report: Report) -> str:
    """Return a digest of what every page may show."""
    others = (*report.chapters, *report.event_files, *report.generated.values())
    told = [
        (each.uri, each.front.title, each.front.status.value, report.ordinal(each))
        for each in others
    ]
    rest = [
        (each.name, getattr(report, each.name))
        for each in fields(report)
        if each.init and each.name not in OF_PAGES | BY_KEY
    ]
    return digest(told, rest)


def digest_own(report: Report, chapter: Chapter) -> str:
    """Return a digest of what one chapter is rendered from, without its text.

    Args:
        report: in the chapter's language.
        chapter: one that lists others is rendered from more, see
            :mod:`mkdocs_dossier.render.listed_dependencies`.
    """
    keys = sorted({item.key for item in cited_items(chapter)})
    lang = chapter.front.lang
    return digest(
        chapter.uri,
        lang,
        # Its switch leads to these, and a translation tells whether it is behind.
        [(tag, each.uri) for tag, each in report.counterparts(chapter).items()],
        report.is_stale(chapter),
        # Events may be told in other chapters too, and link to those.
        leave_positions_out(chapter.timelines),
        [report.judgement(chapter, quotation) for quotation in chapter.quotations],
        [describe_succession(report, notice) for notice in chapter.corrections],
        _of(report.records, keys),
        _of(report.styled, [(lang, key) for key in keys]),
        _tell_marks(report, chapter, keys),
        [_of(getattr(report, name), keys) for name in sorted(BY_KEY)],
    )


def leave_positions_out(value: object) -> str:
    """Return a value without the places in a text, which a word more before them would change."""
    return _POSITION.sub("", repr(value))


def _tell_marks(report: Report, chapter: Chapter, keys: Sequence[str]) -> object:
    """Return how a style has the citations of a chapter, and in which order its sources."""
    lang = chapter.front.lang
    own = report.in_text.get((lang, chapter.uri))
    shared = report.in_text.get((lang, ""))
    if own is not None or shared is None:
        return own
    order = sorted(keys, key=lambda key: shared.order.get(key, len(shared.order)))
    return pick_marks(report, shared, (*chapter.items, *chapter.quotations)), order


def pick_marks(report: Report, shared: InText, contents: Iterable[object]) -> list[object]:
    """Return the marks of what is cited at some places, as pages that share a list have them."""
    return [
        shared.marks.get(cluster)
        for content in contents
        for cluster in clusters_in(report, content, numbered=shared.numbered)
    ]


def describe_succession(report: Report, notice: Correction) -> list[object]:
    """Return what a notice shows of those that it supersedes and that supersede it."""
    earlier = report.notice(notice.supersedes) if notice.supersedes else None
    others = [*([earlier] if earlier else []), *(report.successors(notice.id) if notice.id else ())]
    return [(home.uri, other.id, other.kind, other.instant) for home, other in others]


def _of(mapping: Mapping[Any, object], keys: Iterable[object]) -> list[object]:
    return [mapping.get(key) for key in keys]


def digest(*values: object) -> str:
    """Return a digest of values by what they are called, the same in every process."""
    return sha256(repr(values).encode("utf-8", "surrogatepass")).hexdigest()
