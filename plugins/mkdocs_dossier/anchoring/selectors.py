"""W3C Web Annotation selectors over the extracted text."""

from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.verdict import TextQuoteSelector


def select(text: str, span: Span, context: int) -> TextQuoteSelector:
    """Return the ``TextQuoteSelector`` of a span.

    Args:
        text: the extracted text.
        span: the words in it.
        context: characters of prefix and suffix, at most.

    Returns:
        The words and what stands around them, to the letter (Web Annotation Data Model, 4.2.4).
    """
    return TextQuoteSelector(
        span.of(text),
        text[max(span.start - context, 0) : span.start],
        text[span.end : span.end + context],
    )
