"""What is left of a chapter's Markdown where something is taken out of it."""

import re

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.place import Span

_LAST_LINE = re.compile(r"([^\n]*)\n\Z")
_BLANK = re.compile(r"([ \t>]*)\n")


def close_up(text: str, span: Span, before: str) -> tuple[str, int]:
    """Close the gap that a directive leaves which stands elsewhere on the page.

    One blank line is left, never two: Python-Markdown takes what stands below two of them out of
    a footnote.

    Args:
        text: of the chapter.
        span: of the directive.
        before: what was emitted before it.

    Returns:
        The same without the directive's lead, and where the text goes on.
    """
    lead = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    if lead.strip(" \t>") or not before.endswith(lead):
        return before, span.end
    above = before[: len(before) - len(lead)]
    end = span.end + (text[span.end : span.end + 1] == "\n")
    last = _LAST_LINE.search(above)
    kept = last[1] if last else ""
    if kept.strip(" \t>"):
        return above, end
    while match := _BLANK.match(text, end):
        # A blank line of the same container; one of another ends it, and has to stay.
        if match[1].count(">") != kept.count(">"):
            break
        end = match.end()
    return above, end


def read_source(home: Chapter, span: Span) -> str:
    """Return what an author wrote, without words that a correction withholds."""
    if all(notice.show_was for notice in home.corrections):
        return span.of(home.text)
    withheld = {notice.span for notice in home.corrections if not notice.show_was}
    parts: list[str] = []
    position = span.start
    for item in home.items:
        if isinstance(item, Directive) and item.span in withheld and span.holds(item.span):
            for option in item.options:
                if option.name == "was":
                    parts.append(home.text[position : option.span.start])
                    position = option.span.end
    return "".join([*parts, home.text[position : span.end]])
