"""Passages of chapters as plain words: what a reader sees, without marks, keys or options."""

from bisect import bisect_left
from itertools import islice

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.citation import Citation
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.references import format_short
from mkdocs_dossier.syntax.plain import plain_words


def read_passage(report: Report, chapter: Chapter, span: Span) -> str:
    """Return the words of a stretch of a chapter, on one line.

    Citations are left out, but for those whose author is part of the sentence: the author stands
    in their place. So no key is in the words, not even that of a confidential source.
    """
    return " ".join("".join(_parts(report, chapter, span)).split())


def _parts(report: Report, chapter: Chapter, span: Span) -> list[str]:
    parts: list[str] = []
    position = span.start
    first = bisect_left(chapter.items, span.start, key=lambda item: item.span.start)
    for item in islice(chapter.items, first, None):
        if item.span.start > span.end:
            break
        if item.span.start < position or item.span.end > span.end:
            continue
        parts.append(plain_words(chapter.text[position : item.span.start]))
        if isinstance(item, Citation):
            author = _name_author(report, chapter, item)
            if not author:
                # No space is left before the full stop that follows.
                parts[-1] = parts[-1].rstrip()
            parts.append(author)
        elif isinstance(item, Quotation):
            parts.append(_print(item))
        else:
            parts += _read_directive(report, chapter, item)
        position = item.span.end
    parts.append(plain_words(chapter.text[position : span.end]))
    return parts


def _name_author(report: Report, chapter: Chapter, citation: Citation) -> str:
    record = report.records.get(citation.items[0].key)
    return format_short(record, chapter.front.langs) if citation.narrative and record else ""


def _print(quotation: Quotation) -> str:
    return f"{quotation.opening}{quotation.words}{quotation.closing}"


def _read_directive(report: Report, chapter: Chapter, directive: Directive) -> list[str]:
    if directive.name != "quote":
        return _parts(report, chapter, directive.body)
    return [_print(each) for each in chapter.quotations if each.span == directive.span]
