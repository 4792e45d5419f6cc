"""An event's text for readers elsewhere: citations said in words, our signs resolved."""

import re
from bisect import bisect_left
from itertools import islice

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.citation import Citation
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.locators import format_locator
from mkdocs_dossier.render.references import format_short
from mkdocs_dossier.syntax.plain import plain_words
from mkdocs_dossier.words.punctuation import punctuation_for

_HEADLINE = re.compile(r"\*\*(?=\S).+?(?<=\S)\*\*[ \t]*", re.DOTALL)
_INDENT = re.compile(r"^(?:[ \t]{0,3}>[ ]?)*[ \t]{1,4}", re.MULTILINE)


def write_text(report: Report, home: Chapter, event: TimelineEvent) -> str:
    """Return an event's text as plain Markdown, without headline, keys and attributes."""
    text = tell(report, home, event.body)
    if event.headline:
        text = _HEADLINE.sub("", text, count=1)
    return text.strip()


def tell(report: Report, home: Chapter, span: Span) -> str:
    """Return a stretch of a chapter with its citations and quotations in words."""
    parts: list[str] = []
    position = span.start
    first = bisect_left(home.items, span.start, key=lambda item: item.span.start)
    for item in islice(home.items, first, None):
        if item.span.start >= span.end:
            break
        if item.span.start < position:
            continue
        parts.append(home.text[position : item.span.start])
        if isinstance(item, Citation):
            parts.append(_tell_citation(report, home, item))
        elif isinstance(item, Quotation):
            parts.append(f"{item.opening}{item.words}{item.closing}")
        else:
            parts.append(_tell_directive(home, item))
        position = item.span.end
    parts.append(home.text[position : span.end])
    first_line, *rest = "".join(parts).split("\n", 1)
    return "\n".join([first_line, *(_INDENT.sub("", lines) for lines in rest)])


def plain_text(report: Report, home: Chapter, event: TimelineEvent) -> str:
    """Return an event's text as plain words, paragraphs parted by a line feed."""
    blocks = re.split(r"\n\s*\n", plain_words(write_text(report, home, event)))
    return "\n".join(" ".join(block.split()) for block in blocks if block.strip())


def _tell_citation(report: Report, home: Chapter, citation: Citation) -> str:
    lang, marks = home.front.langs, punctuation_for(home.front.langs)
    told = []
    for item in citation.items:
        record = report.records.get(item.key)
        short = format_short(record, lang) if record else item.key
        locator = f"{marks.comma} {format_locator(item.locator, lang)}" if item.locator else ""
        told.append(f"{short}{locator}")
    listed = f"{marks.semicolon} ".join(told)
    return listed if citation.narrative else f"({listed})"


def _tell_directive(home: Chapter, directive: Directive) -> str:
    for quotation in home.quotations:
        if quotation.span == directive.span:
            return f"{quotation.opening}{quotation.words}{quotation.closing}"
    return ""
