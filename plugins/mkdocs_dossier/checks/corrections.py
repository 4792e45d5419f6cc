"""Checks of corrections: bound to the text, dated, told apart."""

import re
from collections.abc import Iterator

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.corrections import Cor
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.correction import Correction, CorrectionKind
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.syntax.notices import KINDS
from mkdocs_dossier.syntax.plain import plain_words
from mkdocs_dossier.text import normalise

_PARAGRAPH = re.compile(r"\n[ \t>]*\n")
_MARKUP = re.compile(r"[*_`\\\u00ad]+")
_WORD = re.compile(r"[A-Za-z0-9]{2,}")


def check_corrections(chapter: Chapter) -> Iterator[Diagnostic]:
    """Yield what is wrong with a chapter's corrections."""
    for correction in chapter.corrections:
        yield from _check_target(chapter, correction)
        yield from _check_wrong_words(chapter, correction)
        yield from _check_date(chapter, correction)
        told = correction.was or correction.now
        if correction.kind is CorrectionKind.CORRECTION and not told:
            yield Diagnostic(
                Cor.COR007,
                chapter.place(_head(correction)),
                "This correction says neither what was wrong nor what is right.",
                "Give `was` and `now`.",
            )


def check_ids(report: Report) -> Iterator[Diagnostic]:
    """Yield ids of corrections that are used twice in the report."""
    seen: dict[str, str] = {}
    for chapter in report.chapters:
        for correction in chapter.corrections:
            if not correction.id:
                continue
            if correction.id in seen:
                yield Diagnostic(
                    Cor.COR005,
                    chapter.place(_head(correction)),
                    f"The id “{correction.id}” is that of a correction in {seen[correction.id]}.",
                    "Give this one another id; the older one keeps its own for ever.",
                )
            else:
                seen[correction.id] = chapter.path


def _head(correction: Correction) -> Span:
    return Span(correction.span.start, correction.span.start + 4 + len(correction.kind.value))


def _option(chapter: Chapter, correction: Correction, name: str) -> Span:
    for item in chapter.items:
        if isinstance(item, Directive) and item.span == correction.span:
            return next((o.value_span for o in item.options if o.name == name), _head(correction))
    return _head(correction)


def _check_target(chapter: Chapter, correction: Correction) -> Iterator[Diagnostic]:
    if not correction.target:
        return
    span = chapter.anchors.get(correction.target)
    if span is None:
        known = ", ".join(f"#{name}" for name in sorted(chapter.anchors)[:5])
        yield Diagnostic(
            Cor.COR002,
            chapter.place(_option(chapter, correction, "target")),
            f"Nothing in this chapter has the id “{correction.target}”.",
            f"Write {{: #{correction.target} }} on a line below the passage"
            + (f"; there are {known}." if known else "."),
        )
        return
    if correction.now and not _holds(_passage(chapter, span), correction.now):
        yield Diagnostic(
            Cor.COR004,
            chapter.place(_option(chapter, correction, "now")),
            f"The words “{correction.now}” are not in the passage #{correction.target}.",
            "Correct the passage, or what the correction says.",
        )


def _check_wrong_words(chapter: Chapter, correction: Correction) -> Iterator[Diagnostic]:
    if not correction.was:
        return
    words = _WORD.findall(correction.was)
    for span in _stretches(chapter):
        # A paragraph without one of the words is not worth a closer look; most are.
        bare = _MARKUP.sub("", span.of(chapter.text))
        if not all(word in bare for word in words):
            continue
        text = normalise(plain_words(span.of(chapter.text))).value
        if correction.now:
            text = text.replace(normalise(correction.now).value, "")
        if _find(text, normalise(correction.was).value):
            at = chapter.text.find(correction.was, span.start, span.end)
            where = Span(at, at + len(correction.was)) if at >= 0 else span
            yield Diagnostic(
                Cor.COR003,
                chapter.place(where),
                f"“{correction.was}” still stands here, though a correction says it was wrong.",
                "Correct the passage, or what the correction says.",
            )


def _stretches(chapter: Chapter) -> Iterator[Span]:
    """Yield the paragraphs of a chapter, its front matter too, without its notices."""
    notices = [
        item.span for item in chapter.items if isinstance(item, Directive) and item.name in KINDS
    ]
    position = 0
    for match in [*_PARAGRAPH.finditer(chapter.text), None]:
        end = match.start() if match else len(chapter.text)
        span = Span(position, end)
        if not any(notice.start < span.end and span.start < notice.end for notice in notices):
            yield span
        position = match.end() if match else end


def _passage(chapter: Chapter, span: Span) -> str:
    """Return the paragraph, or the whole directive, that an anchor belongs to."""
    start = max((m.end() for m in _PARAGRAPH.finditer(chapter.text, 0, span.start)), default=0)
    following = _PARAGRAPH.search(chapter.text, span.end)
    return chapter.text[start : following.start() if following else len(chapter.text)]


def _holds(passage: str, words: str) -> bool:
    return _find(normalise(plain_words(passage)).value, normalise(words).value)


def _find(text: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def _check_date(chapter: Chapter, correction: Correction) -> Iterator[Diagnostic]:
    published = chapter.front.published
    if published and correction.instant and correction.instant < published:
        yield Diagnostic(
            Cor.COR006,
            chapter.place(_head(correction)),
            "This is dated before the chapter was published.",
            "Check both dates and their zones.",
        )
