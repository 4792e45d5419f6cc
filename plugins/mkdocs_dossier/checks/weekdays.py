"""Checks of weekdays: those of the calendar."""

from collections.abc import Iterator

from mkdocs_dossier.dates import DatePhrase, find_date_phrases
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.timelines import Tim
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.syntax.lines import LineKind, read_lines
from mkdocs_dossier.syntax.masking import mask


def check_weekdays(chapter: Chapter) -> Iterator[Diagnostic]:
    """Yield weekdays in a chapter's prose that are not their date's.

    Quotations keep their source's words, and code shows what it shows.
    """
    body = chapter.text[chapter.start :]
    wrong = [
        found for found in find_date_phrases(body, chapter.front.lang) if not found.is_possible
    ]
    if not wrong:
        return
    code = [
        Span(line.start, line.end)
        for line in read_lines(chapter.text, chapter.start)[0]
        if line.kind is LineKind.CODE
    ]
    for phrase in wrong:
        span = Span(phrase.span.start + chapter.start, phrase.span.end + chapter.start)
        left_alone = [*code, *(quotation.span for quotation in chapter.quotations)]
        if not any(each.holds(span) for each in left_alone) and not _in_code(chapter, span):
            yield _tell(chapter, span, phrase)


def _in_code(chapter: Chapter, span: Span) -> bool:
    start = chapter.text.rfind("\n\n", 0, span.start) + 1
    end = chapter.text.find("\n\n", span.end)
    paragraph = chapter.text[start : end if end >= 0 else len(chapter.text)]
    return mask(paragraph).text[span.start - start] != chapter.text[span.start]


def _tell(chapter: Chapter, span: Span, phrase: DatePhrase) -> Diagnostic:
    words = " ".join(phrase.words.split())
    if not phrase.actual_name:
        sentence = f"“{words}” names a day that the calendar does not have."
        return Diagnostic(Tim.TIM024, chapter.place(span), sentence, "Check the source.")
    return Diagnostic(
        Tim.TIM024,
        chapter.place(span),
        f"“{words}” cannot be: that day was a {phrase.actual_name}.",
        "Check the source: either the weekday or the date is wrong.",
    )
