"""What a page is rendered from besides its own text, as a digest.

A page that was rendered before may be used again only if nothing that it shows has changed. What
is the report's as a whole goes into one digest; of what belongs to single sources, quotations and
chapters only the page's own counts. A field that a report is given later counts whole until it is
named here, so what is forgotten costs time and never a wrong page.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from hashlib import sha256
from typing import Any

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.correction import Correction, CorrectionKind
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.clusters import clusters_in
from mkdocs_dossier.render.listings import cited_items

_OF_PAGES = frozenset(
    "chapters event_files generated histories in_text judgements mentions records states styled"
    " whole".split()
)
"""Fields that hold much for other pages; what of them counts is said below."""
_BY_KEY = frozenset({"public_keys", "captures", "stems", "source_pages"})
"""Fields that hold one value for each source."""
_LOCAL = frozenset({"quote", "timeline", "reply", *(kind.value for kind in CorrectionKind)})
"""Directives that show what is written in them, and nothing from elsewhere."""


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
        if each.init and each.name not in _OF_PAGES | _BY_KEY
    ]
    return digest(told, rest)


def digest_own(report: Report, chapter: Chapter) -> str | None:
    """Return a digest of what one chapter is rendered from, without its text.

    Returns:
        ``None`` for a page that shows what stands in others, and so hangs on the whole report.
    """
    if not all(map(_is_local, (item for item in chapter.items if isinstance(item, Directive)))):
        return None
    keys = sorted({item.key for item in cited_items(chapter)})
    lang = chapter.front.lang
    return digest(
        chapter.uri,
        lang,
        # Its switch leads to these, and a translation tells whether it is behind.
        [(tag, each.uri) for tag, each in report.counterparts(chapter).items()],
        report.is_stale(chapter),
        # Events may be told in other chapters too, and link to those.
        chapter.timelines,
        [report.judgement(chapter, quotation) for quotation in chapter.quotations],
        [_describe_succession(report, notice) for notice in chapter.corrections],
        _of(report.records, keys),
        _of(report.styled, [(lang, key) for key in keys]),
        _tell_marks(report, chapter, keys),
        [_of(getattr(report, name), keys) for name in sorted(_BY_KEY)],
    )


def digest_whole(report: Report, own: Callable[[Chapter], str | None] | None = None) -> str:
    """Return a digest of all that a page which lists what stands in others may show.

    Args:
        report: the whole.
        own: gives a chapter's own digest, if it has been worked out before.
    """
    written = (*report.chapters, *report.event_files)
    listed = ("captures", "in_text", "public_keys", "records", "source_pages", "stems", "styled")
    owned = [own(each) if own else digest_own(report, each) for each in written]
    return digest(
        [
            (each.uri, each.text, each.front.lang, digested)
            for each, digested in zip(written, owned, strict=True)
        ],
        # What their timelines have become together, which their texts alone do not tell.
        [each.timelines for each, digested in zip(written, owned, strict=True) if digested is None],
        [sorted(getattr(report, name).items()) for name in listed],
    )


def _tell_marks(report: Report, chapter: Chapter, keys: Sequence[str]) -> object:
    """Return how a style has the citations of a chapter, and in which order its sources."""
    lang = chapter.front.lang
    own = report.in_text.get((lang, chapter.uri))
    shared = report.in_text.get((lang, ""))
    if own is not None or shared is None:
        return own
    contents = (*chapter.items, *chapter.quotations)
    clusters = (
        cluster
        for content in contents
        for cluster in clusters_in(report, content, numbered=shared.numbered)
    )
    order = sorted(keys, key=lambda key: shared.order.get(key, len(shared.order)))
    return [shared.marks.get(cluster) for cluster in clusters], order


def _is_local(directive: Directive) -> bool:
    # A reply has an option of that name too, and lists nothing.
    is_listing = directive.name == "timeline" and bool(directive.option("from"))
    return directive.name in _LOCAL and not is_listing


def _describe_succession(report: Report, notice: Correction) -> list[object]:
    """Return what a notice shows of those that it supersedes and that supersede it."""
    earlier = report.notice(notice.supersedes) if notice.supersedes else None
    others = [*([earlier] if earlier else []), *(report.successors(notice.id) if notice.id else ())]
    return [(home.uri, other.id, other.kind, other.instant) for home, other in others]


def _of(mapping: Mapping[Any, object], keys: Iterable[object]) -> list[object]:
    return [mapping.get(key) for key in keys]


def digest(*values: object) -> str:
    """Return a digest of values by what they are called, the same in every process."""
    return sha256(repr(values).encode("utf-8", "surrogatepass")).hexdigest()
